// A large online shop: products in warehouses, baskets that become orders, parcels that have to arrive, returns in time.
// Rules: stock by warehouse, pieces of one kind, delivery limits, attempts, return windows, limits of the actor.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { orders } from './orders.ts'
import { parcels } from './parcels.ts'
import { stock } from './stock.ts'
import { variants } from './variants.ts'

export const onlineStore: Core = {
  key: 'online_store',
  title: 'Online shop',
  about:
    'A large online shop: [shoppers] fill baskets with [products] and order them, [warehouses] send [parcels], and what does not please comes back as a [product_return].',
  category: 'retail',
  words: [
    'shopping cart',
    'online shop',
    'online retailer',
    'retailer',
    'warehouse',
    'e-commerce',
    'storefront',
    'online store',
    'fast shipping',
    'shipping options',
    'wish list',
    'order tracking',
    'checkout',
    'home improvement',
    'appliance',
    'electronics',
    'furniture',
    'grocery',
    'apparel',
    'same-day delivery',
    'order history',
    'delivery update',
    'track package',
    'shopping companion',
    'shopping',
  ],
  scenarios: [
    'a large online shop with its own warehouses',
    'an e-commerce shopping cart with delivery options and easy returns',
    'online retailer for electronics and household appliances',
    'a home goods e-commerce site that ships furniture from two warehouses',
    'web shop back office: baskets, parcels, restocking',
    'a big-box retailer selling groceries and apparel on the web',
    'membership warehouse club with an online store',
  ],
  currency: '$',
  actor: { entity: 'associate', role: 'support' },
  roles: {
    customer: 'shopper',
    staff: 'associate',
    thing: 'product',
    deal: {
      entity: 'order',
      customer: 'order.shopper',
      thing: 'order.main_product',
      price: 'order.total',
      done: "order.status === 'delivered'",
      open: "order.status === 'basket' || order.status === 'placed'",
      begins: { action: 'start_order', customer: 'shopper' },
    },
  },
  history: { days: 60, calls: 150 },
  entities,
  actions: { ...orders, ...parcels, ...stock },
  variants,
}
