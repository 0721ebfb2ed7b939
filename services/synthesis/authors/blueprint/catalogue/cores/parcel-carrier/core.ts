// A parcel carrier: services with prices and limits, depots, drivers, lockers, pickups, claims for what was lost or broken.
// Rules: weight, insured value, cut-offs, attempts, places in lockers, deadlines of claims, limits of the actor.
import type { Core } from '../../../language/blueprint.ts'
import { claims } from './claims.ts'
import { entities } from './entities.ts'
import { pickups } from './pickups.ts'
import { shipments } from './shipments.ts'
import { tours } from './tours.ts'
import { variants } from './variants.ts'

export const parcelCarrier: Core = {
  key: 'parcel_carrier',
  title: 'Parcel carrier',
  about:
    'A parcel carrier: [senders] hand in [shipments] or have them picked up, [depots] pass them on, [drivers] bring them to the door or to a [locker], and [claims] make up for losses.',
  category: 'logistics',
  words: [
    'parcel carrier',
    'package delivery',
    'parcel locker',
    'shipping and logistics',
    'package tracking',
    'depot',
    'parcel',
    'package',
    'shipping label',
    'tracking',
    'shipment',
    'drop-off',
    'postal',
    'consignment',
    'locker',
    'delivery attempt',
    'express service',
    'parcel service',
  ],
  scenarios: [
    'a regional parcel carrier with depots and lockers',
    'package tracking, pickups and claims of an express service',
    'a postal company that brings parcels to doors and lockers',
    'shipping labels and pickups for small senders',
    'parcel service with drivers, delivery attempts and depots',
    'lost and damaged packages at a carrier',
    'package depots of an overnight shipper with parcel lockers',
  ],
  currency: '$',
  actor: { entity: 'clerk', role: 'counter' },
  roles: {
    customer: 'sender',
    staff: 'clerk',
    thing: 'service',
    deal: {
      entity: 'shipment',
      customer: 'shipment.sender',
      thing: 'shipment.service',
      price: 'shipment.price',
      done: "shipment.status === 'delivered'",
      open: "shipment.status === 'announced' || shipment.status === 'at_depot'",
      begins: { action: 'announce_shipment', customer: 'sender' },
    },
  },
  without: ['collections'],
  history: { days: 45, calls: 130 },
  entities,
  actions: { ...shipments, ...tours, ...pickups, ...claims },
  variants,
}
