// Titles that the library does not have are fetched from partner libraries.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Open orders of one member. */
const MOST_OPEN = 2
/** Days that something fetched stays with the member. */
const STAYS_DAYS = 21

const WANTED = [
  'The Grammar of Rivers',
  'Clocks of the Levant',
  'Poems from the Night Shift',
  'A Field Guide to Mosses',
  'Letters of a Lighthouse Keeper',
  'On Paper and Ink',
  'The Canal Builders',
  'Songs of the Weavers',
  'Old Maps of the Delta',
  'The Lace Makers of Bruges',
] as const

export const withInterlibrary: Variant = {
  key: 'with_interlibrary_loans',
  about: 'Titles that are missing are fetched from partner libraries abroad and at home, for a fee.',
  apply: core =>
    extended(core, {
      entities: {
        partner: {
          noun: {
            one: 'partner library',
            many: 'partner libraries',
            also: [{ one: 'sister library', many: 'sister libraries' }],
          },
          kind: 'party',
          about: 'A library that sends what is missing here.',
          fields: {
            name: text(
              'Name.',
              oneOf(['State Library', 'University Library', 'Library of the Abbey', 'City of Lund Library', 'Maritime Archive']),
              {
                unique: true,
                filter: true,
              },
            ),
            days_needed: integer('Days until something arrives.', 3, 14, { called: 'delivery time', unit: 'days', sort: true }),
            fee: money('What one order costs.', 2, 15, { called: 'fee', sort: true, filter: true, editable: true, clause: 'that cost' }),
            most_open: integer('Open orders that it accepts from us.', 2, 6, { called: 'order limit', editable: true }),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 5,
        },
        outside_order: {
          noun: {
            one: 'interlibrary order',
            many: 'interlibrary orders',
            also: [{ one: 'outside order', many: 'outside orders' }],
          },
          kind: 'record',
          about: 'Something that is fetched from a [partner] for a [member].',
          fields: {
            member: ref('member', 'For whom.'),
            partner: ref('partner', 'From where.', { clause: 'from' }),
            wanted: text('Title that is wanted.', oneOf(WANTED), { maxLength: 120, called: 'title', filter: true }),
            fee: money('What the [member] pays.', 0, 15, { sort: true }),
            ordered_on: date('Day of the order.', -80, 0, {
              called: 'day of the order',
              clause: 'that were ordered',
              filter: true,
              sort: true,
            }),
            due_on: date('Day by which it has to be back.', -60, 30, {
              called: 'due date',
              optional: true,
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            status: choice(
              'Where it stands.',
              { ordered: 1, here: 1, lent: 1, sent_back: 1, cancelled: 1 },
              { says: { ordered: 'open', here: 'arrived', lent: 'lent', sent_back: 'closed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['member', 'wanted'],
          refer: 'the order of “{wanted}” for {member}',
          summary: { by: ['status', 'partner'], totals: ['fee'], over: 'ordered_on' },
        },
      },
      actions: {
        order_outside: {
          title: 'Order from a partner library',
          about: `Orders a title from a [partner], within its order limit and ${MOST_OPEN} open ones for each [member]. What the library has itself is not ordered.`,
          args: {
            member: row('member', { likely: "member.status === 'active'" }),
            wanted: text('Title that is wanted.', oneOf(WANTED), { maxLength: 120 }),
            partner: row('partner', { about: 'From where.' }),
          },
          rules: [
            forbidden("member.status === 'active'", '{member.name} is blocked.', ['blocked', 'not active']),
            conflict("none('work', w => w.name === wanted)", '“{wanted}” is in our own collection. Lend it or place a [hold].', [
              'own collection',
              'have it',
              'hold',
            ]),
            conflict(
              "none('outside_order', o => o.member_id === member.id && o.wanted === wanted && (o.status === 'ordered' || o.status === 'here' || o.status === 'lent'))",
              '“{wanted}” has been ordered for {member.name} already.',
              ['already', 'ordered'],
            ),
            conflict(
              `count('outside_order', o => o.member_id === member.id && (o.status === 'ordered' || o.status === 'here')) < ${MOST_OPEN}`,
              `{member.name} has ${MOST_OPEN} open orders; that is the limit.`,
              ['limit', 'open', 'at most'],
            ),
            conflict(
              "count('outside_order', o => o.partner_id === partner.id && (o.status === 'ordered' || o.status === 'here' || o.status === 'lent')) < partner.most_open",
              'The {partner.name} accepts {partner.most_open} open orders from us, and has them. Ask another one.',
              ['accepts', 'limit', 'another', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'outside_order',
              with: {
                member: 'member',
                partner: 'partner',
                wanted: 'wanted',
                fee: 'partner.fee',
                ordered_on: 'today()',
                status: "'ordered'",
              },
            },
          ],
          gives: 'outside_order',
          ask: ['order “{wanted}” from {partner} for {member}', '{member} wants “{wanted}”, which we do not have; order it from {partner}'],
          outcome: [{ question: 'What does it cost them?', value: 'outside_order.fee', type: 'money' }],
          plays: 22,
          undoneBy: 'cancel_outside_order',
        },
        receive_outside_order: {
          title: 'Note that an interlibrary order has arrived',
          about: 'Something that was ordered is here and can be handed out.',
          args: { outside_order: row('outside_order', { likely: "outside_order.status === 'ordered'" }) },
          rules: [
            conflict("outside_order.status === 'ordered'", 'This order is {outside_order.status}.', [
              'here',
              'arrived',
              'already',
              'lent',
              'sent back',
              'sent_back',
              'cancelled',
            ]),
          ],
          effects: [{ set: 'outside_order', to: { status: "'here'" } }],
          ask: ['note that {outside_order} has arrived', 'put down {outside_order} as arrived'],
          routine: {
            row: 'outside_order',
            when: "outside_order.status === 'ordered' && plusDays(outside_order.ordered_on, outside_order.partner.days_needed) <= today()",
            chance: 0.3,
          },
        },
        lend_outside_order: {
          title: 'Hand out an interlibrary order',
          about: `The [member] takes along what has arrived, for ${STAYS_DAYS} days; it is never renewed.`,
          args: { outside_order: row('outside_order', { likely: "outside_order.status === 'here'" }) },
          rules: [
            conflict("outside_order.status === 'here'", 'This order is {outside_order.status}; only what has arrived is handed out.', [
              'ordered',
              'not arrived',
              'already',
              'lent',
              'sent back',
              'sent_back',
              'cancelled',
            ]),
            forbidden("outside_order.member.status === 'active'", '{outside_order.member.name} is blocked.', ['blocked', 'not active']),
          ],
          effects: [{ set: 'outside_order', to: { status: "'lent'", due_on: `plusDays(today(), ${STAYS_DAYS})` } }],
          ask: ['hand out {outside_order}', 'let the [member] take {outside_order} home'],
          outcome: [{ question: 'By when does it have to be back?', value: 'outside_order.due_on', type: 'date' }],
          routine: { row: 'outside_order', when: "outside_order.status === 'here'", chance: 0.15 },
        },
        send_back_outside_order: {
          title: 'Send an interlibrary order back',
          about: 'Something that was lent, or that nobody came for, goes back to the [partner]. Each day over costs 1 more.',
          args: { outside_order: row('outside_order', { likely: "outside_order.status === 'lent'" }) },
          rules: [
            conflict(
              "outside_order.status === 'lent' || outside_order.status === 'here'",
              'This order is {outside_order.status}; there is nothing to send back.',
              ['nothing', 'ordered', 'not arrived', 'already', 'sent back', 'sent_back', 'cancelled'],
            ),
          ],
          effects: [
            {
              set: 'outside_order',
              to: {
                status: "'sent_back'",
                fee: 'outside_order.due_on === null ? outside_order.fee : outside_order.fee + max(0, days(outside_order.due_on, today()))',
              },
            },
          ],
          ask: ['send back what came for {outside_order}', 'close {outside_order}: it goes back to the [partner]'],
          outcome: [{ question: 'What does it cost them in all?', value: 'outside_order.fee', type: 'money' }],
          routine: { row: 'outside_order', when: "outside_order.status === 'lent'", chance: 0.05 },
        },
        cancel_outside_order: {
          title: 'Cancel an interlibrary order',
          about: 'Cancels an order that has not arrived.',
          args: { outside_order: row('outside_order', { likely: "outside_order.status === 'ordered'" }) },
          rules: [
            conflict("outside_order.status === 'ordered'", 'This order is {outside_order.status} and cannot be cancelled.', [
              'here',
              'arrived',
              'already',
              'lent',
              'sent back',
              'sent_back',
              'cancelled',
            ]),
          ],
          effects: [{ set: 'outside_order', to: { status: "'cancelled'", fee: '0' } }],
          ask: ['cancel {outside_order}', 'call off {outside_order}'],
          plays: 2,
        },
      },
    }),
}
