// Material in units: they are opened one after the other, and students work through them in that order.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Units that one student may finish in a day. */
const MOST_A_DAY = 2
/** Sections that have units, by their places, and what their units are about. */
const SECTIONS_WITH_UNITS = [1, 2, 4, 6, 7, 9]
const TITLES = ['Getting started', 'Core ideas', 'Going deeper']

export const withUnits: Variant = {
  key: 'with_units',
  about: 'Sections have units of material that are opened in sequence and that learners work through one after the other.',
  apply: core =>
    extended(core, {
      entities: {
        unit: {
          noun: {
            one: 'unit',
            many: 'units',
            also: [
              { one: 'module', many: 'modules' },
              { one: 'chapter', many: 'chapters' },
            ],
          },
          kind: 'thing',
          about: 'Material of a [section].',
          fields: {
            title: text('Title.', oneOf(TITLES)),
            section: ref('section', 'Of which [section].', { clause: 'of' }),
            position: integer('Its place in the order of the [section], from 1.', 1, 3, { called: 'position', sort: true }),
            hours: integer('Hours of work.', 2, 12, { called: 'workload', unit: 'hours', sort: true, filter: true, editable: true }),
            status: choice('Closed ones are not seen.', { closed: 1, open: 1 }, { says: { closed: 'closed', open: 'open' } }),
          },
          identify: ['title', 'section'],
          refer: 'the [unit] “{title}” of {section}',
          given: SECTIONS_WITH_UNITS.flatMap(section =>
            TITLES.map((title, index) => ({ title, section, position: index + 1, status: index === 0 ? 'open' : 'closed' })),
          ),
        },
        unit_pass: {
          noun: { one: 'unit pass', many: 'unit passes', also: [{ one: 'completion', many: 'completions' }] },
          kind: 'record',
          about: 'A [student] has worked through a [unit].',
          fields: {
            student: ref('student', 'Who.'),
            unit: ref('unit', 'Which [unit].', { clause: 'for' }),
            minutes_spent: integer('Minutes that it took.', 20, 600, { called: 'minutes spent', sort: true, filter: true }),
            passed_on: date('Day.', -70, 0, { called: 'day', filter: true, sort: true }),
          },
          identify: ['student', 'unit'],
          refer: 'the [unit_pass] of {student} for {unit}',
          unique: [['student', 'unit']],
          summary: { by: ['unit', 'student'], totals: ['minutes_spent'], over: 'passed_on' },
        },
      },
      actions: {
        open_unit: {
          title: 'Open a unit',
          about: 'Lets the [students] of a [section] see a [unit]; the one before it has to be open.',
          args: {
            unit: row('unit', {
              likely:
                "unit.status === 'closed' && none('unit', u => u.section_id === unit.section_id && u.position < unit.position && u.status === 'closed')",
            }),
          },
          rules: [
            conflict("unit.status === 'closed'", '“{unit.title}” is open already.', ['already', 'open']),
            conflict(
              "none('unit', u => u.section_id === unit.section_id && u.position < unit.position && u.status === 'closed')",
              'A [unit] before “{unit.title}” is closed. Open that one first.',
              ['before', 'first', 'earlier', 'previous'],
            ),
          ],
          effects: [{ set: 'unit', to: { status: "'open'" } }],
          ask: ['open {unit}', 'let the students see {unit}'],
          plays: 5,
          undoneBy: 'close_unit',
        },
        close_unit: {
          title: 'Close a unit',
          about: 'Hides an open [unit] that nobody has worked through, if the one after it is closed.',
          args: { unit: row('unit', { likely: "unit.status === 'open' && none('unit_pass', p => p.unit_id === unit.id)" }) },
          rules: [
            conflict("unit.status === 'open'", '“{unit.title}” is closed already.', ['already', 'closed']),
            conflict("none('unit_pass', p => p.unit_id === unit.id)", 'Somebody has worked through “{unit.title}”; it stays open.', [
              'worked through',
              'stays open',
              'somebody',
            ]),
            conflict(
              "none('unit', u => u.section_id === unit.section_id && u.position > unit.position && u.status === 'open')",
              'A [unit] after “{unit.title}” is open. Close that one first.',
              ['after', 'later', 'first'],
            ),
          ],
          effects: [{ set: 'unit', to: { status: "'closed'" } }],
          ask: ['close {unit} again', 'hide {unit} from the students'],
          plays: 1,
        },
        pass_unit: {
          title: 'Note that a unit was worked through',
          about: `Notes that a [student] of the [section] has worked through an open [unit], in order, ${MOST_A_DAY} a day at most.`,
          args: {
            unit: row('unit', { likely: "unit.status === 'open'" }),
            student: row('student', {
              likely:
                "some('enrolment', e => e.student_id === student.id && e.section_id === unit.section_id && e.status === 'active') && none('unit_pass', p => p.student_id === student.id && p.unit_id === unit.id)",
            }),
            minutes_spent: integer('Minutes that it took.', 20, 600, { step: 10 }),
          },
          rules: [
            conflict(
              "some('enrolment', e => e.student_id === student.id && e.section_id === unit.section_id && e.status === 'active')",
              '{student.name} does not take [section] {unit.section.code}.',
              ['does not take', 'not enrolled', 'not in'],
            ),
            conflict("unit.status === 'open'", '“{unit.title}” is closed. Open it first.', ['closed', 'not open']),
            conflict(
              "none('unit_pass', p => p.student_id === student.id && p.unit_id === unit.id)",
              '{student.name} has worked through it already.',
              ['already', 'before'],
            ),
            conflict(
              "count('unit_pass', p => p.student_id === student.id && p.unit.section_id === unit.section_id && p.unit.position < unit.position) === unit.position - 1",
              '{student.name} has not worked through every [unit] before “{unit.title}”.',
              ['before', 'order', 'every', 'earlier'],
            ),
            conflict(
              `count('unit_pass', p => p.student_id === student.id && p.passed_on === today()) < ${MOST_A_DAY}`,
              `{student.name} has worked through ${MOST_A_DAY} today; that is the limit.`,
              ['today', 'limit', 'a day'],
            ),
          ],
          effects: [{ add: 'unit_pass', with: { student: 'student', unit: 'unit', minutes_spent: 'minutes_spent', passed_on: 'today()' } }],
          gives: 'unit_pass',
          ask: [
            'note that {student} has worked through {unit} in {minutes_spent} minutes',
            'put down {unit} as done by {student}, who took {minutes_spent} minutes',
          ],
          plays: 26,
        },
      },
    }),
}
