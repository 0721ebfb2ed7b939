// Pallets go out with shipments, and shippers owe them until they come back.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Price of a pallet that does not come back, and kilograms that one carries. */
const PRICE = { wooden: 14, plastic: 38, crate: 60 } as const
const CARRIES = 500
/** Pallets that a depot keeps of one kind. */
const YARD = 120

const KINDS = { wooden: 5, plastic: 2, crate: 1 } as const
const price = `(pallet_stock.kind === 'wooden' ? ${PRICE.wooden} : pallet_stock.kind === 'plastic' ? ${PRICE.plastic} : ${PRICE.crate})`
const owed = (shipper: string): string => `sum('pallet_debt', d => d.shipper_id === ${shipper}.id && d.status === 'owed', d => d.pieces)`
const isOwed = conflict("pallet_debt.status === 'owed'", 'Nothing is owed here any more: it is {pallet_debt.status}.', [
  'nothing is owed',
  'already',
  'returned',
  'charged',
])

export const withPallets: Variant = {
  key: 'with_pallets',
  about: 'Pallets and crates go out with shipments; shippers owe them to the depot until they come back or are charged.',
  apply: core =>
    extended(core, {
      entities: {
        pallet_stock: {
          noun: { one: 'pallet stock', many: 'pallet stocks' },
          kind: 'thing',
          about: 'Pallets of one kind at a [depot].',
          fields: {
            depot: ref('depot', 'Where they are.', { clause: 'in' }),
            kind: choice('What kind.', KINDS, { filter: true, says: { wooden: 'wooden', plastic: 'plastic', crate: 'crate' } }),
            pieces: integer('How many are there.', 10, 80, {
              called: 'number of pallets',
              sort: true,
              filter: true,
              clause: 'of',
              unit: 'pieces',
            }),
          },
          identify: ['kind', 'depot'],
          refer: 'the {kind} pallets in {depot}',
          rows: 8,
          given: [
            { depot: 1, kind: 'wooden', pieces: 64 },
            { depot: 2, kind: 'wooden', pieces: 30 },
            { depot: 3, kind: 'wooden', pieces: 45 },
            { depot: 4, kind: 'wooden', pieces: 18 },
            { depot: 5, kind: 'wooden', pieces: 22 },
            { depot: 1, kind: 'plastic', pieces: 16 },
            { depot: 3, kind: 'plastic', pieces: 12 },
            { depot: 4, kind: 'crate', pieces: 10 },
          ],
          unique: [['depot', 'kind']],
        },
        pallet_debt: {
          noun: { one: 'pallet debt', many: 'pallet debts' },
          kind: 'record',
          about: 'Pallets that went out with a [shipment] and have to come back.',
          fields: {
            shipment: ref('shipment', 'With which [shipment].', { filter: false }),
            shipper: ref('shipper', 'Who owes them.', { clause: 'of' }),
            pallet_stock: ref('pallet_stock', 'From which stock.', { called: 'stock', clause: 'from' }),
            pieces: integer('How many are owed, or were in the end.', 0, 30, {
              called: 'number of owed pallets',
              sort: true,
              filter: true,
              clause: 'of',
              unit: 'pieces',
            }),
            due_on: date('Day on which they should be back.', -40, 60, {
              called: 'return date',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            charge: money('What was charged for those that did not come back.', 0, 900, { sort: true }),
            status: choice(
              'Where it stands.',
              { owed: 2, returned: 2, charged: 1 },
              { says: { owed: 'open', returned: 'settled', charged: 'charged' } },
            ),
          },
          identify: ['shipment', 'pallet_stock'],
          refer: 'the debt of {pallet_stock} for {shipment}',
          summary: { by: ['status', 'shipper', 'pallet_stock'], totals: ['pieces', 'charge'], over: 'due_on' },
        },
      },
      fields: {
        shipper: {
          pallet_limit: integer('Pallets that they may owe at a time.', 6, 24, {
            step: 2,
            called: 'pallet limit',
            sort: true,
            editable: true,
          }),
        },
      },
      actions: {
        hand_over_pallets: {
          title: 'Hand pallets over',
          about: `Gives pallets of the [depot] where the [lane] begins along with a [shipment] that is not delivered: enough for its weight (${CARRIES} kg each) and not twice as many, within the pallet limit of the [shipper]. They are due two weeks after the deadline.`,
          args: {
            shipment: row('shipment', {
              likely:
                "(shipment.status === 'ordered' || shipment.status === 'loaded') && none('pallet_debt', d => d.shipment_id === shipment.id)",
            }),
            pallet_stock: row('pallet_stock', { likely: 'pallet_stock.depot_id === shipment.lane.origin_id' }),
            pieces: mostly(integer('How many.', 1, 12), `ceil(shipment.weight / ${CARRIES})`),
          },
          rules: [
            conflict("shipment.status === 'ordered' || shipment.status === 'loaded'", 'This [shipment] is {shipment.status}.', [
              'delivered',
              'cancelled',
              'over',
            ]),
            conflict(
              'pallet_stock.depot_id === shipment.lane.origin_id',
              'It begins in {shipment.lane.origin.city}, and these pallets are in {pallet_stock.depot.city}.',
              ['begins in', 'are in', 'another depot', 'elsewhere'],
            ),
            conflict(
              "none('pallet_debt', d => d.shipment_id === shipment.id && d.pallet_stock_id === pallet_stock.id)",
              'Such pallets have been handed over for this [shipment].',
              ['already', 'have been handed over'],
            ),
            conflict(
              `pieces * ${CARRIES} >= shipment.weight && pieces <= 2 * ceil(shipment.weight / ${CARRIES})`,
              `For {shipment.weight} kg it takes {ceil(shipment.weight / ${CARRIES})} pallets, and at most twice as many.`,
              ['it takes', 'too few', 'too many', 'at most', 'enough'],
            ),
            conflict('pieces <= pallet_stock.pieces', 'Only {pallet_stock.pieces} of them are there.', ['only', 'not enough', 'left']),
            forbidden(
              `${owed('shipment.shipper')} + pieces <= shipment.shipper.pallet_limit`,
              `{shipment.shipper.name} owes {${owed('shipment.shipper')}} pallets and may owe {shipment.shipper.pallet_limit}.`,
              ['owes', 'limit', 'may owe'],
            ),
          ],
          effects: [
            {
              add: 'pallet_debt',
              with: {
                shipment: 'shipment',
                shipper: 'shipment.shipper',
                pallet_stock: 'pallet_stock',
                pieces: 'pieces',
                due_on: 'plusDays(shipment.latest_on, 14)',
                charge: '0',
                status: "'owed'",
              },
            },
            { set: 'pallet_stock', to: { pieces: 'pallet_stock.pieces - pieces' } },
          ],
          gives: 'pallet_debt',
          ask: ['hand over {pieces} of {pallet_stock} for {shipment}', 'give {pieces} of {pallet_stock} along with {shipment}'],
          outcome: [
            { question: 'When are the pallets due?', value: 'pallet_debt.due_on', type: 'date' },
            { question: 'How many of those pallets are left there?', value: 'pallet_stock.pieces', type: 'integer' },
          ],
          plays: 30,
        },
        take_pallets_back: {
          title: 'Take pallets back',
          about: `Some or all pallets of a debt have come back to their [depot], which keeps ${YARD} of a kind.`,
          args: {
            pallet_debt: row('pallet_debt', { likely: "pallet_debt.status === 'owed'" }),
            pieces: mostly(integer('How many.', 1, 12), 'pallet_debt.pieces'),
          },
          rules: [
            isOwed,
            conflict('pieces <= pallet_debt.pieces', 'Only {pallet_debt.pieces} are owed.', ['only', 'owed', 'more than']),
            conflict(`pallet_debt.pallet_stock.pieces + pieces <= ${YARD}`, `The yard keeps ${YARD} of a kind.`, ['yard', 'full', 'room']),
          ],
          effects: [
            { set: 'pallet_debt.pallet_stock', to: { pieces: 'pallet_debt.pallet_stock.pieces + pieces' } },
            {
              set: 'pallet_debt',
              to: { status: "pieces === pallet_debt.pieces ? 'returned' : 'owed'", pieces: 'pallet_debt.pieces - pieces' },
            },
          ],
          ask: ['take back {pieces} pieces of {pallet_debt}', 'reduce {pallet_debt} by {pieces} pieces that have come back'],
          outcome: [{ question: 'How many are still owed?', value: 'pallet_debt.pieces', type: 'integer' }],
          ceiling: { arg: 'pieces', most: 'pallet_debt.pieces', words: 'all' },
          plays: 12,
        },
        charge_pallets: {
          title: 'Charge missing pallets',
          about: `Charges what is overdue: ${PRICE.wooden} for a wooden pallet, ${PRICE.plastic} for a plastic one, ${PRICE.crate} for a crate. Above 200 a lead decides.`,
          args: { pallet_debt: row('pallet_debt', { likely: "pallet_debt.status === 'owed' && pallet_debt.due_on < today()" }) },
          rules: [
            isOwed,
            conflict('pallet_debt.due_on < today()', 'They are due on {pallet_debt.due_on} and not overdue.', [
              'not overdue',
              'due on',
              'not yet',
            ]),
            forbidden(
              `pallet_debt.pieces * ${price.replaceAll('pallet_stock.', 'pallet_debt.pallet_stock.')} <= 200 || actor.role === 'lead'`,
              'That is above {money(200)}; a lead decides.',
              ['lead', 'above'],
            ),
          ],
          effects: [
            {
              set: 'pallet_debt',
              to: {
                charge: `pallet_debt.pieces * ${price.replaceAll('pallet_stock.', 'pallet_debt.pallet_stock.')}`,
                status: "'charged'",
              },
            },
          ],
          ask: ['charge what is missing of {pallet_debt}', 'charge the [shipper] for {pallet_debt}'],
          outcome: [{ question: 'How much is charged?', value: 'pallet_debt.charge', type: 'money' }],
          plays: 1,
        },
        send_pallets: {
          title: 'Send pallets to another depot',
          about: `Moves pallets from one stock to another of the same kind, which keeps ${YARD}; five stay behind.`,
          args: {
            origin: row('pallet_stock', { about: 'From which stock.', likely: 'origin.pieces > 12' }),
            target: row('pallet_stock', { about: 'To which stock.', likely: 'target.kind === origin.kind && target.id !== origin.id' }),
            pieces: integer('How many.', 2, 20),
          },
          rules: [
            conflict('target.id !== origin.id', 'They are there already.', ['already', 'same']),
            conflict('target.kind === origin.kind', 'One stock is of {origin.kind} pallets and the other of {target.kind} ones.', [
              'kind',
              'different',
              'other of',
            ]),
            conflict('origin.pieces - pieces >= 5', 'Five have to stay, and {origin.pieces} are there.', [
              'have to stay',
              'five',
              'not enough',
              'only',
            ]),
            conflict(`target.pieces + pieces <= ${YARD}`, `The yard keeps ${YARD} of a kind.`, ['yard', 'full', 'room']),
          ],
          effects: [
            { set: 'origin', to: { pieces: 'origin.pieces - pieces' } },
            { set: 'target', to: { pieces: 'target.pieces + pieces' } },
          ],
          gives: 'target',
          ask: ['send {pieces} of {origin} to join {target}', 'move {pieces} of {origin} over to {target}'],
          outcome: [{ question: 'How many are at the destination then?', value: 'target.pieces', type: 'integer' }],
          ceiling: { arg: 'pieces', most: 'origin.pieces - 5', words: 'as many as may leave' },
          plays: 3,
        },
      },
    }),
}
