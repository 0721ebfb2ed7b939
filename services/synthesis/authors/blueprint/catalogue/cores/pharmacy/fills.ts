// What is done with the packs that are set aside on prescriptions, from the shelf to the counter.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Share of the days of supply that has to pass before the next fill, in quarters. */
const QUARTERS_BETWEEN = 3
/** Days for which made-up packs wait at the counter. */
const WAITING_DAYS = 10

/** Words for a prescription that is in another state than wanted. */
export const WRONG_STATUS = ['paused', 'on hold', 'on_hold', 'used up', 'used_up', 'withdrawn', 'active', 'already']
/** A prescription that may be filled. */
export const isActive = conflict(
  "prescription.status === 'active'",
  'This [prescription] is {prescription.status}, not active.',
  WRONG_STATUS,
)
const isReady = conflict("fill.status === 'ready'", 'This [fill] is {fill.status}; only waiting ones can be changed.', [
  'collected',
  'returned',
  'already',
])
const next = 'floor(prescription.days_lasting * 3 / 4)'
const isFirstToExpire =
  "none('batch', b => b.medicine_id === prescription.medicine_id && b.status === 'on_shelf' && b.packs >= prescription.packs && b.expires_on > today() && b.expires_on < batch.expires_on)"

export const fills: Readonly<Record<string, Action>> = {
  fill_prescription: {
    title: 'Fill a [prescription]',
    about: `Sets the packs of an active [prescription] aside from the [batch] that expires first among those with enough packs. The next [fill] is possible after ${QUARTERS_BETWEEN} quarters of the days of supply.`,
    args: {
      prescription: row('prescription', {
        likely: `prescription.status === 'active' && (prescription.last_filled_on === null || days(prescription.last_filled_on, today()) >= ${next})`,
      }),
      batch: row('batch', {
        likely: `batch.medicine_id === prescription.medicine_id && batch.status === 'on_shelf' && batch.packs >= prescription.packs && batch.expires_on > today() && ${isFirstToExpire}`,
      }),
    },
    rules: [
      isActive,
      conflict('prescription.valid_until >= today()', 'This [prescription] was valid until {prescription.valid_until}. Renew it first.', [
        'valid until',
        'expired',
        'no longer valid',
        'run out',
      ]),
      conflict(
        'batch.medicine_id === prescription.medicine_id',
        '[batch] {batch.code} is {batch.medicine.name}, not {prescription.medicine.name}.',
        ['not', 'different', 'wrong'],
      ),
      conflict("batch.status === 'on_shelf'", '[batch] {batch.code} is {batch.status}. Take another one.', ['recalled', 'destroyed']),
      conflict('batch.expires_on > today()', '[batch] {batch.code} expired on {batch.expires_on}. Take another one.', [
        'expired',
        'out of date',
        'expir',
      ]),
      conflict('batch.packs >= prescription.packs', '[batch] {batch.code} has {batch.packs} packs left. Take another one.', [
        'left',
        'not enough',
        'only',
      ]),
      conflict(
        isFirstToExpire,
        'Another [batch] of {prescription.medicine.name} with enough packs expires before [batch] {batch.code}. Take that one.',
        ['expires before', 'another', 'earlier', 'first'],
      ),
      conflict(
        `prescription.last_filled_on === null || days(prescription.last_filled_on, today()) >= ${next}`,
        `It was filled on {prescription.last_filled_on}; the next time is possible after {${next}} days.`,
        ['too soon', 'possible after', 'too early', 'was filled'],
      ),
      conflict(
        "none('fill', f => f.prescription_id === prescription.id && f.status === 'ready')",
        'A [fill] of this [prescription] is waiting at the counter already.',
        ['already', 'waiting'],
      ),
      forbidden(
        "prescription.medicine.control !== 'controlled' || actor.grade === 'pharmacist'",
        '{prescription.medicine.name} is controlled; only a pharmacist fills it, and you are a {actor.grade}.',
        ['controlled', 'only a pharmacist'],
      ),
    ],
    effects: [
      {
        add: 'fill',
        with: {
          prescription: 'prescription',
          batch: 'batch',
          packs: 'prescription.packs',
          copay:
            'min(prescription.patient.insurance_plan.most, ceil(prescription.packs * prescription.medicine.price * prescription.patient.insurance_plan.share / 100))',
          filled_on: 'today()',
          status: "'ready'",
        },
      },
      { set: 'batch', to: { packs: 'batch.packs - prescription.packs' } },
      {
        set: 'prescription',
        to: {
          fills_left: 'prescription.fills_left - 1',
          status: "prescription.fills_left <= 1 ? 'used_up' : 'active'",
          last_filled_on: 'today()',
        },
      },
    ],
    gives: 'fill',
    also: { prescription: 'prescription', batch: 'batch' },
    ask: ['fill {prescription} from {batch}', 'make up {prescription}, taking the packs from {batch}'],
    outcome: [
      { question: 'What will they have to pay for it?', value: 'fill.copay', type: 'money' },
      { question: 'How many packs are left in that batch?', value: 'batch.packs', type: 'integer' },
    ],
    routine: {
      row: 'prescription',
      when: `prescription.status === 'active' && (prescription.last_filled_on === null || days(prescription.last_filled_on, today()) >= ${next})`,
      chance: 0.12,
    },
    plays: 20,
    undoneBy: 'return_fill',
  },
  collect_fill: {
    title: 'Hand out a [fill]',
    about: `The [patient] collects a waiting [fill], within ${WAITING_DAYS} days.`,
    args: { fill: row('fill', { likely: `fill.status === 'ready' && fill.filled_on >= plusDays(today(), -${WAITING_DAYS})` }) },
    rules: [
      isReady,
      conflict("fill.batch.status !== 'recalled'", '[batch] {fill.batch.code} has been recalled. Return the [fill] and fill it anew.', [
        'recalled',
        'recall',
      ]),
      conflict(
        `days(fill.filled_on, today()) <= ${WAITING_DAYS}`,
        `It has been waiting since {fill.filled_on}, longer than ${WAITING_DAYS} days. Return it.`,
        ['longer than', 'too long', '10 days'],
      ),
    ],
    effects: [{ set: 'fill', to: { status: "'collected'" } }],
    ask: ['hand out {fill}', 'note that {fill} has been collected'],
    routine: { row: 'fill', when: "fill.status === 'ready' && fill.filled_on < today()", chance: 0.45 },
  },
  return_fill: {
    title: 'Return a [fill] to the shelf',
    about: 'Puts the packs of a waiting [fill] back into their [batch]; the [prescription] gets the [fill] back.',
    args: { fill: row('fill', { likely: "fill.status === 'ready'" }) },
    rules: [isReady],
    effects: [
      { set: 'fill', to: { status: "'returned'", copay: '0' } },
      { set: 'fill.batch', to: { packs: 'fill.batch.packs + fill.packs' } },
      {
        set: 'fill.prescription',
        to: {
          fills_left: 'fill.prescription.fills_left + 1',
          last_filled_on: 'null',
          status: "fill.prescription.status === 'used_up' ? 'active' : fill.prescription.status",
        },
      },
    ],
    ask: ['put {fill} back on the shelf', 'return the packs of {fill}, which nobody collects'],
    plays: 4,
  },
  reduce_copay: {
    title: 'Reduce a copay',
    about: 'Takes something off what a [patient] pays for a waiting [fill], up to your own limit for each [fill].',
    args: {
      fill: row('fill', { likely: "fill.status === 'ready' && fill.copay > 5" }),
      amount: mostly(money('What to take off.', 1, 40), 'min(5, fill.copay)'),
    },
    rules: [
      isReady,
      conflict('amount <= fill.copay', 'They pay {money(fill.copay)} only; no more can be taken off.', ['only', 'no more', 'more than']),
      forbidden('amount <= actor.most_waived', 'You may take off {money(actor.most_waived)} at most.', ['at most', 'limit', 'not allowed']),
    ],
    effects: [{ set: 'fill', to: { copay: 'fill.copay - amount' } }],
    ask: ['take {amount} off the copay of {fill}', 'reduce what is paid for {fill} by {amount}'],
    outcome: [{ question: 'What is left to pay for it?', value: 'fill.copay', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(actor.most_waived, fill.copay)', words: 'as much as I may' },
    plays: 3,
  },
}
