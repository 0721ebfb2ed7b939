// What a restaurant keeps on record: reservations, orders, allergies.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { SITTINGS } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  table_reservation: {
    noun: { one: 'reservation', many: 'reservations', also: [{ one: 'table booking', many: 'table bookings' }] },
    kind: 'record',
    about: 'A [dining_table] for a guest and company at one sitting.',
    fields: {
      house_guest: ref('house_guest', 'Who.', { called: 'guest', clause: 'of' }),
      dining_table: ref('dining_table', 'Which [dining_table].', { called: 'table', clause: 'for' }),
      day: date('Day.', -45, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      sitting: choice('When it begins.', SITTINGS, { called: 'sitting' }),
      people: integer('How many come.', 1, 10, { called: 'number of people', unit: 'people', sort: true, filter: true, clause: 'for' }),
      bill: money('What it comes to so far.', 0, 400, { called: 'bill', sort: true, filter: true }),
      discount: integer('Percent that were taken off.', 0, 30, { called: 'discount', unit: 'percent', sort: true }),
      status: choice(
        'Where it stands.',
        { booked: 1, seated: 1, settled: 1, missed: 1, cancelled: 1 },
        { says: { booked: 'booked', seated: 'seated', settled: 'settled', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['house_guest', 'day', 'sitting'],
    refer: 'the reservation of {house_guest} on {day} at {sitting}',
    summary: { by: ['status', 'dining_table', 'sitting'], totals: ['people', 'bill'], over: 'day' },
  },
  dish_order: {
    noun: { one: 'order', many: 'orders', also: [{ one: 'ordered dish', many: 'ordered dishes' }] },
    kind: 'record',
    about: 'Portions of a [dish] that were ordered at a table.',
    fields: {
      table_reservation: ref('table_reservation', 'Of which [table_reservation].', { called: 'reservation', clause: 'of' }),
      dish: ref('dish', 'What.', { clause: 'of' }),
      portions: integer('How many.', 1, 8, { called: 'number of portions', unit: 'portions', sort: true, filter: true, clause: 'of' }),
      cost: money('What they cost.', 5, 200, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { ordered: 1, served: 1, voided: 1 },
        { says: { ordered: 'open', served: 'served', voided: 'voided' } },
      ),
    },
    identify: ['dish', 'table_reservation'],
    refer: 'the order of {dish} for {table_reservation}',
    unique: [['table_reservation', 'dish']],
    summary: { by: ['status', 'dish'], totals: ['portions', 'cost'] },
  },
  guest_allergy: {
    noun: { one: 'allergy', many: 'allergies' },
    kind: 'record',
    about: 'Something that a guest must not eat.',
    fields: {
      house_guest: ref('house_guest', 'Who.', { called: 'guest', clause: 'of' }),
      allergen: choice('What.', { nuts: 3, gluten: 3, milk: 3, shellfish: 2 }, { called: 'allergen' }),
      severity: choice('How bad it is.', { mild: 3, severe: 2 }, { called: 'severity' }),
    },
    identify: ['house_guest', 'allergen'],
    refer: 'the {allergen} allergy of {house_guest}',
    unique: [['house_guest', 'allergen']],
    rows: 8,
    tools: ['search'],
  },
}
