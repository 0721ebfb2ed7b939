// The nouns of a laboratory that come and go: samples and their custody, analyses and results, calibrations.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, moment, money, pattern, ref, text } from '../../../language/field.ts'
import { MATERIALS, SLOTS } from './offer.ts'
import { people } from './people.ts'

export const entities: Readonly<Record<string, Entity>> = {
  ...people,
  sample: {
    noun: {
      one: 'sample',
      many: 'samples',
      also: [
        { one: 'specimen', many: 'specimens' },
        { one: 'probe', many: 'probes' },
      ],
    },
    kind: 'record',
    about: 'Something that a [client] sent to be measured.',
    fields: {
      label: text('Label on it.', pattern('S-#####'), { unique: true, called: 'label', maxLength: 12 }),
      client: ref('client', 'Whose it is.'),
      material: choice('What it is of.', MATERIALS, {
        called: 'material',
        says: { blood: 'blood', water: 'water', food: 'food', soil: 'soil' },
      }),
      taken_on: date('Day on which it was taken.', -70, 0, { called: 'day of taking', filter: true, sort: true }),
      received_on: date('Day on which it came in.', -60, 0, { called: 'day of receipt', filter: true, sort: true }),
      place: ref('place', 'Where it is kept.', { clause: 'in' }),
      custodian: ref('analyst', 'Who answers for it now.', { called: 'custodian', clause: 'in the hands of' }),
      status: choice(
        'Where it stands.',
        { here: 1, rejected: 1, disposed: 1 },
        { says: { here: 'present', rejected: 'rejected', disposed: 'disposed-of' } },
      ),
    },
    identify: ['label'],
    refer: '[sample] {label}',
    summary: { by: ['status', 'material', 'client'], totals: [], over: 'received_on' },
  },
  handover: {
    noun: {
      one: 'handover',
      many: 'handovers',
      also: [{ one: 'custody entry', many: 'custody entries' }],
    },
    kind: 'part',
    about: 'A [sample] passed from one [analyst] to another one.',
    fields: {
      sample: ref('sample', 'Which [sample].'),
      giver: ref('analyst', 'Who gave it.', { called: 'giver' }),
      receiver: ref('analyst', 'Who took it.', { called: 'receiver' }),
      passed_at: moment('When.'),
    },
    identify: ['sample', 'receiver'],
    refer: 'the [handover] of {sample} to {receiver}',
  },
  analysis: {
    noun: {
      one: 'analysis',
      many: 'analyses',
      also: [
        { one: 'test', many: 'tests' },
        { one: 'examination', many: 'examinations' },
      ],
    },
    kind: 'record',
    about: 'A [method] that was ordered for a [sample].',
    fields: {
      sample: ref('sample', 'Of which [sample].'),
      method: ref('method', 'By which [method].', { clause: 'for' }),
      urgency: choice(
        'Urgent ones cost half as much again and are promised in half the time.',
        { normal: 4, urgent: 1 },
        { called: 'urgency' },
      ),
      price: money('What it costs.', 0, 210, { sort: true, filter: true, clause: 'that cost' }),
      ordered_on: date('Day of the order.', -60, 0, { called: 'day of the order', filter: true, sort: true }),
      due_on: date('Day on which the [result] is promised.', -55, 12, {
        called: 'promised day',
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      analyst: ref('analyst', 'Who measures.', { optional: true, clause: 'by' }),
      instrument: ref('instrument', 'On which [instrument].', { optional: true, clause: 'on' }),
      day: date('Day of measuring.', -60, 20, { called: 'day of measuring', optional: true, filter: true, sort: true }),
      slot: choice('Time of measuring.', SLOTS, { called: 'time of measuring', optional: true }),
      status: choice(
        'Where it stands.',
        { ordered: 1, scheduled: 1, measured: 1, released: 1, cancelled: 1 },
        { says: { ordered: 'unscheduled', scheduled: 'scheduled', measured: 'measured', released: 'released', cancelled: 'cancelled' } },
      ),
    },
    identify: ['sample', 'method'],
    refer: 'the [analysis] of {sample} for {method}',
    summary: { by: ['status', 'method', 'analyst'], totals: ['price'], over: 'ordered_on' },
  },
  result: {
    noun: {
      one: 'result',
      many: 'results',
      also: [
        { one: 'finding', many: 'findings' },
        { one: 'reading', many: 'readings' },
      ],
    },
    kind: 'record',
    about: 'What was measured in an [analysis].',
    fields: {
      analysis: ref('analysis', 'In which [analysis].'),
      analyst: ref('analyst', 'Who measured.', { clause: 'measured by' }),
      reagent: ref('reagent', 'With which [reagent].', { clause: 'with' }),
      value: integer('The value, in the unit of the [method].', 0, 900, { called: 'value', filter: true, sort: true }),
      verdict: choice('How it lies to the limits of the [method].', { within: 5, above: 2, below: 1 }, { called: 'verdict' }),
      entered_on: date('Day of entering.', -60, 0, { called: 'day of entering', filter: true, sort: true }),
      released_by: ref('analyst', 'Who released it.', { called: 'releasing analyst', optional: true, clause: 'released by' }),
      status: choice(
        'Where it stands.',
        { entered: 1, released: 1, corrected: 1, discarded: 1 },
        { says: { entered: 'unreleased', released: 'released', corrected: 'corrected', discarded: 'discarded' } },
      ),
    },
    identify: ['analysis', 'entered_on'],
    refer: 'the [result] of {entered_on} for {analysis}',
    summary: { by: ['status', 'verdict', 'analyst'], totals: [], over: 'entered_on' },
  },
  calibration: {
    noun: {
      one: 'calibration',
      many: 'calibrations',
      also: [{ one: 'adjustment', many: 'adjustments' }],
    },
    kind: 'record',
    about: 'An [instrument] was checked against a standard.',
    fields: {
      instrument: ref('instrument', 'Which [instrument].', { clause: 'of' }),
      analyst: ref('analyst', 'Who did it.', { clause: 'by' }),
      done_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true }),
      outcome: choice('How it went.', { passed: 6, failed: 1 }, { called: 'outcome', says: { passed: 'passed', failed: 'failed' } }),
    },
    identify: ['instrument', 'done_on'],
    refer: 'the [calibration] of {instrument} of {done_on}',
    summary: { by: ['outcome', 'instrument', 'analyst'], totals: [], over: 'done_on' },
  },
}
