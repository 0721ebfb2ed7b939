// Maintenance: what the house is run with, its services in turn, faults that are reported, and work orders with their costs.
// Rules: one work order at a time, services not before their time, cost limits of who signs, nothing goes back into use with a fault open.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { maintenanceActions } from './maintenance/actions.ts'
import { FACILITIES, FAULTS } from './maintenance/words.ts'

const entities = (staff: string): Readonly<Record<string, Entity>> => ({
  facility: {
    noun: {
      one: 'facility',
      many: 'facilities',
      also: [
        { one: 'installation', many: 'installations' },
        { one: 'fixture', many: 'fixtures' },
      ],
    },
    kind: 'thing',
    about: 'Something that the house is run with and that has to be kept up.',
    fields: {
      name: text('Name.', oneOf(FACILITIES.map(({ name }) => name)), { unique: true }),
      service_every: integer('Days between two services.', 30, 365, { called: 'service interval', unit: 'days', editable: true }),
      serviced_on: date('Day of the last service.', -200, -10, {
        called: 'last service',
        filter: true,
        sort: true,
        clause: 'that were serviced',
      }),
      spent: money('What its upkeep has cost in all.', 0, 2000, {
        called: 'cost of upkeep',
        sort: true,
        filter: true,
        clause: 'whose upkeep has cost',
      }),
      condition: choice(
        'Whether it is in use.',
        { in_use: 9, shut_down: 1 },
        { says: { shut_down: 'shut-down' }, clauses: { in_use: 'that are in use' } },
      ),
    },
    identify: ['name'],
    refer: 'the {name}',
    rows: FACILITIES.length,
    given: FACILITIES,
    computed: {
      service_due: {
        about: 'Day on which the next service is due.',
        value: 'plusDays(facility.serviced_on, facility.service_every)',
        type: 'date',
        called: 'next service',
      },
    },
  },
  fault: {
    noun: { one: 'fault', many: 'faults' },
    kind: 'record',
    about: 'Something that does not work on a [facility].',
    fields: {
      facility: ref('facility', 'On which [facility].'),
      problem: text('What is wrong.', oneOf(FAULTS), { maxLength: 120, filter: true }),
      urgency: choice(
        'How urgent it is.',
        { low: 3, normal: 4, high: 2 },
        { says: { low: 'low-urgency', normal: 'normal', high: 'urgent' } },
      ),
      reported_on: date('Day of the report.', -60, 0, {
        called: 'day of the report',
        filter: true,
        sort: true,
        clause: 'that were reported',
      }),
      status: choice(
        'Whether it is still there.',
        { open: 2, mended: 4, dismissed: 1 },
        { says: { open: 'open', mended: 'mended', dismissed: 'dismissed' } },
      ),
    },
    identify: ['facility', 'problem'],
    refer: 'the fault “{problem}” on {facility}',
    summary: { by: ['status', 'urgency', 'facility'], totals: [], over: 'reported_on' },
  },
  work_order: {
    noun: { one: 'work order', many: 'work orders' },
    kind: 'record',
    about: 'Work on a [facility] that somebody has been told to see to.',
    fields: {
      facility: ref('facility', 'On which [facility].'),
      kind: choice('What kind of work.', { service: 4, repair: 3 }, { says: { service: 'service', repair: 'repair' } }),
      responsible: ref(staff, 'Who sees to it.', { called: 'responsible' }),
      ordered_on: date('Day of the order.', -60, 0, { called: 'day of the order', filter: true, sort: true, clause: 'that were given' }),
      due_on: date('Day by which it has to be done.', -50, 14, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      cost: money('What it cost; 0 until it is done.', 0, 900, { sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { open: 3, done: 5, cancelled: 1 },
        { says: { open: 'open', done: 'finished', cancelled: 'cancelled' } },
      ),
    },
    identify: ['facility', 'kind', 'ordered_on'],
    refer: 'the {kind} order of {ordered_on} for {facility}',
    summary: { by: ['status', 'kind', 'responsible'], totals: ['cost'], over: 'ordered_on' },
  },
})

export const maintenance: Module = {
  key: 'maintenance',
  title: 'Maintenance',
  words: ['maintenance', 'upkeep', 'facility', 'fault', 'work order', 'servicing', 'breakdown', 'caretaking', 'building services'],
  attach: core => {
    const { staff } = core.roles
    if (core.actor.entity !== staff || covers(core, /maintenance|facility|fault|work order|fixture|installation|repair|service$/))
      return null
    return {
      entities: entities(staff),
      actions: maintenanceActions(staff),
      fields: {
        [staff]: {
          upkeep_limit: money('Most that they may sign for one work order.', 100, 800, {
            called: 'upkeep limit',
            step: 50,
            editable: true,
          }),
        },
      },
    }
  },
}
