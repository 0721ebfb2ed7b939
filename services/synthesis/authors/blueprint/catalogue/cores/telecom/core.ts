// A telephone and internet company: lines with plans and SIMs, phones sold with them, faults and technicians, numbers that move. Rules: terms, data, stock, trades.
import type { Core } from '../../../language/blueprint.ts'
import { data } from './data.ts'
import { entities } from './entities.ts'
import { lines } from './lines.ts'
import { network } from './network.ts'
import { orders } from './orders.ts'
import { porting } from './porting.ts'
import { variants } from './variants.ts'

export const telecom: Core = {
  key: 'telecom',
  title: 'Telephone and internet company',
  about:
    'A company for mobile and internet: [customers] have [lines] with a [tariff_plan] and a [sim], order [device_models], move their numbers, and are visited by [technicians] when something fails.',
  category: 'utilities',
  words: [
    'telecom',
    'broadband',
    'mobile phone',
    'sim',
    'carrier',
    'internet provider',
    'wireless',
    'phone line',
    'data usage',
    'network outage',
    'fibre',
    'mobile network',
    'mobile plan',
    'prepaid',
    'home internet',
    'wifi',
    'esim',
    '5g',
    'phone number',
    'roaming',
    'internet plan',
    'cellular',
    'verizon',
    'xfinity',
    't-mobile',
  ],
  scenarios: [
    'a telecom company with mobile and broadband lines',
    'a mobile phone carrier with SIMs and data plans',
    'an internet provider whose technicians visit homes',
    'a regional fibre network for villages',
    'a wireless carrier that sells handsets with a contract',
    'a broadband company that repairs network outages',
    'a prepaid cellular company with SIMs for students and travellers',
  ],
  currency: '$',
  actor: { entity: 'agent', role: 'service' },
  roles: {
    customer: 'customer',
    staff: 'agent',
    thing: 'device_model',
    deal: {
      entity: 'device_order',
      customer: 'device_order.line.customer',
      thing: 'device_order.device_model',
      price: 'device_order.price',
      done: "device_order.status === 'delivered'",
      open: "device_order.status === 'placed'",
      begins: { action: 'place_device_order', customer: 'line.customer' },
    },
  },
  without: ['subscriptions'],
  history: { days: 150, calls: 330 },
  entities,
  actions: { ...lines, ...data, ...orders, ...network, ...porting },
  variants,
}
