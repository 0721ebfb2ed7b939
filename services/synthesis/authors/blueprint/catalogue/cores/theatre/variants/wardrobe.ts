// What the wardrobe does: fittings, damage to costumes and mending, store.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../../language/action.ts'
import { choice, date, integer, money } from '../../../../language/field.ts'
import { COSTUME_FAULTS, FITTING_RESULTS } from '../offer.ts'

/** Fittings that one tailor has on one day. */
const MOST_A_DAY = 2

const isPlanned: Rule = conflict("costume_fitting.status === 'planned'", 'This fitting is {costume_fitting.status} already.', [
  'already',
  'done',
  'cancelled',
])
const isTailor: Rule = forbidden("tailor.post === 'wardrobe'", '{tailor.name} does not work in the wardrobe.', ['wardrobe', 'does not'])
const hasTime = (day: string): Rule =>
  conflict(
    `count('costume_fitting', f => f.tailor_id === tailor.id && f.day === ${day} && f.status === 'planned') < ${MOST_A_DAY}`,
    `{tailor.name} has ${MOST_A_DAY} fittings on {${day}}, which is the most.`,
    ['the most', 'at most', 'fittings on'],
  )
const isOpen: Rule = conflict("costume_damage.status === 'open'", 'This damage was mended already.', ['already', 'mended'])

/** See the head of this file. */
export const wardrobe: Readonly<Record<string, Action>> = {
  plan_fitting: {
    title: 'Plan a fitting',
    about: `A [performer] who is cast for its [stage_part] and is here that day tries a [costume] on that can be worn; one planned fitting for both of them, and ${MOST_A_DAY} a day for somebody of the wardrobe.`,
    args: {
      costume: row('costume', { likely: "costume.status === 'ready'" }),
      performer: row('performer', {
        likely:
          "some('casting', c => c.performer_id === performer.id && c.stage_part_id === costume.stage_part_id) && performer.away_until === null",
      }),
      tailor: row('crew_member', { likely: "tailor.post === 'wardrobe'" }),
      day: mostly(date('Day.', 1, 14), 'plusDays(today(), 1 + costume.id % 6)'),
    },
    rules: [
      conflict("costume.status === 'ready'", 'The costume “{costume.name}” is {costume.status}.', ['damaged', 'stored', 'not ready']),
      conflict(
        "some('casting', c => c.performer_id === performer.id && c.stage_part_id === costume.stage_part_id)",
        '{performer.name} is not cast for {costume.stage_part.name}.',
        ['not cast', 'not play'],
      ),
      invalid('day > today()', 'A fitting is planned for a coming day; today is {today()}.'),
      conflict('performer.away_until === null || performer.away_until < day', '{performer.name} is away until {performer.away_until}.', [
        'away',
        'absent',
      ]),
      isTailor,
      conflict(
        "none('costume_fitting', f => f.costume_id === costume.id && f.performer_id === performer.id && f.status === 'planned')",
        'A fitting of “{costume.name}” with {performer.name} is planned already.',
        ['already', 'planned'],
      ),
      conflict(
        "none('costume_fitting', f => f.costume_id === costume.id && f.performer_id === performer.id && f.day === day)",
        'There was a fitting of both on that day. Choose another day.',
        ['another day', 'that day'],
      ),
      hasTime('day'),
    ],
    effects: [
      {
        add: 'costume_fitting',
        with: { costume: 'costume', performer: 'performer', tailor: 'tailor', day: 'day', status: "'planned'" },
      },
    ],
    gives: 'costume_fitting',
    ask: [
      'plan a fitting of {costume} with {performer} on {day} by {tailor}',
      'have {performer} try on {costume} on {day}, fitted by {tailor}',
    ],
    plays: 30,
    undoneBy: 'cancel_fitting',
  },
  record_fitting: {
    title: 'Record how a costume sat',
    about: 'Records how a costume sat, on the day of the fitting or later.',
    args: {
      costume_fitting: row('costume_fitting', { likely: "costume_fitting.status === 'planned' && costume_fitting.day <= today()" }),
      result: choice('How it sat.', FITTING_RESULTS),
    },
    rules: [
      isPlanned,
      conflict('costume_fitting.day <= today()', 'It is on {costume_fitting.day}, and today is {today()}.', [
        'is on',
        'not yet',
        'today is',
      ]),
    ],
    effects: [{ set: 'costume_fitting', to: { status: "'done'", result: 'result' } }],
    ask: ['record the result of {costume_fitting}: {result}', 'put down “{result}” as the result of {costume_fitting}'],
    routine: { row: 'costume_fitting', when: "costume_fitting.status === 'planned' && costume_fitting.day < today()", chance: 0.4 },
  },
  change_tailor: {
    title: 'Give a fitting to another tailor',
    about: 'Gives a fitting to somebody else of the wardrobe with time on that day.',
    args: {
      costume_fitting: row('costume_fitting', { likely: "costume_fitting.status === 'planned'" }),
      tailor: row('crew_member', { likely: "tailor.post === 'wardrobe' && tailor.id !== costume_fitting.tailor_id" }),
    },
    rules: [
      isPlanned,
      conflict('tailor.id !== costume_fitting.tailor_id', '{tailor.name} does it already.', ['already', 'does it']),
      isTailor,
      hasTime('costume_fitting.day'),
    ],
    effects: [{ set: 'costume_fitting', to: { tailor: 'tailor' } }],
    gives: 'costume_fitting',
    ask: ['let {tailor} do {costume_fitting} instead', 'give {costume_fitting} to {tailor}'],
    plays: 3,
  },
  cancel_fitting: {
    title: 'Cancel a fitting',
    about: 'A planned fitting does not take place.',
    args: { costume_fitting: row('costume_fitting', { likely: "costume_fitting.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'costume_fitting', to: { status: "'cancelled'" } }],
    ask: ['cancel {costume_fitting}', 'call off {costume_fitting}'],
  },
  note_costume_damage: {
    title: 'Note damage to a costume',
    about: 'A [costume] that can be worn is damaged and not worn before it is mended.',
    args: { costume: row('costume', { likely: "costume.status === 'ready'" }), fault: choice('What is wrong.', COSTUME_FAULTS) },
    rules: [
      conflict("costume.status === 'ready'", 'The costume “{costume.name}” is {costume.status} already.', ['already', 'damaged', 'stored']),
      conflict(
        "none('costume_damage', d => d.costume_id === costume.id && d.fault === fault && d.noted_on === today())",
        'That was noted today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      { add: 'costume_damage', with: { costume: 'costume', fault: 'fault', noted_on: 'today()', status: "'open'" } },
      { set: 'costume', to: { status: "'damaged'" } },
    ],
    gives: 'costume_damage',
    ask: ['note that {costume} is {fault}', 'put {costume} down as {fault}'],
    plays: 12,
  },
  mend_costume: {
    title: 'Note that a costume was mended',
    about:
      'Notes that a costume was mended, with the hours and the cost, within the mending budget of the [costume], which can be worn again.',
    args: {
      costume_damage: row('costume_damage', {
        likely: "costume_damage.status === 'open' && costume_damage.costume.budget >= 15",
      }),
      hours: mostly(integer('How long it took.', 1, 12, { unit: 'hours' }), '1 + costume_damage.id % 4'),
      cost: mostly(money('What it cost.', 5, 200, { step: 5 }), 'min(costume_damage.costume.budget, 15 + costume_damage.id % 5 * 10)'),
    },
    rules: [
      isOpen,
      conflict(
        'cost <= costume_damage.costume.budget',
        'The mending budget of “{costume_damage.costume.name}” is {money(costume_damage.costume.budget)}.',
        ['budget', 'too much'],
      ),
    ],
    effects: [
      { set: 'costume_damage', to: { status: "'mended'", cost: 'cost', hours: 'hours' } },
      { set: 'costume_damage.costume', to: { status: "'ready'", budget: 'costume_damage.costume.budget - cost' } },
    ],
    gives: 'costume_damage',
    ask: ['note that {costume_damage} was mended in {hours} hours for {cost}', 'close {costume_damage}: {hours} hours of work, {cost}'],
    outcome: [{ question: 'How much is left of its mending budget?', value: 'costume_damage.costume.budget', type: 'money' }],
    ceiling: { arg: 'cost', most: 'costume_damage.costume.budget', words: 'all that is left of its mending budget' },
    plays: 8,
  },
  store_costume: {
    title: 'Store a costume',
    about: 'A [costume] that can be worn goes into store when its [production] is closed.',
    args: {
      costume: row('costume', { likely: "costume.status === 'ready' && costume.stage_part.production.status === 'closed'" }),
    },
    rules: [
      conflict("costume.status === 'ready'", 'The costume “{costume.name}” is {costume.status}.', ['damaged', 'stored', 'already']),
      conflict(
        "costume.stage_part.production.status === 'closed'",
        '“{costume.stage_part.production.title}” is not closed, and its costumes are needed.',
        ['not closed', 'needed'],
      ),
    ],
    effects: [{ set: 'costume', to: { status: "'stored'" } }],
    ask: ['store {costume}', 'put {costume} into store'],
    undoneBy: 'take_out_costume',
  },
  take_out_costume: {
    title: 'Take a costume out of store',
    about: 'A stored [costume] can be worn again.',
    args: { costume: row('costume', { likely: "costume.status === 'stored'" }) },
    rules: [conflict("costume.status === 'stored'", 'The costume “{costume.name}” is not in store.', ['not in store', 'ready'])],
    effects: [{ set: 'costume', to: { status: "'ready'" } }],
    ask: ['take {costume} out of store', 'get {costume} ready for the stage again'],
    undoneBy: 'store_costume',
  },
}
