// Exhibitions: planned in a room, filled with objects, opened, prolonged, closed. Light is counted for what suffers from it.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer, oneOf, text } from '../../../language/field.ts'
import { TITLES } from './offer.ts'

/** Exhibitions that one curator has at a time, and the longest one in days. */
const MOST = 3
const LONGEST = 120
/** Fewest objects with which an exhibition opens. */
const FEWEST = 2

const IS_AHEAD = "exhibition.status === 'planned' || exhibition.status === 'open'"
const SENSITIVE = (of: string): string =>
  `(${of}.technique === 'drawing' || ${of}.technique === 'photograph' || ${of}.technique === 'textile')`
const DAYS = '(days(exhibition.starts_on, exhibition.ends_on) + 1)'
const NEEDED = `(exhibition.gallery_room.light === 'bright' ? ${DAYS} * 2 : ${DAYS})`
const isPlanned: Rule = conflict(
  "exhibition.status === 'planned'",
  'The exhibition “{exhibition.title}” is {exhibition.status}, not planned.',
  ['not planned', 'open', 'closed', 'cancelled', 'already'],
)
const AWAY =
  "some('outgoing_loan', l => l.artwork_id === artwork.id && (l.status === 'requested' || l.status === 'agreed' || l.status === 'out') && l.starts_on <= exhibition.ends_on && l.ends_on >= exhibition.starts_on)"

const planning: Readonly<Record<string, Action>> = {
  plan_exhibition: {
    title: 'Plan an [exhibition]',
    about: `Reserves a [gallery_room] for an [exhibition] of ${LONGEST} days at most, from a coming day on. A curator is in charge of ${MOST} at a time.`,
    args: {
      title: text('Title.', oneOf(TITLES), { maxLength: 80 }),
      gallery_room: row('gallery_room'),
      curator: row('curator', {
        likely: "curator.post === 'exhibitions' || curator.post === 'collections'",
      }),
      starts_on: mostly(date('Opening day.', 1, 40), 'plusDays(today(), 1 + gallery_room.id)'),
      ends_on: mostly(date('Closing day.', 12, 100), 'plusDays(starts_on, 10 + curator.id % 4 * 6)'),
    },
    rules: [
      invalid('starts_on > today()', 'An exhibition opens after today, {today()}.'),
      invalid('ends_on > starts_on', 'The closing day has to be after the opening day.'),
      conflict(`days(starts_on, ends_on) < ${LONGEST}`, `An exhibition lasts ${LONGEST} days at most.`, ['at most', 'too long']),
      forbidden("curator.post !== 'conservation'", '{curator.name} looks after conservation and is in charge of no exhibition.', [
        'conservation',
        'not in charge',
      ]),
      conflict(
        "free('gallery_room', gallery_room, starts_on, ends_on)",
        'The room “{gallery_room.name}” has another exhibition in these days.',
        ['another exhibition', 'taken', 'not free'],
      ),
      conflict(
        `count('exhibition', e => e.curator_id === curator.id && (e.status === 'planned' || e.status === 'open')) < ${MOST}`,
        `{curator.name} is in charge of ${MOST} exhibitions already.`,
        ['already', 'at most', 'in charge of'],
      ),
    ],
    effects: [
      {
        add: 'exhibition',
        with: {
          title: 'title',
          gallery_room: 'gallery_room',
          curator: 'curator',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          visitors: '0',
          status: "'planned'",
        },
      },
    ],
    gives: 'exhibition',
    ask: [
      'plan an exhibition called “{title}” in {gallery_room} from {starts_on} to {ends_on} with {curator} in charge',
      'put {curator} in charge of a new exhibition, “{title}”: {gallery_room}, opening on {starts_on}, closing on {ends_on}',
    ],
    plays: 24,
    undoneBy: 'cancel_exhibition',
  },
  hang_artwork: {
    title: 'Add an [artwork] to an [exhibition]',
    about:
      'Puts an [artwork] into an [exhibition] that has not closed, as far as the room has space. Drawings, photographs and textiles need days of light for all of it, twice as many in a bright room.',
    args: {
      exhibition: row('exhibition', {
        likely: `(${IS_AHEAD}) && count('hanging', h => h.exhibition_id === exhibition.id) < exhibition.gallery_room.spaces`,
      }),
      artwork: row('artwork', {
        likely: `artwork.status === 'in_store' && (!${SENSITIVE('artwork')} || artwork.light_days >= ${NEEDED}) && !(${AWAY}) && none('hanging', h => h.artwork_id === artwork.id && (h.exhibition.status === 'planned' || h.exhibition.status === 'open'))`,
      }),
    },
    rules: [
      conflict(IS_AHEAD, 'The exhibition “{exhibition.title}” is {exhibition.status}.', ['closed', 'cancelled', 'over']),
      conflict("artwork.status !== 'in_treatment'", '“{artwork.title}” is in treatment. Wait until it is done.', ['treatment', 'wait']),
      conflict(`!(${AWAY})`, '“{artwork.title}” is promised to a borrower in these days.', ['promised', 'borrower', 'lent', 'loan']),
      conflict(
        "none('hanging', h => h.artwork_id === artwork.id && (h.exhibition.status === 'planned' || h.exhibition.status === 'open') && h.exhibition.starts_on <= exhibition.ends_on && h.exhibition.ends_on >= exhibition.starts_on)",
        '“{artwork.title}” is in an exhibition in these days already.',
        ['already', 'another exhibition'],
      ),
      conflict(
        `!${SENSITIVE('artwork')} || artwork.light_days >= ${NEEDED}`,
        '“{artwork.title}” has {artwork.light_days} days of light left, and this exhibition takes more. Choose a dimmer room or let it rest.',
        ['light', 'rest', 'days of light'],
      ),
      conflict(
        "count('hanging', h => h.exhibition_id === exhibition.id) < exhibition.gallery_room.spaces",
        'The room “{exhibition.gallery_room.name}” shows {exhibition.gallery_room.spaces} objects, and it is full.',
        ['full', 'no space', 'at most'],
      ),
    ],
    effects: [
      { add: 'hanging', with: { exhibition: 'exhibition', artwork: 'artwork' } },
      { set: 'artwork', to: { status: "'shown'" }, when: "exhibition.status === 'open'" },
    ],
    gives: 'hanging',
    ask: ['add {artwork} to {exhibition}', 'let {artwork} be shown in {exhibition}'],
    plays: 52,
    undoneBy: 'take_down_artwork',
  },
  take_down_artwork: {
    title: 'Take an [artwork] out of an [exhibition]',
    about: 'The [artwork] goes back into store. The last one of a running [exhibition] stays.',
    args: { hanging: row('hanging', { likely: "hanging.exhibition.status === 'planned' || hanging.exhibition.status === 'open'" }) },
    rules: [
      conflict(
        "hanging.exhibition.status === 'planned' || hanging.exhibition.status === 'open'",
        'That exhibition is {hanging.exhibition.status}.',
        ['closed', 'cancelled', 'over'],
      ),
      conflict(
        "hanging.exhibition.status === 'planned' || count('hanging', h => h.exhibition_id === hanging.exhibition_id) > 1",
        'It is the last object of a running exhibition. Close the exhibition instead.',
        ['last object', 'close the exhibition'],
      ),
    ],
    effects: [
      { set: 'hanging.artwork', to: { status: "'in_store'" }, when: "hanging.exhibition.status === 'open'" },
      { remove: 'hanging' },
    ],
    ask: ['end {hanging}', 'let {hanging} end today'],
    plays: 4,
  },
}

const running: Readonly<Record<string, Action>> = {
  open_exhibition: {
    title: 'Open an [exhibition]',
    about: `Opens an [exhibition] on its opening day or later, with ${FEWEST} objects at least, all of which are in store.`,
    args: { exhibition: row('exhibition', { likely: "exhibition.status === 'planned' && exhibition.starts_on <= today()" }) },
    rules: [
      isPlanned,
      conflict('exhibition.starts_on <= today()', 'It opens on {exhibition.starts_on}, and today is {today()}.', [
        'opens on',
        'not yet',
        'too early',
      ]),
      conflict(
        `count('hanging', h => h.exhibition_id === exhibition.id) >= ${FEWEST}`,
        `Fewer than ${FEWEST} objects are in it. Add some first.`,
        ['objects', 'too few', 'fewer'],
      ),
      conflict(
        "none('hanging', h => h.exhibition_id === exhibition.id && h.artwork.status !== 'in_store')",
        'One of its objects is not in store. Take it out of the exhibition or wait for it.',
        ['not in store', 'treatment', 'wait'],
      ),
    ],
    effects: [
      { set: 'exhibition', to: { status: "'open'" } },
      {
        each: 'hanging',
        as: 'shown',
        where: 'shown.exhibition_id === exhibition.id',
        do: [{ set: 'shown.artwork', to: { status: "'shown'" } }],
      },
    ],
    gives: 'exhibition',
    ask: ['open {exhibition}', 'note that {exhibition} has opened'],
    routine: { row: 'exhibition', when: "exhibition.status === 'planned' && exhibition.starts_on <= today()", chance: 0.4 },
  },
  prolong_exhibition: {
    title: 'Prolong an [exhibition]',
    about: `Moves the closing day of a running [exhibition] to a later one, ${LONGEST} days after the opening at most, when the room is free and nothing that suffers from light is in it.`,
    args: {
      exhibition: row('exhibition', { likely: "exhibition.status === 'open'" }),
      new_end: mostly(date('The new closing day.', 5, 60), 'plusDays(exhibition.ends_on, 5 + exhibition.id % 3 * 3)'),
    },
    rules: [
      conflict("exhibition.status === 'open'", 'The exhibition “{exhibition.title}” is {exhibition.status}, not running.', [
        'not running',
        'planned',
        'closed',
        'already',
      ]),
      invalid('new_end > exhibition.ends_on', 'The new closing day has to be after {exhibition.ends_on}.'),
      conflict(`days(exhibition.starts_on, new_end) < ${LONGEST}`, `An exhibition lasts ${LONGEST} days at most.`, ['at most', 'too long']),
      conflict(
        "free('gallery_room', exhibition.gallery_room, exhibition.ends_on, new_end, exhibition)",
        'The room “{exhibition.gallery_room.name}” has another exhibition then.',
        ['another exhibition', 'taken', 'not free'],
      ),
      conflict(
        "none('hanging', h => h.exhibition_id === exhibition.id && (h.artwork.technique === 'drawing' || h.artwork.technique === 'photograph' || h.artwork.technique === 'textile'))",
        'Something in it suffers from light. Take it out first.',
        ['light', 'take it out', 'suffers'],
      ),
    ],
    effects: [{ set: 'exhibition', to: { ends_on: 'new_end' } }],
    ask: ['prolong {exhibition} until {new_end}', 'move the closing day of {exhibition} to {new_end}'],
    plays: 5,
  },
  close_exhibition: {
    title: 'Close an [exhibition]',
    about:
      'The [exhibition] is over: its objects go back into store, and drawings, photographs and textiles have used up light, twice as much in a bright room.',
    args: {
      exhibition: row('exhibition', { likely: "exhibition.status === 'open'" }),
      visitors: mostly(integer('How many people came.', 0, 20000, { unit: 'people' }), '400 + exhibition.id % 7 * 130'),
    },
    rules: [
      conflict("exhibition.status === 'open'", 'The exhibition “{exhibition.title}” is {exhibition.status}, not running.', [
        'not running',
        'planned',
        'closed',
        'already',
      ]),
    ],
    effects: [
      {
        set: 'exhibition',
        to: { status: "'closed'", visitors: 'visitors', ends_on: 'exhibition.ends_on < today() ? exhibition.ends_on : today()' },
      },
      {
        each: 'hanging',
        as: 'shown',
        where: 'shown.exhibition_id === exhibition.id',
        do: [
          { set: 'shown.artwork', to: { status: "'in_store'" } },
          {
            set: 'shown.artwork',
            to: {
              light_days:
                "max(0, shown.artwork.light_days - (days(exhibition.starts_on, exhibition.ends_on) + 1) * (exhibition.gallery_room.light === 'bright' ? 2 : 1))",
            },
            when: SENSITIVE('shown.artwork'),
          },
        ],
      },
    ],
    gives: 'exhibition',
    ask: ['close {exhibition}, which {visitors} people have seen', 'note that {exhibition} is over and {visitors} people came'],
    routine: { row: 'exhibition', when: "exhibition.status === 'open' && exhibition.ends_on <= today()", chance: 0.2 },
  },
  cancel_exhibition: {
    title: 'Cancel an [exhibition]',
    about: 'A planned [exhibition] does not take place; its objects are free again.',
    args: { exhibition: row('exhibition', { likely: "exhibition.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'exhibition', to: { status: "'cancelled'" } }],
    gives: 'exhibition',
    ask: ['cancel {exhibition}', 'call off {exhibition}'],
  },
}

/** See the head of this file. */
export const exhibitions: Readonly<Record<string, Action>> = { ...planning, ...running }
