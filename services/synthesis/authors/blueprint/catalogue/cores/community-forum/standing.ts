// What decides on the rights of neighbours: steps up, warnings, bans.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice } from '../../../language/field.ts'
import { REASONS } from './records.ts'

/** Replies that one needs to be trusted, and returned loans or recommendations to be a veteran. */
const REPLIES_NEEDED = 2
const DEEDS_NEEDED = 2
/** Standing warnings with which one is new again, and with which one is banned. */
const NEW_FROM = 2
const BANNED_FROM = 3
const DAYS_TO_LIFT = 60

const warnings = (who: string): string => `count('warning', w => w.neighbour_id === ${who} && w.status === 'standing')`
const deeds =
  "count('loan', l => l.borrower_id === neighbour.id && l.status === 'returned') + count('recommendation', r => r.neighbour_id === neighbour.id)"
const earned = `neighbour.standing === 'new' ? count('reply', r => r.neighbour_id === neighbour.id) >= ${REPLIES_NEEDED} : ${deeds} >= ${DEEDS_NEEDED}`
const noHelper = forbidden("actor.role !== 'helper'", 'Helpers decide on no warnings; leave it to a moderator.', ['helper', 'leave it'])

export const standing: Readonly<Record<string, Action>> = {
  promote_neighbour: {
    title: 'Raise the standing of a [neighbour]',
    about: `Raises the standing of an active [neighbour] without standing warnings by one step: to trusted with ${REPLIES_NEEDED} replies, to veteran with ${DEEDS_NEEDED} returned [loans] or [recommendations].`,
    args: {
      neighbour: row('neighbour', {
        likely: `neighbour.status === 'active' && neighbour.standing !== 'veteran' && ${warnings('neighbour.id')} === 0 && (${earned})`,
      }),
    },
    rules: [
      forbidden("neighbour.status === 'active'", '{neighbour.name} is banned.', ['banned', 'not active']),
      conflict("neighbour.standing !== 'veteran'", '{neighbour.name} is a veteran; there is no higher standing.', [
        'veteran',
        'no higher',
        'highest',
      ]),
      forbidden(`${warnings('neighbour.id')} === 0`, '{neighbour.name} has a standing warning.', ['warning', 'standing warning']),
      conflict(
        earned,
        `{neighbour.name} has {count('reply', r => r.neighbour_id === neighbour.id)} replies (${REPLIES_NEEDED} are needed to be trusted) and {${deeds}} returned [loans] and [recommendations] (${DEEDS_NEEDED} to be a veteran).`,
        ['needed', 'not enough', 'too few', 'replies'],
      ),
    ],
    effects: [{ set: 'neighbour', to: { standing: "neighbour.standing === 'new' ? 'trusted' : 'veteran'" } }],
    ask: ['raise the standing of {neighbour} by one step', 'promote {neighbour} to the next standing'],
    outcome: [{ question: 'What is their standing now?', value: 'neighbour.standing', type: 'text' }],
    plays: 1,
  },
  warn_neighbour: {
    title: 'Warn a [neighbour]',
    about: `Gives an active [neighbour] a warning, one a day; ${NEW_FROM} standing ones make them new again, ${BANNED_FROM} get them banned. Late returns are warned of only while something is late, and helpers give none.`,
    args: {
      neighbour: row('neighbour', { likely: `neighbour.status === 'active' && ${warnings('neighbour.id')} < 2` }),
      reason: choice('Why.', REASONS, { says: { insult: 'an insult', late_return: 'a late return', false_alarm: 'a false alarm' } }),
    },
    rules: [
      noHelper,
      conflict("neighbour.status === 'active'", '{neighbour.name} is banned already.', ['already', 'banned']),
      conflict(
        "none('warning', w => w.neighbour_id === neighbour.id && w.given_on === today())",
        '{neighbour.name} was warned today; wait until tomorrow.',
        ['today', 'tomorrow', 'one a day'],
      ),
      conflict(
        "reason !== 'late_return' || some('loan', l => l.borrower_id === neighbour.id && l.status === 'out' && l.ends_on < today())",
        '{neighbour.name} is late with nothing.',
        ['late with nothing', 'not late', 'nothing'],
      ),
    ],
    effects: [
      {
        add: 'warning',
        with: { neighbour: 'neighbour', moderator: 'actor', reason: 'reason', given_on: 'today()', status: "'standing'" },
      },
      {
        set: 'neighbour',
        to: {
          standing: `${warnings('neighbour.id')} >= ${NEW_FROM} ? 'new' : neighbour.standing`,
          status: `${warnings('neighbour.id')} >= ${BANNED_FROM} ? 'banned' : 'active'`,
        },
      },
    ],
    gives: 'warning',
    ask: ['give {neighbour} a [warning] because of {reason}', 'warn {neighbour}; the reason is {reason}'],
    outcome: [{ question: 'How many standing warnings do they have now?', value: warnings('neighbour.id'), type: 'integer' }],
    plays: 12,
    undoneBy: 'lift_warning',
  },
  lift_warning: {
    title: 'Lift a [warning]',
    about: `Takes a standing warning back within ${DAYS_TO_LIFT} days; whoever gave it or the founder does it. A ban ends with it when fewer than ${BANNED_FROM} are left; the standing does not come back.`,
    args: {
      warning: row('warning', {
        likely: `warning.status === 'standing' && (warning.moderator_id === actor.id || actor.role === 'founder') && warning.given_on >= plusDays(today(), -${DAYS_TO_LIFT})`,
      }),
    },
    rules: [
      conflict("warning.status === 'standing'", 'This warning was lifted already.', ['already', 'lifted']),
      forbidden(
        "warning.moderator_id === actor.id || actor.role === 'founder'",
        '{warning.moderator.name} gave this warning; only they or the founder lift it.',
        ['only they', 'gave this', 'founder', 'somebody else'],
      ),
      conflict(
        `days(warning.given_on, today()) <= ${DAYS_TO_LIFT}`,
        `It was given on {warning.given_on}; warnings are lifted within ${DAYS_TO_LIFT} days.`,
        ['60 days', 'too late', 'too long', 'within'],
      ),
    ],
    effects: [
      { set: 'warning', to: { status: "'lifted'" } },
      { set: 'warning.neighbour', to: { status: `${warnings('warning.neighbour_id')} >= ${BANNED_FROM} ? 'banned' : 'active'` } },
    ],
    ask: ['lift {warning}', 'take back {warning}'],
    plays: 1,
  },
}
