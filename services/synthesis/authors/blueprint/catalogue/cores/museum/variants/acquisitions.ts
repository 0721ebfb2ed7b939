// Objects are offered to the museum as gifts or for sale, valued by a curator, and bought within a fund.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, company, date, mix, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { TECHNIQUES } from '../offer.ts'

const FUNDS = [
  { name: 'Friends of the museum', money_left: 2400 },
  { name: 'Town council', money_left: 1500 },
  { name: 'Bequest of E. Vogel', money_left: 600 },
] as const
/** Days in which the museum answers. */
const ANSWERED_IN = 30

const isOpen: Rule = conflict("acquisition_offer.status === 'open'", 'This [acquisition_offer] is {acquisition_offer.status} already.', [
  'already',
  'bought',
  'declined',
  'accepted',
])

export const withAcquisitions: Variant = {
  key: 'with_acquisitions',
  about: 'Objects are offered as gifts or for sale; curators value them, and funds pay for them.',
  apply: core =>
    extended(core, {
      entities: {
        purchase_fund: {
          noun: { one: 'purchase fund', many: 'purchase funds', also: [{ one: 'fund', many: 'funds' }] },
          kind: 'reference',
          about: 'Money for new objects.',
          fields: {
            name: text('Name.', oneOf(FUNDS.map(({ name }) => name)), { unique: true }),
            money_left: money('What is left in it.', 0, 9000, { called: 'money left' }),
          },
          identify: ['name'],
          refer: 'the fund “{name}”',
          given: FUNDS,
          tools: ['list', 'get'],
        },
        acquisition_offer: {
          noun: { one: 'acquisition offer', many: 'acquisition offers', also: [{ one: 'offered object', many: 'offered objects' }] },
          kind: 'record',
          about: 'Something that somebody would give or sell to the museum.',
          fields: {
            what: text('What it is.', mix(['Painted', 'Carved', 'Woven', 'Printed'], ['chest', 'panel', 'cloth', 'plate', 'mask']), {
              called: 'object',
              filter: true,
            }),
            offered_by: text('Who offers it.', company(), { called: 'giver', filter: true }),
            technique: choice('What kind of thing it is.', TECHNIQUES, { called: 'technique' }),
            price: money('What is asked for; nothing for a gift.', 0, 1500, {
              called: 'price',
              sort: true,
              filter: true,
              clause: 'offered for',
            }),
            offered_on: date('Day.', -60, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were made' }),
            valued_by: ref('curator', 'Who valued it.', { called: 'valuer', optional: true, clause: 'valued by' }),
            valued_at: money('What it is worth.', 0, 3000, { called: 'estimated value', optional: true, sort: true }),
            status: choice(
              'Where it stands.',
              { open: 1, accepted: 1, declined: 1 },
              { says: { open: 'open', accepted: 'accepted', declined: 'declined' } },
            ),
          },
          identify: ['what', 'offered_by', 'offered_on'],
          refer: 'the offer of {offered_by} of {offered_on} ({what})',
          summary: { by: ['status', 'technique'], totals: ['price'], over: 'offered_on' },
        },
      },
      actions: {
        record_acquisition_offer: {
          title: 'Record an offer',
          about: 'Somebody offers an object for a price, or for nothing as a gift. The same once while it is open.',
          args: {
            what: text('What it is.', mix(['Painted', 'Carved', 'Woven', 'Printed'], ['chest', 'panel', 'cloth', 'plate', 'mask']), {
              maxLength: 60,
            }),
            offered_by: text('Who offers it.', company(), { maxLength: 60 }),
            technique: choice('What kind of thing it is.', TECHNIQUES),
            price: mostly(money('What is asked for; 0 for a gift.', 0, 1500, { step: 10 }), 'actor.id % 3 === 0 ? 0 : 180'),
          },
          rules: [
            conflict(
              "none('acquisition_offer', o => o.what === what && o.offered_by === offered_by && o.status === 'open')",
              'That is recorded already.',
              ['already', 'recorded'],
            ),
          ],
          effects: [
            {
              add: 'acquisition_offer',
              with: {
                what: 'what',
                offered_by: 'offered_by',
                technique: 'technique',
                price: 'price',
                offered_on: 'today()',
                status: "'open'",
              },
            },
          ],
          gives: 'acquisition_offer',
          ask: [
            'record that {offered_by} offers us an object for {price}: {what}, {technique}',
            'put down an offer of {offered_by}: “{what}” ({technique}), {price}',
          ],
          plays: 14,
        },
        value_acquisition_offer: {
          title: 'Value an offered object',
          about: 'A curator of the collections says what an open offer is worth.',
          args: {
            acquisition_offer: row('acquisition_offer', {
              likely: "acquisition_offer.status === 'open' && acquisition_offer.valued_at === null",
            }),
            curator: row('curator', { likely: "curator.post === 'collections'" }),
            value: mostly(
              money('What it is worth.', 20, 3000, { step: 10 }),
              'acquisition_offer.price + acquisition_offer.id % 4 * 40 + 20',
            ),
          },
          rules: [
            isOpen,
            forbidden(
              "curator.post === 'collections' || curator.post === 'direction'",
              '{curator.name} looks after {curator.post} and values nothing.',
              ['values nothing', 'collections'],
            ),
          ],
          effects: [{ set: 'acquisition_offer', to: { valued_by: 'curator', valued_at: 'value' } }],
          gives: 'acquisition_offer',
          ask: [
            'note that {curator} values {acquisition_offer} at {value}',
            'put down {value} as the value that {curator} gives to {acquisition_offer}',
          ],
          plays: 10,
        },
        accept_acquisition_offer: {
          title: 'Accept an offer',
          about: `The museum takes what was valued, at a price that is not above its value, paid by a fund that has the money; within ${ANSWERED_IN} days.`,
          args: {
            acquisition_offer: row('acquisition_offer', {
              likely:
                "acquisition_offer.status === 'open' && acquisition_offer.valued_at !== null && acquisition_offer.price <= acquisition_offer.valued_at",
            }),
            purchase_fund: row('purchase_fund', { likely: 'purchase_fund.money_left >= acquisition_offer.price' }),
          },
          rules: [
            isOpen,
            conflict(
              `acquisition_offer.offered_on >= plusDays(today(), -${ANSWERED_IN})`,
              `It was made on {acquisition_offer.offered_on}; offers are answered within ${ANSWERED_IN} days.`,
              ['within', 'too old', 'too late'],
            ),
            conflict('acquisition_offer.valued_at !== null', 'Nobody has valued it. Have it valued first.', ['valued', 'first']),
            conflict(
              'acquisition_offer.price <= acquisition_offer.valued_at',
              'It is valued at {money(acquisition_offer.valued_at)}, and {money(acquisition_offer.price)} is asked.',
              ['valued at', 'too much', 'too dear'],
            ),
            conflict(
              'purchase_fund.money_left >= acquisition_offer.price',
              'The fund “{purchase_fund.name}” has {money(purchase_fund.money_left)} left.',
              ['left', 'not enough'],
            ),
          ],
          effects: [
            { set: 'acquisition_offer', to: { status: "'accepted'" } },
            { set: 'purchase_fund', to: { money_left: 'purchase_fund.money_left - acquisition_offer.price' } },
          ],
          gives: 'acquisition_offer',
          ask: ['accept {acquisition_offer}, paid by {purchase_fund}', 'let {purchase_fund} pay for {acquisition_offer} and accept it'],
          outcome: [{ question: 'How much is left in that fund?', value: 'purchase_fund.money_left', type: 'money' }],
          plays: 5,
        },
        decline_acquisition_offer: {
          title: 'Decline an offer',
          about: 'The museum does not want an open offer.',
          args: { acquisition_offer: row('acquisition_offer', { likely: "acquisition_offer.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'acquisition_offer', to: { status: "'declined'" } }],
          ask: ['decline {acquisition_offer}', 'turn down {acquisition_offer}'],
          plays: 3,
        },
        pay_into_purchase_fund: {
          title: 'Pay money into a fund',
          about: 'Adds money to a [purchase_fund].',
          args: { purchase_fund: row('purchase_fund'), amount: mostly(money('How much.', 50, 2000, { step: 50 }), '200') },
          rules: [invalid('amount > 0', 'Pay in something.')],
          effects: [{ set: 'purchase_fund', to: { money_left: 'purchase_fund.money_left + amount' } }],
          gives: 'purchase_fund',
          ask: ['pay {amount} into {purchase_fund}', 'add {amount} to {purchase_fund}'],
          outcome: [{ question: 'How much is in it now?', value: 'purchase_fund.money_left', type: 'money' }],
          plays: 2,
        },
      },
    }),
}
