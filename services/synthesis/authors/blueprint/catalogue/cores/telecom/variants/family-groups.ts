// Mobile lines of one customer or several form a group that shares data.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Lines in one group, and data that one line hands on at a time. */
const MOST_IN_GROUP = 4
const MOST_SHARED = 10

const MEMBER = (line: string): string => `some('group_line', g => g.line_id === ${line}.id && g.family_group_id === family_group.id)`
const isRunning = conflict("family_group.status === 'running'", 'This [family_group] has been dissolved.', ['dissolved', 'not running'])

export const withFamilyGroups: Variant = {
  key: 'with_family_groups',
  about: 'Mobile lines are joined in family groups, within which data is shared from one line to another.',
  apply: core =>
    extended(core, {
      entities: {
        family_group: {
          noun: { one: 'family group', many: 'family groups', also: [{ one: 'shared plan', many: 'shared plans' }] },
          kind: 'record',
          about: 'Mobile [lines] that share their data.',
          fields: {
            leader: ref('customer', 'Who decides on it.', { called: 'leader' }),
            formed_on: date('Day.', -150, 0, { called: 'day of forming', filter: true, sort: true, clause: 'that were formed' }),
            shared_gb: integer('Data that was shared in it.', 0, 500, {
              called: 'amount of shared data',
              unit: 'GB',
              filter: true,
              sort: true,
            }),
            status: choice('Where it stands.', { running: 1, dissolved: 1 }, { says: { running: 'running', dissolved: 'dissolved' } }),
          },
          identify: ['leader', 'formed_on'],
          refer: 'the [family_group] of {leader} from {formed_on}',
          computed: {
            size: {
              about: 'How many [lines] are in it.',
              value: "count('group_line', g => g.family_group_id === family_group.id)",
              type: 'integer',
              called: 'number of lines',
            },
          },
          summary: { by: ['status', 'leader'], totals: ['shared_gb'], over: 'formed_on' },
        },
        group_line: {
          noun: { one: 'group line', many: 'group lines' },
          kind: 'part',
          about: 'A [line] in a [family_group].',
          fields: {
            family_group: ref('family_group', 'In which one.'),
            line: ref('line', 'Which [line].'),
            joined_on: date('Day.', -150, 0, { called: 'joining date' }),
          },
          identify: ['line', 'family_group'],
          refer: '{line} in {family_group}',
          unique: [['line']],
          tools: ['search'],
        },
      },
      actions: {
        form_family_group: {
          title: 'Form a family group',
          about:
            'Forms a [family_group] around an active mobile [line] that is in none; its [customer] leads it. One for each leader, and not with limited credit.',
          args: {
            line: row('line', {
              likely:
                "line.status === 'active' && line.tariff_plan.kind === 'mobile' && line.customer.credit === 'good' && none('group_line', g => g.line_id === line.id) && none('family_group', f => f.leader_id === line.customer_id && f.status === 'running')",
            }),
          },
          rules: [
            conflict("line.status === 'active'", 'The [line] {line.number} is {line.status}.', [
              'suspended',
              'ended',
              'moved',
              'not active',
            ]),
            conflict("line.tariff_plan.kind === 'mobile'", '{line.number} is an internet [line]; only mobile ones share data.', [
              'internet',
              'mobile',
            ]),
            forbidden("line.customer.credit === 'good'", '{line.customer.name} has limited credit and cannot lead a [family_group].', [
              'credit',
              'limited',
            ]),
            conflict("none('group_line', g => g.line_id === line.id)", '{line.number} is in a [family_group] already.', [
              'already',
              'is in',
            ]),
            conflict(
              "none('family_group', f => f.leader_id === line.customer_id && f.status === 'running')",
              '{line.customer.name} leads a [family_group] already.',
              ['already', 'leads'],
            ),
          ],
          effects: [
            { add: 'family_group', with: { leader: 'line.customer', formed_on: 'today()', shared_gb: '0', status: "'running'" } },
            { add: 'group_line', with: { family_group: 'family_group', line: 'line', joined_on: 'today()' } },
          ],
          gives: 'family_group',
          ask: ['form a [family_group] around {line}', 'start a [family_group] that begins with {line}'],
          plays: 8,
          undoneBy: 'dissolve_family_group',
        },
        join_family_group: {
          title: 'Let a line join a family group',
          about: `Adds an active mobile [line] that is in no group, of a [customer] in the same [area] as the leader; ${MOST_IN_GROUP} at most.`,
          args: {
            family_group: row('family_group', {
              likely: `family_group.status === 'running' && count('group_line', g => g.family_group_id === family_group.id) < ${MOST_IN_GROUP}`,
            }),
            line: row('line', {
              likely:
                "line.status === 'active' && line.tariff_plan.kind === 'mobile' && line.customer.area_id === family_group.leader.area_id && none('group_line', g => g.line_id === line.id)",
            }),
          },
          rules: [
            isRunning,
            conflict("line.status === 'active'", 'The [line] {line.number} is {line.status}.', [
              'suspended',
              'ended',
              'moved',
              'not active',
            ]),
            conflict("line.tariff_plan.kind === 'mobile'", '{line.number} is an internet [line]; only mobile ones share data.', [
              'internet',
              'mobile',
            ]),
            forbidden(
              'line.customer.area_id === family_group.leader.area_id',
              '{line.customer.name} lives in {line.customer.area.name}, and {family_group.leader.name} in {family_group.leader.area.name}; families share an [area].',
              ['lives in', 'same area', 'share an', 'different'],
            ),
            conflict("none('group_line', g => g.line_id === line.id)", '{line.number} is in a [family_group] already.', [
              'already',
              'is in',
            ]),
            conflict(
              `count('group_line', g => g.family_group_id === family_group.id) < ${MOST_IN_GROUP}`,
              `It has ${MOST_IN_GROUP} [lines], which is the most.`,
              ['the most', 'full', 'limit'],
            ),
          ],
          effects: [{ add: 'group_line', with: { family_group: 'family_group', line: 'line', joined_on: 'today()' } }],
          gives: 'group_line',
          ask: ['let {line} join {family_group}', 'add {line} to {family_group}'],
          outcome: [
            {
              question: 'How many lines does that group have now?',
              value: "count('group_line', g => g.family_group_id === family_group.id)",
              type: 'integer',
            },
          ],
          plays: 16,
        },
        share_data: {
          title: 'Share data within a family group',
          about: `Moves data from one [line] of a [family_group] to another: ${MOST_SHARED} GB at a time at most, and not more than the giving one has left.`,
          args: {
            family_group: row('family_group', {
              likely: "family_group.status === 'running' && count('group_line', g => g.family_group_id === family_group.id) > 1",
            }),
            giver: row('line', { about: 'Which [line] gives.', likely: `giver.data_left > 2 && ${MEMBER('giver')}` }),
            taker: row('line', { about: 'Which [line] gets it.', likely: `taker.id !== giver.id && ${MEMBER('taker')}` }),
            gigabytes: mostly(integer('How much, in GB.', 1, 20), '2'),
          },
          rules: [
            isRunning,
            conflict(`${MEMBER('giver')} && ${MEMBER('taker')}`, 'Both [lines] have to be in this [family_group].', [
              'both',
              'have to be in',
              'not in',
            ]),
            conflict('taker.id !== giver.id', 'These are the same [line].', ['same', 'itself']),
            conflict("giver.status === 'active' && taker.status === 'active'", 'Both [lines] have to be active.', [
              'active',
              'suspended',
              'ended',
            ]),
            conflict(`gigabytes <= ${MOST_SHARED}`, `${MOST_SHARED} GB at a time are the most.`, ['the most', 'at a time', 'limit']),
            conflict('gigabytes <= giver.data_left', 'Only {giver.data_left} GB are left on {giver.number}.', [
              'only',
              'left',
              'not enough',
            ]),
          ],
          effects: [
            { set: 'giver', to: { data_left: 'giver.data_left - gigabytes' } },
            { set: 'taker', to: { data_left: 'taker.data_left + gigabytes' } },
            { set: 'family_group', to: { shared_gb: 'family_group.shared_gb + gigabytes' } },
          ],
          gives: 'taker',
          ask: [
            'move {gigabytes} GB from {giver} to {taker} within {family_group}',
            'share {gigabytes} GB in {family_group}, from {giver} to {taker}',
          ],
          outcome: [{ question: 'How many GB does the line that got it have left?', value: 'taker.data_left', type: 'integer' }],
          plays: 8,
        },
        dissolve_family_group: {
          title: 'Dissolve a family group',
          about: 'The [lines] of a [family_group] share nothing any more.',
          args: { family_group: row('family_group', { likely: "family_group.status === 'running'" }) },
          rules: [isRunning],
          effects: [
            { set: 'family_group', to: { status: "'dissolved'" } },
            { each: 'group_line', as: 'joined', where: 'joined.family_group_id === family_group.id', do: [{ remove: 'joined' }] },
          ],
          ask: ['dissolve {family_group}', 'end {family_group}'],
          plays: 1,
        },
      },
    }),
}
