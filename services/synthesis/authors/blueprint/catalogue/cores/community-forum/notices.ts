// What is lost and found, and who is recommended.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, oneOf, text } from '../../../language/field.ts'
import { unbanned } from './discussions.ts'
import { OBJECTS, PRAISE } from './words.ts'

/** Days after which an open notice expires. */
const DAYS_OPEN = 40
/** Open notices of one neighbour. */
const MOST_OPEN = 3

const stillOpen = (at: string) =>
  conflict(`${at}.status === 'open'`, `The [notice] about “{${at}.object}” is {${at}.status}.`, [
    'settled',
    'expired',
    'not open',
    'already',
  ])

export const notices: Readonly<Record<string, Action>> = {
  post_notice: {
    title: 'Put up a [notice]',
    about: `Puts up a [notice] of something lost or found within ${DAYS_OPEN} days; ${MOST_OPEN} open ones for each [neighbour], no two about the same thing.`,
    args: {
      neighbour: row('neighbour', { likely: "neighbour.status === 'active'" }),
      kind: choice('Whether it is looked for or there.', { lost: 1, found: 1 }),
      object: text('What it is, as given.', oneOf(OBJECTS), { maxLength: 60 }),
      area: row('area', { about: 'Where.' }),
      seen_on: date('Day on which it was lost or found.', -6, 0),
    },
    rules: [
      unbanned('neighbour'),
      invalid('seen_on <= today()', 'The day cannot be a coming one; today is {today()}.'),
      conflict(`days(seen_on, today()) <= ${DAYS_OPEN}`, `{seen_on} is more than ${DAYS_OPEN} days ago; such [notices] are not put up.`, [
        '40 days',
        'too long',
        'more than',
      ]),
      conflict(
        "none('notice', n => n.neighbour_id === neighbour.id && n.object === object && n.kind === kind)",
        '{neighbour.name} has put up a [notice] about that before.',
        ['before', 'already'],
      ),
      conflict(
        `count('notice', n => n.neighbour_id === neighbour.id && n.status === 'open') < ${MOST_OPEN}`,
        `{neighbour.name} has ${MOST_OPEN} open [notices] already.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'notice',
        with: { neighbour: 'neighbour', kind: 'kind', object: 'object', area: 'area', seen_on: 'seen_on', status: "'open'" },
      },
    ],
    gives: 'notice',
    ask: [
      'put up a [notice] for {neighbour}: {kind} in {area} on {seen_on}, “{object}”',
      'enter “{object}” as {kind} on {seen_on} in {area}; the [notice] is by {neighbour}',
    ],
    plays: 30,
  },
  match_notices: {
    title: 'Match a loss with a find',
    about: 'Settles two open [notices] of different [neighbours] about the same object: one lost, one found on the same day or later.',
    args: {
      notice: row('notice', {
        about: 'The [notice] of the loss.',
        likely:
          "notice.kind === 'lost' && notice.status === 'open' && some('notice', n => n.kind === 'found' && n.status === 'open' && n.object === notice.object && n.seen_on >= notice.seen_on && n.neighbour_id !== notice.neighbour_id)",
      }),
      find: row('notice', {
        about: 'The [notice] of the find.',
        likely:
          "find.kind === 'found' && find.status === 'open' && find.object === notice.object && find.seen_on >= notice.seen_on && find.neighbour_id !== notice.neighbour_id",
      }),
    },
    rules: [
      invalid("notice.kind === 'lost' && find.kind === 'found'", 'The first [notice] has to be about a loss and the second about a find.'),
      stillOpen('notice'),
      stillOpen('find'),
      conflict('notice.object === find.object', 'One is about “{notice.object}”, the other about “{find.object}”.', [
        'the other about',
        'different',
        'not the same',
      ]),
      conflict('find.seen_on >= notice.seen_on', 'It was found on {find.seen_on}, before it was lost on {notice.seen_on}.', [
        'before',
        'found on',
      ]),
      conflict('find.neighbour_id !== notice.neighbour_id', 'Both [notices] are by {notice.neighbour.name}.', ['both', 'same']),
    ],
    effects: [
      { set: 'notice', to: { status: "'settled'", counterpart: 'find' } },
      { set: 'find', to: { status: "'settled'", counterpart: 'notice' } },
    ],
    gives: 'notice',
    ask: ['match {notice} with {find}', 'settle {notice}: it fits {find}'],
  },
  expire_notice: {
    title: 'Take a [notice] down',
    about: `Takes an open [notice] down about something lost or found more than ${DAYS_OPEN} days ago, or whose [neighbour] is banned.`,
    args: {
      notice: row('notice', {
        likely: `notice.status === 'open' && (notice.seen_on < plusDays(today(), -${DAYS_OPEN}) || notice.neighbour.status === 'banned')`,
      }),
    },
    rules: [
      stillOpen('notice'),
      conflict(
        `notice.neighbour.status === 'banned' || days(notice.seen_on, today()) > ${DAYS_OPEN}`,
        `It is about {notice.seen_on}; [notices] stay up for ${DAYS_OPEN} days.`,
        ['stay up', '40 days', 'too early', 'not yet'],
      ),
    ],
    effects: [{ set: 'notice', to: { status: "'expired'" } }],
    ask: ['take down {notice}', 'let {notice} expire'],
  },
  recommend_business: {
    title: 'Recommend a business',
    about:
      'Records the [recommendation] of a [business] by a [neighbour] who is not new and has no standing warning for advertising; once each.',
    args: {
      neighbour: row('neighbour', {
        likely:
          "neighbour.status === 'active' && neighbour.standing !== 'new' && none('warning', w => w.neighbour_id === neighbour.id && w.status === 'standing' && w.reason === 'advertising')",
      }),
      business: row('business', {
        likely: "none('recommendation', r => r.business_id === business.id && r.neighbour_id === neighbour.id)",
      }),
      words: text('What to write, as given.', oneOf(PRAISE), { maxLength: 200 }),
    },
    rules: [
      unbanned('neighbour'),
      forbidden("neighbour.standing !== 'new'", '{neighbour.name} is new and cannot recommend yet.', ['new', 'cannot recommend']),
      forbidden(
        "none('warning', w => w.neighbour_id === neighbour.id && w.status === 'standing' && w.reason === 'advertising')",
        '{neighbour.name} has a standing warning for advertising.',
        ['warning', 'advertising'],
      ),
      conflict(
        "none('recommendation', r => r.business_id === business.id && r.neighbour_id === neighbour.id)",
        '{neighbour.name} has recommended “{business.name}” before.',
        ['before', 'already'],
      ),
    ],
    effects: [{ add: 'recommendation', with: { business: 'business', neighbour: 'neighbour', words: 'words', given_on: 'today()' } }],
    gives: 'recommendation',
    ask: ['record that {neighbour} recommends {business}: “{words}”', 'put in a word of {neighbour} for {business}: “{words}”'],
    outcome: [
      {
        question: 'How many recommendations does that business have now?',
        value: "count('recommendation', r => r.business_id === business.id)",
        type: 'integer',
      },
    ],
    plays: 22,
    undoneBy: 'withdraw_recommendation',
  },
  withdraw_recommendation: {
    title: 'Withdraw a [recommendation]',
    about: 'Takes a [recommendation] back.',
    args: { recommendation: row('recommendation', { likely: "recommendation.neighbour.status === 'active'" }) },
    rules: [unbanned('recommendation.neighbour')],
    effects: [{ remove: 'recommendation' }],
    ask: ['withdraw {recommendation}', 'take back {recommendation}'],
  },
}
