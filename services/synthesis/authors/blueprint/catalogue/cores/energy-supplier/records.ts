// What an energy supplier keeps on record: contracts, readings, bills, credits, visits of fitters.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { WORK } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  energy_contract: {
    noun: { one: 'energy contract', many: 'energy contracts', also: [{ one: 'supply contract', many: 'supply contracts' }] },
    kind: 'record',
    about: 'A [meter] that is supplied under a [energy_tariff].',
    fields: {
      meter: ref('meter', 'Which [meter].', { clause: 'for' }),
      energy_tariff: ref('energy_tariff', 'Under which [energy_tariff].', { called: 'tariff', clause: 'under' }),
      starts_on: date('First day.', -60, 20, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      term_ends_on: date('Last day of the shortest term.', -20, 400, {
        called: 'end of the term',
        filter: true,
        sort: true,
        clause: 'whose term ends',
      }),
      instalment: money('What is paid each month ahead.', 5, 300, {
        step: 1,
        called: 'instalment',
        sort: true,
        filter: true,
        clause: 'with an instalment of',
      }),
      billed_from: integer('Reading up to which everything was billed.', 0, 40000, { called: 'billed reading', unit: 'units', sort: true }),
      status: choice(
        'Where it stands.',
        { running: 1, notice: 1, ended: 1 },
        { says: { running: 'running', notice: 'cancelled', ended: 'past' } },
      ),
    },
    identify: ['meter', 'energy_tariff', 'starts_on'],
    refer: 'the contract of {starts_on} for {meter} under {energy_tariff}',
    summary: { by: ['status', 'energy_tariff'], totals: ['instalment'], over: 'starts_on' },
  },
  meter_reading: {
    noun: { one: 'meter reading', many: 'meter readings' },
    kind: 'record',
    about: 'What a [meter] showed on one day.',
    fields: {
      meter: ref('meter', 'Which [meter].', { clause: 'of' }),
      units: integer('What it showed.', 0, 50000, { called: 'reading', unit: 'units', sort: true, filter: true, clause: 'of' }),
      read_on: date('Day.', -60, 0, { called: 'day of reading', filter: true, sort: true, clause: 'that were taken' }),
      source: choice('Who read it.', { customer: 5, fitter: 2, estimate: 1 }, { called: 'source' }),
    },
    identify: ['meter', 'read_on'],
    refer: 'the reading of {meter} on {read_on}',
    summary: { by: ['source'], totals: [], over: 'read_on' },
  },
  energy_bill: {
    noun: { one: 'energy bill', many: 'energy bills', also: [{ one: 'consumption bill', many: 'consumption bills' }] },
    kind: 'record',
    about: 'What was used under an [energy_contract].',
    fields: {
      energy_contract: ref('energy_contract', 'Under which contract.', { called: 'contract', clause: 'for' }),
      units: integer('Units that were used.', 0, 9000, {
        called: 'number of units',
        unit: 'units',
        sort: true,
        filter: true,
        clause: 'over',
      }),
      amount: money('What they cost.', 0, 3000, { called: 'amount', sort: true, filter: true, clause: 'of' }),
      billed_on: date('Day.', -60, 0, { called: 'day of billing', filter: true, sort: true, clause: 'that were written' }),
      status: choice(
        'Where it stands.',
        { open: 1, paid: 1, corrected: 1 },
        { says: { open: 'unpaid', paid: 'paid', corrected: 'corrected' } },
      ),
    },
    identify: ['energy_contract', 'billed_on'],
    refer: 'the bill of {billed_on} for {energy_contract}',
    summary: { by: ['status'], totals: ['units', 'amount'], over: 'billed_on' },
  },
  account_credit: {
    noun: { one: 'credit', many: 'credits' },
    kind: 'record',
    about: 'Money that an [account_holder] was given to make up for something.',
    fields: {
      account_holder: ref('account_holder', 'Who.', { clause: 'to' }),
      amount: money('How much.', 1, 90, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      reason: choice('Why.', { outage: 3, late_visit: 2, wrong_bill: 2 }, { called: 'reason' }),
      given_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were given' }),
    },
    identify: ['account_holder', 'given_on', 'amount'],
    refer: 'the credit of {amount} to {account_holder} on {given_on}',
    summary: { by: ['reason'], totals: ['amount'], over: 'given_on' },
    tools: ['search'],
  },
  fitter_visit: {
    noun: { one: 'fitter visit', many: 'fitter visits', also: [{ one: 'meter appointment', many: 'meter appointments' }] },
    kind: 'record',
    about: 'A [fitter] who comes to a [meter].',
    fields: {
      meter: ref('meter', 'To which [meter].', { clause: 'to' }),
      fitter: ref('fitter', 'Who.', { clause: 'by' }),
      work: choice('What is done.', WORK, { called: 'kind of work' }),
      day: date('Day.', -60, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      part: choice('When.', { morning: 4, afternoon: 3 }, { called: 'part of the day' }),
      price: money('What it costs.', 0, 120, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { booked: 1, made: 1, nobody_home: 1, cancelled: 1 },
        { says: { booked: 'booked', made: 'completed', nobody_home: 'failed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['meter', 'day', 'part'],
    refer: 'the {part} visit to {meter} on {day}',
    summary: { by: ['status', 'fitter', 'work'], totals: ['price'], over: 'day' },
  },
}
