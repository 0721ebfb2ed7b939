// Bins: delivered, exchanged, repaired, withdrawn; missed ones and contaminated ones.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, integer, pattern, text } from '../../../language/field.ts'
import { STREAMS } from './offer.ts'

/** Bins of one household, warnings that bar a bin, days for a missed one, what sorting costs. */
const MOST = 4
const BARRED_AT = 3
const MISSED_DAYS = 3
const FEE = 20
const DAYS_TO_REPORT = 8

const inUse: Rule = conflict("bin.status === 'in_use'", 'Bin {bin.code} is {bin.status} and is not emptied.', [
  'damaged',
  'barred',
  'withdrawn',
  'not emptied',
])
const isOpen: Rule = conflict("missed_bin.status === 'open'", 'This report is settled already.', ['settled', 'already'])

/** See the head of this file. */
export const bins: Readonly<Record<string, Action>> = {
  deliver_bin: {
    title: 'Deliver a [bin]',
    about: `A served [household] gets a [bin]: one for each kind of waste, ${MOST} at most. Fewer than five people get 120 litres of residual waste at most.`,
    args: {
      household: row('household', {
        likely: `household.status === 'served' && count('bin', b => b.household_id === household.id && b.status !== 'withdrawn') < ${MOST}`,
      }),
      code: text('Number on the chip.', pattern('B######'), { maxLength: 12 }),
      stream: choice('What goes into it.', STREAMS),
      litres: mostly(integer('How much it holds.', 60, 240, { step: 20, unit: 'litres' }), '120'),
    },
    rules: [
      conflict("household.status === 'served'", '{household.name} moved away and has no service.', ['moved', 'no service']),
      conflict("none('bin', b => b.code === code)", 'The number {code} is in use.', ['in use', 'already']),
      conflict(
        "none('bin', b => b.household_id === household.id && b.stream === stream && b.status !== 'withdrawn')",
        '{household.name} has a bin for {stream} waste already. Exchange it.',
        ['already', 'exchange', 'has a bin'],
      ),
      conflict(
        "stream !== 'residual' || household.people >= 5 || litres <= 120",
        'With {household.people} people, {household.name} gets 120 litres of residual waste at most.',
        ['at most', 'too large', '120'],
      ),
    ],
    effects: [
      { add: 'bin', with: { code: 'code', household: 'household', stream: 'stream', litres: 'litres', warnings: '0', status: "'in_use'" } },
    ],
    gives: 'bin',
    ask: [
      'deliver bin {code} to {household}: {litres} litres, {stream}',
      'note that {household} has got a new bin for {stream} waste, number {code}, {litres} litres',
    ],
    plays: 10,
    undoneBy: 'withdraw_bin',
  },
  exchange_bin: {
    title: 'Exchange a [bin] for another size',
    about:
      'The [bin] keeps its number on the new container, which is whole. Fewer than five people get 120 litres of residual waste at most.',
    args: {
      bin: row('bin', { likely: "bin.status === 'in_use' || bin.status === 'damaged'" }),
      litres: mostly(integer('New size.', 60, 240, { step: 20, unit: 'litres' }), 'bin.litres === 120 ? 80 : 120'),
    },
    rules: [
      conflict("bin.status === 'in_use' || bin.status === 'damaged'", 'Bin {bin.code} is {bin.status}.', ['barred', 'withdrawn']),
      conflict("litres !== bin.litres || bin.status === 'damaged'", 'It has that size already.', ['already', 'that size']),
      conflict(
        "bin.stream !== 'residual' || bin.household.people >= 5 || litres <= 120",
        'With {bin.household.people} people, {bin.household.name} gets 120 litres of residual waste at most.',
        ['at most', 'too large', '120'],
      ),
    ],
    effects: [{ set: 'bin', to: { litres: 'litres', status: "'in_use'" } }],
    ask: ['exchange {bin} for one of {litres} litres', 'give them {litres} litres instead of what {bin} holds'],
    plays: 6,
  },
  damage_bin: {
    title: 'Report a damaged [bin]',
    about: 'A [bin] in use is broken; it is not emptied until it is repaired or exchanged.',
    args: { bin: row('bin', { likely: "bin.status === 'in_use'" }) },
    rules: [inUse],
    effects: [{ set: 'bin', to: { status: "'damaged'" } }],
    ask: ['report {bin} as damaged', 'note that {bin} is broken'],
    plays: 4,
    undoneBy: 'mend_bin',
  },
  mend_bin: {
    title: 'Note that a [bin] was repaired',
    about: 'A damaged [bin] is in use again.',
    args: { bin: row('bin', { likely: "bin.status === 'damaged'" }) },
    rules: [conflict("bin.status === 'damaged'", 'Bin {bin.code} is {bin.status}, not damaged.', ['not damaged', 'in use'])],
    effects: [{ set: 'bin', to: { status: "'in_use'" } }],
    ask: ['note that {bin} is repaired', 'put {bin} back into use'],
    plays: 3,
    undoneBy: 'damage_bin',
  },
  withdraw_bin: {
    title: 'Withdraw a [bin]',
    about: 'The [household] gives a [bin] back; no report about it may be open.',
    args: {
      bin: row('bin', { likely: "bin.status !== 'withdrawn' && none('missed_bin', m => m.bin_id === bin.id && m.status === 'open')" }),
    },
    rules: [
      conflict("bin.status !== 'withdrawn'", 'Bin {bin.code} is withdrawn already.', ['already', 'withdrawn']),
      conflict(
        "none('missed_bin', m => m.bin_id === bin.id && m.status === 'open')",
        'A report about bin {bin.code} is open. Settle it first.',
        ['open', 'settle', 'first'],
      ),
    ],
    effects: [{ set: 'bin', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {bin}', 'take {bin} back for good'],
    plays: 2,
  },
  report_missed_bin: {
    title: 'Report a [missed_bin]',
    about: `A [bin] in use was not emptied on a [round] of its kind in the last ${DAYS_TO_REPORT} days; it is emptied within ${MISSED_DAYS} days. One open report for each [bin].`,
    args: {
      bin: row('bin', {
        likely: `bin.status === 'in_use' && some('round', r => r.waste_district_id === bin.household.waste_district_id && r.stream === bin.stream && r.status === 'done' && r.day >= plusDays(today(), -${DAYS_TO_REPORT})) && none('missed_bin', m => m.bin_id === bin.id && m.status === 'open')`,
      }),
    },
    rules: [
      inUse,
      conflict("none('missed_bin', m => m.bin_id === bin.id && m.status === 'open')", 'That is reported already.', ['already', 'reported']),
      conflict(
        `some('round', r => r.waste_district_id === bin.household.waste_district_id && r.stream === bin.stream && r.status === 'done' && r.day >= plusDays(today(), -${DAYS_TO_REPORT}))`,
        `No round for {bin.stream} waste went through {bin.household.waste_district.name} in the last ${DAYS_TO_REPORT} days.`,
        ['no round', 'did not', 'last'],
      ),
    ],
    effects: [
      { add: 'missed_bin', with: { bin: 'bin', reported_on: 'today()', due_on: `plusDays(today(), ${MISSED_DAYS})`, status: "'open'" } },
    ],
    gives: 'missed_bin',
    ask: ['report that {bin} was not emptied', 'put down that the truck missed {bin}'],
    outcome: [{ question: 'Until when will it be emptied?', value: 'missed_bin.due_on', type: 'date' }],
    plays: 26,
  },
  settle_missed_bin: {
    title: 'Settle a report of a [missed_bin]',
    about: 'Notes what came of it: emptied, not put out, or the street was blocked.',
    args: {
      missed_bin: row('missed_bin', { likely: "missed_bin.status === 'open'" }),
      outcome: choice('What came of it.', { emptied: 4, not_out: 2, blocked_street: 1 }),
    },
    rules: [isOpen],
    effects: [{ set: 'missed_bin', to: { status: "'settled'", outcome: 'outcome' } }],
    ask: ['settle {missed_bin} with the outcome {outcome}', 'close {missed_bin}: {outcome}'],
    routine: { row: 'missed_bin', when: "missed_bin.status === 'open' && missed_bin.due_on <= today()", chance: 0.2 },
  },
  note_contamination: {
    title: 'Note a contaminated [bin]',
    about: `Something wrong was in a [bin] in use. The first time is free, later ones cost ${FEE} for sorting; the ${BARRED_AT}rd bars the [bin].`,
    args: {
      bin: row('bin', { likely: "bin.status === 'in_use' && bin.stream !== 'residual'" }),
      what: choice('What was in it.', { plastic: 4, glass: 2, food: 2, batteries: 1 }),
    },
    rules: [
      inUse,
      conflict("bin.stream !== 'residual' || what === 'batteries'", 'In residual waste only batteries are wrong.', [
        'only batteries',
        'not wrong',
        'residual',
      ]),
      conflict(
        "none('contamination', c => c.bin_id === bin.id && c.found_on === today() && c.what === what)",
        'That was noted today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      {
        add: 'contamination',
        with: { bin: 'bin', what: 'what', found_on: 'today()', fee: `bin.warnings > 0 ? ${FEE} : 0`, status: "'standing'" },
      },
      {
        set: 'bin',
        to: { status: `bin.warnings + 1 >= ${BARRED_AT} ? 'barred' : bin.status`, warnings: `min(${BARRED_AT}, bin.warnings + 1)` },
      },
    ],
    gives: 'contamination',
    ask: ['note that {what} was found in {bin}', 'put down a contamination of {bin}: {what}'],
    outcome: [{ question: 'What does the sorting cost?', value: 'contamination.fee', type: 'money' }],
    plays: 16,
    undoneBy: 'lift_contamination',
  },
  lift_contamination: {
    title: 'Lift a [contamination]',
    about:
      'Takes back a find that was a mistake: nothing is charged and the warning is taken back. Those who answer the phone do that within 14 days, others any time.',
    args: { contamination: row('contamination', { likely: "contamination.status === 'standing'" }) },
    rules: [
      conflict("contamination.status === 'standing'", 'This find was lifted already.', ['already', 'lifted']),
      forbidden(
        "actor.post !== 'desk' || contamination.found_on >= plusDays(today(), -14)",
        'It was found on {contamination.found_on}; at the desk you lift finds of the last 14 days. Those who plan rounds may.',
        ['14 days', 'desk', 'too old'],
      ),
    ],
    effects: [
      { set: 'contamination', to: { status: "'lifted'", fee: '0' } },
      { set: 'contamination.bin', to: { warnings: 'max(0, contamination.bin.warnings - 1)' } },
    ],
    ask: ['lift {contamination}, it was a mistake', 'take back {contamination}'],
    plays: 3,
  },
  clear_bin: {
    title: 'Let a barred [bin] be emptied again',
    about: 'A barred [bin] is in use again and starts without warnings, when no fee of its finds is standing from the last 7 days.',
    args: { bin: row('bin', { likely: "bin.status === 'barred'" }) },
    rules: [
      conflict("bin.status === 'barred'", 'Bin {bin.code} is {bin.status}, not barred.', ['not barred', 'in use']),
      conflict(
        "none('contamination', c => c.bin_id === bin.id && c.status === 'standing' && c.found_on > plusDays(today(), -7))",
        'Something wrong was found in it in the last 7 days.',
        ['7 days', 'found'],
      ),
    ],
    effects: [{ set: 'bin', to: { status: "'in_use'", warnings: '0' } }],
    ask: ['let {bin} be emptied again', 'clear {bin}, it is barred no more'],
  },
}
