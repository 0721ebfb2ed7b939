// What is done with fuel cards: given out, limited, blocked, used, and what is odd about their use.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'
import { isActive } from './trips.ts'

/** Price of a litre above which a purchase is looked into. */
const DEAR = 2

const USED =
  "sum('fuel_purchase', p => p.fuel_card_id === fuel_card.id && p.status !== 'charged' && p.bought_on > plusDays(today(), -30), p => p.amount)"
const isQueried: Rule = conflict(
  "fuel_purchase.status === 'queried'",
  'This [fuel_purchase] is {fuel_purchase.status}; only queried ones are decided on.',
  ['already', 'booked', 'cleared', 'charged', 'only queried'],
)
const isActiveCard: Rule = conflict("fuel_card.status === 'active'", '[fuel_card] {fuel_card.code} is {fuel_card.status}, not active.', [
  'not active',
  'in_safe',
  'in the safe',
  'blocked',
  'unissued',
])

export const fuel: Readonly<Record<string, Action>> = {
  give_out_fuel_card: {
    title: 'Give out a [fuel_card]',
    about: 'An active [driver] gets a [fuel_card] that lies in the safe; one card for each [driver].',
    args: {
      fuel_card: row('fuel_card', { likely: "fuel_card.status === 'in_safe'" }),
      driver: row('driver', {
        likely: "driver.status === 'active' && none('fuel_card', f => f.holder_id === driver.id && f.status !== 'in_safe')",
      }),
    },
    rules: [
      conflict("fuel_card.status === 'in_safe'", '[fuel_card] {fuel_card.code} is {fuel_card.status}, not in the safe.', [
        'not in the safe',
        'active',
        'blocked',
      ]),
      isActive('driver'),
      conflict("none('fuel_card', f => f.holder_id === driver.id && f.status !== 'in_safe')", '{driver.name} has a [fuel_card] already.', [
        'already',
        'has a',
      ]),
    ],
    effects: [{ set: 'fuel_card', to: { status: "'active'", holder: 'driver' } }],
    gives: 'fuel_card',
    ask: ['give {fuel_card} to {driver}', 'let {driver} have {fuel_card}'],
    plays: 2,
    undoneBy: 'take_back_fuel_card',
  },
  take_back_fuel_card: {
    title: 'Take a [fuel_card] back',
    about: 'A [fuel_card] that somebody has goes into the safe.',
    args: { fuel_card: row('fuel_card', { likely: "fuel_card.status === 'active'" }) },
    rules: [conflict("fuel_card.status !== 'in_safe'", '[fuel_card] {fuel_card.code} lies in the safe.', ['in the safe', 'already'])],
    effects: [{ set: 'fuel_card', to: { status: "'in_safe'", holder: 'null' } }],
    ask: ['take {fuel_card} back', 'put {fuel_card} into the safe'],
  },
  block_fuel_card: {
    title: 'Block a [fuel_card]',
    about: 'An active [fuel_card] pays for nothing any more.',
    args: { fuel_card: row('fuel_card', { likely: "fuel_card.status === 'active'" }) },
    rules: [isActiveCard],
    effects: [{ set: 'fuel_card', to: { status: "'blocked'" } }],
    ask: ['block {fuel_card}', 'stop all payments with {fuel_card}'],
    undoneBy: 'unblock_fuel_card',
  },
  unblock_fuel_card: {
    title: 'Unblock a [fuel_card]',
    about: 'A blocked [fuel_card] pays again, when none of its purchases is queried.',
    args: {
      fuel_card: row('fuel_card', {
        likely: "fuel_card.status === 'blocked' && none('fuel_purchase', p => p.fuel_card_id === fuel_card.id && p.status === 'queried')",
      }),
    },
    rules: [
      conflict("fuel_card.status === 'blocked'", '[fuel_card] {fuel_card.code} is not blocked.', ['not blocked', 'active', 'in the safe']),
      conflict(
        "none('fuel_purchase', p => p.fuel_card_id === fuel_card.id && p.status === 'queried')",
        'A purchase with it is queried. Decide on that first.',
        ['queried', 'decide', 'first'],
      ),
    ],
    effects: [{ set: 'fuel_card', to: { status: "'active'" } }],
    ask: ['unblock {fuel_card}', 'let {fuel_card} pay again'],
    undoneBy: 'block_fuel_card',
  },
  set_fuel_limit: {
    title: 'Set the limit of a [fuel_card]',
    about: 'What may be fuelled with it in thirty days, up to your own limit for cards.',
    args: {
      fuel_card: row('fuel_card', { likely: "fuel_card.status !== 'blocked'" }),
      limit: mostly(money('New limit for thirty days.', 200, 1200, { step: 50 }), 'min(actor.card_limit, fuel_card.monthly_limit + 100)'),
    },
    rules: [
      conflict('limit !== fuel_card.monthly_limit', 'That is the limit now.', ['the limit now', 'same', 'already']),
      forbidden('limit <= actor.card_limit', 'You may give a card {money(actor.card_limit)} at most.', ['at most', 'may give', 'too much']),
    ],
    effects: [{ set: 'fuel_card', to: { monthly_limit: 'limit' } }],
    ask: ['set the limit of {fuel_card} to {limit}', 'let {fuel_card} pay up to {limit} in thirty days'],
    ceiling: { arg: 'limit', most: 'actor.card_limit', words: 'the most that I may give' },
    plays: 2,
  },
  book_fuel_purchase: {
    title: 'Book a [fuel_purchase]',
    about: `Notes what was fuelled with an active [fuel_card]: no more than the tank takes, within its limit for thirty days. Above ${DEAR} a litre it is queried.`,
    args: {
      fuel_card: row('fuel_card', { likely: "fuel_card.status === 'active'" }),
      litres: mostly(integer('How many litres.', 5, 160), 'floor(fuel_card.vehicle.tank * 2 / 3)'),
      amount: mostly(
        money('What it cost.', 5, 400),
        "litres + ceil(litres * (fuel_card.id + count('fuel_purchase', p => p.fuel_card_id === fuel_card.id)) % 4 * 2 / 5)",
      ),
    },
    rules: [
      isActiveCard,
      conflict(
        'litres <= fuel_card.vehicle.tank',
        'The tank of vehicle {fuel_card.vehicle.plate} takes {fuel_card.vehicle.tank} litres. Somebody else was fuelled: block the card.',
        ['takes', 'tank', 'block the card', 'too much'],
      ),
      conflict(
        `${USED} + amount <= fuel_card.monthly_limit`,
        `The card has {money(fuel_card.monthly_limit)} for thirty days, of which {money(${USED})} are used.`,
        ['are used', 'limit', 'exceed', 'thirty days'],
      ),
    ],
    effects: [
      {
        add: 'fuel_purchase',
        with: {
          fuel_card: 'fuel_card',
          litres: 'litres',
          amount: 'amount',
          bought_on: 'today()',
          status: `amount > litres * ${DEAR} ? 'queried' : 'booked'`,
        },
      },
    ],
    gives: 'fuel_purchase',
    ask: ['book {litres} litres for {amount} with {fuel_card}', 'note a purchase with {fuel_card}: {litres} litres, {amount}'],
    plays: 16,
  },
  clear_fuel_purchase: {
    title: 'Clear a [fuel_purchase]',
    about: 'A queried [fuel_purchase] has been explained.',
    args: { fuel_purchase: row('fuel_purchase', { likely: "fuel_purchase.status === 'queried'" }) },
    rules: [isQueried],
    effects: [{ set: 'fuel_purchase', to: { status: "'cleared'" } }],
    ask: ['clear {fuel_purchase}', 'note that {fuel_purchase} has been explained'],
    plays: 1,
  },
  charge_fuel_purchase: {
    title: 'Charge a [fuel_purchase] back',
    about: 'Whoever has the card pays a queried [fuel_purchase] themselves.',
    args: { fuel_purchase: row('fuel_purchase', { likely: "fuel_purchase.status === 'queried'" }) },
    rules: [isQueried],
    effects: [{ set: 'fuel_purchase', to: { status: "'charged'" } }],
    ask: ['charge {fuel_purchase} back', 'have the holder pay for {fuel_purchase}'],
    plays: 1,
  },
}
