// Trainers teach pets while they stay.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SKILLS = { manners: 4, leash: 3, recall: 3, agility: 1 } as const
const SAYS = { manners: 'manners', leash: 'leash walking', recall: 'recall', agility: 'agility' } as const
/** Late cancellations are paid: the trainer has kept the time free. */
const NOTICE_DAYS = 1

const planned = conflict("lesson.status === 'planned'", 'This lesson is {lesson.status} already.', [
  'already',
  'passed',
  'repeat',
  'cancelled',
])
const hasTime = (day: string): ReturnType<typeof conflict> =>
  conflict(
    `count('lesson', l => l.trainer_id === trainer.id && l.day === ${day} && l.status === 'planned') < trainer.most_a_day`,
    `{trainer.name} gives {trainer.most_a_day} lessons a day and has them on {${day}}. Choose another day or trainer.`,
    ['a day', 'limit', 'full', 'has them'],
  )

export const withTraining: Variant = {
  key: 'with_training',
  about: 'Trainers give lessons to pets that stay; harder skills take easier ones first.',
  apply: core =>
    extended(core, {
      entities: {
        trainer: {
          noun: { one: 'trainer', many: 'trainers', also: [{ one: 'coach', many: 'coaches' }] },
          kind: 'party',
          about: 'Someone who trains [pets].',
          fields: {
            name: text('Full name.', oneOf(['Edda Lund', 'Bo Castell', 'Mirja Falk', 'Edda Lunde', 'Tariq Osman', 'Nell Whitby']), {
              unique: true,
            }),
            skill: choice('What they teach.', SKILLS, { says: SAYS, called: 'subject', filter: true }),
            lesson_fee: money('Price of a lesson.', 15, 45, {
              called: 'lesson fee',
              sort: true,
              filter: true,
              editable: true,
              clause: 'that charge',
            }),
            most_a_day: integer('Lessons that they give in a day.', 1, 3, { called: 'daily limit', editable: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 6,
          given: [
            { skill: 'manners' },
            { skill: 'leash' },
            { skill: 'recall' },
            { skill: 'manners' },
            { skill: 'agility' },
            { skill: 'recall' },
          ],
        },
        lesson: {
          noun: { one: 'lesson', many: 'lessons' },
          kind: 'record',
          about: 'A [trainer] works with the [pet] of a [stay] on one day.',
          fields: {
            stay: ref('stay', 'During which [stay].'),
            trainer: ref('trainer', 'Who teaches.', { clause: 'by' }),
            skill: choice('What is taught.', SKILLS, { called: 'skill' }),
            day: date('Day.', -60, 60, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            fee: money('What it costs.', 0, 60, { sort: true }),
            status: choice(
              'Where it stands; after some lessons a skill has to be repeated.',
              { planned: 1, passed: 1, to_repeat: 1, cancelled: 1 },
              { says: { planned: 'planned', passed: 'passed', to_repeat: 'unsuccessful', cancelled: 'cancelled' } },
            ),
          },
          identify: ['stay', 'day'],
          refer: 'the lesson on {day} during {stay}',
          summary: { by: ['status', 'trainer', 'skill'], totals: ['fee'], over: 'day' },
        },
      },
      actions: {
        plan_lesson: {
          title: 'Plan a lesson',
          about:
            'Plans a lesson on a coming day of a [stay], one a day, with a [trainer] who teaches that. Agility takes a passed lesson in recall. The fee is added to the price of the [stay].',
          args: {
            stay: row('stay', {
              likely: "(stay.status === 'booked' || stay.status === 'checked_in') && days(stay.starts_on, stay.ends_on) > 2",
            }),
            skill: choice('What is taught.', SKILLS, { says: SAYS }),
            trainer: row('trainer', { likely: 'trainer.skill === skill' }),
            day: mostly(
              date('Day, within the [stay].', 0, 20),
              'stay.starts_on > today() ? plusDays(stay.starts_on, 1) : plusDays(today(), 1)',
            ),
          },
          rules: [
            conflict("stay.status === 'booked' || stay.status === 'checked_in'", 'This [stay] is {stay.status}.', [
              'finished',
              'cancelled',
              'over',
            ]),
            conflict(
              'day >= today() && day >= stay.starts_on && day < stay.ends_on',
              '{day} is no coming day of this [stay], which is from {stay.starts_on} to {stay.ends_on}.',
              ['no coming day', 'not a coming day', 'outside', 'not within', 'before', 'after'],
            ),
            forbidden('trainer.skill === skill', '{trainer.name} teaches {trainer.skill}, not {skill}.', ['teaches', 'does not teach']),
            forbidden(
              "skill !== 'agility' || some('lesson', l => l.stay.pet_id === stay.pet_id && l.skill === 'recall' && l.status === 'passed')",
              '{stay.pet.name} has not passed recall, which comes before agility.',
              ['recall', 'not passed', 'comes before', 'first'],
            ),
            conflict(
              "none('lesson', l => l.stay_id === stay.id && l.day === day && l.status !== 'cancelled')",
              '{stay.pet.name} has a lesson on {day} already; one a day is enough.',
              ['already', 'one a day', 'another lesson'],
            ),
            hasTime('day'),
          ],
          effects: [
            {
              add: 'lesson',
              with: { stay: 'stay', trainer: 'trainer', skill: 'skill', day: 'day', fee: 'trainer.lesson_fee', status: "'planned'" },
            },
            { set: 'stay', to: { price: 'stay.price + trainer.lesson_fee' } },
          ],
          gives: 'lesson',
          also: { stay: 'stay' },
          ask: ['plan a lesson in {skill} on {day} with {trainer} during {stay}', 'let {trainer} teach {skill} on {day} during {stay}'],
          outcome: [{ question: 'What does the [stay] cost with it?', value: 'stay.price', type: 'money' }],
          plays: 34,
          undoneBy: 'cancel_lesson',
        },
        hand_on_lesson: {
          title: 'Give a lesson to another trainer',
          about: 'Another [trainer] of the same skill gives a planned lesson; the price follows their fee.',
          args: {
            lesson: row('lesson', { likely: "lesson.status === 'planned' && lesson.day >= today()" }),
            trainer: row('trainer', { likely: 'trainer.skill === lesson.skill && trainer.id !== lesson.trainer_id' }),
          },
          rules: [
            planned,
            conflict('trainer.id !== lesson.trainer_id', '{trainer.name} gives it already.', ['already', 'same']),
            forbidden('trainer.skill === lesson.skill', '{trainer.name} teaches {trainer.skill}, not {lesson.skill}.', [
              'teaches',
              'does not teach',
            ]),
            hasTime('lesson.day'),
          ],
          effects: [
            { set: 'lesson.stay', to: { price: 'max(0, lesson.stay.price - lesson.fee) + trainer.lesson_fee' } },
            { set: 'lesson', to: { trainer: 'trainer', fee: 'trainer.lesson_fee' } },
          ],
          gives: 'lesson',
          ask: ['give {lesson} to {trainer}', 'let {trainer} take over {lesson}'],
          plays: 2,
        },
        close_lesson: {
          title: 'Close a lesson',
          about: 'Notes on the day or later whether the [pet] has passed or has to repeat the skill.',
          args: {
            lesson: row('lesson', { likely: "lesson.status === 'planned' && lesson.day <= today()" }),
            result: choice('How it went.', { passed: 3, to_repeat: 1 }, { says: { passed: 'passed', to_repeat: 'unsuccessful' } }),
          },
          rules: [
            planned,
            conflict('lesson.day <= today()', 'This lesson is on {lesson.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
            conflict("lesson.stay.status !== 'booked'", '{lesson.stay.pet.name} has not been checked in.', [
              'not been checked in',
              'not here',
            ]),
          ],
          effects: [{ set: 'lesson', to: { status: 'result' } }],
          ask: ['mark {lesson} as {result}', 'close {lesson} as {result}'],
          routine: {
            row: 'lesson',
            when: "lesson.status === 'planned' && lesson.day <= today() && lesson.stay.status !== 'booked'",
            chance: 0.3,
          },
        },
        cancel_lesson: {
          title: 'Cancel a lesson',
          about: `Cancels a planned lesson. Until ${NOTICE_DAYS} day before, its fee is taken off the price of the [stay]; later it stays due.`,
          args: { lesson: row('lesson', { likely: "lesson.status === 'planned' && lesson.day > today()" }) },
          rules: [planned],
          effects: [
            {
              set: 'lesson.stay',
              when: `days(today(), lesson.day) >= ${NOTICE_DAYS}`,
              to: { price: 'max(0, lesson.stay.price - lesson.fee)' },
            },
            { set: 'lesson', to: { status: "'cancelled'", fee: `days(today(), lesson.day) >= ${NOTICE_DAYS} ? 0 : lesson.fee` } },
          ],
          ask: ['cancel {lesson}', 'call off {lesson}'],
          plays: 3,
        },
      },
      effects: {
        cancel_stay: [
          {
            each: 'lesson',
            as: 'dropped',
            where: "dropped.stay_id === stay.id && dropped.status === 'planned'",
            do: [{ set: 'dropped', to: { status: "'cancelled'", fee: '0' } }],
          },
        ],
        check_out_stay: [
          {
            each: 'lesson',
            as: 'dropped',
            where: "dropped.stay_id === stay.id && dropped.status === 'planned' && dropped.day >= today()",
            do: [{ set: 'dropped', to: { status: "'cancelled'" } }],
          },
        ],
      },
    }),
}
