// Old phones are taken in payment: examined, accepted, passed on.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Percent of the price of the new device that an old one may bring. */
const MOST_PERCENT = 40
/** Days for which an offer holds. */
const DAYS_OFFERED = 10

const isOffered = conflict("trade_in.status === 'offered'", 'This [trade_in] is {trade_in.status}.', [
  'already',
  'accepted',
  'refused',
  'sold',
])

export const withTradeIns: Variant = {
  key: 'with_trade_ins',
  about: 'Old phones are examined and traded in for part of the price of a new device; what was accepted is refurbished and sold.',
  apply: core =>
    extended(core, {
      entities: {
        trade_in: {
          noun: { one: 'old phone', many: 'old phones', also: [{ one: 'used phone', many: 'used phones' }] },
          kind: 'record',
          about: 'A used phone that is offered in part payment of an order.',
          fields: {
            device_order: ref('device_order', 'Of which order.'),
            imei: text('Serial number of the old phone.', pattern('35-######'), { unique: true, called: 'serial number', filter: true }),
            condition: choice('How it looks.', { like_new: 1, used: 3, cracked: 2 }),
            worth: money('What is offered for it.', 5, 400, { sort: true, filter: true, clause: 'worth' }),
            offered_on: date('Day.', -150, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were made' }),
            status: choice(
              'Where it stands.',
              { offered: 1, accepted: 1, refused: 1, sold: 1 },
              { says: { offered: 'open', accepted: 'accepted', refused: 'refused', sold: 'sold' } },
            ),
          },
          identify: ['imei'],
          refer: 'the [trade_in] {imei}',
          summary: { by: ['status', 'condition'], totals: ['worth'], over: 'offered_on' },
        },
        resale: {
          noun: { one: 'resale', many: 'resales' },
          kind: 'record',
          about: 'An old phone that was sold on.',
          fields: {
            trade_in: ref('trade_in', 'Which phone.'),
            buyer: ref('customer', 'Who bought it.', { called: 'buyer', clause: 'to' }),
            proceeds: money('What it brought.', 5, 600, { sort: true, filter: true, clause: 'that brought' }),
            sold_on: date('Day.', -150, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['trade_in'],
          refer: 'the resale of {trade_in}',
          summary: { by: ['buyer'], totals: ['proceeds'], over: 'sold_on' },
        },
      },
      actions: {
        offer_trade_in: {
          title: 'Offer a trade-in',
          about: `Offers money for an old phone in part payment of an open order: ${MOST_PERCENT} percent of its price at most, half of that for a cracked one; one for each order.`,
          args: {
            device_order: row('device_order', {
              likely:
                "device_order.status === 'placed' && none('trade_in', t => t.device_order_id === device_order.id && t.status !== 'refused')",
            }),
            imei: text('Serial number of the old phone.', pattern('35-######'), { unique: true, maxLength: 20 }),
            condition: choice('How it looks.', { like_new: 1, used: 3, cracked: 2 }),
            worth: mostly(
              money('What is offered for it.', 5, 400, { step: 5 }),
              `max(5, floor(device_order.price * (condition === 'cracked' ? ${MOST_PERCENT / 2} : ${MOST_PERCENT}) / 500) * 5)`,
            ),
          },
          rules: [
            conflict("device_order.status === 'placed'", 'This order is {device_order.status}; only for open ones something is taken in.', [
              'delivered',
              'cancelled',
              'returned',
              'not open',
            ]),
            conflict(
              "none('trade_in', t => t.device_order_id === device_order.id && t.status !== 'refused')",
              'A [trade_in] has been offered for this order already.',
              ['already', 'has been offered'],
            ),
            conflict("none('trade_in', t => t.imei === imei)", 'The phone {imei} has been offered before.', ['before', 'already']),
            conflict(
              `worth * 100 <= device_order.price * (condition === 'cracked' ? ${MOST_PERCENT / 2} : ${MOST_PERCENT})`,
              `The order costs {money(device_order.price)}; an old phone brings ${MOST_PERCENT} percent of that at most, and half as much when it is cracked.`,
              ['at most', 'percent', 'limit', 'half as much'],
            ),
          ],
          effects: [
            {
              add: 'trade_in',
              with: {
                device_order: 'device_order',
                imei: 'imei',
                condition: 'condition',
                worth: 'worth',
                offered_on: 'today()',
                status: "'offered'",
              },
            },
          ],
          gives: 'trade_in',
          ask: [
            'offer {worth} for the [trade_in] {imei} ({condition}) towards {device_order}',
            'put the [trade_in] {imei} ({condition}) down for {device_order} with {worth}',
          ],
          plays: 22,
          undoneBy: 'refuse_trade_in',
        },
        accept_trade_in: {
          title: 'Accept a trade-in',
          about: `The [customer] hands the old phone over within ${DAYS_OFFERED} days; its worth comes off the price of the order, which has to be open.`,
          args: {
            trade_in: row('trade_in', {
              likely: `trade_in.status === 'offered' && trade_in.device_order.status === 'placed' && days(trade_in.offered_on, today()) <= ${DAYS_OFFERED}`,
            }),
          },
          rules: [
            isOffered,
            conflict(
              "trade_in.device_order.status === 'placed'",
              'The order is {trade_in.device_order.status}; nothing comes off its price any more.',
              ['delivered', 'cancelled', 'returned', 'any more'],
            ),
            conflict(
              `days(trade_in.offered_on, today()) <= ${DAYS_OFFERED}`,
              `The offer was made on {trade_in.offered_on} and held for ${DAYS_OFFERED} days.`,
              ['10 days', 'held', 'too late', 'expired'],
            ),
          ],
          effects: [
            { set: 'trade_in', to: { status: "'accepted'" } },
            { set: 'trade_in.device_order', to: { price: 'trade_in.device_order.price - trade_in.worth' } },
          ],
          ask: ['accept {trade_in}', 'note that {trade_in} was handed over'],
          outcome: [{ question: 'What does the order cost now?', value: 'trade_in.device_order.price', type: 'money' }],
          routine: { row: 'trade_in', when: "trade_in.status === 'offered' && trade_in.device_order.status === 'placed'", chance: 0.4 },
          plays: 6,
        },
        refuse_trade_in: {
          title: 'Withdraw the offer for an old phone',
          about: 'The old phone is not taken.',
          args: { trade_in: row('trade_in', { likely: "trade_in.status === 'offered'" }) },
          rules: [isOffered],
          effects: [{ set: 'trade_in', to: { status: "'refused'" } }],
          ask: ['withdraw the offer for {trade_in}', 'refuse {trade_in}'],
          plays: 2,
        },
        sell_trade_in: {
          title: 'Sell an old phone on',
          about: 'Sells an accepted phone to an active [customer], above what was paid for it; not to the one who brought it.',
          args: {
            trade_in: row('trade_in', { likely: "trade_in.status === 'accepted'" }),
            buyer: row('customer', {
              about: 'Who buys it.',
              likely: "buyer.status === 'active' && buyer.id !== trade_in.device_order.line.customer_id",
            }),
            proceeds: mostly(money('What it brings.', 10, 600, { step: 5 }), 'trade_in.worth + 40'),
          },
          rules: [
            conflict("trade_in.status === 'accepted'", 'This [trade_in] is {trade_in.status}; only accepted ones are sold on.', [
              'not accepted',
              'offered',
              'open',
              'refused',
              'sold',
            ]),
            forbidden("buyer.status === 'active'", '{buyer.name} is blocked and gets nothing.', ['blocked', 'not active']),
            conflict('buyer.id !== trade_in.device_order.line.customer_id', '{buyer.name} brought this phone.', [
              'brought',
              'same',
              'their own',
            ]),
            conflict('proceeds > trade_in.worth', 'It has to bring more than {money(trade_in.worth)}.', [
              'more than',
              'too little',
              'loss',
            ]),
          ],
          effects: [
            { set: 'trade_in', to: { status: "'sold'" } },
            { add: 'resale', with: { trade_in: 'trade_in', buyer: 'buyer', proceeds: 'proceeds', sold_on: 'today()' } },
          ],
          gives: 'resale',
          ask: ['sell {trade_in} to {buyer} for {proceeds}', 'note that {buyer} buys {trade_in} for {proceeds}'],
          outcome: [
            { question: 'How much more does it bring than it was worth?', value: 'resale.proceeds - trade_in.worth', type: 'money' },
          ],
          routine: { row: 'trade_in', when: "trade_in.status === 'accepted'", chance: 0.06 },
          plays: 4,
        },
      },
    }),
}
