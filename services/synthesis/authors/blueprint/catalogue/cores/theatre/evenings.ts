// Performances: scheduled on a stage, moved, put off, played, cancelled.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'

/** Days ahead for which performances are scheduled. */
const AHEAD = 40

const OPEN_PARTS =
  "count('stage_part', p => p.production_id === stage_performance.production_id) - count('appearance', a => a.stage_performance_id === stage_performance.id)"
const SEATS_TAKEN = "sum('card_visit', v => v.stage_performance_id === stage_performance.id && v.status === 'claimed', v => v.seats)"

const isComing: Rule = conflict("stage_performance.status === 'scheduled'", 'This performance is {stage_performance.status} already.', [
  'already',
  'played',
  'cancelled',
])
const stageFree = (space: string, day: string): Rule =>
  conflict(
    `none('stage_performance', p => p.playing_space_id === ${space}.id && p.day === ${day} && p.status !== 'cancelled')`,
    `Something else is played on the stage “{${space}.name}” then. Choose another stage or day.`,
    ['something else', 'another', 'taken'],
  )
const onceADay = (production: string, day: string): Rule =>
  conflict(
    `none('stage_performance', p => p.production_id === ${production}.id && p.day === ${day})`,
    `“{${production}.title}” was put on the plan for {${day}} already. Choose another day.`,
    ['already', 'another day', 'on the plan'],
  )
const withinRights = (production: string, day: string): Rule =>
  conflict(
    `${day} <= ${production}.rights_until`,
    `The rights to “{${production}.title}” end on {${production}.rights_until}. Prolong them first.`,
    ['rights', 'prolong'],
  )
const canFly = (production: string): Rule =>
  conflict(
    `${production}.flying === 'no' || playing_space.fly_tower === 'yes'`,
    `The scenery of “{${production}.title}” flies, and the stage “{playing_space.name}” has no fly tower.`,
    ['fly tower', 'flies'],
  )
const goodDay = (day: string): readonly Rule[] => [
  invalid(
    `${day} > today() && ${day} <= plusDays(today(), ${AHEAD})`,
    `Performances are on a coming day, up to ${AHEAD} days ahead; today is {today()}.`,
  ),
  conflict(`weekday(${day}) !== 1`, `{${day}} is a Monday, and the house is dark on Mondays. Choose another day.`, [
    'monday',
    'dark',
    'another day',
  ]),
]
/** A day that is no Monday, so many days from now. */
const soon = (days: string): string => `plusDays(today(), ${days} + (weekday(plusDays(today(), ${days})) === 1 ? 1 : 0))`

/** See the head of this file. */
export const evenings: Readonly<Record<string, Action>> = {
  schedule_stage_performance: {
    title: 'Schedule a [stage_performance]',
    about: `A running [production] is played on a free stage on one of the next ${AHEAD} days, not on a Monday, once a day, before its rights end, and where scenery can fly if its own does. The first cast appears, except those who are away or play something else that evening: their parts are open.`,
    args: {
      production: row('production', { likely: "production.status === 'playing'" }),
      playing_space: row('playing_space', { likely: "production.flying === 'no' || playing_space.fly_tower === 'yes'" }),
      day: mostly(date('Day.', 1, 40), soon('(1 + (production.id * 5 + 1) % 7)')),
    },
    rules: [
      conflict("production.status === 'playing'", '“{production.title}” is {production.status}; only running productions are played.', [
        'only',
        'running',
        'not open',
        'closed',
      ]),
      ...goodDay('day'),
      withinRights('production', 'day'),
      canFly('production'),
      onceADay('production', 'day'),
      stageFree('playing_space', 'day'),
    ],
    effects: [
      {
        add: 'stage_performance',
        with: { production: 'production', playing_space: 'playing_space', day: 'day', status: "'scheduled'" },
      },
      {
        each: 'casting',
        as: 'casted',
        where:
          "casted.stage_part.production_id === production.id && casted.rank === 'first' && (casted.performer.away_until === null || casted.performer.away_until < day)",
        do: [
          {
            add: 'appearance',
            with: {
              stage_performance: 'stage_performance',
              stage_part: 'casted.stage_part',
              performer: 'casted.performer',
              fee: 'casted.performer.fee',
            },
            when: "none('appearance', a => a.performer_id === casted.performer_id && a.stage_performance.day === day)",
          },
        ],
      },
    ],
    gives: 'stage_performance',
    ask: ['schedule a performance of {production} on {playing_space} on {day}', 'put {production} on {playing_space} on {day}'],
    outcome: [{ question: 'How many parts are open that evening?', value: OPEN_PARTS, type: 'integer' }],
    plays: 48,
    undoneBy: 'cancel_stage_performance',
  },
  change_stage: {
    title: 'Play on another [playing_space]',
    about:
      'A coming [stage_performance] goes to another free stage, where scenery can fly if its own does and there are seats enough for the cards.',
    args: {
      stage_performance: row('stage_performance', { likely: "stage_performance.status === 'scheduled'" }),
      playing_space: row('playing_space', {
        likely:
          "playing_space.id !== stage_performance.playing_space_id && (stage_performance.production.flying === 'no' || playing_space.fly_tower === 'yes')",
      }),
    },
    rules: [
      isComing,
      conflict('playing_space.id !== stage_performance.playing_space_id', 'It is on the stage “{playing_space.name}” already.', [
        'already',
        'same stage',
      ]),
      canFly('stage_performance.production'),
      stageFree('playing_space', 'stage_performance.day'),
      conflict(
        `${SEATS_TAKEN} <= playing_space.card_seats`,
        `{${SEATS_TAKEN}} seats are taken on season cards, and the stage “{playing_space.name}” keeps {playing_space.card_seats} for them.`,
        ['seats', 'keeps', 'too few'],
      ),
    ],
    effects: [{ set: 'stage_performance', to: { playing_space: 'playing_space' } }],
    gives: 'stage_performance',
    ask: ['move {stage_performance} to {playing_space}', 'let {stage_performance} take place on {playing_space}'],
    plays: 4,
  },
  put_off_stage_performance: {
    title: 'Put a [stage_performance] off',
    about:
      'A coming [stage_performance] is played on another day on the same stage, if that is free. Whoever is away then or plays something else leaves their part open; seats on cards stay.',
    args: {
      stage_performance: row('stage_performance', { likely: "stage_performance.status === 'scheduled'" }),
      new_day: mostly(date('The new day.', 2, 40), soon('(9 + stage_performance.id % 9)')),
    },
    rules: [
      isComing,
      ...goodDay('new_day'),
      withinRights('stage_performance.production', 'new_day'),
      onceADay('stage_performance.production', 'new_day'),
      stageFree('stage_performance.playing_space', 'new_day'),
    ],
    effects: [
      {
        each: 'appearance',
        as: 'named',
        where: 'named.stage_performance_id === stage_performance.id',
        do: [
          {
            remove: 'named',
            when: "named.performer.away_until >= new_day || some('appearance', a => a.performer_id === named.performer_id && a.stage_performance.day === new_day)",
          },
        ],
      },
      { set: 'stage_performance', to: { day: 'new_day' } },
    ],
    ask: ['put {stage_performance} off to {new_day}', 'move {stage_performance} to {new_day}'],
    outcome: [{ question: 'How many parts are open on the new day?', value: OPEN_PARTS, type: 'integer' }],
    plays: 3,
  },
  play_stage_performance: {
    title: 'Note that a [stage_performance] was played',
    about: 'Notes that an evening was played, on its day or later, when no part was open; its coming [card_visits] are used then.',
    args: {
      stage_performance: row('stage_performance', {
        likely: `stage_performance.status === 'scheduled' && stage_performance.day <= today() && ${OPEN_PARTS} === 0`,
      }),
    },
    rules: [
      isComing,
      conflict('stage_performance.day <= today()', 'It is on {stage_performance.day}, and today is {today()}.', [
        'is on',
        'not yet',
        'today is',
      ]),
      conflict(`${OPEN_PARTS} === 0`, `{${OPEN_PARTS}} parts are open. Fill them, or cancel the performance.`, ['open', 'fill', 'cancel']),
    ],
    effects: [
      { set: 'stage_performance', to: { status: "'played'" } },
      {
        each: 'card_visit',
        as: 'coming',
        where: "coming.stage_performance_id === stage_performance.id && coming.status === 'claimed'",
        do: [{ set: 'coming', to: { status: "'used'" } }],
      },
    ],
    ask: ['note that {stage_performance} was played', 'put {stage_performance} down as played'],
    routine: {
      row: 'stage_performance',
      when: `stage_performance.status === 'scheduled' && stage_performance.day < today() && ${OPEN_PARTS} === 0`,
      chance: 0.25,
    },
  },
  cancel_stage_performance: {
    title: 'Cancel a [stage_performance]',
    about: 'Cancels an evening: nobody appears, and the [card_visits] for it go back on their cards, money of companions too.',
    args: { stage_performance: row('stage_performance', { likely: "stage_performance.status === 'scheduled'" }) },
    rules: [isComing],
    effects: [
      { set: 'stage_performance', to: { status: "'cancelled'" } },
      {
        each: 'appearance',
        as: 'named',
        where: 'named.stage_performance_id === stage_performance.id',
        do: [{ remove: 'named' }],
      },
      {
        each: 'card_visit',
        as: 'coming',
        where: "coming.stage_performance_id === stage_performance.id && coming.status === 'claimed'",
        do: [
          { set: 'coming', to: { status: "'returned'", paid: '0' } },
          { set: 'coming.season_card', to: { visits_left: 'coming.season_card.visits_left + 1' } },
        ],
      },
    ],
    gives: 'stage_performance',
    ask: ['cancel {stage_performance}', 'call off {stage_performance}'],
    routine: {
      row: 'stage_performance',
      when: `stage_performance.status === 'scheduled' && stage_performance.day < today() && ${OPEN_PARTS} > 0`,
      chance: 0.4,
    },
  },
}
