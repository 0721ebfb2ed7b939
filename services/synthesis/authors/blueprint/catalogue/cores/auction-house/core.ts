// An auction house on the web: lots of sellers, listings with reserve and end, bids, buy-now prices, offers, sales with fees.
// Rules: increments, reserves, nobody bids on their own lots, extensions at the end, limits of sellers, disputes in time.
import type { Core } from '../../../language/blueprint.ts'
import { bidding } from './bidding.ts'
import { entities } from './entities.ts'
import { listings } from './listings.ts'
import { offers } from './offers.ts'
import { sales } from './sales.ts'
import { variants } from './variants.ts'

export const auctionHouse: Core = {
  key: 'auction_house',
  title: 'Auction house',
  about:
    'An auction house on the web: [members] put [lots] up in [listings], others bid, buy at once or make an [offer], and [sales] are sent and kept right.',
  category: 'marketplace',
  words: [
    'auction',
    'bid',
    'bidder',
    'bidding',
    'buy it now',
    'lot',
    'reserve price',
    'auctioneer',
    'fixed-price listing',
    'best offer',
    'collectible',
    'antique',
    'hammer price',
    'saleroom',
    'consign',
    'consignor',
    'second-hand',
  ],
  scenarios: [
    'an online auction house for collectibles and antiques',
    'timed auctions with reserve prices and buy it now',
    'a bidding site where members sell vintage watches and cameras',
    'estate auctions with sealed reserves, offers and disputes',
    'an eBay-like marketplace with bids and best offers',
    'saleroom for furniture and cameras',
    'used goods under the hammer',
  ],
  currency: '£',
  actor: { entity: 'specialist', role: 'desk' },
  roles: {
    customer: 'member',
    staff: 'specialist',
    thing: 'lot',
    deal: {
      entity: 'sale',
      customer: 'sale.buyer',
      thing: 'sale.lot',
      price: 'sale.price + sale.shipping',
      done: "sale.status === 'received'",
      open: "sale.status === 'agreed' || sale.status === 'sent'",
      begins: { action: 'buy_listing', customer: 'buyer' },
    },
  },
  history: { days: 60, calls: 170 },
  entities,
  actions: { ...listings, ...bidding, ...offers, ...sales },
  variants,
}
