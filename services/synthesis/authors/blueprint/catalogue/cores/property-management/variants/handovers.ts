// Flats are handed over at both ends of a lease, and what is broken comes off the deposit.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Handovers that one manager holds in a day. */
const MOST_A_DAY = 2
const DEFECTS = ['Scratched floor', 'Cracked window', 'Missing key', 'Stained carpet', 'Broken blind', 'Hole in the wall', 'Dirty oven']
const SAYS = { move_in: 'move-in', move_out: 'move-out' } as const

const planned = conflict("handover.status === 'planned'", 'This handover is {handover.status}.', ['already', 'closed', 'cancelled'])
const deducted = "sum('handover_defect', d => d.handover_id === handover.id, d => d.cost)"
const hasTime = (manager: string, day: string): ReturnType<typeof conflict> =>
  conflict(
    `count('handover', h => h.inspector_id === ${manager}.id && h.day === ${day} && h.status === 'planned') < ${MOST_A_DAY}`,
    `{${manager}.name} holds ${MOST_A_DAY} handovers a day and has them on {${day}}.`,
    ['a day', 'full', 'has them'],
  )

export const withHandovers: Variant = {
  key: 'with_handovers',
  about: 'Flats are handed over with a protocol when somebody moves in or out, and defects come off the deposit.',
  apply: core =>
    extended(core, {
      entities: {
        handover: {
          noun: { one: 'handover', many: 'handovers' },
          kind: 'record',
          about: 'A [manager] and a [tenant] go through a [flat] with a protocol.',
          fields: {
            lease: ref('lease', 'Under which [lease].'),
            occasion: choice('Whether somebody moves in or out.', { move_in: 3, move_out: 1 }, { says: SAYS }),
            inspector: ref('manager', 'Who comes from the office.', { called: 'inspector', clause: 'with' }),
            day: date('Day.', -200, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            keys: integer('Keys that were counted.', 0, 6, { called: 'number of keys', sort: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, closed: 1, cancelled: 1 },
              { says: { planned: 'planned', closed: 'closed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['lease', 'occasion'],
          refer: 'the {occasion} handover under {lease}',
          computed: {
            defects: { about: 'What all defects cost.', value: deducted, type: 'money', called: 'cost of all defects' },
          },
          summary: { by: ['status', 'occasion', 'inspector'], totals: [], over: 'day' },
        },
        handover_defect: {
          noun: { one: 'defect', many: 'defects' },
          kind: 'record',
          about: 'Something that was found broken in a handover.',
          fields: {
            handover: ref('handover', 'In which handover.'),
            finding: text('What is wrong.', oneOf(DEFECTS), { filter: true }),
            cost: money('What mending it costs.', 0, 600, { sort: true, filter: true, clause: 'that cost' }),
            borne_by: choice('Who pays: the [tenant] only when moving out.', { landlord: 2, tenant: 1 }, { called: 'payer', filter: true }),
          },
          identify: ['handover', 'finding'],
          refer: 'the defect “{finding}” in {handover}',
          summary: { by: ['borne_by'], totals: ['cost'] },
        },
      },
      actions: {
        plan_handover: {
          title: 'Plan a handover',
          about: `Plans a handover: moving in from the first day of a [lease] on, moving out once notice was given and within a week of the last day. One of each for a [lease]; ${MOST_A_DAY} a day for each [manager] of the letting or repairs desk.`,
          args: {
            lease: row('lease', {
              likely: "lease.status === 'signed' && none('handover', h => h.lease_id === lease.id && h.status !== 'cancelled')",
            }),
            occasion: choice('Whether somebody moves in or out.', { move_in: 5, move_out: 1 }, { says: SAYS }),
            inspector: row('manager', { about: 'Who comes from the office.', likely: "inspector.desk !== 'accounts'" }),
            day: mostly(
              date('Day.', 1, 40),
              "occasion === 'move_in' ? (lease.starts_on > today() ? lease.starts_on : plusDays(today(), 2)) : lease.ends_on === null ? plusDays(today(), 2) : lease.ends_on",
            ),
          },
          rules: [
            invalid('day > today()', 'A handover is planned from tomorrow on; today is {today()}.'),
            conflict("lease.status === 'signed'", 'This [lease] has ended.', ['ended', 'over']),
            conflict(
              "occasion === 'move_out' || day >= lease.starts_on",
              'The [lease] begins on {lease.starts_on}; nobody moves in before.',
              ['begins on', 'before', 'too early'],
            ),
            conflict("occasion === 'move_in' || lease.ends_on !== null", 'Nobody has given notice for this [lease].', [
              'nobody',
              'no notice',
              'notice',
            ]),
            conflict(
              "occasion === 'move_in' || lease.ends_on === null || (day >= plusDays(lease.ends_on, -7) && day <= plusDays(lease.ends_on, 7))",
              'The last day is {lease.ends_on}; the handover is within a week of it.',
              ['within a week', 'last day', 'too early', 'too late'],
            ),
            conflict(
              "none('handover', h => h.lease_id === lease.id && h.occasion === occasion && h.status !== 'cancelled')",
              'There is a handover of this kind already.',
              ['already', 'there is a'],
            ),
            forbidden("inspector.desk !== 'accounts'", '{inspector.name} is at the desk for accounts and holds no handovers.', [
              'accounts',
              'no handovers',
              'desk',
            ]),
            hasTime('inspector', 'day'),
          ],
          effects: [
            {
              add: 'handover',
              with: { lease: 'lease', occasion: 'occasion', inspector: 'inspector', day: 'day', keys: '0', status: "'planned'" },
            },
          ],
          gives: 'handover',
          ask: [
            'plan the {occasion} handover under {lease} with {inspector} on {day}',
            'have {inspector} hold the {occasion} handover under {lease} on {day}',
          ],
          plays: 22,
        },
        move_handover: {
          title: 'Move a handover',
          about: 'Moves a planned handover to another day or another [manager].',
          args: {
            handover: row('handover', { likely: "handover.status === 'planned'" }),
            inspector: row('manager', { likely: "inspector.desk !== 'accounts'" }),
            day: mostly(date('The new day.', 1, 40), 'plusDays(handover.day, 1)'),
          },
          rules: [
            planned,
            invalid('day > today()', 'A handover is planned from tomorrow on; today is {today()}.'),
            conflict('day !== handover.day || inspector.id !== handover.inspector_id', 'It is planned like that already.', [
              'already',
              'same',
            ]),
            conflict(
              "handover.occasion === 'move_in' || handover.lease.ends_on === null || days(handover.lease.ends_on, day) <= 7",
              'The last day is {handover.lease.ends_on}; the handover is within a week of it.',
              ['within a week', 'last day', 'too late'],
            ),
            forbidden("inspector.desk !== 'accounts'", '{inspector.name} is at the desk for accounts and holds no handovers.', [
              'accounts',
              'no handovers',
              'desk',
            ]),
            hasTime('inspector', 'day'),
          ],
          effects: [{ set: 'handover', to: { inspector: 'inspector', day: 'day' } }],
          gives: 'handover',
          ask: ['move {handover} to {day} with {inspector}', 'let {inspector} hold {handover} on {day}'],
          plays: 3,
        },
        note_defect: {
          title: 'Note a defect',
          about:
            'Notes what is broken in a planned handover, each finding once. When somebody moves out the [tenant] pays, up to the deposit; when somebody moves in the landlord does.',
          args: {
            handover: row('handover', { likely: "handover.status === 'planned' && handover.day <= plusDays(today(), 2)" }),
            finding: text('What is wrong.', oneOf(DEFECTS), { maxLength: 80 }),
            cost: money('What mending it costs.', 20, 300, { step: 10 }),
          },
          rules: [
            planned,
            conflict(
              "none('handover_defect', d => d.handover_id === handover.id && d.finding === finding)",
              '“{finding}” has been noted already.',
              ['already', 'noted'],
            ),
            conflict(
              `handover.occasion === 'move_in' || ${deducted} + cost <= handover.lease.deposit`,
              `Defects come off the deposit of {money(handover.lease.deposit)}, and {money(${deducted})} are noted.`,
              ['deposit', 'more than', 'come off'],
            ),
          ],
          effects: [
            {
              add: 'handover_defect',
              with: {
                handover: 'handover',
                finding: 'finding',
                cost: 'cost',
                borne_by: "handover.occasion === 'move_out' ? 'tenant' : 'landlord'",
              },
            },
          ],
          gives: 'handover_defect',
          ask: ['note “{finding}” in {handover}, which costs {cost}', 'put down “{finding}” for {cost} in {handover}'],
          outcome: [{ question: 'What do all defects in it cost now?', value: deducted, type: 'money' }],
          plays: 18,
        },
        close_handover: {
          title: 'Close a handover',
          about:
            'Closes a planned handover on its day or later, with the keys counted. When somebody moved out, what the defects cost is kept of the deposit.',
          args: {
            handover: row('handover', { likely: "handover.status === 'planned' && handover.day <= today()" }),
            keys: integer('How many keys.', 1, 6),
          },
          rules: [
            planned,
            conflict('handover.day <= today()', 'It is on {handover.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
          ],
          effects: [
            {
              set: 'handover.lease',
              when: "handover.occasion === 'move_out'",
              to: { deposit: `max(0, handover.lease.deposit - ${deducted})` },
            },
            { set: 'handover', to: { keys: 'keys', status: "'closed'" } },
          ],
          ask: ['close {handover} with {keys} keys', 'note that {handover} is over and that {keys} keys were counted'],
          outcome: [{ question: 'How much of the deposit is left?', value: 'handover.lease.deposit', type: 'money' }],
          routine: { row: 'handover', when: "handover.status === 'planned' && handover.day <= today()", chance: 0.06 },
        },
        cancel_handover: {
          title: 'Cancel a handover',
          about: 'A planned handover does not take place.',
          args: { handover: row('handover', { likely: "handover.status === 'planned' && handover.day > today()" }) },
          rules: [planned],
          effects: [{ set: 'handover', to: { status: "'cancelled'" } }],
          ask: ['cancel {handover}', 'call off {handover}'],
          plays: 2,
        },
      },
      rules: {
        end_lease: [
          conflict(
            "none('handover', h => h.lease_id === lease.id && h.occasion === 'move_out' && h.status === 'planned')",
            'The handover for moving out is not closed. Close it first.',
            ['handover', 'not closed'],
          ),
        ],
      },
    }),
}
