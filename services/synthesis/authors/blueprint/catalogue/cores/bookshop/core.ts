// A bookshop: books on shelves, orders of readers, deliveries from publishers. Rules: stock, limits, returns in time, vouchers by points.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { orders } from './orders.ts'
import { stock } from './stock.ts'
import { variants } from './variants.ts'

export const bookshop: Core = {
  key: 'bookshop',
  title: 'Bookshop',
  about:
    'An independent bookshop: [customers] order [books], sellers pack and hand out [orders], and [restocks] from [suppliers] fill the shelves.',
  category: 'retail',
  words: [
    'book',
    'bookshop',
    'bookstore',
    'shop',
    'store',
    'order',
    'retail',
    'product',
    'cart',
    'stock',
    'purchase',
    'e-commerce',
    'merchandise',
    'seller',
    'class set',
    'supplier',
  ],
  scenarios: [
    'an independent bookshop with orders and stock',
    'an online store for used and new books',
    'a comic shop with standing orders',
    'a second-hand bookstore with publishers and readers',
    'a bookshop with author evenings and readings',
    'a bookstore that sends parcels by carriers at home and abroad',
    'a shop for schools and libraries with vouchers and class sets of books',
  ],
  currency: '€',
  actor: { entity: 'seller', role: 'seller' },
  roles: {
    customer: 'customer',
    staff: 'seller',
    thing: 'book',
    deal: {
      entity: 'order',
      customer: 'order.customer',
      thing: 'order.main_book',
      price: 'order.total',
      done: "order.status === 'collected'",
      open: "order.status === 'open' || order.status === 'ready'",
      begins: { action: 'place_order', customer: 'customer' },
    },
  },
  history: { days: 60, calls: 150 },
  entities,
  actions: { ...orders, ...stock },
  variants,
}
