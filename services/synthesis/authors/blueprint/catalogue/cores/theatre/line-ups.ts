// Who plays on one evening: open parts are filled, performers are released.
import { conflict, row, type Action, type Rule } from '../../../language/action.ts'

const OPEN = "none('appearance', a => a.stage_performance_id === stage_performance.id && a.stage_part_id === casting.stage_part_id)"
const HERE = '(casting.performer.away_until === null || casting.performer.away_until < stage_performance.day)'
const NOT_ELSEWHERE =
  "none('appearance', a => a.performer_id === casting.performer_id && a.stage_performance.day === stage_performance.day)"
const REHEARSED =
  "(casting.rank === 'first' || some('rehearsal', r => r.production_id === stage_performance.production_id && r.status === 'held' && r.day >= casting.since))"
const FEES = "sum('appearance', a => a.stage_performance_id === stage_performance.id, a => a.fee)"

const isComing = (performance: string): Rule =>
  conflict(`${performance}.status === 'scheduled'`, `That performance is {${performance}.status} already.`, [
    'already',
    'played',
    'cancelled',
  ])

/** See the head of this file. */
export const lineUps: Readonly<Record<string, Action>> = {
  fill_part: {
    title: 'Fill an open part of an evening',
    about:
      'Somebody who is cast for it plays an open [stage_part] in a coming [stage_performance]: a [performer] who is here, plays nothing else that evening and, as an understudy, was named before a rehearsal that was held. The fees of the evening stay within the budget of the [production].',
    args: {
      stage_performance: row('stage_performance', {
        likely:
          "stage_performance.status === 'scheduled' && count('stage_part', p => p.production_id === stage_performance.production_id) > count('appearance', a => a.stage_performance_id === stage_performance.id)",
      }),
      casting: row('casting', {
        likely: `casting.stage_part.production_id === stage_performance.production_id && ${OPEN} && ${HERE} && ${NOT_ELSEWHERE} && ${REHEARSED}`,
      }),
    },
    rules: [
      isComing('stage_performance'),
      conflict(
        'casting.stage_part.production_id === stage_performance.production_id',
        '{casting.stage_part.name} is no part of “{stage_performance.production.title}”.',
        ['no part', 'another production', 'different production'],
      ),
      conflict(OPEN, 'Somebody plays {casting.stage_part.name} that evening. Release them first.', [
        'somebody plays',
        'release',
        'not open',
      ]),
      conflict(HERE, '{casting.performer.name} is away until {casting.performer.away_until}.', ['away', 'absent']),
      conflict(NOT_ELSEWHERE, '{casting.performer.name} plays something else that evening.', [
        'something else',
        'that evening',
        'elsewhere',
      ]),
      conflict(
        REHEARSED,
        '{casting.performer.name} was named understudy on {casting.since}, and no rehearsal of “{stage_performance.production.title}” has been held since.',
        ['rehearsal', 'rehearsed'],
      ),
      conflict(
        `${FEES} + casting.performer.fee <= stage_performance.production.fees`,
        `{casting.performer.name} gets {money(casting.performer.fee)}, the others get {money(${FEES})}, and the fee budget of an evening is {money(stage_performance.production.fees)}.`,
        ['budget', 'fee', 'too expensive'],
      ),
    ],
    effects: [
      {
        add: 'appearance',
        with: {
          stage_performance: 'stage_performance',
          stage_part: 'casting.stage_part',
          performer: 'casting.performer',
          fee: 'casting.performer.fee',
        },
      },
    ],
    gives: 'appearance',
    ask: [
      'fill the open part in {stage_performance} according to {casting}',
      'close a gap in {stage_performance}: {casting} holds for that evening',
    ],
    outcome: [{ question: 'What do all who play that evening get together now?', value: FEES, type: 'money' }],
    plays: 5,
    undoneBy: 'release_from_evening',
  },
  release_from_evening: {
    title: 'Release a [performer] from an evening',
    about: 'Releases a performer from an evening until the day before; the part is open then.',
    args: {
      appearance: row('appearance', {
        likely: "appearance.stage_performance.status === 'scheduled' && appearance.stage_performance.day > today()",
      }),
    },
    rules: [
      isComing('appearance.stage_performance'),
      conflict(
        'appearance.stage_performance.day > today()',
        'The evening is on {appearance.stage_performance.day}; performers are released until the day before.',
        ['day before', 'too late', 'until'],
      ),
    ],
    effects: [{ remove: 'appearance' }],
    ask: ['strike out {appearance}', 'take {appearance} off the plan'],
    plays: 8,
    undoneBy: 'fill_part',
  },
}
