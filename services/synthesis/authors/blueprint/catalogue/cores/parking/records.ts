// What a parking operator keeps on record: permits, visits, fines, appeals.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { OFFENCES } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  parking_permit: {
    noun: { one: 'parking permit', many: 'parking permits', also: [{ one: 'season ticket', many: 'season tickets' }] },
    kind: 'record',
    about: 'The right of one [vehicle] to park in a [parking_zone] for some weeks.',
    fields: {
      motorist: ref('motorist', 'Who has it.', { clause: 'of' }),
      parking_zone: ref('parking_zone', 'Where.', { called: 'zone', clause: 'for' }),
      vehicle: ref('vehicle', 'For which [vehicle].', { clause: 'for' }),
      starts_on: date('First day.', -70, 20, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -40, 200, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      price: money('What it cost.', 10, 600, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { valid: 1, ended: 1, cancelled: 1 },
        { says: { valid: 'valid', ended: 'past', cancelled: 'cancelled' } },
      ),
    },
    identify: ['vehicle', 'parking_zone', 'starts_on'],
    refer: 'the permit of {vehicle} for {parking_zone} from {starts_on}',
    summary: { by: ['status', 'parking_zone'], totals: ['price'], over: 'starts_on' },
  },
  visit_ticket: {
    noun: { one: 'visitor ticket', many: 'visitor tickets', also: [{ one: 'day ticket', many: 'day tickets' }] },
    kind: 'record',
    about: 'A [vehicle] that parks in a [parking_zone] for some days.',
    fields: {
      vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
      parking_zone: ref('parking_zone', 'Where.', { called: 'zone', clause: 'for' }),
      day: date('First day.', -70, 14, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      days: integer('For how many days.', 1, 7, { called: 'length', unit: 'days', sort: true, filter: true, clause: 'for' }),
      price: money('What it costs.', 3, 120, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice('Where it stands.', { bought: 1, refunded: 1 }, { says: { bought: 'paid', refunded: 'refunded' } }),
    },
    identify: ['vehicle', 'parking_zone', 'day'],
    refer: 'the visitor ticket of {vehicle} for {parking_zone} from {day}',
    summary: { by: ['status', 'parking_zone'], totals: ['price', 'days'], over: 'day' },
  },
  parking_fine: {
    noun: { one: 'parking fine', many: 'parking fines', also: [{ one: 'penalty charge', many: 'penalty charges' }] },
    kind: 'record',
    about: 'What the owner of a [vehicle] has to pay for parking wrongly.',
    fields: {
      vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
      parking_zone: ref('parking_zone', 'Where.', { called: 'zone', clause: 'in' }),
      warden: ref('warden', 'Who wrote it.', { clause: 'written by' }),
      offence: choice('What for.', OFFENCES, { called: 'offence' }),
      written_on: date('Day.', -70, 0, { called: 'day of the fine', filter: true, sort: true, clause: 'that were written' }),
      due_on: date('Day until which it is paid.', -56, 21, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      amount: money('How much.', 0, 150, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      status: choice('Where it stands.', { open: 1, paid: 1, waived: 1 }, { says: { open: 'open', paid: 'paid', waived: 'waived' } }),
    },
    identify: ['vehicle', 'written_on', 'offence'],
    refer: 'the fine of {written_on} for {vehicle} ({offence})',
    summary: { by: ['status', 'offence', 'parking_zone', 'warden'], totals: ['amount'], over: 'written_on' },
  },
  fine_appeal: {
    noun: { one: 'appeal', many: 'appeals', also: [{ one: 'objection', many: 'objections' }] },
    kind: 'record',
    about: 'A [motorist] says that a [parking_fine] is wrong.',
    fields: {
      parking_fine: ref('parking_fine', 'Which fine.', { called: 'fine', clause: 'against' }),
      ground: choice('Why.', { had_permit: 4, broken_machine: 2, emergency: 2, sold_vehicle: 1 }, { called: 'ground' }),
      made_on: date('Day.', -60, 0, { called: 'day of the appeal', filter: true, sort: true, clause: 'that were made' }),
      decider: ref('warden', 'Who decides.', { called: 'decider', optional: true, clause: 'decided on by' }),
      status: choice(
        'Where it stands.',
        { open: 1, upheld: 1, dismissed: 1 },
        { says: { open: 'open', upheld: 'successful', dismissed: 'dismissed' } },
      ),
    },
    identify: ['parking_fine'],
    refer: 'the appeal against {parking_fine}',
    unique: [['parking_fine']],
    summary: { by: ['status', 'ground', 'decider'], totals: [], over: 'made_on' },
  },
}
