// What a waste service keeps on record: rounds, missed bins, contaminated bins, bulky pickups.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { BULKY, STREAMS } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  round: {
    noun: { one: 'round', many: 'rounds', also: [{ one: 'collection round', many: 'collection rounds' }] },
    kind: 'record',
    about: 'A [truck] that empties one kind of [bins] in a [waste_district] on one day.',
    fields: {
      waste_district: ref('waste_district', 'Where.', { called: 'district', clause: 'in' }),
      stream: choice('What is fetched.', STREAMS, { called: 'kind of waste' }),
      truck: ref('truck', 'With which [truck].', { clause: 'with' }),
      day: date('Day.', -50, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      tonnes: integer('What was fetched.', 0, 12, { called: 'load', unit: 'tonnes', optional: true, sort: true, filter: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, cancelled: 1 },
        { says: { planned: 'planned', done: 'completed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['stream', 'waste_district', 'day'],
    refer: 'the {stream} round through {waste_district} on {day}',
    summary: { by: ['status', 'waste_district', 'stream', 'truck'], totals: ['tonnes'], over: 'day' },
  },
  missed_bin: {
    noun: { one: 'missed bin', many: 'missed bins', also: [{ one: 'missed collection', many: 'missed collections' }] },
    kind: 'record',
    about: 'A [bin] that was not emptied, as its [household] says.',
    fields: {
      bin: ref('bin', 'Which [bin].', { clause: 'about' }),
      reported_on: date('Day.', -50, 0, { called: 'day of the report', filter: true, sort: true, clause: 'that were reported' }),
      due_on: date('Day until which it is emptied.', -48, 8, { called: 'deadline', filter: true, sort: true, clause: 'that are due' }),
      outcome: choice('What came of it.', { emptied: 4, not_out: 2, blocked_street: 1 }, { called: 'outcome', optional: true }),
      status: choice('Whether it is settled.', { open: 1, settled: 1 }, { says: { open: 'open', settled: 'settled' } }),
    },
    identify: ['bin', 'reported_on'],
    refer: 'the report of {reported_on} about {bin}',
    summary: { by: ['status', 'outcome'], totals: [], over: 'reported_on' },
  },
  contamination: {
    noun: { one: 'contamination', many: 'contaminations', also: [{ one: 'bin check', many: 'bin checks' }] },
    kind: 'record',
    about: 'Something wrong that was found in a [bin].',
    fields: {
      bin: ref('bin', 'In which [bin].', { clause: 'of' }),
      what: choice('What was in it.', { plastic: 4, glass: 2, food: 2, batteries: 1 }, { called: 'kind of contamination' }),
      found_on: date('Day.', -50, 0, { called: 'day of the find', filter: true, sort: true, clause: 'that were found' }),
      fee: money('What sorting costs.', 0, 60, { called: 'fee', sort: true, filter: true, clause: 'with a fee of' }),
      status: choice('Where it stands.', { standing: 1, lifted: 1 }, { says: { standing: 'standing', lifted: 'lifted' } }),
    },
    identify: ['bin', 'found_on', 'what'],
    refer: 'the find of {what} in {bin} on {found_on}',
    summary: { by: ['status', 'what'], totals: ['fee'], over: 'found_on' },
  },
  bulky_pickup: {
    noun: { one: 'bulky pickup', many: 'bulky pickups', also: [{ one: 'bulky waste pickup', many: 'bulky waste pickups' }] },
    kind: 'record',
    about: 'Big things that are fetched from a [household].',
    fields: {
      household: ref('household', 'From whom.', { clause: 'from' }),
      truck: ref('truck', 'With which [truck].', { clause: 'with' }),
      day: date('Day.', -50, 30, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      what: text('The biggest thing.', oneOf(BULKY), { called: 'biggest thing', filter: true }),
      pieces: integer('How many things.', 1, 8, { called: 'number of things', unit: 'pieces', sort: true, filter: true, clause: 'of' }),
      price: money('What it costs.', 0, 120, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      discount: integer('Percent that were taken off.', 0, 50, { called: 'discount', unit: 'percent', sort: true }),
      status: choice(
        'Where it stands.',
        { ordered: 1, fetched: 1, not_out: 1, cancelled: 1 },
        { says: { ordered: 'ordered', fetched: 'completed', not_out: 'failed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['household', 'day'],
    refer: 'the bulky pickup from {household} on {day}',
    summary: { by: ['status', 'truck'], totals: ['pieces', 'price'], over: 'day' },
  },
}
