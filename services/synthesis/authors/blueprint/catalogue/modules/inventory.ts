// Inventory: supplies in store rooms, who takes them, orders, deliveries, counts and losses.
// Rules: shelves, order levels, limits of persons and money, and stocktakes during which nothing leaves a room.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../language/field.ts'
import { inventoryActions } from './inventory/actions.ts'
import { ROOMS, SUPPLIES } from './inventory/words.ts'

const entities = (staff: string): Readonly<Record<string, Entity>> => ({
  store_room: {
    noun: { one: 'store room', many: 'store rooms', also: [{ one: 'storeroom', many: 'storerooms' }] },
    kind: 'reference',
    about: `A room with shelves, which a [${staff}] looks after.`,
    fields: {
      name: text('Name.', oneOf(ROOMS.map(({ name }) => name)), { unique: true }),
      shelves: integer('How many different [supply_items] it has room for.', 1, 8),
      looked_after_by: ref(staff, 'Who looks after it.', { called: 'keeper of the room', skew: 'even' }),
      status: choice('Nothing leaves a room that is being counted.', { open: 4, counting: 1 }),
      counting_since: date('First day of the stocktake that goes on.', -20, 0, { called: 'start of the stocktake', optional: true }),
      last_stocktake_on: date('Day on which the last stocktake was closed.', -60, 0, { called: 'last stocktake', optional: true }),
    },
    identify: ['name'],
    refer: 'the [store_room] “{name}”',
    rows: ROOMS.length,
    given: ROOMS,
  },
  supply_item: {
    noun: {
      one: 'supply item',
      many: 'supply items',
      also: [
        { one: 'consumable', many: 'consumables' },
        { one: 'stock item', many: 'stock items' },
      ],
    },
    kind: 'thing',
    about: 'Something that is used up here and kept in a [store_room].',
    fields: {
      name: text('Name.', oneOf(SUPPLIES.map(({ name }) => name)), { unique: true }),
      store_room: ref('store_room', 'Where it lies.', { clause: 'that lie in' }),
      on_hand: integer('How many there are.', 0, 80, {
        called: 'number on hand',
        filter: true,
        sort: true,
        clause: 'of which there are',
      }),
      reorder_level: integer('It is ordered when there are this many or fewer.', 1, 15, {
        called: 'reorder level',
        editable: true,
      }),
      most_kept: integer('Most of it that fits on its shelf.', 1, 80, { called: 'largest number kept' }),
      most_at_once: integer('Most that one person takes at once.', 1, 10, { called: 'limit for one person', editable: true }),
      unit_cost: money('What one costs.', 1, 80, { called: 'unit cost', filter: true, sort: true, clause: 'that cost' }),
      counted_on: date('Day of the last count.', -60, 0, { called: 'date of the last count', optional: true }),
    },
    identify: ['name'],
    refer: '“{name}”',
    rows: SUPPLIES.length,
    given: SUPPLIES,
    computed: {
      worth: {
        about: 'What all on hand cost.',
        value: 'supply_item.on_hand * supply_item.unit_cost',
        type: 'money',
        called: 'value on hand',
      },
    },
    summary: { by: ['store_room'], totals: ['on_hand'] },
  },
  supply_order: {
    noun: { one: 'supply order', many: 'supply orders', also: [{ one: 'replenishment', many: 'replenishments' }] },
    kind: 'record',
    about: 'Supplies that are on their way.',
    fields: {
      supply_item: ref('supply_item', 'What is ordered.'),
      quantity: integer('How many were ordered.', 1, 80, {
        called: 'number ordered',
        filter: true,
        sort: true,
        clause: 'that are for',
        unit: 'units',
      }),
      delivered: integer('How many of them have come.', 0, 80, { called: 'number delivered' }),
      cost: money('What the whole order costs.', 1, 3000, { filter: true, sort: true, clause: 'that cost' }),
      placed_by: ref(staff, 'Who ordered it.', { called: 'buyer', clause: 'placed by' }),
      placed_on: date('Day of the order.', -60, 0, { called: 'order date', filter: true, sort: true, clause: 'that were placed' }),
      status: choice(
        'Open ones are still to come, wholly or in part.',
        { open: 1, delivered: 1, cancelled: 1 },
        { says: { open: 'open', delivered: 'delivered', cancelled: 'cancelled' } },
      ),
    },
    identify: ['supply_item', 'placed_on'],
    refer: 'the [supply_order] for {supply_item} of {placed_on}',
    summary: { by: ['status', 'supply_item', 'placed_by'], totals: ['quantity', 'cost'], over: 'placed_on' },
  },
  supply_entry: {
    noun: { one: 'supply entry', many: 'supply entries' },
    kind: 'record',
    about: 'One change of the number on hand of a [supply_item], for the books.',
    fields: {
      supply_item: ref('supply_item', 'Of what.'),
      kind: choice(
        'What happened.',
        { taken: 4, returned: 1, delivered: 2, counted: 1, written_off: 1 },
        { says: { taken: 'taken', returned: 'returned', delivered: 'delivered', counted: 'counted', written_off: 'written-off' } },
      ),
      change: integer('By how many the number went up; below 0: down.', -80, 80, { called: 'change in number' }),
      handled_by: ref(staff, 'Who took, brought or counted it.', { called: 'person', clause: 'handled by' }),
      noted_on: date('Day.', -60, 0, { called: 'entry date', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['supply_item', 'kind', 'handled_by', 'noted_on'],
    refer: 'the {kind} entry for {supply_item} by {handled_by} of {noted_on}',
    tools: ['search'],
    summary: { by: ['kind', 'supply_item', 'handled_by'], totals: [], over: 'noted_on' },
  },
})

export const inventory: Module = {
  key: 'inventory',
  title: 'Supplies and store rooms',
  words: ['inventory', 'supplies', 'store room', 'storeroom', 'stocktake', 'consumable', 'replenishment', 'reorder', 'stockroom'],
  attach: core => {
    const { staff } = core.roles
    if (core.actor.entity !== staff) return null
    return {
      entities: entities(staff),
      actions: inventoryActions(staff),
      fields: {
        [staff]: {
          supply_limit: money('Largest amount for which they may order or write off supplies at a time.', 60, 360, {
            step: 60,
            called: 'supply limit',
            editable: true,
          }),
        },
      },
    }
  },
}
