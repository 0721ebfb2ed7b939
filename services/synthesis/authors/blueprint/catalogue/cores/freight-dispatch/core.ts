// Freight dispatch: shipments on trips of vehicles with drivers. Rules: weight and space, cooling, dangerous goods, licences, hours, lifecycles.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { shipments } from './shipments.ts'
import { trips } from './trips.ts'
import { variants } from './variants.ts'

export const freightDispatch: Core = {
  key: 'freight_dispatch',
  title: 'Freight dispatch',
  about:
    'A haulier: [shippers] order [shipments] between [depots], dispatchers put them on [trips] of [trucks] and drivers, within weight, hours and licences.',
  category: 'logistics',
  words: [
    'freight',
    'shipping',
    'shipment',
    'truck',
    'logistics',
    'delivery',
    'dispatch',
    'haulage',
    'forwarder',
    'transport',
    'carrier',
    'cargo',
    'fleet',
    'route',
    'parcel',
    'courier',
    'driver',
  ],
  scenarios: [
    'a freight dispatcher with trucks and routes',
    'a parcel courier between five cities',
    'a moving company with vans',
    'a cold-chain haulier for frozen fish',
    'a haulage firm with depots, docks and drivers',
    'a freight forwarder that gives shipments to subcontractors',
    'a logistics company with wooden pallets and claims',
  ],
  currency: '€',
  actor: { entity: 'dispatcher', role: 'dispatch' },
  roles: {
    customer: 'shipper',
    staff: 'dispatcher',
    thing: 'lane',
    deal: {
      entity: 'shipment',
      customer: 'shipment.shipper',
      thing: 'shipment.lane',
      price: 'shipment.price',
      done: "shipment.status === 'delivered'",
      open: "shipment.status === 'ordered' || shipment.status === 'loaded'",
      begins: { action: 'order_shipment', customer: 'shipper' },
    },
  },
  without: ['collections'],
  history: { days: 45, calls: 160 },
  entities,
  actions: { ...shipments, ...trips },
  variants,
}
