// What is done with discussions and replies.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { REPLIES, TITLES } from './words.ts'

/** Open discussions of one neighbour, by standing. */
const OPEN_NEW = 1
const OPEN_TRUSTED = 3
const OPEN_VETERAN = 5
/** Days after which what was locked stays so. */
const DAYS_TO_UNLOCK = 30

/** The category that suits a title; news where a title is new. */
const CATEGORY_OF_TITLE = `${Object.entries(TITLES)
  .map(([title, category]) => `title === '${title}' ? '${category}' : `)
  .join('')}'news'`

/** The neighbour is not banned. `at`: the path to them. */
export const unbanned = (at: string) =>
  forbidden(`${at}.status === 'active'`, `{${at}.name} is banned and can neither write nor borrow.`, ['banned', 'not active'])

const mostOpen = `(neighbour.standing === 'new' ? ${OPEN_NEW} : neighbour.standing === 'trusted' ? ${OPEN_TRUSTED} : ${OPEN_VETERAN})`
const open = conflict("discussion.status === 'open'", 'This [discussion] is {discussion.status}.', [
  'solved',
  'locked',
  'not open',
  'already',
])

export const discussions: Readonly<Record<string, Action>> = {
  start_discussion: {
    title: 'Start a [discussion]',
    about: `Starts a [discussion] on the page of an [area] that is not full: new [neighbours] in their own one only and no news; ${OPEN_NEW}, ${OPEN_TRUSTED} or ${OPEN_VETERAN} open ones by standing (new, trusted, veteran).`,
    args: {
      neighbour: row('neighbour', {
        likely: `neighbour.status === 'active' && count('discussion', d => d.neighbour_id === neighbour.id && d.status === 'open') < ${mostOpen}`,
      }),
      area: row('area', { likely: 'area.id === neighbour.area_id' }),
      title: text('Title, as given.', oneOf(Object.keys(TITLES)), { maxLength: 100 }),
      category: mostly(choice('What kind it is.', { question: 4, news: 3, giveaway: 2, safety: 1 }), CATEGORY_OF_TITLE),
    },
    rules: [
      unbanned('neighbour'),
      forbidden(
        "neighbour.standing !== 'new' || area.id === neighbour.area_id",
        '{neighbour.name} is new and writes in “{neighbour.area.name}” only.',
        ['new', 'only', 'own area'],
      ),
      forbidden(
        "neighbour.standing !== 'new' || category !== 'news'",
        '{neighbour.name} is new; news come from trusted [neighbours] and veterans.',
        ['new', 'trusted', 'news come'],
      ),
      conflict(
        `count('discussion', d => d.neighbour_id === neighbour.id && d.status === 'open') < ${mostOpen}`,
        '{neighbour.name} has as many open [discussions] as their standing ({neighbour.standing}) allows. Solve or lock one first.',
        ['as many', 'limit', 'too many', 'allows', 'at most'],
      ),
      conflict(
        "count('discussion', d => d.area_id === area.id && d.status === 'open') < area.open_limit",
        'The page of “{area.name}” is full with {area.open_limit} open [discussions].',
        ['full', 'limit', 'no room'],
      ),
      conflict(
        "none('discussion', d => d.area_id === area.id && d.title === title)",
        'There is a [discussion] with this title in “{area.name}” already.',
        ['already', 'there is', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'discussion',
        with: { area: 'area', neighbour: 'neighbour', title: 'title', category: 'category', begun_on: 'today()', status: "'open'" },
      },
    ],
    gives: 'discussion',
    ask: [
      'start the [discussion] “{title}” for {neighbour} in {area}, category {category}',
      'put “{title}” on the page of {area} as a [discussion] of {neighbour} ({category})',
    ],
    plays: 36,
  },
  reply_to_discussion: {
    title: 'Reply in a [discussion]',
    about:
      'Writes a [reply] in an open [discussion] for a [neighbour]; new ones reply in their own [area] only, and nobody writes the same twice.',
    args: {
      discussion: row('discussion', { likely: "discussion.status === 'open'" }),
      neighbour: row('neighbour', {
        about: 'Who replies.',
        likely: "neighbour.status === 'active' && (neighbour.standing !== 'new' || neighbour.area_id === discussion.area_id)",
      }),
      words: text('What to write, as given.', oneOf(REPLIES), { maxLength: 400 }),
    },
    rules: [
      open,
      unbanned('neighbour'),
      forbidden(
        "neighbour.standing !== 'new' || neighbour.area_id === discussion.area_id",
        '{neighbour.name} is new and writes in “{neighbour.area.name}” only.',
        ['new', 'only', 'own area'],
      ),
      conflict(
        "none('reply', r => r.discussion_id === discussion.id && r.neighbour_id === neighbour.id && r.words === words)",
        '{neighbour.name} has written just that before.',
        ['before', 'already'],
      ),
    ],
    effects: [
      { add: 'reply', with: { discussion: 'discussion', neighbour: 'neighbour', words: 'words', solving: "'no'", written_on: 'today()' } },
    ],
    gives: 'reply',
    ask: ['reply in {discussion} for {neighbour}: “{words}”', 'write “{words}” in {discussion} in the name of {neighbour}'],
    outcome: [
      { question: 'How many replies does it have now?', value: "count('reply', r => r.discussion_id === discussion.id)", type: 'integer' },
    ],
    plays: 46,
    undoneBy: 'remove_reply',
  },
  remove_reply: {
    title: 'Remove a [reply]',
    about: 'Takes a [reply] away that did not solve its [discussion].',
    args: { reply: row('reply', { likely: "reply.solving === 'no'" }) },
    rules: [conflict("reply.solving === 'no'", 'This [reply] solved the [discussion] and stays.', ['solved', 'stays'])],
    effects: [{ remove: 'reply' }],
    ask: ['remove {reply}', 'take {reply} away'],
  },
  solve_discussion: {
    title: 'Mark a [discussion] as solved',
    about: 'Closes an open question with the [reply] of somebody else that solved it.',
    args: {
      discussion: row('discussion', {
        likely:
          "discussion.status === 'open' && discussion.category === 'question' && some('reply', r => r.discussion_id === discussion.id && r.neighbour_id !== discussion.neighbour_id)",
      }),
      reply: row('reply', {
        about: 'Which [reply] solved it.',
        likely: 'reply.discussion_id === discussion.id && reply.neighbour_id !== discussion.neighbour_id',
      }),
    },
    rules: [
      open,
      conflict("discussion.category === 'question'", 'This [discussion] is no question (category {discussion.category}).', [
        'no question',
        'not a question',
      ]),
      conflict('reply.discussion_id === discussion.id', 'The [reply] stands in the [discussion] “{reply.discussion.title}”.', [
        'stands in',
        'another',
        'different',
      ]),
      forbidden(
        'reply.neighbour_id !== discussion.neighbour_id',
        'The [reply] is by {reply.neighbour.name}, who began the [discussion]; somebody else has to have solved it.',
        ['who began', 'somebody else', 'own'],
      ),
    ],
    effects: [
      { set: 'reply', to: { solving: "'yes'" } },
      { set: 'discussion', to: { status: "'solved'" } },
    ],
    gives: 'discussion',
    ask: [
      'mark {discussion} as solved by what {reply.neighbour} wrote: “{reply.words}”',
      'close {discussion}: what {reply.neighbour} wrote (“{reply.words}”) solved it',
    ],
    plays: 7,
  },
  lock_discussion: {
    title: 'Lock a [discussion]',
    about: 'Nobody writes in an open [discussion] any more.',
    args: { discussion: row('discussion', { likely: "discussion.status === 'open'" }) },
    rules: [open],
    effects: [{ set: 'discussion', to: { status: "'locked'" } }],
    ask: ['lock {discussion}', 'put an end to {discussion}'],
    plays: 6,
    undoneBy: 'unlock_discussion',
  },
  unlock_discussion: {
    title: 'Unlock a [discussion]',
    about: `Opens a locked [discussion] again that began within ${DAYS_TO_UNLOCK} days, if the page of its [area] has room.`,
    args: {
      discussion: row('discussion', {
        likely: `discussion.status === 'locked' && discussion.begun_on >= plusDays(today(), -${DAYS_TO_UNLOCK}) && count('discussion', d => d.area_id === discussion.area_id && d.status === 'open') < discussion.area.open_limit`,
      }),
    },
    rules: [
      conflict("discussion.status === 'locked'", 'This [discussion] is {discussion.status}, not locked.', ['not locked', 'open', 'solved']),
      conflict(
        `days(discussion.begun_on, today()) <= ${DAYS_TO_UNLOCK}`,
        `It began on {discussion.begun_on}, more than ${DAYS_TO_UNLOCK} days ago.`,
        ['30 days', 'too long', 'too old', 'more than'],
      ),
      conflict(
        "count('discussion', d => d.area_id === discussion.area_id && d.status === 'open') < discussion.area.open_limit",
        'The page of “{discussion.area.name}” is full with {discussion.area.open_limit} open [discussions].',
        ['full', 'limit', 'no room'],
      ),
    ],
    effects: [{ set: 'discussion', to: { status: "'open'" } }],
    ask: ['unlock {discussion}', 'open {discussion} again'],
  },
}
