// What happens after something was sold: sending, receipt, cancellation, disputes, and who is barred.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { COMPLAINTS } from './records.ts'

/** Days after sending before something counts as not received; days after receipt for other disputes. */
const WAIT_DAYS = 4
const DISPUTE_DAYS = 14
/** Strikes that managers alone may forgive. */
const MANY_STRIKES = 2

const WHY = { buyer_backed_out: 3, seller_backed_out: 2, damaged_in_store: 1 } as const

const open = conflict("dispute.status === 'open'", 'This dispute was {dispute.status}.', ['already', 'settled', 'rejected', 'closed'])

export const sales: Readonly<Record<string, Action>> = {
  send_sale: {
    title: 'Note that a [lot] was sent',
    about: 'An agreed [sale] is on its way to the buyer; it cannot be cancelled any more.',
    args: { sale: row('sale', { likely: "sale.status === 'agreed'" }) },
    rules: [
      conflict("sale.status === 'agreed'", 'This [sale] is {sale.status}; only agreed ones are sent.', [
        'already',
        'sent',
        'received',
        'cancelled',
      ]),
    ],
    effects: [{ set: 'sale', to: { status: "'sent'", sent_on: 'today()' } }],
    ask: ['note that the [lot] of {sale} was sent', 'put down {sale} as sent'],
    routine: { row: 'sale', when: "sale.status === 'agreed' && sale.sold_on < today()", chance: 0.12 },
  },
  receive_sale: {
    title: 'Note that a [lot] has arrived',
    about: 'The buyer has what was sent.',
    args: { sale: row('sale', { likely: "sale.status === 'sent'" }) },
    rules: [
      conflict("sale.status === 'sent'", 'This [sale] is {sale.status}; only what was sent can arrive.', [
        'not sent',
        'not been sent',
        'agreed',
        'already',
        'received',
        'cancelled',
      ]),
    ],
    effects: [{ set: 'sale', to: { status: "'received'", received_on: 'today()' } }],
    ask: ['note that {sale} has arrived', 'the buyer has received {sale}; put that down'],
    routine: { row: 'sale', when: "sale.status === 'sent' && sale.sent_on < today()", chance: 0.13 },
  },
  cancel_sale: {
    title: 'Cancel a [sale]',
    about: 'Calls off an agreed [sale]: the [lot] is in store again and no fee is due. A buyer who backs out gets a strike.',
    args: {
      sale: row('sale', { likely: "sale.status === 'agreed'" }),
      reason: choice('Why.', WHY, { says: { damaged_in_store: 'damaged in store' } }),
    },
    rules: [
      conflict("sale.status === 'agreed'", 'This [sale] is {sale.status} and cannot be cancelled any more.', [
        'sent',
        'received',
        'cancelled',
        'already',
      ]),
    ],
    effects: [
      { set: 'sale', to: { status: "'cancelled'", fee: '0' } },
      { set: 'sale.lot', to: { status: "'in_store'" } },
      { set: 'sale.buyer', when: "reason === 'buyer_backed_out'", to: { strikes: 'sale.buyer.strikes + 1' } },
    ],
    ask: ['cancel {sale} (reason: {reason})', 'call off {sale}; the reason is {reason}'],
    outcome: [{ question: 'How many strikes does the buyer have now?', value: 'sale.buyer.strikes', type: 'integer' }],
    plays: 2,
  },
  open_dispute: {
    title: 'Open a [dispute]',
    about: `A buyer complains about a [sale]: about what has not come, ${WAIT_DAYS} days after it was sent or later; about what came in another state, within ${DISPUTE_DAYS} days of receipt. One for each [sale].`,
    args: {
      sale: row('sale', {
        likely: "(sale.status === 'sent' || sale.status === 'received') && none('dispute', d => d.sale_id === sale.id)",
      }),
      complaint: mostly(
        choice('What it is about.', COMPLAINTS, {
          says: { not_received: 'non-receipt', not_as_described: 'misdescription', damaged: 'damage' },
        }),
        "sale.status === 'sent' ? 'not_received' : 'not_as_described'",
      ),
    },
    rules: [
      conflict(
        "sale.status === 'sent' || sale.status === 'received'",
        'This [sale] is {sale.status}; nothing was sent that could be wrong.',
        ['not been sent', 'not sent', 'nothing was sent', 'agreed', 'cancelled'],
      ),
      conflict(
        "complaint === 'not_received' ? sale.status === 'sent' : sale.status === 'received'",
        'This [sale] is {sale.status}, which does not go with that complaint.',
        ['does not go', 'received', 'sent', 'arrived'],
      ),
      conflict(
        `complaint !== 'not_received' || days(sale.sent_on, today()) >= ${WAIT_DAYS}`,
        `It was sent on {sale.sent_on}. Wait ${WAIT_DAYS} days from then.`,
        ['wait', 'too early', 'days', 'not yet'],
      ),
      conflict(
        `complaint === 'not_received' || days(sale.received_on, today()) <= ${DISPUTE_DAYS}`,
        `It arrived on {sale.received_on}; disputes are opened within ${DISPUTE_DAYS} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict("none('dispute', d => d.sale_id === sale.id)", 'There is a dispute about this [sale] already.', ['already', 'one']),
    ],
    effects: [{ add: 'dispute', with: { sale: 'sale', complaint: 'complaint', opened_on: 'today()', status: "'open'" } }],
    ask: ['open a dispute about {sale}: {complaint}', 'the buyer complains about {sale} ({complaint}); open a dispute'],
    plays: 14,
  },
  settle_dispute: {
    title: 'Settle a [dispute]',
    about:
      'Gives the buyer some or all of price and shipping back, up to your own settlement limit. What was not received is given back in full.',
    args: {
      dispute: row('dispute', { likely: "dispute.status === 'open'" }),
      amount: mostly(
        money('What is given back.', 5, 600, { step: 5 }),
        "dispute.complaint === 'not_received' ? dispute.sale.price + dispute.sale.shipping : ceil(dispute.sale.price / 4)",
      ),
    },
    rules: [
      open,
      conflict(
        'amount <= dispute.sale.price + dispute.sale.shipping',
        'The buyer owes {money(dispute.sale.price + dispute.sale.shipping)} in all; not more than that is given back.',
        ['not more', 'more than', 'in all', 'at most'],
      ),
      conflict(
        "dispute.complaint !== 'not_received' || amount === dispute.sale.price + dispute.sale.shipping",
        'Nothing has come: all of {money(dispute.sale.price + dispute.sale.shipping)} is given back.',
        ['all of', 'in full', 'nothing has come'],
      ),
      forbidden('amount <= actor.settlement_limit', 'You may give back {money(actor.settlement_limit)} at most.', [
        'at most',
        'limit',
        'may give',
      ]),
    ],
    effects: [{ set: 'dispute', to: { status: "'settled'", given_back: 'amount' } }],
    ask: ['settle {dispute} with {amount} for the buyer', 'give the buyer {amount} back and settle {dispute}'],
    ceiling: {
      arg: 'amount',
      most: 'min(actor.settlement_limit, dispute.sale.price + dispute.sale.shipping)',
      words: 'as much as I may give',
    },
    plays: 3,
  },
  reject_dispute: {
    title: 'Reject a [dispute]',
    about: 'Nothing is given back. Only claims specialists and managers reject what is said to have arrived damaged.',
    args: { dispute: row('dispute', { likely: "dispute.status === 'open' && dispute.complaint !== 'damaged'" }) },
    rules: [
      open,
      forbidden(
        "dispute.complaint !== 'damaged' || actor.role !== 'desk'",
        'You are at the desk; damage is judged by claims and by managers.',
        ['damage', 'desk', 'manager'],
      ),
    ],
    effects: [{ set: 'dispute', to: { status: "'rejected'", given_back: '0' } }],
    ask: ['reject {dispute}', 'turn down {dispute}; the buyer gets nothing back'],
    plays: 1,
  },
  forgive_member: {
    title: 'Forgive a strike',
    about: `Takes one strike off a [member]. With more than ${MANY_STRIKES}, only managers do that.`,
    args: { member: row('member', { likely: 'member.strikes > 0' }) },
    rules: [
      conflict('member.strikes > 0', '{member.name} has no strike.', ['no strike', 'none']),
      forbidden(
        `member.strikes <= ${MANY_STRIKES} || actor.role === 'manager'`,
        '{member.name} has {member.strikes} strikes; a manager decides on that.',
        ['manager', 'strikes'],
      ),
    ],
    effects: [{ set: 'member', to: { strikes: 'member.strikes - 1' } }],
    ask: ['take a strike off {member}', 'forgive {member} a strike'],
    outcome: [{ question: 'How many strikes are left?', value: 'member.strikes', type: 'integer' }],
  },
  bar_member: {
    title: 'Bar a [member]',
    about: 'The [member] neither sells nor bids any more. That waits while they lead in a live [listing].',
    args: {
      member: row('member', {
        likely: "member.status === 'active' && none('listing', l => l.leader_id === member.id && l.status === 'live')",
      }),
    },
    rules: [
      invalid("member.status === 'active'", '{member.name} is barred.'),
      conflict(
        "none('listing', l => l.leader_id === member.id && l.status === 'live')",
        '{member.name} leads in a live [listing]. Wait until it is over.',
        ['leads', 'wait', 'leading', 'live'],
      ),
    ],
    effects: [{ set: 'member', to: { status: "'barred'" } }],
    ask: ['bar {member}', 'keep {member} from buying and selling here'],
    undoneBy: 'readmit_member',
  },
  readmit_member: {
    title: 'Readmit a [member]',
    about: 'A barred [member] may sell and bid again.',
    args: { member: row('member', { likely: "member.status === 'barred'" }) },
    rules: [conflict("member.status === 'barred'", '{member.name} is not barred.', ['not barred', 'active'])],
    effects: [{ set: 'member', to: { status: "'active'" } }],
    ask: ['readmit {member}', 'let {member} buy and sell again'],
    undoneBy: 'bar_member',
  },
}
