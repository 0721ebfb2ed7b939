// The nouns of a company fleet that come and go: trips, assignments, fuel, inspections, defects, fines.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, pattern, ref, text } from '../../../language/field.ts'
import { ASSIGNMENTS, CHECKS, DEFECTS, PURPOSES, SEVERITIES } from './offer.ts'

/** What can be broken. */
export const PARTS = ['brakes', 'tyres', 'lights', 'bodywork', 'engine', 'windscreen wipers', 'seat belt', 'mirror'] as const

const driving: Readonly<Record<string, Entity>> = {
  pool_trip: {
    noun: {
      one: 'pool trip',
      many: 'pool trips',
      also: [
        { one: 'business trip', many: 'business trips' },
        { one: 'ride', many: 'rides' },
      ],
    },
    kind: 'record',
    about: 'A [driver] takes a [vehicle] of the pool for some days.',
    fields: {
      driver: ref('driver', 'Who drives.'),
      vehicle: ref('vehicle', 'With which [vehicle].', { clause: 'with' }),
      purpose: choice('What for.', PURPOSES, { called: 'purpose' }),
      starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -60, 50, { called: 'last day', filter: true, clause: 'that end' }),
      kilometres: integer('How far, as planned and then as driven.', 5, 900, {
        called: 'distance',
        unit: 'kilometres',
        sort: true,
        filter: true,
      }),
      price: money('What the [department] is charged.', 0, 950, { called: 'charge', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { booked: 1, under_way: 1, finished: 1, cancelled: 1 },
        { says: { booked: 'booked', under_way: 'unfinished', finished: 'finished', cancelled: 'cancelled' } },
      ),
    },
    identify: ['driver', 'vehicle', 'starts_on'],
    refer: 'the [pool_trip] of {driver} with {vehicle} that begins on {starts_on}',
    summary: { by: ['status', 'vehicle', 'purpose'], totals: ['kilometres', 'price'], over: 'starts_on' },
  },
  assignment: {
    noun: { one: 'vehicle assignment', many: 'vehicle assignments' },
    kind: 'record',
    about: 'A [vehicle] belongs to one [driver] for a time.',
    fields: {
      vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
      driver: ref('driver', 'To whom.', { clause: 'to' }),
      begins_on: date('First day.', -300, -70, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      until: date('Last day.', 8, 260, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      status: choice('Where it stands.', { running: 1, ended: 1 }, { says: { running: 'running', ended: 'ended' } }),
    },
    identify: ['vehicle', 'driver'],
    refer: 'the [assignment] of {vehicle} to {driver}',
    given: ASSIGNMENTS,
    summary: { by: ['status', 'driver'], totals: [], over: 'begins_on' },
  },
  fuel_purchase: {
    noun: { one: 'fuel purchase', many: 'fuel purchases', also: [{ one: 'refuelling', many: 'refuellings' }] },
    kind: 'record',
    about: 'Fuel that was paid for with a [fuel_card].',
    fields: {
      fuel_card: ref('fuel_card', 'With which card.', { clause: 'by' }),
      litres: integer('How many litres.', 5, 160, { called: 'number of litres', unit: 'litres', sort: true, filter: true }),
      amount: money('What it cost.', 5, 400, { sort: true, filter: true, clause: 'over' }),
      bought_on: date('Day.', -60, 0, { called: 'day of the purchase', filter: true, sort: true, clause: 'that were made' }),
      status: choice(
        'Queried ones cost more than two a litre and are looked into.',
        { booked: 4, queried: 1, cleared: 1, charged: 1 },
        { says: { booked: 'booked', queried: 'queried', cleared: 'cleared', charged: 'charged-back' } },
      ),
    },
    identify: ['fuel_card', 'bought_on', 'litres'],
    refer: 'the [fuel_purchase] of {litres} litres with {fuel_card} on {bought_on}',
    summary: { by: ['status', 'fuel_card'], totals: ['litres', 'amount'], over: 'bought_on' },
  },
}

const caring: Readonly<Record<string, Entity>> = {
  inspection: {
    noun: { one: 'inspection', many: 'inspections', also: [{ one: 'roadworthiness test', many: 'roadworthiness tests' }] },
    kind: 'record',
    about: 'A [vehicle] is looked at by an inspector.',
    fields: {
      vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
      kind: choice('What is looked at; a safety one is renewed for a year.', CHECKS, { called: 'kind of inspection' }),
      planned_on: date('Day.', -60, 30, { called: 'day', filter: true, sort: true, clause: 'that are planned' }),
      status: choice(
        'Where it stands.',
        { planned: 1, passed: 1, failed: 1, cancelled: 1 },
        { says: { planned: 'planned', passed: 'passed', failed: 'failed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['vehicle', 'kind', 'planned_on'],
    refer: 'the {kind} [inspection] of {vehicle} on {planned_on}',
    summary: { by: ['status', 'kind', 'vehicle'], totals: [], over: 'planned_on' },
  },
  defect: {
    noun: { one: 'defect', many: 'defects', also: [{ one: 'breakdown', many: 'breakdowns' }] },
    kind: 'record',
    about: 'Something that is wrong with a [vehicle].',
    fields: {
      vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
      driver: ref('driver', 'Who reported it.', { clause: 'reported by' }),
      part: text('What is broken.', oneOf(PARTS), { called: 'broken part', maxLength: 60 }),
      severity: choice('With a serious one the [vehicle] stands in the workshop.', SEVERITIES, {
        says: { minor: 'minor', serious: 'serious' },
      }),
      reported_on: date('Day of the report.', -120, -62, {
        called: 'day of the report',
        filter: true,
        sort: true,
        clause: 'that were reported',
      }),
      cost: money('What the repair cost.', 0, 1500, { called: 'repair cost', optional: true, sort: true }),
      status: choice(
        'Where it stands.',
        { open: 1, put_off: 1, fixed: 1 },
        { says: { open: 'open', put_off: 'postponed', fixed: 'fixed' } },
      ),
    },
    identify: ['vehicle', 'part'],
    refer: 'the {part} [defect] of {vehicle}',
    given: DEFECTS,
    summary: { by: ['status', 'severity', 'vehicle'], totals: ['cost'], over: 'reported_on' },
  },
  penalty: {
    noun: { one: 'traffic fine', many: 'traffic fines', also: [{ one: 'parking ticket', many: 'parking tickets' }] },
    kind: 'record',
    about: 'What the police want for a [vehicle].',
    fields: {
      code: text('File number of the police.', pattern('P-######'), { unique: true, called: 'file number', maxLength: 12 }),
      vehicle: ref('vehicle', 'For which [vehicle].', { clause: 'for' }),
      offence: choice('What for.', { speeding: 4, parking: 4, red_light: 1 }, { called: 'offence' }),
      happened_on: date('Day of the offence.', -60, 0, { called: 'day of the offence', filter: true, sort: true, clause: 'for offences' }),
      driver: ref('driver', 'Who drove, once it is known.', { optional: true, clause: 'of' }),
      amount: money('How much.', 15, 220, { sort: true, filter: true, clause: 'over' }),
      due_on: date('Last day for paying or contesting.', -40, 25, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      status: choice(
        'Where it stands.',
        { open: 1, named: 1, contested: 1, paid: 1 },
        { says: { open: 'unexplained', named: 'attributed', contested: 'contested', paid: 'paid' } },
      ),
    },
    identify: ['code'],
    refer: '[penalty] {code}',
    summary: { by: ['status', 'offence', 'vehicle'], totals: ['amount'], over: 'happened_on' },
  },
}

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = { ...driving, ...caring }
