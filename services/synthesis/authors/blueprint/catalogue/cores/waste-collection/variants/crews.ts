// Loaders and drivers go on rounds, two loaders and a driver each, and may not be tired.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Rounds of one person in seven days. */
const MOST_A_WEEK = 5

export const withCrews: Variant = {
  key: 'with_crews',
  about: 'Drivers and loaders are put on rounds; nobody works too often, and lent kit is theirs to look after.',
  apply: core =>
    extended(core, {
      entities: {
        crew_member: {
          noun: { one: 'crew member', many: 'crew members', also: [{ one: 'loader', many: 'loaders' }] },
          kind: 'party',
          about: 'Someone who drives or loads a [truck].',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            part: choice(
              'What they do.',
              { driver: 3, loader: 5 },
              { called: 'part', clauses: { driver: 'who drive', loader: 'who load' } },
            ),
            overtime: integer('Hours of overtime.', 0, 40, { called: 'overtime', unit: 'hours', sort: true, filter: true, editable: true }),
            status: choice('Sick ones go on no round.', { fit: 7, sick: 1 }, { says: { fit: 'fit', sick: 'sick' } }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 9,
          given: [
            { part: 'driver', status: 'fit' },
            { part: 'driver', status: 'fit' },
            { part: 'driver', status: 'fit' },
            { part: 'loader', status: 'fit' },
            { part: 'loader', status: 'fit' },
          ],
        },
        crew_duty: {
          noun: { one: 'crew duty', many: 'crew duties' },
          kind: 'record',
          about: 'A [crew_member] on a [round].',
          fields: {
            round: ref('round', 'On which [round].', { clause: 'on' }),
            crew_member: ref('crew_member', 'Who.', { clause: 'of' }),
            noted_on: date('Day on which it was noted.', -50, 0, {
              called: 'day of noting',
              filter: true,
              sort: true,
              clause: 'that were noted',
            }),
          },
          identify: ['crew_member', 'round'],
          refer: 'the duty of {crew_member} on {round}',
          unique: [['round', 'crew_member']],
          tools: ['search'],
        },
      },
      actions: {
        put_on_round: {
          title: 'Put somebody on a round',
          about: `A fit driver or loader goes on a planned [round]: one driver and two loaders each; nobody on two in a day, and nobody on more than ${MOST_A_WEEK} planned ones.`,
          args: {
            round: row('round', { likely: "round.status === 'planned' && round.day >= today()" }),
            crew_member: row('crew_member', {
              likely:
                "crew_member.status === 'fit' && none('crew_duty', d => d.crew_member_id === crew_member.id && d.round.day === round.day && d.round.status === 'planned')",
            }),
          },
          rules: [
            conflict("round.status === 'planned'", 'This [round] is {round.status} already.', ['already', 'done', 'cancelled']),
            conflict("crew_member.status === 'fit'", '{crew_member.name} is sick.', ['sick', 'not fit']),
            conflict(
              "none('crew_duty', d => d.crew_member_id === crew_member.id && d.round.day === round.day && d.round.status === 'planned')",
              '{crew_member.name} is on a round that day already.',
              ['already', 'that day'],
            ),
            conflict(
              "crew_member.part !== 'driver' || none('crew_duty', d => d.round_id === round.id && d.crew_member.part === 'driver')",
              'This round has a driver.',
              ['has a driver', 'driver already'],
            ),
            conflict(
              "crew_member.part !== 'loader' || count('crew_duty', d => d.round_id === round.id && d.crew_member.part === 'loader') < 2",
              'This round has two loaders.',
              ['two loaders', 'enough'],
            ),
            forbidden(
              `count('crew_duty', d => d.crew_member_id === crew_member.id && d.round.status === 'planned') < ${MOST_A_WEEK}`,
              `{crew_member.name} is on ${MOST_A_WEEK} rounds ahead, which is the most.`,
              ['the most', 'at most', 'rounds ahead'],
            ),
          ],
          effects: [{ add: 'crew_duty', with: { round: 'round', crew_member: 'crew_member', noted_on: 'today()' } }],
          gives: 'crew_duty',
          ask: ['put {crew_member} on {round}', 'let {crew_member} go on {round}'],
          plays: 30,
          undoneBy: 'take_off_round',
        },
        take_off_round: {
          title: 'Take somebody off a round',
          about: 'Takes somebody off a [round] while the [round] is planned.',
          args: { crew_duty: row('crew_duty', { likely: "crew_duty.round.status === 'planned'" }) },
          rules: [
            conflict("crew_duty.round.status === 'planned'", 'That round is {crew_duty.round.status} already.', [
              'already',
              'done',
              'cancelled',
            ]),
          ],
          effects: [{ remove: 'crew_duty' }],
          ask: ['end {crew_duty}', 'cancel {crew_duty}'],
        },
        report_sick: {
          title: 'Note that somebody is sick',
          about: 'The [crew_member] leaves all planned rounds.',
          args: { crew_member: row('crew_member', { likely: "crew_member.status === 'fit'" }) },
          rules: [conflict("crew_member.status === 'fit'", '{crew_member.name} is sick already.', ['already', 'sick'])],
          effects: [
            { set: 'crew_member', to: { status: "'sick'" } },
            {
              each: 'crew_duty',
              as: 'duty',
              where: "duty.crew_member_id === crew_member.id && duty.round.status === 'planned'",
              do: [{ remove: 'duty' }],
            },
          ],
          gives: 'crew_member',
          ask: ['note that {crew_member} is sick', 'put {crew_member} down as sick'],
          plays: 2,
        },
        report_fit: {
          title: 'Note that somebody is fit again',
          about: 'A sick [crew_member] works again.',
          args: { crew_member: row('crew_member', { likely: "crew_member.status === 'sick'" }) },
          rules: [conflict("crew_member.status === 'sick'", '{crew_member.name} is not sick.', ['not sick', 'fit'])],
          effects: [{ set: 'crew_member', to: { status: "'fit'" } }],
          ask: ['note that {crew_member} is fit again', 'put {crew_member} down as fit'],
          plays: 2,
          undoneBy: 'report_sick',
        },
        pay_overtime: {
          title: 'Pay overtime out',
          about: 'Takes hours off the overtime of a [crew_member] who has 5 at least.',
          args: {
            crew_member: row('crew_member', { likely: 'crew_member.overtime >= 5' }),
            hours: mostly(integer('How many hours.', 1, 40, { unit: 'hours' }), '5'),
          },
          rules: [
            conflict(
              'crew_member.overtime >= 5',
              '{crew_member.name} has {crew_member.overtime} hours of overtime; it is paid from 5 on.',
              ['from 5', 'too few'],
            ),
            conflict('hours <= crew_member.overtime', '{crew_member.name} has {crew_member.overtime} hours of overtime.', [
              'only',
              'has',
              'too many',
            ]),
          ],
          effects: [{ set: 'crew_member', to: { overtime: 'crew_member.overtime - hours' } }],
          gives: 'crew_member',
          ask: ['pay {crew_member} {hours} hours of overtime', 'take {hours} hours off the overtime of {crew_member}, they are paid'],
          outcome: [{ question: 'How many hours are left?', value: 'crew_member.overtime', type: 'integer' }],
          ceiling: { arg: 'hours', most: 'crew_member.overtime', words: 'as many hours as there are' },
          plays: 2,
        },
      },
    }),
}
