// What senders want for losses: filing in time, paying within limits, rejecting.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { LOSSES } from './records.ts'

/** Days after delivery within which damage and delay are claimed. */
const CLAIM_DAYS = 14

const SAID = { lost: 'loss', damaged: 'damage', late: 'delay' } as const
const open = conflict("claim.status === 'open'", 'This [claim] was {claim.status}.', ['already', 'settled', 'rejected'])

export const claims: Readonly<Record<string, Action>> = {
  file_claim: {
    title: 'File a [claim]',
    about: `Files what a [sender] wants: for what is lost at any time, for what was damaged within ${CLAIM_DAYS} days of delivery, up to the declared value; for what came late within the same time, up to the price. Each kind once for a [shipment].`,
    args: {
      shipment: row('shipment', {
        likely: `shipment.status === 'lost' || (shipment.status === 'delivered' && days(shipment.delivered_on, today()) <= ${CLAIM_DAYS})`,
      }),
      kind: mostly(
        choice('What it is about.', LOSSES, { says: SAID }),
        "shipment.status === 'lost' ? 'lost' : shipment.delivered_on > shipment.due_on ? 'late' : 'damaged'",
      ),
      asked: mostly(money('What the [sender] wants.', 5, 1000, { step: 5 }), "kind === 'late' ? shipment.price : shipment.declared_value"),
    },
    rules: [
      conflict("kind !== 'lost' || shipment.status === 'lost'", 'This [shipment] is {shipment.status}, not lost.', [
        'not lost',
        'announced',
        'at a depot',
        'at_depot',
        'out',
        'locker',
        'delivered',
        'returned',
      ]),
      conflict(
        "kind === 'lost' || shipment.status === 'delivered'",
        'This [shipment] is {shipment.status}; damage and delay are claimed after delivery.',
        ['after delivery', 'not delivered', 'lost', 'announced', 'at a depot', 'at_depot', 'out', 'locker', 'returned'],
      ),
      conflict(
        `kind === 'lost' || days(shipment.delivered_on, today()) <= ${CLAIM_DAYS}`,
        `It was delivered on {shipment.delivered_on}; [claims] are filed within ${CLAIM_DAYS} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict("kind !== 'late' || shipment.delivered_on > shipment.due_on", 'It was due on {shipment.due_on} and came in time.', [
        'in time',
        'not late',
        'due on',
      ]),
      conflict("kind !== 'late' || asked <= shipment.price", 'For a delay, the price of {money(shipment.price)} is paid back at most.', [
        'at most',
        'price',
        'too much',
      ]),
      conflict(
        "kind === 'late' || asked <= shipment.declared_value",
        'It was declared as worth {money(shipment.declared_value)}; more cannot be claimed.',
        ['worth', 'more cannot', 'declared', 'at most'],
      ),
      conflict(
        "none('claim', c => c.shipment_id === shipment.id && c.kind === kind)",
        'There is such a [claim] for this [shipment] already.',
        ['already', 'once'],
      ),
    ],
    effects: [{ add: 'claim', with: { shipment: 'shipment', kind: 'kind', asked: 'asked', filed_on: 'today()', status: "'open'" } }],
    ask: ['file a {kind} claim for {shipment} over {asked}', 'the [sender] of {shipment} wants {asked} for {kind}; file that'],
    plays: 18,
  },
  settle_claim: {
    title: 'Pay a [claim]',
    about: 'Pays some or all of what an open [claim] asks for, up to your own claim limit. For a loss, at least half is paid.',
    args: {
      claim: row('claim', { likely: "claim.status === 'open'" }),
      amount: mostly(money('What is paid.', 5, 600, { step: 5 }), 'min(claim.asked, actor.claim_limit)'),
    },
    rules: [
      open,
      conflict('amount <= claim.asked', 'Only {money(claim.asked)} is asked for.', ['only', 'more than', 'asked']),
      forbidden('amount <= actor.claim_limit', 'You may pay {money(actor.claim_limit)} at most for one [claim].', [
        'at most',
        'limit',
        'may pay',
      ]),
      conflict("claim.kind !== 'lost' || amount * 2 >= claim.asked", 'For a loss, half of {money(claim.asked)} is paid at least.', [
        'half',
        'at least',
        'too little',
      ]),
    ],
    effects: [{ set: 'claim', to: { status: "'settled'", paid: 'amount' } }],
    ask: ['settle {claim} with {amount}', 'pay {amount} for {claim}'],
    ceiling: { arg: 'amount', most: 'min(claim.asked, actor.claim_limit)', words: 'as much as I may pay' },
    plays: 4,
  },
  reject_claim: {
    title: 'Reject a [claim]',
    about: 'Nothing is paid for an open [claim] about damage or delay. [claims] about losses are never rejected.',
    args: { claim: row('claim', { likely: "claim.status === 'open' && claim.kind !== 'lost'" }) },
    rules: [open, conflict("claim.kind !== 'lost'", 'What is lost is paid for; settle the [claim].', ['lost', 'paid for', 'settle'])],
    effects: [{ set: 'claim', to: { status: "'rejected'", paid: '0' } }],
    ask: ['reject {claim}', 'turn down {claim}'],
    plays: 1,
  },
}
