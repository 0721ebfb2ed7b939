// Other hauliers take what the own trucks cannot carry in time.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** What a day of delay takes off the pay, in percent of the price agreed on. */
const LATE_PERCENT = 10
/** Stars below which nothing with dangerous goods is given to a partner. */
const LEAST_STARS = 3

const KINDS = { plain: 4, cooled: 2, dangerous: 2 } as const
const isOpen = conflict("outsourced_load.status === 'given'", 'This order is {outsourced_load.status} already.', [
  'already',
  'delivered',
  'taken back',
  'taken_back',
])
const carried = "none('outsourced_load', o => o.shipment_id === shipment.id && o.status === 'given')"
const given = conflict(carried, 'A partner carries this [shipment]. Take it back first.', ['partner', 'take it back', 'carries'])

export const withPartnerHauliers: Variant = {
  key: 'with_partner_hauliers',
  about: 'What own trucks cannot carry in time is given to partner hauliers, at a price below what the shipper pays.',
  apply: core =>
    extended(core, {
      entities: {
        haulier: {
          noun: { one: 'partner haulier', many: 'partner hauliers', also: [{ one: 'subcontractor', many: 'subcontractors' }] },
          kind: 'party',
          about: 'Another firm with [trucks] of its own.',
          fields: {
            name: text(
              'Name.',
              oneOf(['Weser Transporte', 'Alpina Cargo', 'Weser Kühl', 'Brenner Lines', 'Saale Spedition', 'Adria Cargo', 'Nordfracht']),
              {
                unique: true,
                filter: true,
              },
            ),
            carries: choice('What they carry besides plain goods.', KINDS, { filter: true, called: 'kind of goods' }),
            least_price: integer('Part of our price that they want at least, in percent.', 50, 90, {
              step: 5,
              called: 'wanted share',
              unit: 'percent',
              sort: true,
              filter: true,
            }),
            most_open: integer('Orders that they take at a time.', 1, 4, { called: 'order limit', editable: true }),
            stars: integer('How good they are, from 1 to 5.', 1, 5, {
              sort: true,
              filter: true,
              editable: true,
              clause: 'with',
              unit: 'stars',
            }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 7,
        },
        outsourced_load: {
          noun: { one: 'partner order', many: 'partner orders' },
          kind: 'record',
          about: 'A [shipment] that a partner carries.',
          fields: {
            shipment: ref('shipment', 'Which [shipment].'),
            haulier: ref('haulier', 'Who carries it.', { called: 'partner', clause: 'of' }),
            pay: money('What we pay.', 1, 3000, { sort: true, filter: true, clause: 'that cost us' }),
            given_on: date('Day on which it was given.', -45, 0, {
              called: 'day of the order',
              filter: true,
              sort: true,
              clause: 'that were placed',
            }),
            delivered_on: date('Day on which it arrived.', -45, 0, { called: 'day of delivery', optional: true }),
            status: choice(
              'Where it stands.',
              { given: 2, delivered: 2, taken_back: 1 },
              { says: { given: 'open', delivered: 'finished', taken_back: 'recalled' } },
            ),
          },
          identify: ['shipment', 'given_on'],
          refer: 'the partner order of {given_on} for {shipment}',
          summary: { by: ['status', 'haulier'], totals: ['pay'], over: 'given_on' },
        },
      },
      actions: {
        give_to_haulier: {
          title: 'Give a shipment to a partner',
          about: `A partner that carries such goods takes a waiting [shipment] whose deadline is ahead, for a pay that is at least its wanted share of our price and not above it, within its order limit; dangerous goods only with ${LEAST_STARS} stars or more.`,
          args: {
            shipment: row('shipment', {
              likely: `shipment.status === 'ordered' && shipment.price > 10 && shipment.latest_on > today() && ${carried}`,
            }),
            haulier: row('haulier', { likely: "shipment.kind === 'plain' || haulier.carries === shipment.kind" }),
            pay: mostly(money('What we pay.', 1, 3000), 'ceil(shipment.price * haulier.least_price / 100)'),
          },
          rules: [
            conflict("shipment.status === 'ordered'", 'This [shipment] is {shipment.status}; only waiting ones are given away.', [
              'loaded',
              'delivered',
              'cancelled',
              'already',
            ]),
            conflict('shipment.latest_on > today()', 'It was due on {shipment.latest_on}. Ask the [shipper] for a new date first.', [
              'was due',
              'too late',
              'new date',
              'overdue',
            ]),
            conflict(carried, 'A partner carries this [shipment] already.', ['already', 'partner']),
            conflict("shipment.kind === 'plain' || haulier.carries === shipment.kind", '{haulier.name} carries no {shipment.kind} goods.', [
              'carries no',
              'does not carry',
              'not carry',
            ]),
            forbidden(
              `shipment.kind !== 'dangerous' || haulier.stars >= ${LEAST_STARS}`,
              `{haulier.name} has {haulier.stars} stars; dangerous goods take ${LEAST_STARS}.`,
              ['stars', 'dangerous'],
            ),
            conflict(
              "count('outsourced_load', o => o.haulier_id === haulier.id && o.status === 'given') < haulier.most_open",
              '{haulier.name} takes {haulier.most_open} orders at a time and has them.',
              ['at a time', 'limit', 'has them'],
            ),
            conflict(
              'pay * 100 >= shipment.price * haulier.least_price',
              '{haulier.name} wants {money(ceil(shipment.price * haulier.least_price / 100))} at least.',
              ['wants', 'at least', 'too little'],
            ),
            forbidden('pay <= shipment.price', 'The [shipper] pays {money(shipment.price)}; we do not pay more than that.', [
              'more than',
              'pays',
              'loss',
            ]),
          ],
          effects: [
            {
              add: 'outsourced_load',
              with: { shipment: 'shipment', haulier: 'haulier', pay: 'pay', given_on: 'today()', status: "'given'" },
            },
          ],
          gives: 'outsourced_load',
          ask: ['give {shipment} to {haulier} for {pay}', 'have {haulier} carry {shipment} for {pay}'],
          outcome: [
            { question: 'How much is left for us of what the shipper pays?', value: 'shipment.price - outsourced_load.pay', type: 'money' },
          ],
          ceiling: { arg: 'pay', most: 'shipment.price', words: 'all that the shipper pays' },
          plays: 26,
          undoneBy: 'take_back_from_haulier',
        },
        raise_haulier_pay: {
          title: 'Raise the pay of a partner',
          about: 'Pays a partner more for an open order, up to our own price.',
          args: {
            outsourced_load: row('outsourced_load', {
              likely: "outsourced_load.status === 'given' && outsourced_load.pay < outsourced_load.shipment.price",
            }),
            pay: mostly(money('The new pay.', 1, 3000), 'outsourced_load.pay + 1'),
          },
          rules: [
            isOpen,
            conflict('pay > outsourced_load.pay', 'They get {money(outsourced_load.pay)} already.', ['already', 'more than', 'less']),
            forbidden(
              'pay <= outsourced_load.shipment.price',
              'The [shipper] pays {money(outsourced_load.shipment.price)}; we do not pay more than that.',
              ['more than', 'pays', 'loss'],
            ),
          ],
          effects: [{ set: 'outsourced_load', to: { pay: 'pay' } }],
          ask: ['raise the pay in {outsourced_load} to {pay}', 'pay {pay} for {outsourced_load} instead'],
          outcome: [{ question: 'How much is left for us?', value: 'outsourced_load.shipment.price - outsourced_load.pay', type: 'money' }],
          ceiling: { arg: 'pay', most: 'outsourced_load.shipment.price', words: 'all that the shipper pays' },
          plays: 3,
        },
        take_back_from_haulier: {
          title: 'Take a shipment back from a partner',
          about: 'Takes an open order back until the day before the deadline; a tenth of the pay stays due (rounded up).',
          args: {
            outsourced_load: row('outsourced_load', {
              likely: "outsourced_load.status === 'given' && outsourced_load.shipment.latest_on > today()",
            }),
          },
          rules: [
            isOpen,
            conflict(
              'outsourced_load.shipment.latest_on > today()',
              'It is due on {outsourced_load.shipment.latest_on}; it is too late to take it back.',
              ['too late', 'due on'],
            ),
          ],
          effects: [{ set: 'outsourced_load', to: { status: "'taken_back'", pay: 'ceil(outsourced_load.pay / 10)' } }],
          ask: ['recall {outsourced_load}', 'take back the [shipment] of {outsourced_load}'],
          outcome: [{ question: 'How much stays due for it?', value: 'outsourced_load.pay', type: 'money' }],
          plays: 3,
        },
        note_partner_delivery: {
          title: 'Note a delivery by a partner',
          about: `A partner has delivered: the [shipment] is over. Each day after the deadline takes ${LATE_PERCENT} percent off the pay, half of it at most, and with three days the partner loses a star.`,
          args: { outsourced_load: row('outsourced_load', { likely: "outsourced_load.status === 'given'" }) },
          rules: [
            isOpen,
            conflict('outsourced_load.given_on < today()', 'It was given to them today; nothing arrives on the same day.', [
              'today',
              'same day',
              'not yet',
            ]),
          ],
          effects: [
            {
              set: 'outsourced_load',
              to: {
                status: "'delivered'",
                delivered_on: 'today()',
                pay: `outsourced_load.pay - floor(outsourced_load.pay * min(50, ${LATE_PERCENT} * max(0, days(outsourced_load.shipment.latest_on, today()))) / 100)`,
              },
            },
            {
              set: 'outsourced_load.haulier',
              when: 'days(outsourced_load.shipment.latest_on, today()) >= 3',
              to: { stars: 'max(1, outsourced_load.haulier.stars - 1)' },
            },
            { set: 'outsourced_load.shipment', to: { status: "'delivered'" } },
          ],
          ask: ['note that the [shipment] of {outsourced_load} was delivered', 'close {outsourced_load} as delivered'],
          outcome: [{ question: 'What do we pay for it?', value: 'outsourced_load.pay', type: 'money' }],
          routine: {
            row: 'outsourced_load',
            when: "outsourced_load.status === 'given' && outsourced_load.shipment.latest_on <= today()",
            chance: 0.2,
          },
          plays: 3,
        },
      },
      rules: { load_shipment: [given], cancel_shipment: [given], reweigh_shipment: [given] },
    }),
}
