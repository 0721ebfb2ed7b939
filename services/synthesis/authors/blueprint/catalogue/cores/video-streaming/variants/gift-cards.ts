// Accounts have a balance, filled by gift cards, from which rentals can be paid.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Largest balance of an account. */
const MOST_BALANCE = 150
/** Gift cards that one account may buy in 30 days, against fraud. */
const MOST_BOUGHT = 3

export const withGiftCards: Variant = {
  key: 'with_gift_cards',
  about: 'Gift cards are sold and redeemed; their money is credited to a balance, out of which rentals are paid.',
  apply: core =>
    extended(core, {
      fields: {
        subscriber: {
          balance: money('What is left from [gift_cards].', 0, 0, { sort: true, filter: true, clause: 'that have' }),
        },
      },
      entities: {
        gift_card: {
          noun: { one: 'gift card', many: 'gift cards', also: [{ one: 'voucher', many: 'vouchers' }] },
          kind: 'record',
          about: 'Money for watching, in the form of a code.',
          fields: {
            code: text('Code on the card.', pattern('GC-@##-###'), { unique: true, filter: true }),
            buyer: ref('subscriber', 'Who bought it.', { called: 'buyer' }),
            amount: money('What it is worth.', 10, 100, { sort: true, filter: true, clause: 'worth' }),
            sold_on: date('Day of the sale.', -60, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were sold' }),
            redeemer: ref('subscriber', 'Who redeemed it.', { called: 'redeemer', optional: true }),
            status: choice(
              'Where it stands.',
              { sold: 1, redeemed: 1, blocked: 1 },
              { says: { sold: 'unused', redeemed: 'redeemed', blocked: 'blocked' } },
            ),
          },
          identify: ['code'],
          refer: 'the [gift_card] {code}',
          summary: { by: ['status', 'buyer'], totals: ['amount'], over: 'sold_on' },
        },
        balance_use: {
          noun: { one: 'balance use', many: 'balance uses' },
          kind: 'record',
          about: 'Part of a balance with which a [rental] was paid.',
          fields: {
            rental: ref('rental', 'Which [rental].'),
            amount: money('How much.', 1, 48, { sort: true }),
            used_on: date('Day.', -60, 0, { called: 'day of use', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['rental'],
          refer: 'the use of the balance for {rental}',
          tools: ['search'],
        },
      },
      actions: {
        sell_gift_card: {
          title: 'Sell a gift card',
          about: `Sells a [gift_card] with a new code; an account buys ${MOST_BOUGHT} in 30 days at most.`,
          args: {
            buyer: row('subscriber', { about: 'Who buys it.', likely: "buyer.status === 'active'" }),
            code: text('Code of the card.', pattern('GC-@##-###'), { unique: true, maxLength: 12 }),
            amount: money('What it is worth.', 10, 100, { step: 10 }),
          },
          rules: [
            forbidden("buyer.status === 'active'", 'The account of {buyer.name} is paused.', ['paused', 'not active']),
            conflict("none('gift_card', g => g.code === code)", 'There is a [gift_card] with the code {code} already.', [
              'already',
              'exists',
            ]),
            forbidden(
              `count('gift_card', g => g.buyer_id === buyer.id && g.sold_on >= plusDays(today(), -30)) < ${MOST_BOUGHT}`,
              `{buyer.name} has bought ${MOST_BOUGHT} [gift_cards] in 30 days, which is the most.`,
              ['the most', '30 days', 'limit'],
            ),
          ],
          effects: [{ add: 'gift_card', with: { code: 'code', buyer: 'buyer', amount: 'amount', sold_on: 'today()', status: "'sold'" } }],
          gives: 'gift_card',
          ask: [
            'sell {buyer} a [gift_card] over {amount} with the code {code}',
            'note that {buyer} buys the [gift_card] {code}, worth {amount}',
          ],
          plays: 14,
        },
        redeem_gift_card: {
          title: 'Redeem a gift card',
          about: `Credits an unused [gift_card] to the balance of an account, which holds ${MOST_BALANCE} at most.`,
          args: {
            gift_card: row('gift_card', { likely: "gift_card.status === 'sold'" }),
            subscriber: row('subscriber', {
              about: 'Who redeems it.',
              likely: `subscriber.status === 'active' && subscriber.balance + gift_card.amount <= ${MOST_BALANCE}`,
            }),
          },
          rules: [
            conflict("gift_card.status === 'sold'", 'This [gift_card] is {gift_card.status}.', ['already', 'redeemed', 'blocked', 'used']),
            forbidden("subscriber.status === 'active'", 'The account of {subscriber.name} is paused.', ['paused', 'not active']),
            conflict(
              `subscriber.balance + gift_card.amount <= ${MOST_BALANCE}`,
              `A balance holds ${MOST_BALANCE} at most, and {money(subscriber.balance)} is on it.`,
              ['at most', 'limit', 'too much', 'holds'],
            ),
          ],
          effects: [
            { set: 'gift_card', to: { status: "'redeemed'", redeemer: 'subscriber' } },
            { set: 'subscriber', to: { balance: 'subscriber.balance + gift_card.amount' } },
          ],
          gives: 'subscriber',
          ask: ['redeem {gift_card} for {subscriber}', 'credit {gift_card} to the account of {subscriber}'],
          outcome: [{ question: 'How much is on the balance now?', value: 'subscriber.balance', type: 'money' }],
          plays: 9,
        },
        block_gift_card: {
          title: 'Block a gift card',
          about: 'Blocks an unused [gift_card] that was lost or stolen.',
          args: { gift_card: row('gift_card', { likely: "gift_card.status === 'sold'" }) },
          rules: [
            conflict("gift_card.status === 'sold'", 'This [gift_card] is {gift_card.status} already.', ['already', 'redeemed', 'blocked']),
          ],
          effects: [{ set: 'gift_card', to: { status: "'blocked'" } }],
          ask: ['block {gift_card}, which was stolen', 'block {gift_card}'],
          plays: 2,
        },
        use_balance: {
          title: 'Pay a rental from the balance',
          about: 'Takes a part of the price of an open [rental] off the balance of its account and off the price.',
          args: {
            rental: row('rental', {
              likely:
                "(rental.status === 'waiting' || rental.status === 'started') && rental.price > 0 && rental.subscriber.balance > 0 && none('balance_use', u => u.rental_id === rental.id)",
            }),
            amount: mostly(money('How much.', 1, 48), 'min(rental.price, rental.subscriber.balance)'),
          },
          rules: [
            conflict("rental.status === 'waiting' || rental.status === 'started'", 'This [rental] is {rental.status}.', [
              'finished',
              'cancelled',
              'over',
            ]),
            conflict("none('balance_use', u => u.rental_id === rental.id)", 'A part of this [rental] was paid from the balance already.', [
              'already',
              'paid',
            ]),
            conflict('amount <= rental.price', 'It costs {money(rental.price)}; no more can be paid.', ['no more', 'costs', 'more than']),
            conflict(
              'amount <= rental.subscriber.balance',
              'Only {money(rental.subscriber.balance)} is on the balance of {rental.subscriber.name}.',
              ['only', 'balance', 'not enough'],
            ),
          ],
          effects: [
            { add: 'balance_use', with: { rental: 'rental', amount: 'amount', used_on: 'today()' } },
            { set: 'rental', to: { price: 'rental.price - amount' } },
            { set: 'rental.subscriber', to: { balance: 'rental.subscriber.balance - amount' } },
          ],
          gives: 'rental',
          ask: ['pay {amount} of {rental} from the balance', 'take {amount} off the balance for {rental}'],
          outcome: [{ question: 'How much is left on their balance?', value: 'rental.subscriber.balance', type: 'money' }],
          plays: 10,
        },
      },
    }),
}
