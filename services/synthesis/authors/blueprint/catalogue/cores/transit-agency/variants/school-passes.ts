// Schools order passes for their pupils, so many under one contract.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SCHOOLS = [
  { name: 'Linden School', pupils: 120 },
  { name: 'Harbour Secondary', pupils: 340 },
  { name: 'School of Music', pupils: 60 },
  { name: 'North Hill Primary', pupils: 90 },
  { name: 'Evening College', pupils: 200 },
] as const
const PRICE = 14
const isRunning: Rule = conflict("school_order.status === 'running'", 'This order is over.', ['over', 'already', 'ended'])

export const withSchoolPasses: Variant = {
  key: 'with_school_passes',
  about: 'Schools order passes for pupils, as many as they have, for one line each.',
  apply: core =>
    extended(core, {
      entities: {
        partner_school: {
          noun: { one: 'partner school', many: 'partner schools', also: [{ one: 'school', many: 'schools' }] },
          kind: 'thing',
          about: 'A school that orders passes.',
          fields: {
            name: text('Name.', oneOf(SCHOOLS.map(({ name }) => name)), { unique: true, filter: true }),
            pupils: integer('How many pupils it has.', 40, 500, {
              called: 'number of pupils',
              unit: 'pupils',
              sort: true,
              filter: true,
              editable: true,
              clause: 'with',
            }),
          },
          identify: ['name'],
          refer: 'the {name}',
          given: SCHOOLS,
        },
        school_order: {
          noun: { one: 'school order', many: 'school orders' },
          kind: 'record',
          about: 'Passes for pupils of a [partner_school] on one line.',
          fields: {
            partner_school: ref('partner_school', 'Which school.', { called: 'school', clause: 'of' }),
            transit_line: ref('transit_line', 'For which [transit_line].', { called: 'line', clause: 'for' }),
            passes: integer('How many.', 1, 300, { called: 'number of passes', unit: 'passes', sort: true, filter: true, clause: 'over' }),
            starts_on: date('First day.', -45, 20, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            months: integer('For how many months.', 1, 12, { called: 'length', unit: 'months', sort: true, filter: true }),
            cost: money('What it costs.', 14, 40000, { called: 'cost', sort: true, filter: true }),
            status: choice('Where it stands.', { running: 1, over: 1 }, { says: { running: 'running', over: 'finished' } }),
          },
          identify: ['partner_school', 'transit_line', 'starts_on'],
          refer: 'the order of {partner_school} for {transit_line} from {starts_on}',
          summary: { by: ['status', 'transit_line', 'partner_school'], totals: ['passes', 'cost'], over: 'starts_on' },
        },
      },
      actions: {
        order_school_passes: {
          title: 'Order passes for a school',
          about: `Orders passes for a school: ${PRICE} for a pass and a month, no more passes in all than the school has pupils, on a running line, 12 months at most; one running order for each line.`,
          args: {
            partner_school: row('partner_school'),
            transit_line: row('transit_line', {
              likely:
                "transit_line.status === 'running' && none('school_order', o => o.partner_school_id === partner_school.id && o.transit_line_id === transit_line.id && o.status === 'running')",
            }),
            passes: mostly(integer('How many.', 1, 300, { unit: 'passes' }), '5 + partner_school.id * 3'),
            starts_on: mostly(date('First day.', 0, 20), 'plusDays(today(), partner_school.id)'),
            months: mostly(integer('For how many months.', 1, 18, { unit: 'months' }), '2 + transit_line.id % 4'),
          },
          rules: [
            conflict("transit_line.status === 'running'", '{transit_line.code} is closed.', ['closed', 'does not run']),
            invalid('starts_on >= today()', 'An order begins today, {today()}, or later.'),
            conflict('months <= 12', 'An order is for 12 months at most.', ['at most', 'too long']),
            conflict(
              "sum('school_order', o => o.partner_school_id === partner_school.id && o.status === 'running', o => o.passes) + passes <= partner_school.pupils",
              'The {partner_school.name} has {partner_school.pupils} pupils, and there would be more passes than that.',
              ['pupils', 'more passes', 'too many'],
            ),
            conflict(
              "none('school_order', o => o.partner_school_id === partner_school.id && o.transit_line_id === transit_line.id && o.status === 'running')",
              'An order for that line is running. Change it instead.',
              ['running', 'change', 'already'],
            ),
          ],
          effects: [
            {
              add: 'school_order',
              with: {
                partner_school: 'partner_school',
                transit_line: 'transit_line',
                passes: 'passes',
                starts_on: 'starts_on',
                months: 'months',
                cost: `passes * months * ${PRICE}`,
                status: "'running'",
              },
            },
          ],
          gives: 'school_order',
          ask: [
            'order {passes} passes of {transit_line} for {partner_school} from {starts_on} on, for {months} months',
            'let {partner_school} have {passes} passes for {transit_line}: {months} months from {starts_on}',
          ],
          outcome: [{ question: 'What does the order cost?', value: 'school_order.cost', type: 'money' }],
          plays: 16,
        },
        change_school_order: {
          title: 'Change the number of passes',
          about: 'Changes the number of passes of a running order, within the number of pupils.',
          args: {
            school_order: row('school_order', { likely: "school_order.status === 'running'" }),
            passes: mostly(integer('How many.', 1, 300, { unit: 'passes' }), 'school_order.passes + 4'),
          },
          rules: [
            isRunning,
            conflict('passes !== school_order.passes', 'It is for {passes} passes already.', ['already', 'same']),
            conflict(
              "sum('school_order', o => o.partner_school_id === school_order.partner_school_id && o.status === 'running' && o.id !== school_order.id, o => o.passes) + passes <= school_order.partner_school.pupils",
              'The {school_order.partner_school.name} has {school_order.partner_school.pupils} pupils, and there would be more passes than that.',
              ['pupils', 'more passes', 'too many'],
            ),
          ],
          effects: [{ set: 'school_order', to: { passes: 'passes', cost: `passes * school_order.months * ${PRICE}` } }],
          ask: ['change {school_order} to {passes} passes', 'let {school_order} be for {passes} passes'],
          outcome: [{ question: 'What does it cost then?', value: 'school_order.cost', type: 'money' }],
          plays: 4,
        },
        end_school_order: {
          title: 'End a school order',
          about: 'A running order counts no more.',
          args: { school_order: row('school_order', { likely: "school_order.status === 'running'" }) },
          rules: [isRunning],
          effects: [{ set: 'school_order', to: { status: "'over'" } }],
          ask: ['end {school_order}', 'note that {school_order} is over'],
          plays: 2,
        },
      },
    }),
}
