// A food delivery service: restaurants with menus and hours, orders, couriers with a load, promotions, problems with what came.
// Rules: opening hours, least order, kitchens that are full, load and reach of couriers, codes, what a cancellation costs.
import type { Core } from '../../../language/blueprint.ts'
import { baskets } from './baskets.ts'
import { discounts } from './discounts.ts'
import { entities } from './entities.ts'
import { partners } from './partners.ts'
import { rides } from './rides.ts'
import { variants } from './variants.ts'

export const foodDelivery: Core = {
  key: 'food_delivery',
  title: 'Food delivery service',
  about:
    'A food delivery service: [diners] order [dishes] from [restaurants], [couriers] bring them, and [dispatchers] keep [orders] moving and put right what went wrong.',
  category: 'food',
  words: [
    'food delivery',
    'on-demand delivery',
    'takeaway',
    'takeout',
    'courier',
    'restaurant',
    'dasher',
    'delivery partner',
    'delivery driver',
    'rider',
    'meal',
    'cuisine',
    'menu',
    'grocery',
    'promo',
    'hungry',
    'pizza',
  ],
  scenarios: [
    'a food delivery app with couriers on bicycles',
    'takeaway orders from local restaurants, brought by riders',
    'on-demand delivery of meals and groceries',
    'a pizza delivery platform with kitchens and couriers',
    'meal courier service for a university town',
    'takeout platform connecting eaters, kitchens and drivers',
    'lunch delivery to offices with promo codes',
  ],
  currency: '$',
  actor: { entity: 'dispatcher', role: 'support' },
  roles: {
    customer: 'diner',
    staff: 'dispatcher',
    thing: 'restaurant',
    deal: {
      entity: 'order',
      customer: 'order.diner',
      thing: 'order.restaurant',
      price: 'order.total + order.tip',
      done: "order.status === 'delivered'",
      open: "order.status === 'basket' || order.status === 'placed'",
      begins: { action: 'start_order', customer: 'diner' },
    },
  },
  history: { days: 20, calls: 110 },
  entities,
  actions: { ...baskets, ...discounts, ...rides, ...partners },
  variants,
}
