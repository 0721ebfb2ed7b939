// Travel cards: issued, topped up, blocked; passes sold and refunded; concessions.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, money, pattern, text } from '../../../language/field.ts'

/** Most money on a card, cards of one passenger, and percent of the price that a concession pays. */
const MOST = 100
const CARDS = 2
const PAYS = 60

const PRICE = `(travel_card.passenger.concession !== 'none' && travel_card.passenger.proof_until >= today() ? ceil(fare.price * ${PAYS} / 100) : fare.price)`
const active = conflict("travel_card.status === 'active'", 'Card {travel_card.code} is blocked.', ['blocked', 'not active'])

/** See the head of this file. */
export const cards: Readonly<Record<string, Action>> = {
  issue_travel_card: {
    title: 'Issue a [travel_card]',
    about: `A [passenger] gets a card without money; ${CARDS} active ones each.`,
    args: {
      passenger: row('passenger', {
        likely: `count('travel_card', c => c.passenger_id === passenger.id && c.status === 'active') < ${CARDS}`,
      }),
      code: text('Number on it.', pattern('TC ### ###'), { maxLength: 12 }),
    },
    rules: [
      conflict("none('travel_card', c => c.code === code)", 'The number {code} is in use.', ['in use', 'already']),
      conflict(
        `count('travel_card', c => c.passenger_id === passenger.id && c.status === 'active') < ${CARDS}`,
        `{passenger.name} has ${CARDS} active cards already.`,
        ['already', 'at most', 'two'],
      ),
    ],
    effects: [{ add: 'travel_card', with: { code: 'code', passenger: 'passenger', balance: '0', status: "'active'" } }],
    gives: 'travel_card',
    ask: ['issue card {code} to {passenger}', 'give {passenger} a new travel card with the number {code}'],
    plays: 5,
  },
  top_up_travel_card: {
    title: 'Top up a [travel_card]',
    about: `Puts money onto an active card, ${MOST} in all at most.`,
    args: {
      travel_card: row('travel_card', { likely: "travel_card.status === 'active' && travel_card.balance < 60" }),
      amount: mostly(money('How much.', 5, 120, { step: 5 }), '20'),
    },
    rules: [
      active,
      invalid('amount > 0', 'Top up something.'),
      conflict(
        `travel_card.balance + amount <= ${MOST}`,
        `A card holds {money(${MOST})} at most, and {money(travel_card.balance)} are on it.`,
        ['at most', 'too much', 'holds'],
      ),
    ],
    effects: [{ set: 'travel_card', to: { balance: 'travel_card.balance + amount' } }],
    ask: ['top up {travel_card} with {amount}', 'put {amount} onto {travel_card}'],
    outcome: [{ question: 'How much is on the card now?', value: 'travel_card.balance', type: 'money' }],
    ceiling: { arg: 'amount', most: `${MOST} - travel_card.balance`, words: 'as much as it still takes' },
    plays: 14,
  },
  sell_transit_pass: {
    title: 'Sell a pass',
    about: `Sells a current [fare] on an active card, from today or later, when no other pass of that card is valid then; a concession with a valid proof pays ${PAYS} percent. It is paid with the money on the card.`,
    args: {
      travel_card: row('travel_card', { likely: "travel_card.status === 'active' && travel_card.balance >= 9" }),
      fare: row('fare', { likely: `fare.status === 'sold' && ${PRICE} <= travel_card.balance` }),
      starts_on: mostly(date('First day.', 0, 20), 'plusDays(today(), travel_card.id % 4)'),
    },
    rules: [
      active,
      conflict("fare.status === 'sold'", '“{fare.name}” is not sold any more.', ['not sold', 'ended', 'any more']),
      invalid('starts_on >= today()', 'A pass begins today, {today()}, or later.'),
      conflict(
        "none('transit_pass', p => p.travel_card_id === travel_card.id && p.status === 'valid' && p.ends_on >= starts_on && p.starts_on <= plusDays(starts_on, fare.length - 1))",
        'Another pass is valid on card {travel_card.code} then.',
        ['another pass', 'already', 'valid'],
      ),
      conflict(
        `${PRICE} <= travel_card.balance`,
        `It costs {money(${PRICE})}, and {money(travel_card.balance)} are on the card. Top it up first.`,
        ['top it up', 'not enough', 'costs'],
      ),
    ],
    effects: [
      {
        add: 'transit_pass',
        with: {
          travel_card: 'travel_card',
          fare: 'fare',
          starts_on: 'starts_on',
          ends_on: 'plusDays(starts_on, fare.length - 1)',
          paid: PRICE,
          status: "'valid'",
        },
      },
      { set: 'travel_card', to: { balance: `travel_card.balance - ${PRICE}` } },
    ],
    gives: 'transit_pass',
    ask: ['sell {fare} on {travel_card} from {starts_on} on', 'put {fare} onto {travel_card}, first day {starts_on}'],
    outcome: [{ question: 'How much is left on the card?', value: 'travel_card.balance', type: 'money' }],
    plays: 26,
    undoneBy: 'refund_transit_pass',
  },
  refund_transit_pass: {
    title: 'Refund a pass',
    about: 'Refunds a valid pass that has not begun, up to your refund limit: the money is on the card again.',
    args: {
      transit_pass: row('transit_pass', {
        likely: "transit_pass.status === 'valid' && transit_pass.starts_on > today() && transit_pass.paid <= actor.refund_limit",
      }),
    },
    rules: [
      conflict("transit_pass.status === 'valid'", 'This pass was refunded already.', ['already', 'refunded']),
      conflict('transit_pass.starts_on > today()', 'It began on {transit_pass.starts_on}; passes are refunded before that.', [
        'began',
        'too late',
        'before',
      ]),
      forbidden(
        'transit_pass.paid <= actor.refund_limit',
        'It cost {money(transit_pass.paid)}; you may refund up to {money(actor.refund_limit)}.',
        ['may refund', 'limit', 'up to'],
      ),
    ],
    effects: [
      { set: 'transit_pass', to: { status: "'refunded'" } },
      { set: 'transit_pass.travel_card', to: { balance: 'transit_pass.travel_card.balance + transit_pass.paid' } },
    ],
    ask: ['refund {transit_pass}', 'give the money back for {transit_pass}'],
    plays: 2,
  },
  block_travel_card: {
    title: 'Block a [travel_card]',
    about: 'A lost card counts for nothing; its passes go with it.',
    args: { travel_card: row('travel_card', { likely: "travel_card.status === 'active'" }) },
    rules: [active],
    effects: [{ set: 'travel_card', to: { status: "'blocked'" } }],
    ask: ['block {travel_card}, it was lost', 'let {travel_card} count for nothing'],
    plays: 1,
    undoneBy: 'unblock_travel_card',
  },
  unblock_travel_card: {
    title: 'Unblock a [travel_card]',
    about: 'A blocked card was found again.',
    args: { travel_card: row('travel_card', { likely: "travel_card.status === 'blocked'" }) },
    rules: [conflict("travel_card.status === 'blocked'", 'Card {travel_card.code} is not blocked.', ['not blocked', 'active'])],
    effects: [{ set: 'travel_card', to: { status: "'active'" } }],
    ask: ['unblock {travel_card}', 'let {travel_card} count again'],
    undoneBy: 'block_travel_card',
  },
  move_card_money: {
    title: 'Move money to another card',
    about: 'Money of a blocked card goes onto an active card of the same [passenger], as far as that takes it.',
    args: {
      travel_card: row('travel_card', { likely: "travel_card.status === 'blocked' && travel_card.balance > 0" }),
      other_card: row('travel_card', { likely: "other_card.status === 'active' && other_card.passenger_id === travel_card.passenger_id" }),
    },
    rules: [
      conflict("travel_card.status === 'blocked'", 'Card {travel_card.code} is active; only money of blocked ones is moved.', [
        'only',
        'active',
        'blocked ones',
      ]),
      conflict('other_card.passenger_id === travel_card.passenger_id', 'Card {other_card.code} belongs to somebody else.', [
        'somebody else',
        'belongs to',
      ]),
      conflict("other_card.status === 'active'", 'Card {other_card.code} is blocked.', ['blocked', 'not active']),
      conflict('travel_card.balance > 0', 'Nothing is on card {travel_card.code}.', ['nothing', 'empty']),
      conflict(`other_card.balance + travel_card.balance <= ${MOST}`, `Card {other_card.code} takes {money(${MOST})} at most.`, [
        'at most',
        'too much',
      ]),
    ],
    effects: [
      { set: 'other_card', to: { balance: 'other_card.balance + travel_card.balance' } },
      { set: 'travel_card', to: { balance: '0' } },
    ],
    gives: 'other_card',
    ask: ['move the money of {travel_card} to {other_card}', 'put what is on {travel_card} onto {other_card}'],
    plays: 1,
  },
  record_concession: {
    title: 'Record a concession',
    about: 'A [passenger] pays less for passes, with a proof that holds until a day within 365 days.',
    args: {
      passenger: row('passenger'),
      concession: choice('Why they pay less.', { student: 4, senior: 3, disabled: 2 }),
      proof_until: mostly(date('Last day of the proof.', 30, 400), 'plusDays(today(), 60 + passenger.id * 12)'),
    },
    rules: [
      invalid('proof_until > today()', 'A proof that has ended is of no use; today is {today()}.'),
      conflict('proof_until <= plusDays(today(), 365)', 'A proof holds for 365 days at most.', ['365', 'at most', 'too long']),
    ],
    effects: [{ set: 'passenger', to: { concession: 'concession', proof_until: 'proof_until' } }],
    gives: 'passenger',
    ask: [
      'record that {passenger} pays less ({concession}), with a proof until {proof_until}',
      'put {passenger} down for a concession: {concession}, proof valid until {proof_until}',
    ],
    plays: 6,
  },
}
