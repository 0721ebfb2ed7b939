// What is done with quiet periods: agreed, made longer, lifted.
import { after, conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'
import { LONGEST_QUIET } from './terms.ts'

const stands = conflict("quiet_period.status === 'agreed'", 'This [quiet_period] was lifted.', ['lifted', 'already', 'no longer'])
const going = conflict('quiet_period.ends_on >= today()', 'It ended on {quiet_period.ends_on}.', ['ended', 'over', 'past'])
const likely = "quiet_period.status === 'agreed' && quiet_period.ends_on >= today()"

/** Actions with quiet periods. */
export const quietActions = (customer: string): Readonly<Record<string, Action>> => {
  const clear = (who: string, from: string, to: string, but: string): string =>
    `none('quiet_period', q => q.${customer}_id === ${who} && q.status === 'agreed' && q.starts_on <= ${to} && q.ends_on >= ${from}${but})`
  return {
    agree_quiet_period: {
      title: 'Agree a [quiet_period]',
      about: `Notes days on which a [${customer}] gets no notifications but mandatory ones: ${LONGEST_QUIET} days at most, and no two periods over each other.`,
      args: {
        [customer]: row(customer),
        starts_on: date('First day.', 0, 20),
        ends_on: after('starts_on', 2, LONGEST_QUIET - 1, 'Last day.'),
      },
      rules: [
        invalid('starts_on >= today()', 'It would start in the past; today is {today()}.'),
        invalid('ends_on >= starts_on', 'It would end before it starts.'),
        conflict(
          `days(starts_on, ends_on) < ${LONGEST_QUIET}`,
          `That is {days(starts_on, ends_on) + 1} days; ${LONGEST_QUIET} is the most.`,
          ['most', 'too long', 'limit', 'longer'],
        ),
        conflict(clear(`${customer}.id`, 'starts_on', 'ends_on', ''), `{${customer}.name} has a [quiet_period] on some of these days.`, [
          'already',
          'some of these days',
          'overlap',
        ]),
      ],
      effects: [{ add: 'quiet_period', with: { [customer]: customer, starts_on: 'starts_on', ends_on: 'ends_on', status: "'agreed'" } }],
      gives: 'quiet_period',
      ask: [
        `give {${customer}} quiet from {starts_on} to {ends_on}`,
        `note a [quiet_period] for {${customer}} that runs from {starts_on} to {ends_on}`,
      ],
      plays: 4,
      undoneBy: 'lift_quiet_period',
    },
    prolong_quiet_period: {
      title: 'Make a [quiet_period] longer',
      about: `Adds days to a [quiet_period] that is not over, up to ${LONGEST_QUIET} days in all.`,
      args: { quiet_period: row('quiet_period', { likely }), days: mostly(integer('Days more.', 1, LONGEST_QUIET), '3') },
      rules: [
        stands,
        going,
        conflict(
          `days(quiet_period.starts_on, quiet_period.ends_on) + days < ${LONGEST_QUIET}`,
          `It has {days(quiet_period.starts_on, quiet_period.ends_on) + 1} days; ${LONGEST_QUIET} in all is the most.`,
          ['most', 'too long', 'limit', 'in all'],
        ),
        conflict(
          clear(
            `quiet_period.${customer}_id`,
            'quiet_period.starts_on',
            'plusDays(quiet_period.ends_on, days)',
            ' && q.id !== quiet_period.id',
          ),
          'It would run into another [quiet_period] of theirs.',
          ['another', 'overlap', 'run into'],
        ),
      ],
      effects: [{ set: 'quiet_period', to: { ends_on: 'plusDays(quiet_period.ends_on, days)' } }],
      ask: ['make {quiet_period} longer by {days} days', 'add {days} days at the end of {quiet_period}'],
      outcome: [{ question: 'What is its last day now?', value: 'quiet_period.ends_on', type: 'date' }],
      ceiling: {
        arg: 'days',
        most: `${LONGEST_QUIET - 1} - days(quiet_period.starts_on, quiet_period.ends_on)`,
        words: 'as many days as are allowed',
      },
      plays: 1,
    },
    lift_quiet_period: {
      title: 'Lift a [quiet_period]',
      about: 'Ends a [quiet_period] at once, or calls one off that has not begun.',
      args: { quiet_period: row('quiet_period', { likely }) },
      rules: [stands, going],
      effects: [{ set: 'quiet_period', to: { status: "'lifted'" } }],
      ask: ['lift {quiet_period}', 'call off {quiet_period}, they want to be told again'],
      plays: 2,
    },
  }
}
