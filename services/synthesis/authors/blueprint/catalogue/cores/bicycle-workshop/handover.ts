// How repairs end: discounts, and bicycles that are fetched at the counter, late ones for a fee.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'

/** Days for which a ready bicycle waits for nothing, what a day after that costs, and the largest fee. */
const FREE_DAYS = 7
const A_DAY = 2
const MOST = 60
/** Largest amount that is paid in cash. */
const MOST_CASH = 250

const FEE = `min(${MOST}, max(0, days(bike_repair.ready_on, today()) - ${FREE_DAYS}) * ${A_DAY})`
const PRICE = 'bike_repair.work_price + bike_repair.parts_price - bike_repair.goodwill'

/** See the head of this file. */
export const handover: Readonly<Record<string, Action>> = {
  give_goodwill: {
    title: 'Give a discount on a repair',
    about:
      'Takes an amount off the price of a [bike_repair] that is agreed to and not collected, once, up to your own discount limit and the price of the work.',
    args: {
      bike_repair: row('bike_repair', {
        likely:
          "(bike_repair.status === 'agreed' || bike_repair.status === 'on_stand' || bike_repair.status === 'to_ride' || bike_repair.status === 'ready') && bike_repair.goodwill === 0",
      }),
      amount: mostly(money('How much.', 1, 80), '5 + bike_repair.id % 3 * 5'),
    },
    rules: [
      conflict(
        "bike_repair.status === 'agreed' || bike_repair.status === 'on_stand' || bike_repair.status === 'to_ride' || bike_repair.status === 'ready'",
        'This [bike_repair] is {bike_repair.status}; a discount is given on work that is agreed to and not collected.',
        ['agreed to', 'not collected', 'already', 'taken_in', 'estimated', 'collected', 'called off'],
      ),
      conflict('bike_repair.goodwill === 0', 'A discount of {money(bike_repair.goodwill)} has been given already.', [
        'already',
        'been given',
      ]),
      forbidden('amount <= actor.goodwill_limit', 'You may give {money(actor.goodwill_limit)}. Ask somebody with a higher limit.', [
        'may give',
        'limit',
        'higher',
      ]),
      conflict('amount <= bike_repair.work_price', 'The work costs {money(bike_repair.work_price)}; a discount is not more than that.', [
        'not more',
        'costs',
        'too much',
      ]),
    ],
    effects: [{ set: 'bike_repair', to: { goodwill: 'amount' } }],
    ask: ['give a discount of {amount} on {bike_repair}', 'take {amount} off the price of {bike_repair}'],
    outcome: [{ question: 'What does that repair cost now?', value: PRICE, type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(actor.goodwill_limit, bike_repair.work_price)', words: 'as much as I may give' },
    plays: 5,
  },
  hand_back_bicycle: {
    title: 'Hand a [bicycle] back',
    about: `A ready [bicycle] is fetched and paid for at the counter, in cash up to ${MOST_CASH}. After ${FREE_DAYS} days of waiting, each day costs ${A_DAY}, ${MOST} at most. Not while the trailer is to bring it home.`,
    args: {
      bike_repair: row('bike_repair', {
        likely:
          "bike_repair.status === 'ready' && none('bike_pickup', p => p.bicycle_id === bike_repair.bicycle_id && p.status === 'planned')",
      }),
      paid_by: choice('How it is paid.', { card: 6, cash: 3 }),
    },
    rules: [
      conflict("bike_repair.status === 'ready'", 'This [bike_repair] is {bike_repair.status}, not ready.', [
        'not ready',
        'already',
        'collected',
        'on_stand',
        'to_ride',
        'agreed',
      ]),
      conflict(
        "none('bike_pickup', p => p.bicycle_id === bike_repair.bicycle_id && p.status === 'planned')",
        'The trailer is to bring it home. Cancel that pickup first.',
        ['trailer', 'pickup', 'bring it home'],
      ),
      conflict(
        `paid_by !== 'cash' || ${PRICE} + ${FEE} <= ${MOST_CASH}`,
        `More than {money(${MOST_CASH})} is not taken in cash. Let it be paid by card.`,
        ['cash', 'by card'],
      ),
    ],
    effects: [{ set: 'bike_repair', to: { status: "'collected'", storage_fee: FEE } }],
    gives: 'bike_repair',
    ask: [
      'hand back the bike of {bike_repair}, paid by {paid_by}',
      'note that the bike of {bike_repair} was fetched and paid by {paid_by}',
    ],
    outcome: [
      { question: 'What was paid in all?', value: `${PRICE} + bike_repair.storage_fee`, type: 'money' },
      { question: 'How much of it is the storage fee?', value: 'bike_repair.storage_fee', type: 'money' },
    ],
    routine: {
      row: 'bike_repair',
      when: "bike_repair.status === 'ready' && bike_repair.ready_on < today()",
      chance: 0.14,
    },
    plays: 4,
  },
}
