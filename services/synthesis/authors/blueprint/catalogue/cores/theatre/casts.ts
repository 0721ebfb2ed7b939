// Who plays which part: first casts, understudies, absences.
import { conflict, forbidden, invalid, mostly, row, type Action, type Effect, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { ABSENCES } from './offer.ts'

/** Understudies of one part. */
const MOST_UNDERSTUDIES = 2
/** Days for which an absence is noted at most. */
const LONGEST_ABSENCE = 30

const CAN = "(stage_part.calls_for === 'speech' || performer.training === stage_part.calls_for)"
const OUTSIDE = "none('casting', c => c.performer_id === performer.id && c.stage_part.production_id === stage_part.production_id)"
const UNDERSTUDIES = "count('casting', c => c.stage_part_id === stage_part.id && c.rank === 'understudy')"
const HAS_FIRST = "some('casting', c => c.stage_part_id === stage_part.id && c.rank === 'first')"
const ownParts = (performer: string): string => `count('casting', c => c.performer_id === ${performer}.id && c.rank === 'first')`
const isFree = (performer: string): string => `${ownParts(performer)} < ${performer}.most_parts`

const can: Rule = forbidden(CAN, 'The part calls for {stage_part.calls_for}, and {performer.name} is trained for {performer.training}.', [
  'calls for',
  'trained',
  'training',
])
const outside: Rule = conflict(OUTSIDE, '{performer.name} plays or understudies a part of “{stage_part.production.title}” already.', [
  'already',
  'plays or understudies',
])
const notClosed: Rule = conflict(
  "stage_part.production.status !== 'closed'",
  '“{stage_part.production.title}” is closed. Revive it first.',
  ['closed', 'revive'],
)
const free = (performer: string): Rule =>
  conflict(isFree(performer), `{${performer}.name} has {${performer}.most_parts} parts of their own, as many as they may.`, [
    'as many',
    'limit',
    'at most',
  ])
const castAs = (rank: string): Effect => ({
  add: 'casting',
  with: { stage_part: 'stage_part', performer: 'performer', rank, since: 'today()' },
})

/** See the head of this file. */
export const casts: Readonly<Record<string, Action>> = {
  cast_performer: {
    title: 'Cast a [performer]',
    about:
      'Gives a [stage_part] without a first cast to a [performer] who can do what it calls for, has fewer parts of their own than they may and has none in that [production].',
    args: {
      stage_part: row('stage_part', { likely: `stage_part.production.status !== 'closed' && !(${HAS_FIRST})` }),
      performer: row('performer', { likely: `${CAN} && ${OUTSIDE} && ${isFree('performer')}` }),
    },
    rules: [
      notClosed,
      conflict(`!(${HAS_FIRST})`, 'Somebody plays the part of {stage_part.name} already. Name an understudy, or end that casting first.', [
        'already',
        'end that casting',
        'somebody plays',
      ]),
      can,
      outside,
      free('performer'),
    ],
    effects: [castAs("'first'")],
    gives: 'casting',
    ask: ['cast {performer} for {stage_part}', 'give {performer} {stage_part} as first cast'],
    undoneBy: 'end_casting',
  },
  name_understudy: {
    title: 'Name an understudy',
    about: `A [performer] who can do what a [stage_part] calls for learns it too, if they have none in that [production]; ${MOST_UNDERSTUDIES} understudies for a part.`,
    args: {
      stage_part: row('stage_part', {
        likely: `stage_part.production.status !== 'closed' && ${UNDERSTUDIES} < ${MOST_UNDERSTUDIES}`,
      }),
      performer: row('performer', { likely: `${CAN} && ${OUTSIDE}` }),
    },
    rules: [
      notClosed,
      can,
      outside,
      conflict(`${UNDERSTUDIES} < ${MOST_UNDERSTUDIES}`, `The part of {stage_part.name} has ${MOST_UNDERSTUDIES} understudies already.`, [
        'already',
        'understudies',
        'at most',
      ]),
    ],
    effects: [castAs("'understudy'")],
    gives: 'casting',
    ask: ['name {performer} as understudy for {stage_part}', 'let {performer} understudy {stage_part}'],
    plays: 8,
    undoneBy: 'end_casting',
  },
  promote_understudy: {
    title: 'Make an understudy the first cast',
    about:
      'Makes an understudy the first cast, if they have fewer parts of their own than they may; whoever was first cast understudies from now on. Coming evenings stay as they are.',
    args: { casting: row('casting', { likely: `casting.rank === 'understudy' && ${isFree('casting.performer')}` }) },
    rules: [
      conflict("casting.rank === 'understudy'", '{casting.performer.name} is first cast already.', ['already', 'first cast']),
      free('casting.performer'),
    ],
    effects: [
      {
        each: 'casting',
        as: 'former',
        where: "former.stage_part_id === casting.stage_part_id && former.rank === 'first'",
        do: [{ set: 'former', to: { rank: "'understudy'" } }],
      },
      { set: 'casting', to: { rank: "'first'" } },
    ],
    ask: ['turn {casting} from understudy into first cast', 'make {casting} the first cast instead of an understudy'],
    plays: 2,
  },
  end_casting: {
    title: 'End a [casting]',
    about: 'A [performer] gives a [stage_part] up, unless they are to play it in a coming [stage_performance].',
    args: {
      casting: row('casting', {
        likely:
          "none('appearance', a => a.performer_id === casting.performer_id && a.stage_part_id === casting.stage_part_id && a.stage_performance.status === 'scheduled')",
      }),
    },
    rules: [
      conflict(
        "none('appearance', a => a.performer_id === casting.performer_id && a.stage_part_id === casting.stage_part_id && a.stage_performance.status === 'scheduled')",
        '{casting.performer.name} is to play it on coming evenings. Release them from those first.',
        ['coming evenings', 'release', 'is to play'],
      ),
    ],
    effects: [{ remove: 'casting' }],
    ask: ['end {casting}', 'strike out {casting}'],
  },
  note_absence: {
    title: 'Note an absence',
    about: `A [performer] who is here is away from today until a day within ${LONGEST_ABSENCE} days. Their parts on the evenings of that time are open then.`,
    args: {
      performer: row('performer', { likely: 'performer.away_until === null' }),
      last_day: mostly(date('Last day of the absence.', 0, 40), 'plusDays(today(), 5 + performer.id % 9)'),
      reason: choice('Why.', ABSENCES),
    },
    rules: [
      conflict('performer.away_until === null', '{performer.name} is away until {performer.away_until} already.', ['already', 'away']),
      invalid(
        `last_day >= today() && last_day <= plusDays(today(), ${LONGEST_ABSENCE})`,
        `The last day is today, {today()}, or within ${LONGEST_ABSENCE} days.`,
      ),
    ],
    effects: [
      { set: 'performer', to: { away_until: 'last_day', reason: 'reason' } },
      {
        each: 'appearance',
        as: 'missed',
        where:
          "missed.performer_id === performer.id && missed.stage_performance.status === 'scheduled' && missed.stage_performance.day <= last_day",
        do: [{ remove: 'missed' }],
      },
    ],
    gives: 'performer',
    ask: ['note that {performer} is away until {last_day} ({reason})', 'put {performer} down as away until {last_day}, reason: {reason}'],
    plays: 14,
    undoneBy: 'end_absence',
  },
  end_absence: {
    title: 'End an absence',
    about: 'A [performer] is back. Evenings on which their parts are open are not filled by this.',
    args: { performer: row('performer', { likely: 'performer.away_until !== null' }) },
    rules: [conflict('performer.away_until !== null', '{performer.name} is not away.', ['not away', 'is here'])],
    effects: [{ set: 'performer', to: { away_until: 'null', reason: 'null' } }],
    gives: 'performer',
    ask: ['note that {performer} is back', 'end the absence of {performer}'],
    routine: { row: 'performer', when: 'performer.away_until < today()', chance: 0.6 },
  },
}
