// A payment provider: merchants charge buyers, get payouts, answer disputes, and order card readers. Rules: captures in time, what may be
// given back and by whom, evidence that fits the reason, volumes of plans, stock of readers.
import type { Core } from '../../../language/blueprint.ts'
import { charges } from './charges.ts'
import { disputes } from './disputes.ts'
import { entities } from './entities.ts'
import { merchants } from './merchants.ts'
import { variants } from './variants.ts'

export const paymentProvider: Core = {
  key: 'payment_provider',
  title: 'Payment provider',
  about:
    'A provider that moves money for shops: [merchants] charge [buyers] on their [sources], get [payouts], answer [disputes] and order card readers; [agents] run it.',
  category: 'finance',
  words: [
    'payment processor',
    'merchant',
    'payout',
    'payment provider',
    'digital wallet',
    'payment gateway',
    'online payment',
    'payment platform',
    'payment processing',
    'point of sale',
    'card reader',
    'checkout',
    'wallet',
    'payment method',
    'chargeback',
    'paypal',
    'acquirer',
    'fintech',
    'accept payment',
    'peer-to-peer',
  ],
  scenarios: [
    'a payment processor for small merchants',
    'an online payment platform with buyers and payouts',
    'a digital wallet company that pays out to shops',
    'a point of sale provider with card readers',
    'the risk desk of a payment gateway',
    'a fintech for street traders who accept payments',
    'a checkout service for web merchants',
  ],
  currency: '€',
  actor: { entity: 'agent', role: 'support' },
  roles: {
    customer: 'merchant',
    staff: 'agent',
    thing: 'reader_model',
    deal: {
      entity: 'reader_order',
      customer: 'reader_order.merchant',
      thing: 'reader_order.reader_model',
      price: 'reader_order.price',
      done: "reader_order.status === 'shipped'",
      open: "reader_order.status === 'ordered'",
      begins: { action: 'place_reader_order', customer: 'merchant' },
    },
  },
  without: ['invoices', 'collections'],
  history: { days: 70, calls: 120 },
  entities,
  actions: { ...charges, ...disputes, ...merchants },
  variants,
}
