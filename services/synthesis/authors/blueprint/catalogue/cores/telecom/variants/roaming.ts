// Lines are used abroad with passes for groups of countries.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { after } from '../../../../language/action.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after which somebody counts as living abroad. */
const LONGEST_STAY = 30

const ZONES = [
  { name: 'Neighbours', daily_price: 3, fair_gb: 20 },
  { name: 'Europe', daily_price: 5, fair_gb: 12 },
  { name: 'Asia and Pacific', daily_price: 9, fair_gb: 8 },
  { name: 'South America', daily_price: 8, fair_gb: 6 },
  { name: 'At sea', daily_price: 20, fair_gb: 1 },
] as const

export const withRoaming: Variant = {
  key: 'with_roaming',
  about: 'Customers travel: roaming passes by zone are sold for some days abroad, with a fair amount of data, and are cut short.',
  apply: core =>
    extended(core, {
      entities: {
        zone: {
          noun: { one: 'roaming zone', many: 'roaming zones' },
          kind: 'reference',
          about: 'Countries abroad with one price.',
          fields: {
            name: text('Name.', oneOf(['Europe']), { unique: true }),
            daily_price: money('Price of a day.', 3, 20, { called: 'daily price' }),
            fair_gb: integer('Data that one pass has.', 1, 20, { called: 'fair amount of data', unit: 'GB' }),
          },
          identify: ['name'],
          refer: 'the zone “{name}”',
          rows: ZONES.length,
          given: ZONES,
        },
        roaming_pass: {
          noun: { one: 'roaming pass', many: 'roaming passes', also: [{ one: 'travel pass', many: 'travel passes' }] },
          kind: 'record',
          about: 'A mobile [line] may be used in a [zone] for some days, both ends included.',
          fields: {
            line: ref('line', 'Which [line].'),
            zone: ref('zone', 'Where.', { clause: 'for' }),
            starts_on: date('First day.', -100, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -100, 70, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            cost: money('What it costs.', 0, 700, { sort: true, filter: true, clause: 'that cost' }),
            used_gb: integer('Data used abroad.', 0, 20, { called: 'data used', unit: 'GB', sort: true, filter: true }),
            status: choice('Where it stands.', { sold: 1, cancelled: 1 }, { says: { sold: 'valid', cancelled: 'cancelled' } }),
          },
          identify: ['line', 'zone', 'starts_on'],
          refer: 'the [roaming_pass] of {line} for {zone} that begins on {starts_on}',
          summary: { by: ['zone', 'status'], totals: ['cost', 'used_gb'], over: 'starts_on' },
        },
      },
      actions: {
        sell_roaming_pass: {
          title: 'Sell a roaming pass',
          about: `Sells an active mobile [line] a pass for a [zone], ${LONGEST_STAY} days at most, for the daily price. Passes of one [line] do not overlap; limited credit gets none at sea.`,
          args: {
            line: row('line', { likely: "line.status === 'active' && line.tariff_plan.kind === 'mobile'" }),
            zone: row('zone', { likely: "line.customer.credit === 'good' || zone.name !== 'At sea'" }),
            starts_on: date('First day.', 0, 30),
            ends_on: after('starts_on', 2, 34, 'Last day.'),
          },
          rules: [
            conflict("line.status === 'active'", 'The [line] {line.number} is {line.status}.', [
              'suspended',
              'ended',
              'moved',
              'not active',
            ]),
            conflict("line.tariff_plan.kind === 'mobile'", '{line.number} is an internet [line] and stays at home.', [
              'internet',
              'stays at home',
              'mobile',
            ]),
            invalid('starts_on >= today() && ends_on >= starts_on', 'The days have to be in the future and in order; today is {today()}.'),
            conflict(`days(starts_on, ends_on) < ${LONGEST_STAY}`, `A pass is for ${LONGEST_STAY} days at most.`, [
              'at most',
              '30 days',
              'too long',
              'limit',
            ]),
            forbidden(
              "line.customer.credit === 'good' || zone.name !== 'At sea'",
              '{line.customer.name} has limited credit and gets no pass for ships.',
              ['credit', 'limited'],
            ),
            conflict(
              "none('roaming_pass', p => p.line_id === line.id && p.status === 'sold' && p.starts_on <= ends_on && p.ends_on >= starts_on)",
              'Another pass of this [line] overlaps with these days.',
              ['overlap', 'another pass', 'already'],
            ),
          ],
          effects: [
            {
              add: 'roaming_pass',
              with: {
                line: 'line',
                zone: 'zone',
                starts_on: 'starts_on',
                ends_on: 'ends_on',
                cost: '(days(starts_on, ends_on) + 1) * zone.daily_price',
                used_gb: '0',
                status: "'sold'",
              },
            },
          ],
          gives: 'roaming_pass',
          ask: [
            'sell {line} a pass for {zone} from {starts_on} to {ends_on}',
            'let {line} be used in {zone} from {starts_on} until {ends_on}',
          ],
          outcome: [{ question: 'What does the pass cost?', value: 'roaming_pass.cost', type: 'money' }],
          plays: 24,
          undoneBy: 'cancel_roaming_pass',
        },
        cancel_roaming_pass: {
          title: 'Cancel a roaming pass',
          about: 'Cancels a pass that has not begun, free of charge.',
          args: { roaming_pass: row('roaming_pass', { likely: "roaming_pass.status === 'sold' && roaming_pass.starts_on > today()" }) },
          rules: [
            conflict("roaming_pass.status === 'sold'", 'This pass is cancelled already.', ['already', 'cancelled']),
            conflict('roaming_pass.starts_on > today()', 'This pass began on {roaming_pass.starts_on}. It can be cut short.', [
              'began',
              'cut short',
              'too late',
            ]),
          ],
          effects: [{ set: 'roaming_pass', to: { status: "'cancelled'", cost: '0' } }],
          ask: ['cancel {roaming_pass}', 'call off {roaming_pass}'],
          plays: 2,
        },
        shorten_roaming_pass: {
          title: 'Cut a roaming pass short',
          about: 'Ends a running pass today; what is paid for the days after is given back.',
          args: {
            roaming_pass: row('roaming_pass', {
              likely: "roaming_pass.status === 'sold' && roaming_pass.starts_on <= today() && roaming_pass.ends_on > today()",
            }),
          },
          rules: [
            conflict("roaming_pass.status === 'sold'", 'This pass is cancelled.', ['already', 'cancelled']),
            conflict('roaming_pass.starts_on <= today()', 'This pass begins on {roaming_pass.starts_on}. Cancel it instead.', [
              'begins on',
              'cancel',
              'not begun',
            ]),
            conflict('roaming_pass.ends_on > today()', 'This pass ends or ended on {roaming_pass.ends_on}.', ['ended', 'over', 'ends']),
          ],
          effects: [
            {
              set: 'roaming_pass',
              to: {
                cost: 'roaming_pass.cost - days(today(), roaming_pass.ends_on) * roaming_pass.zone.daily_price',
                ends_on: 'today()',
              },
            },
          ],
          ask: ['cut {roaming_pass} short, they came home today', 'end {roaming_pass} today'],
          outcome: [{ question: 'What does it cost now?', value: 'roaming_pass.cost', type: 'money' }],
          plays: 2,
        },
        note_roaming_use: {
          title: 'Note data used abroad',
          about: 'Adds to the data that was used with a pass that has begun, within the fair amount of its [zone].',
          args: {
            roaming_pass: row('roaming_pass', {
              likely:
                "roaming_pass.status === 'sold' && roaming_pass.starts_on <= today() && roaming_pass.used_gb < roaming_pass.zone.fair_gb",
            }),
            gigabytes: mostly(integer('How much, in GB.', 1, 20), '1'),
          },
          rules: [
            conflict("roaming_pass.status === 'sold'", 'This pass is cancelled.', ['already', 'cancelled']),
            conflict('roaming_pass.starts_on <= today()', 'This pass begins on {roaming_pass.starts_on}.', [
              'begins on',
              'not begun',
              'not yet',
            ]),
            conflict(
              'roaming_pass.used_gb + gigabytes <= roaming_pass.zone.fair_gb',
              '{roaming_pass.used_gb} of {roaming_pass.zone.fair_gb} GB have been used; more does not go with this pass.',
              ['more does not', 'fair', 'limit', 'have been used'],
            ),
          ],
          effects: [{ set: 'roaming_pass', to: { used_gb: 'roaming_pass.used_gb + gigabytes' } }],
          ask: ['note {gigabytes} GB of use with {roaming_pass}', 'add {gigabytes} GB to what {roaming_pass} has used'],
          outcome: [{ question: 'How many GB have been used with it?', value: 'roaming_pass.used_gb', type: 'integer' }],
          plays: 8,
        },
      },
    }),
}
