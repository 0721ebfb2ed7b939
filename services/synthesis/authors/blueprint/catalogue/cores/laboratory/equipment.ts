// What is done with instruments, reagents and qualifications.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, pattern, text } from '../../../language/field.ts'
import { REAGENT_KINDS } from './offer.ts'

/** Units of one kind of reagent that the store takes. */
const STORE_UNITS = 120
/** Days that a reagent lasts at least when it comes in, and days of a qualification. */
const LEAST_DAYS = 30
const QUALIFIED_DAYS = 365

const inStore = "sum('reagent', r => r.kind === kind && r.status === 'in_use', r => r.units_left)"
const unschedule = {
  each: 'analysis',
  as: 'a',
  where: "a.instrument_id === instrument.id && a.status === 'scheduled'",
  do: [{ set: 'a', to: { status: "'ordered'", analyst: 'null', instrument: 'null', day: 'null', slot: 'null' } }],
} as const

export const equipment: Readonly<Record<string, Action>> = {
  calibrate_instrument: {
    title: 'Calibrate an [instrument]',
    about:
      'Records a [calibration]. When it passed, it holds for the interval of the [instrument]; when it failed, the [instrument] is out of order and its [analyses] have to be scheduled anew.',
    args: {
      instrument: row('instrument', { likely: "instrument.status === 'ready' && instrument.calibrated_until <= plusDays(today(), 10)" }),
      analyst: row('analyst', { about: 'Who did it.' }),
      result: choice('How it went.', { passed: 6, failed: 1 }),
    },
    rules: [
      conflict("instrument.status === 'ready'", '“{instrument.name}” is out of order. Have it repaired first.', [
        'out of order',
        'broken',
        'repaired first',
      ]),
      conflict(
        "none('calibration', c => c.instrument_id === instrument.id && c.done_on === today())",
        '“{instrument.name}” was calibrated today.',
        ['today', 'already'],
      ),
    ],
    effects: [
      { add: 'calibration', with: { instrument: 'instrument', analyst: 'analyst', done_on: 'today()', outcome: 'result' } },
      {
        set: 'instrument',
        to: {
          calibrated_until: "result === 'passed' ? plusDays(today(), instrument.interval_days) : instrument.calibrated_until",
          status: "result === 'passed' ? 'ready' : 'out_of_order'",
        },
      },
      { ...unschedule, where: `result === 'failed' && ${unschedule.where}` },
    ],
    gives: 'calibration',
    also: { instrument: 'instrument' },
    ask: [
      'record a calibration of {instrument} by {analyst}: {result}',
      '{analyst} has calibrated {instrument}, and it {result}; put it down',
    ],
    outcome: [{ question: 'Until when does the calibration hold?', value: 'instrument.calibrated_until', type: 'date' }],
    routine: {
      row: 'instrument',
      when: "instrument.status === 'ready' && instrument.calibrated_until <= plusDays(today(), 3)",
      chance: 0.25,
    },
    plays: 3,
  },
  take_out_instrument: {
    title: 'Take an [instrument] out of use',
    about: 'An [instrument] is broken; [analyses] that are scheduled on it have to be scheduled anew.',
    args: { instrument: row('instrument', { likely: "instrument.status === 'ready'" }) },
    rules: [conflict("instrument.status === 'ready'", '“{instrument.name}” is out of order already.', ['already', 'out of order'])],
    effects: [{ set: 'instrument', to: { status: "'out_of_order'" } }, unschedule],
    gives: 'instrument',
    ask: ['take {instrument} out of use, it is broken', 'put {instrument} down as out of order'],
    plays: 1,
  },
  repair_instrument: {
    title: 'Bring an [instrument] back',
    about: 'An [instrument] is repaired. It has to be calibrated before it is used.',
    args: { instrument: row('instrument', { likely: "instrument.status === 'out_of_order'" }) },
    rules: [conflict("instrument.status === 'out_of_order'", '“{instrument.name}” is not out of order.', ['not out of order', 'ready'])],
    effects: [{ set: 'instrument', to: { status: "'ready'", calibrated_until: 'plusDays(today(), -1)' } }],
    ask: ['bring {instrument} back into use after its repair', 'note that {instrument} has been repaired'],
    routine: { row: 'instrument', when: "instrument.status === 'out_of_order'", chance: 0.05 },
  },
  receive_reagent: {
    title: 'Receive a [reagent]',
    about: `Puts a new bottle into the store: it lasts ${LEAST_DAYS} days at least, and the store takes ${STORE_UNITS} units of each kind.`,
    args: {
      kind: choice('What it is.', REAGENT_KINDS),
      code: text('Code on the bottle.', pattern('R-####'), { maxLength: 12 }),
      units: integer('How many units.', 10, 60, { step: 10 }),
      expires_on: date('Last day on which it is used.', 20, 300),
    },
    rules: [
      conflict("none('reagent', r => r.code === code)", 'There is a [reagent] {code} already.', ['already', 'exists']),
      conflict(
        `days(today(), expires_on) >= ${LEAST_DAYS}`,
        `It expires on {expires_on}, in fewer than ${LEAST_DAYS} days. Send it back.`,
        ['fewer than', 'expires', 'too soon'],
      ),
      conflict(`${inStore} + units <= ${STORE_UNITS}`, `The store takes ${STORE_UNITS} units of {kind}, and {${inStore}} are there.`, [
        'store',
        'takes',
        'too many',
        'room',
      ]),
    ],
    effects: [{ add: 'reagent', with: { code: 'code', kind: 'kind', units_left: 'units', expires_on: 'expires_on', status: "'in_use'" } }],
    ask: [
      'book in reagent {code}: {units} units of {kind} that expire on {expires_on}',
      'a bottle of {kind} has come, code {code}, {units} units, expiry date {expires_on}; enter it',
    ],
    plays: 4,
  },
  discard_reagent: {
    title: 'Discard a [reagent]',
    about: 'Throws away a bottle that has expired or is nearly empty (fewer than 5 units).',
    args: {
      reagent: row('reagent', { likely: "reagent.status === 'in_use' && (reagent.expires_on < today() || reagent.units_left < 5)" }),
    },
    rules: [
      conflict("reagent.status === 'in_use'", '[reagent] {reagent.code} has been discarded already.', ['already', 'discarded']),
      conflict(
        'reagent.expires_on < today() || reagent.units_left < 5',
        '[reagent] {reagent.code} is good until {reagent.expires_on} and has {reagent.units_left} units left.',
        ['good until', 'not expired', 'left', 'still'],
      ),
    ],
    effects: [{ set: 'reagent', to: { status: "'discarded'", units_left: '0' } }],
    ask: ['discard {reagent}', 'throw {reagent} away'],
    plays: 0,
  },
  qualify_analyst: {
    title: 'Qualify an [analyst]',
    about: `Notes that an [analyst] is qualified for a [method] for ${QUALIFIED_DAYS} days from today: a new [qualification], or a longer one. It is renewed in its last 60 days.`,
    args: {
      analyst: row('analyst'),
      method: row('method', {
        likely:
          "none('qualification', q => q.analyst_id === analyst.id && q.method_id === method.id && q.valid_until > plusDays(today(), 60))",
      }),
    },
    rules: [
      forbidden('analyst.id !== actor.id', 'Nobody qualifies themselves.', ['themselves', 'yourself', 'own']),
      conflict(
        "none('qualification', q => q.analyst_id === analyst.id && q.method_id === method.id && q.valid_until > plusDays(today(), 60))",
        '{analyst.name} is qualified for “{method.name}” for more than 60 days yet.',
        ['more than 60', 'already', 'is qualified', 'still'],
      ),
    ],
    effects: [
      {
        add: 'qualification',
        with: { analyst: 'analyst', method: 'method', valid_until: `plusDays(today(), ${QUALIFIED_DAYS})` },
        when: "none('qualification', q => q.analyst_id === analyst.id && q.method_id === method.id)",
      },
      {
        each: 'qualification',
        as: 'old',
        where: 'old.analyst_id === analyst.id && old.method_id === method.id',
        do: [{ set: 'old', to: { valid_until: `plusDays(today(), ${QUALIFIED_DAYS})` } }],
      },
    ],
    gives: 'analyst',
    ask: ['note that {analyst} is qualified for {method} from today', 'qualify {analyst} for {method}'],
    plays: 2,
  },
}
