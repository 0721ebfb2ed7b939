// Hearings before judges: lawyers who are free, witnesses who have confirmed, postponements.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, person, phone, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { isOpen } from '../matters.ts'

const SLOTS = { '09:00': 3, '11:00': 3, '14:00': 2 } as const
/** How often a hearing is postponed, and days of notice for a witness. */
const MOST_MOVES = 2
const NOTICE_DAYS = 3

const isSet: Rule = conflict("hearing.status === 'scheduled'", 'This [hearing] is {hearing.status} already.', [
  'already',
  'held',
  'cancelled',
])
const FREE = (lawyer: string, except: string): string =>
  `none('hearing', h => h.lawyer_id === ${lawyer}.id && h.day === day && h.slot === slot && h.status === 'scheduled'${except})`
const JUDGE_FREE = (judge: string, except: string): string =>
  `none('hearing', h => h.judge_id === ${judge}.id && h.day === day && h.slot === slot && h.status === 'scheduled'${except})`
const weekday = conflict('weekday(day) <= 5', '{day} is a day of the weekend; courts are closed.', [
  'weekend',
  'closed',
  'saturday',
  'sunday',
])
const SOON = 'weekday(plusDays(today(), 9)) <= 5 ? plusDays(today(), 9) : plusDays(today(), 11)'

export const withHearings: Variant = {
  key: 'with_hearings',
  about: 'Hearings before judges, with witnesses who are summoned and confirm, and postponements.',
  apply: core =>
    extended(core, {
      entities: {
        judge: {
          noun: { one: 'judge', many: 'judges', also: [{ one: 'magistrate', many: 'magistrates' }] },
          kind: 'reference',
          about: 'Who hears a [matter].',
          fields: {
            name: text('Name.', oneOf(['Judge Alder', 'Judge Brandt', 'Judge Castro', 'Judge Dunne', 'Judge Ekman']), { unique: true }),
            court: ref('court', 'At which [court].', { skew: 'even' }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
          given: [{ court: 1 }, { court: 2 }, { court: 3 }, { court: 4 }, { court: 5 }],
        },
        witness: {
          noun: { one: 'witness', many: 'witnesses', also: [{ one: 'expert witness', many: 'expert witnesses' }] },
          kind: 'party',
          about: 'Somebody who can say something about a [matter].',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            phone: phone(),
            willing: choice(
              'Whether they come by themselves or have to be summoned.',
              { yes: 5, no: 2 },
              { called: 'readiness', editable: true, clauses: { yes: 'that come by themselves', no: 'that have to be summoned' } },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 9,
          tools: ['search', 'get', 'create', 'update'],
        },
        hearing: {
          noun: { one: 'hearing', many: 'hearings', also: [{ one: 'court date', many: 'court dates' }] },
          kind: 'record',
          about: 'A [matter] is heard by a [judge].',
          fields: {
            matter: ref('matter', 'Which [matter].', { clause: 'in' }),
            judge: ref('judge', 'By whom.', { clause: 'before' }),
            lawyer: ref('lawyer', 'Who appears.', { clause: 'with' }),
            day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            slot: choice('Time.', SLOTS, { called: 'time' }),
            moves: integer('How often it was postponed.', 0, 2, { called: 'number of postponements', filter: true, sort: true }),
            status: choice(
              'Where it stands.',
              { scheduled: 1, held: 1, cancelled: 1 },
              { says: { scheduled: 'scheduled', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['matter', 'day'],
          refer: 'the [hearing] on {day} in {matter}',
          summary: { by: ['status', 'judge', 'lawyer'], totals: ['moves'], over: 'day' },
        },
        summons: {
          noun: { one: 'summons', many: 'summonses' },
          kind: 'record',
          about: 'A [witness] is to come to a [hearing].',
          fields: {
            hearing: ref('hearing', 'To which [hearing].'),
            witness: ref('witness', 'Who is to come.', { clause: 'of' }),
            sent_on: date('Day of sending.', -50, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
            status: choice(
              'Where it stands.',
              { sent: 1, confirmed: 1, excused: 1 },
              { says: { sent: 'unanswered', confirmed: 'confirmed', excused: 'excused' } },
            ),
          },
          identify: ['witness', 'hearing'],
          refer: 'the [summons] of {witness} to {hearing}',
          unique: [['hearing', 'witness']],
        },
      },
      actions: {
        schedule_hearing: {
          title: 'Schedule a hearing',
          about:
            'A [judge] hears an open [matter] on a weekday; [judge] and [lawyer] are free at that time, and paralegals do not appear. One coming [hearing] of each [matter].',
          args: {
            matter: row('matter', {
              likely: "matter.status === 'open' && none('hearing', h => h.matter_id === matter.id && h.status === 'scheduled')",
            }),
            judge: row('judge'),
            lawyer: row('lawyer', { about: 'Who appears.', likely: "lawyer.grade !== 'paralegal'" }),
            day: mostly(date('Day, from Monday to Friday.', 2, 25), SOON),
            slot: choice('Time.', SLOTS),
          },
          rules: [
            isOpen('matter'),
            invalid('day > today()', 'A [hearing] lies after today, {today()}.'),
            weekday,
            forbidden("lawyer.grade !== 'paralegal'", '{lawyer.name} is a paralegal and does not appear in court.', [
              'paralegal',
              'does not appear',
            ]),
            conflict(
              "none('hearing', h => h.matter_id === matter.id && h.status === 'scheduled')",
              'A [hearing] in it is scheduled already.',
              ['already', 'scheduled'],
            ),
            conflict(FREE('lawyer', ''), '{lawyer.name} appears elsewhere on {day} at {slot}.', ['elsewhere', 'not free', 'appears']),
            conflict(JUDGE_FREE('judge', ''), '{judge.name} hears something else on {day} at {slot}.', [
              'something else',
              'not free',
              'taken',
            ]),
          ],
          effects: [
            {
              add: 'hearing',
              with: { matter: 'matter', judge: 'judge', lawyer: 'lawyer', day: 'day', slot: 'slot', moves: '0', status: "'scheduled'" },
            },
          ],
          gives: 'hearing',
          ask: [
            'schedule a hearing in {matter} before {judge} on {day} at {slot}, with {lawyer}',
            '{judge} will hear {matter} on {day} at {slot}; {lawyer} appears; enter it',
          ],
          plays: 12,
          undoneBy: 'cancel_hearing',
        },
        postpone_hearing: {
          title: 'Postpone a hearing',
          about: `Moves a scheduled [hearing] to a later weekday, ${MOST_MOVES} times at most; [judge] and [lawyer] have to be free. Confirmed [witnesses] have to confirm again.`,
          args: {
            hearing: row('hearing', { likely: `hearing.status === 'scheduled' && hearing.moves < ${MOST_MOVES}` }),
            day: mostly(
              date('New day, from Monday to Friday.', 3, 35),
              'weekday(plusDays(hearing.day, 7)) <= 5 ? plusDays(hearing.day, 7) : plusDays(hearing.day, 9)',
            ),
            slot: choice('Time.', SLOTS),
          },
          rules: [
            isSet,
            conflict(`hearing.moves < ${MOST_MOVES}`, `It was postponed ${MOST_MOVES} times, which is the limit.`, [
              'limit',
              'times',
              'already',
            ]),
            conflict('day > hearing.day', 'It is on {hearing.day}; it can only be moved to a later day.', ['later', 'only be moved']),
            weekday,
            conflict(FREE('hearing.lawyer', ''), '{hearing.lawyer.name} appears elsewhere on {day} at {slot}.', [
              'elsewhere',
              'not free',
              'appears',
            ]),
            conflict(JUDGE_FREE('hearing.judge', ''), '{hearing.judge.name} hears something else on {day} at {slot}.', [
              'something else',
              'not free',
              'taken',
            ]),
          ],
          effects: [
            { set: 'hearing', to: { day: 'day', slot: 'slot', moves: 'hearing.moves + 1' } },
            {
              each: 'summons',
              as: 'asked',
              where: "asked.hearing_id === hearing.id && asked.status === 'confirmed'",
              do: [{ set: 'asked', to: { status: "'sent'" } }],
            },
          ],
          gives: 'hearing',
          ask: ['postpone {hearing} to {day} at {slot}', 'move {hearing} to {day}, {slot}'],
          plays: 3,
        },
        summon_witness: {
          title: 'Summon a witness',
          about: `Calls a [witness] to a scheduled [hearing], ${NOTICE_DAYS} days before it or earlier.`,
          args: {
            hearing: row('hearing', { likely: `hearing.status === 'scheduled' && hearing.day >= plusDays(today(), ${NOTICE_DAYS})` }),
            witness: row('witness', { likely: "none('summons', s => s.hearing_id === hearing.id && s.witness_id === witness.id)" }),
          },
          rules: [
            isSet,
            conflict(
              `hearing.day >= plusDays(today(), ${NOTICE_DAYS})`,
              `It is on {hearing.day}; witnesses are called ${NOTICE_DAYS} days before it.`,
              ['days before', 'too late', 'notice'],
            ),
            conflict(
              "none('summons', s => s.hearing_id === hearing.id && s.witness_id === witness.id)",
              '{witness.name} has been called to it already.',
              ['already', 'been called'],
            ),
          ],
          effects: [{ add: 'summons', with: { hearing: 'hearing', witness: 'witness', sent_on: 'today()', status: "'sent'" } }],
          gives: 'summons',
          ask: ['summon {witness} to {hearing}', 'call {witness} as a witness to {hearing}'],
          plays: 8,
        },
        confirm_witness: {
          title: 'Note that a witness comes',
          about: 'A [witness] has confirmed a [summons].',
          args: { summons: row('summons', { likely: "summons.status === 'sent' && summons.hearing.status === 'scheduled'" }) },
          rules: [conflict("summons.status === 'sent'", 'It has been answered already.', ['already', 'answered', 'confirmed', 'excused'])],
          effects: [{ set: 'summons', to: { status: "'confirmed'" } }],
          ask: ['note that the witness confirmed {summons}', 'mark {summons} as confirmed'],
          routine: { row: 'summons', when: "summons.status === 'sent' && summons.witness.willing === 'yes'", chance: 0.1 },
          plays: 1,
        },
        excuse_witness: {
          title: 'Excuse a witness',
          about: 'A [witness] need not come. Only before the day of the [hearing].',
          args: { summons: row('summons', { likely: "summons.status !== 'excused' && summons.hearing.day > today()" }) },
          rules: [
            conflict("summons.status !== 'excused'", 'They are excused already.', ['already', 'excused']),
            conflict('summons.hearing.day > today()', 'The [hearing] was on {summons.hearing.day}, or is today.', [
              'too late',
              'was on',
              'today',
            ]),
          ],
          effects: [{ set: 'summons', to: { status: "'excused'" } }],
          ask: ['excuse the witness from {summons}', 'note that nobody has to come for {summons}'],
          plays: 1,
        },
        close_hearing: {
          title: 'Note that a hearing was held',
          about: 'A [hearing] took place on its day; not while a [summons] to it is unanswered.',
          args: {
            hearing: row('hearing', {
              likely:
                "hearing.status === 'scheduled' && hearing.day <= today() && none('summons', s => s.hearing_id === hearing.id && s.status === 'sent')",
            }),
          },
          rules: [
            isSet,
            conflict('hearing.day <= today()', 'It is on {hearing.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
            conflict(
              "none('summons', s => s.hearing_id === hearing.id && s.status === 'sent')",
              'A [summons] to it is unanswered. Note whether the [witness] came.',
              ['unanswered', 'witness', 'summons'],
            ),
          ],
          effects: [{ set: 'hearing', to: { status: "'held'" } }],
          ask: ['note that {hearing} took place', 'close {hearing}'],
          routine: { row: 'hearing', when: "hearing.status === 'scheduled' && hearing.day <= today()", chance: 0.35 },
        },
        cancel_hearing: {
          title: 'Cancel a hearing',
          about: 'A scheduled [hearing] does not take place.',
          args: { hearing: row('hearing', { likely: "hearing.status === 'scheduled' && hearing.day > today()" }) },
          rules: [isSet],
          effects: [{ set: 'hearing', to: { status: "'cancelled'" } }],
          ask: ['cancel {hearing}', 'call off {hearing}'],
        },
      },
      rules: {
        pause_matter: [
          conflict("none('hearing', h => h.matter_id === matter.id && h.status === 'scheduled')", 'A [hearing] in it is scheduled.', [
            'hearing',
            'scheduled',
          ]),
        ],
        close_matter: [
          conflict("none('hearing', h => h.matter_id === matter.id && h.status === 'scheduled')", 'A [hearing] in it is scheduled.', [
            'hearing',
            'scheduled',
          ]),
        ],
      },
    }),
}
