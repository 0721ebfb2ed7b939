// Records of an auction house: listings, bids, offers, sales, disputes, and who watches what.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

/** What a dispute can be about. */
export const COMPLAINTS = { not_received: 3, not_as_described: 3, damaged: 2 } as const

const trading: Readonly<Record<string, Entity>> = {
  listing: {
    noun: { one: 'listing', many: 'listings', also: [{ one: 'auction', many: 'auctions' }] },
    kind: 'record',
    about: 'A [lot] that is up for bids until a day.',
    fields: {
      lot: ref('lot', 'What is for sale.'),
      opened_on: date('First day.', -60, 0, { called: 'opening date', filter: true, sort: true, clause: 'that opened' }),
      ends_on: date('Last day for bids.', -55, 16, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      extensions: integer('How often the end was moved by a bid on the last day.', 0, 2, { called: 'number of extensions' }),
      start_price: money('Least first bid.', 1, 1000, { called: 'start price', sort: true }),
      reserve: money('Price under which it is not sold.', 1, 1500, { called: 'reserve' }),
      buy_now: money('Price for which it can be bought before the first bid.', 5, 3000, { called: 'buy-now price', optional: true }),
      current_price: money('Highest bid, or the start price when there is none.', 1, 5000, {
        called: 'current price',
        sort: true,
        filter: true,
        clause: 'that stand at',
      }),
      leader: ref('member', 'Who bid most.', { called: 'leader', optional: true }),
      status: choice(
        'Where it stands.',
        { live: 1, sold: 1, unsold: 1, withdrawn: 1 },
        { says: { live: 'live', sold: 'sold', unsold: 'unsold', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['lot', 'opened_on'],
    refer: 'the [listing] of {lot} that opened on {opened_on}',
    computed: {
      bids: {
        about: 'How many bids count.',
        value: "count('bid', b => b.listing_id === listing.id && b.status === 'standing')",
        type: 'integer',
        called: 'number of bids',
      },
    },
    summary: { by: ['status', 'leader'], totals: ['current_price'], over: 'ends_on' },
  },
  bid: {
    noun: { one: 'bid', many: 'bids' },
    kind: 'record',
    about: 'What a [member] would pay in a [listing].',
    fields: {
      listing: ref('listing', 'In which [listing].'),
      bidder: ref('member', 'Who bids.', { called: 'bidder' }),
      amount: money('How much.', 1, 6000, { sort: true, filter: true, clause: 'of' }),
      placed_on: date('Day.', -60, 0, { called: 'date', filter: true, sort: true, clause: 'that were placed' }),
      status: choice(
        'Retracted ones do not count.',
        { standing: 1, retracted: 1 },
        { says: { standing: 'standing', retracted: 'retracted' } },
      ),
    },
    identify: ['bidder', 'amount', 'listing'],
    refer: 'the bid of {amount} by {bidder} in {listing}',
    summary: { by: ['bidder', 'status'], totals: ['amount'], over: 'placed_on' },
  },
  offer: {
    noun: { one: 'offer', many: 'offers', also: [{ one: 'proposal', many: 'proposals' }] },
    kind: 'record',
    about: 'A price that a [member] proposes to the seller while nobody has bid.',
    fields: {
      listing: ref('listing', 'For which [listing].'),
      buyer: ref('member', 'Who proposes it.', { called: 'buyer' }),
      amount: money('How much.', 1, 3000, { sort: true, filter: true, clause: 'of' }),
      made_on: date('Day.', -60, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
      valid_until: date('Last day on which it can be accepted.', -60, 5, { called: 'last day' }),
      status: choice(
        'Where it stands.',
        { pending: 1, accepted: 1, declined: 1 },
        { says: { pending: 'pending', accepted: 'accepted', declined: 'declined' } },
      ),
    },
    identify: ['buyer', 'amount', 'listing'],
    refer: 'the [offer] of {amount} by {buyer} for {listing}',
    summary: { by: ['status', 'buyer'], totals: ['amount'], over: 'made_on' },
  },
  watched_listing: {
    noun: { one: 'watched listing', many: 'watched listings' },
    kind: 'part',
    about: 'A [listing] that a [member] keeps an eye on.',
    fields: {
      member: ref('member', 'Who watches.'),
      listing: ref('listing', 'Which [listing].'),
    },
    identify: ['member', 'listing'],
    refer: '{listing} on the watchlist of {member}',
    unique: [['member', 'listing']],
    tools: ['search'],
  },
}

const dealing: Readonly<Record<string, Entity>> = {
  sale: {
    noun: {
      one: 'sale',
      many: 'sales',
      also: [
        { one: 'transaction', many: 'transactions' },
        { one: 'purchase', many: 'purchases' },
      ],
    },
    kind: 'record',
    about: 'A [lot] that was sold to a [member], until it has arrived.',
    fields: {
      lot: ref('lot', 'What was sold.'),
      buyer: ref('member', 'Who bought it.', { called: 'buyer' }),
      price: money('Price.', 1, 6000, { sort: true, filter: true, clause: 'that cost' }),
      shipping: money('What sending it costs the buyer.', 0, 80, { called: 'shipping cost' }),
      fee: money('What the seller pays to the house.', 0, 900, { called: 'seller’s fee', sort: true }),
      way: choice(
        'How it came about.',
        { bids: 1, buy_now: 1, offer: 1 },
        {
          called: 'way of selling',
          clauses: {
            bids: 'that came about by bids',
            buy_now: 'that came about by the buy-now price',
            offer: 'that came about by an offer',
          },
        },
      ),
      sold_on: date('Day.', -60, 0, { called: 'date of sale', filter: true, sort: true, clause: 'that were made' }),
      sent_on: date('Day on which it was sent.', -60, 0, { called: 'sending date', optional: true }),
      received_on: date('Day on which it arrived.', -60, 0, { called: 'day of receipt', optional: true }),
      status: choice(
        'Where it stands.',
        { agreed: 1, sent: 1, received: 1, cancelled: 1 },
        { says: { agreed: 'agreed', sent: 'sent', received: 'received', cancelled: 'cancelled' } },
      ),
    },
    identify: ['lot', 'buyer', 'sold_on'],
    refer: 'the [sale] of {lot} to {buyer} on {sold_on}',
    summary: { by: ['status', 'way', 'buyer'], totals: ['price', 'fee'], over: 'sold_on' },
  },
  dispute: {
    noun: { one: 'dispute', many: 'disputes' },
    kind: 'record',
    about: 'What a buyer holds against a [sale], and how it was settled.',
    fields: {
      sale: ref('sale', 'About which [sale].'),
      complaint: choice('What it is about.', COMPLAINTS, {
        called: 'reason',
        says: { not_received: 'non-receipt', not_as_described: 'misdescription', damaged: 'damage' },
      }),
      opened_on: date('Day.', -50, 0, { called: 'opening date', filter: true, sort: true, clause: 'that were opened' }),
      given_back: money('What the buyer gets back.', 0, 3000, { called: 'amount given back', sort: true, optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, settled: 1, rejected: 1 },
        { says: { open: 'open', settled: 'settled', rejected: 'rejected' } },
      ),
    },
    identify: ['sale', 'complaint'],
    refer: 'the {complaint} dispute about {sale}',
    summary: { by: ['status', 'complaint'], totals: ['given_back'], over: 'opened_on' },
  },
}

export const records: Readonly<Record<string, Entity>> = { ...trading, ...dealing }
