// Teachers give private lessons, which are paid by cards of several.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Price of one lesson on a card; larger cards are cheaper by the lesson. */
const PRICE = 40
const LARGE_CARD = 10
const LARGE_CARD_PRICE = 35
const CARD_DAYS = 90
/** Private lessons that one teacher gives in a day. */
const MOST_A_DAY = 2
const HOURS = { '14:00': 2, '15:00': 2, '16:00': 3, '17:00': 3 } as const
const SUBJECTS = { languages: 4, crafts: 3, computing: 3 } as const

const planned = conflict("private_lesson.status === 'planned'", 'This private lesson is {private_lesson.status} already.', [
  'already',
  'given',
  'cancelled',
])
const future = (day: string): ReturnType<typeof invalid> =>
  invalid(`${day} > today()`, 'Lessons are booked from tomorrow on; today is {today()}.')
const teacherFree = (teacher: string, except: string): ReturnType<typeof conflict>[] => [
  conflict(
    `none('private_lesson', l => l.teacher_id === ${teacher}.id && l.day === day && l.hour === hour && l.status === 'planned'${except})`,
    `{${teacher}.name} gives another lesson on {day} at {hour}.`,
    ['another', 'taken', 'busy', 'not free'],
  ),
  conflict(
    `count('private_lesson', l => l.teacher_id === ${teacher}.id && l.day === day && l.status === 'planned'${except}) < ${MOST_A_DAY}`,
    `{${teacher}.name} gives ${MOST_A_DAY} private lessons a day and has them on {day}.`,
    ['a day', 'full', 'limit'],
  ),
]

export const withPrivateLessons: Variant = {
  key: 'with_private_lessons',
  about: 'Teachers also give private lessons in the afternoon, paid by lesson cards that run out.',
  apply: core =>
    extended(core, {
      entities: {
        lesson_card: {
          noun: { one: 'lesson card', many: 'lesson cards' },
          kind: 'record',
          about: 'Private lessons in one subject that a [student] has paid for.',
          fields: {
            student: ref('student', 'Whose card it is.', { clause: 'of' }),
            subject: choice('For which subject.', SUBJECTS),
            lessons_left: integer('Lessons that are left on it.', 0, 12, {
              called: 'number of lessons left',
              sort: true,
              filter: true,
              clause: 'with',
              unit: 'lessons left',
            }),
            price: money('What it cost.', 40, 500, { sort: true, filter: true, clause: 'that cost' }),
            sold_on: date('Day of the sale.', -120, 0, { called: 'day of the sale', filter: true, sort: true, clause: 'that were sold' }),
            valid_until: date('Last day on which a lesson can be taken.', -30, CARD_DAYS, {
              called: 'expiry date',
              filter: true,
              sort: true,
              clause: 'that expire',
            }),
          },
          identify: ['student', 'subject', 'sold_on'],
          refer: 'the {subject} card that {student} bought on {sold_on}',
          summary: { by: ['subject', 'student'], totals: ['lessons_left', 'price'], over: 'sold_on' },
        },
        private_lesson: {
          noun: { one: 'private lesson', many: 'private lessons' },
          kind: 'record',
          about: 'A [teacher] with one [student] in the afternoon.',
          fields: {
            lesson_card: ref('lesson_card', 'By which card it is paid.', { called: 'lesson card', filter: false }),
            student: ref('student', 'Who learns.', { clause: 'of' }),
            teacher: ref('teacher', 'Who teaches.', { clause: 'by' }),
            day: date('Day.', -120, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hour: choice('When it begins.', HOURS, { called: 'time' }),
            status: choice(
              'Where it stands.',
              { planned: 1, given: 1, cancelled: 1 },
              { says: { planned: 'planned', given: 'finished', cancelled: 'cancelled' } },
            ),
          },
          identify: ['student', 'day', 'hour'],
          refer: 'the private lesson of {student} on {day} at {hour}',
          summary: { by: ['status', 'teacher', 'student'], totals: [], over: 'day' },
        },
      },
      actions: {
        sell_lesson_card: {
          title: 'Sell a lesson card',
          about: `Sells a card of some private lessons in a subject: ${PRICE} each, ${LARGE_CARD_PRICE} each from ${LARGE_CARD} on, a quarter less (rounded up) in the reduced tariff. It is valid for ${CARD_DAYS} days; nobody has two cards of a subject with lessons left.`,
          args: {
            student: row('student'),
            subject: choice('For which subject.', SUBJECTS),
            lessons: integer('How many lessons.', 2, 12, { step: 2 }),
          },
          rules: [
            conflict(
              "none('lesson_card', c => c.student_id === student.id && c.subject === subject && c.lessons_left > 0 && c.valid_until >= today())",
              '{student.name} has lessons left on another card for {subject}.',
              ['lessons left', 'another card', 'already'],
            ),
          ],
          effects: [
            {
              add: 'lesson_card',
              with: {
                student: 'student',
                subject: 'subject',
                lessons_left: 'lessons',
                price: `ceil(lessons * (lessons >= ${LARGE_CARD} ? ${LARGE_CARD_PRICE} : ${PRICE}) * (student.tariff === 'reduced' ? 3 : 4) / 4)`,
                sold_on: 'today()',
                valid_until: `plusDays(today(), ${CARD_DAYS})`,
              },
            },
          ],
          gives: 'lesson_card',
          ask: [
            'sell {student} a card of {lessons} private lessons in {subject}',
            'sell a {subject} card of {lessons} lessons to {student}',
          ],
          outcome: [{ question: 'What does the card cost?', value: 'lesson_card.price', type: 'money' }],
          plays: 24,
        },
        book_private_lesson: {
          title: 'Book a private lesson',
          about: `Books a lesson on a weekday with a [teacher] of the subject of a valid card, which then has one less. A [teacher] gives ${MOST_A_DAY} a day.`,
          args: {
            lesson_card: row('lesson_card', { likely: 'lesson_card.lessons_left > 0 && lesson_card.valid_until >= plusDays(today(), 14)' }),
            teacher: row('teacher', { likely: 'teacher.subject === lesson_card.subject' }),
            day: date('Day.', 1, 14),
            hour: choice('When it begins.', HOURS),
          },
          rules: [
            future('day'),
            conflict('weekday(day) <= 5', '{day} is on a weekend; private lessons are on weekdays.', [
              'weekend',
              'saturday',
              'sunday',
              'weekdays',
            ]),
            conflict('lesson_card.lessons_left > 0', 'No lesson is left on this card. Sell a new one.', [
              'no lesson',
              'used up',
              'none left',
              'new one',
            ]),
            conflict('lesson_card.valid_until >= day', 'This card is valid until {lesson_card.valid_until}.', [
              'valid until',
              'expire',
              'ran out',
            ]),
            forbidden(
              'teacher.subject === lesson_card.subject',
              '{teacher.name} teaches {teacher.subject}, and the card is for {lesson_card.subject}.',
              ['teaches', 'card is for', 'does not teach'],
            ),
            ...teacherFree('teacher', ''),
            conflict(
              "none('private_lesson', l => l.student_id === lesson_card.student_id && l.day === day && l.status === 'planned')",
              '{lesson_card.student.name} has another private lesson on {day}.',
              ['another', 'already'],
            ),
          ],
          effects: [
            {
              add: 'private_lesson',
              with: {
                lesson_card: 'lesson_card',
                student: 'lesson_card.student',
                teacher: 'teacher',
                day: 'day',
                hour: 'hour',
                status: "'planned'",
              },
            },
            { set: 'lesson_card', to: { lessons_left: 'lesson_card.lessons_left - 1' } },
          ],
          gives: 'private_lesson',
          also: { lesson_card: 'lesson_card' },
          ask: [
            'book a private lesson with {teacher} on {day} at {hour}, on {lesson_card}',
            'use {lesson_card} for a private lesson with {teacher} on {day} at {hour}',
          ],
          outcome: [{ question: 'How many lessons are left on the card?', value: 'lesson_card.lessons_left', type: 'integer' }],
          plays: 30,
          undoneBy: 'cancel_private_lesson',
        },
        move_private_lesson: {
          title: 'Move a private lesson',
          about: 'Moves a planned lesson to another day or time with the same [teacher], while the card is valid.',
          args: {
            private_lesson: row('private_lesson', { likely: "private_lesson.status === 'planned' && private_lesson.day > today()" }),
            day: mostly(date('The new day.', 1, 14), 'plusDays(private_lesson.day, 7)'),
            hour: choice('The new time.', HOURS),
          },
          rules: [
            planned,
            future('day'),
            conflict('weekday(day) <= 5', '{day} is on a weekend; private lessons are on weekdays.', [
              'weekend',
              'saturday',
              'sunday',
              'weekdays',
            ]),
            conflict('private_lesson.lesson_card.valid_until >= day', 'The card is valid until {private_lesson.lesson_card.valid_until}.', [
              'valid until',
              'expire',
              'ran out',
            ]),
            ...teacherFree('private_lesson.teacher', ' && l.id !== private_lesson.id'),
          ],
          effects: [{ set: 'private_lesson', to: { day: 'day', hour: 'hour' } }],
          ask: ['move {private_lesson} to {day} at {hour}', 'put {private_lesson} on {day} at {hour} instead'],
          plays: 3,
        },
        close_private_lesson: {
          title: 'Close a private lesson',
          about: 'The lesson was given, on its day or later.',
          args: {
            private_lesson: row('private_lesson', { likely: "private_lesson.status === 'planned' && private_lesson.day <= today()" }),
          },
          rules: [
            planned,
            conflict('private_lesson.day <= today()', 'It is on {private_lesson.day}, and today is {today()}.', [
              'not yet',
              'today is',
              'is on',
            ]),
          ],
          effects: [{ set: 'private_lesson', to: { status: "'given'" } }],
          ask: ['close {private_lesson}', 'note that {private_lesson} was given'],
          routine: { row: 'private_lesson', when: "private_lesson.status === 'planned' && private_lesson.day <= today()", chance: 0.35 },
        },
        cancel_private_lesson: {
          title: 'Cancel a private lesson',
          about: 'Cancels a planned lesson; two days before or earlier, the lesson goes back on the card.',
          args: {
            private_lesson: row('private_lesson', { likely: "private_lesson.status === 'planned' && private_lesson.day > today()" }),
          },
          rules: [planned],
          effects: [
            {
              set: 'private_lesson.lesson_card',
              when: 'days(today(), private_lesson.day) >= 2',
              to: { lessons_left: 'private_lesson.lesson_card.lessons_left + 1' },
            },
            { set: 'private_lesson', to: { status: "'cancelled'" } },
          ],
          ask: ['cancel {private_lesson}', 'call off {private_lesson}'],
          outcome: [
            { question: 'How many lessons are on the card then?', value: 'private_lesson.lesson_card.lessons_left', type: 'integer' },
          ],
          plays: 3,
        },
      },
    }),
}
