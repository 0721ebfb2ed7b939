// What is done in listings by others: bids, retractions, buying at once, watching.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'
import { BIDS, live, sold } from './listings.ts'

/** Largest bid of a member whose papers were not checked. */
const MOST_UNVERIFIED = 300
/** Strikes with which nobody buys any more. */
const STRIKES = 3
/** How often a bid on the last day moves the end. */
const MOST_EXTENSIONS = 2
/** Listings that one member watches at most. */
const MOST_WATCHED = 8

/** What the next bid has to be at least. */
const next = `(none(${BIDS}) ? listing.start_price : listing.current_price + highest('bid_step', s => s.from_price <= listing.current_price, s => s.step))`
/** The listing in scope has to be open for bids. */
export const running = conflict(
  'listing.ends_on >= today()',
  'The last day of this [listing] was {listing.ends_on}. It has to be closed.',
  ['last day', 'over', 'ended', 'closed'],
)

/** Who may bid, buy or offer. */
export const may = (who: string): Action['rules'] => [
  forbidden(`${who}.status === 'active'`, `{${who}.name} is barred.`, ['barred', 'not active']),
  forbidden(`${who}.strikes < ${STRIKES}`, `{${who}.name} has ${STRIKES} strikes and cannot buy any more.`, ['strikes', 'cannot buy']),
  forbidden(`${who}.id !== listing.lot.seller_id`, `{${who}.name} is the seller of “{listing.lot.title}”.`, [
    'is the seller',
    'own',
    'seller',
  ]),
]
/** Who is likely to do that. */
export const likely = (who: string): string =>
  `${who}.status === 'active' && ${who}.strikes < ${STRIKES} && ${who}.id !== listing.lot.seller_id && (${who}.verified === 'yes' || listing.current_price < ${MOST_UNVERIFIED - 60})`
/** Members whose papers were not checked go up to a limit. */
export const withinLimit = (who: string, amount: string): Action['rules'][number] =>
  forbidden(
    `${who}.verified === 'yes' || ${amount} <= ${MOST_UNVERIFIED}`,
    `{${who}.name} is not verified and can go up to {money(${MOST_UNVERIFIED})} only.`,
    ['not verified', 'verif', 'up to', 'limit'],
  )
export const bidding: Readonly<Record<string, Action>> = {
  place_bid: {
    title: 'Place a [bid]',
    about: `Bids for an active [member] in a live [listing]: at least the start price, then a [bid_step] more than the current price, and at most twice the least bid, which catches slips. Sellers do not bid on their own [lots], who leads does not bid again, and unverified [members] go up to ${MOST_UNVERIFIED}. A bid on the last day moves the end by a day, ${MOST_EXTENSIONS} times at most.`,
    args: {
      listing: row('listing', { likely: "listing.status === 'live' && listing.ends_on >= today()" }),
      bidder: row('member', {
        about: 'Who bids.',
        likely: `(listing.leader === null || bidder.id !== listing.leader_id) && ${likely('bidder')}`,
      }),
      amount: mostly(money('How much.', 5, 900, { step: 5 }), `max(${next}, listing.reserve)`),
    },
    rules: [
      live,
      running,
      ...may('bidder'),
      conflict(
        'listing.leader === null || listing.leader_id !== bidder.id',
        '{bidder.name} leads with {money(listing.current_price)} already.',
        ['already', 'leads', 'leading', 'highest'],
      ),
      conflict(`amount >= ${next}`, `The next bid has to be {money(${next})} or more.`, [
        'or more',
        'at least',
        'too low',
        'increment',
        'minimum',
      ]),
      conflict(`amount <= 2 * ${next}`, `That is more than twice the least bid of {money(${next})}. Check the amount.`, [
        'twice',
        'check the amount',
        'too high',
      ]),
      withinLimit('bidder', 'amount'),
    ],
    effects: [
      { add: 'bid', with: { listing: 'listing', bidder: 'bidder', amount: 'amount', placed_on: 'today()', status: "'standing'" } },
      {
        set: 'listing',
        when: `listing.ends_on === today() && listing.extensions < ${MOST_EXTENSIONS}`,
        to: { ends_on: 'plusDays(listing.ends_on, 1)', extensions: 'listing.extensions + 1' },
      },
      { set: 'listing', to: { leader: 'bidder', current_price: 'amount' } },
    ],
    gives: 'bid',
    also: { listing: 'listing' },
    ask: [
      'bid {amount} for {bidder} in {listing}',
      'place a bid of {amount} by {bidder} in {listing}',
      '{bidder} bids {amount} in {listing}; put that down',
    ],
    outcome: [
      { question: 'How many bids count in that listing now?', value: `count(${BIDS})`, type: 'integer' },
      { question: 'What is the last day of that listing now?', value: 'listing.ends_on', type: 'date' },
    ],
    plays: 36,
    routine: {
      row: 'listing',
      when: "listing.status === 'live' && listing.leader === null && listing.buy_now === null && listing.opened_on < today()",
      chance: 0.2,
    },
    undoneBy: 'retract_bid',
  },
  retract_bid: {
    title: 'Retract a [bid]',
    about:
      'Takes back the highest bid of a live [listing], on the day on which it was placed and not on the last day of the [listing]. The bid before it leads again.',
    args: {
      bid: row('bid', {
        likely:
          "bid.status === 'standing' && bid.listing.status === 'live' && bid.bidder_id === bid.listing.leader_id && bid.amount === bid.listing.current_price && days(bid.placed_on, today()) <= 1",
      }),
    },
    rules: [
      conflict("bid.status === 'standing'", 'This bid was retracted already.', ['already', 'retracted']),
      conflict("bid.listing.status === 'live'", 'The [listing] is {bid.listing.status}.', [
        'sold',
        'unsold',
        'withdrawn',
        'not live',
        'ended',
      ]),
      conflict('bid.amount === bid.listing.current_price', 'Others have bid more since; only the highest bid can be retracted.', [
        'highest',
        'bid more',
        'outbid',
      ]),
      conflict('days(bid.placed_on, today()) <= 1', 'It was placed on {bid.placed_on}; bids are retracted on the same day or the next.', [
        'same day',
        'too late',
        'next',
        'placed on',
      ]),
      conflict('bid.listing.ends_on > today()', 'The [listing] ends today; bids stand.', ['ends today', 'last day', 'stand']),
    ],
    effects: [
      { set: 'bid', to: { status: "'retracted'" } },
      { set: 'bid.listing', to: { current_price: 'bid.listing.start_price', leader: 'null' } },
      {
        each: 'bid',
        as: 'top',
        where: "top.listing_id === bid.listing_id && top.status === 'standing'",
        order: '-amount',
        limit: 1,
        do: [{ set: 'bid.listing', to: { current_price: 'top.amount', leader: 'top.bidder' } }],
      },
    ],
    gives: 'bid',
    ask: ['retract {bid}', 'take back {bid}'],
    outcome: [{ question: 'At what price does that listing stand now?', value: 'bid.listing.current_price', type: 'money' }],
  },
  buy_listing: {
    title: 'Buy at once',
    about: 'A [member] buys what is listed for its buy-now price, before the first bid. Pending [offers] are declined.',
    args: {
      listing: row('listing', {
        likely: `listing.status === 'live' && listing.buy_now !== null && listing.ends_on >= today() && none(${BIDS})`,
      }),
      buyer: row('member', { about: 'Who buys.', likely: likely('buyer') }),
    },
    rules: [
      live,
      running,
      conflict('listing.buy_now !== null', 'This [listing] has no buy-now price.', ['no buy-now', 'no buy now', 'not have a buy']),
      conflict(`none(${BIDS})`, 'Somebody has bid in this [listing]; it cannot be bought at once any more.', [
        'has bid',
        'bids',
        'any more',
      ]),
      ...may('buyer'),
      withinLimit('buyer', 'listing.buy_now'),
    ],
    effects: [
      {
        each: 'offer',
        as: 'left',
        where: "left.listing_id === listing.id && left.status === 'pending'",
        do: [{ set: 'left', to: { status: "'declined'" } }],
      },
      ...sold('buyer', 'listing.buy_now', 'buy_now'),
    ],
    gives: 'sale',
    ask: ['buy at once for {buyer} in {listing}', '{buyer} takes the buy-now price in {listing}; put that down'],
    outcome: [
      { question: 'What does the buyer pay with shipping?', value: 'sale.price + sale.shipping', type: 'money' },
      { question: 'How high is the fee that the seller pays?', value: 'sale.fee', type: 'money' },
    ],
    plays: 16,
  },
  watch_listing: {
    title: 'Watch a [listing]',
    about: `Puts a live [listing] on the watchlist of a [member], which holds ${MOST_WATCHED} live ones at most.`,
    args: {
      listing: row('listing', { likely: "listing.status === 'live'" }),
      member: row('member', { likely: "none('watched_listing', w => w.member_id === member.id && w.listing_id === listing.id)" }),
    },
    rules: [
      live,
      conflict(
        "none('watched_listing', w => w.member_id === member.id && w.listing_id === listing.id)",
        '{member.name} watches this [listing] already.',
        ['already', 'watches'],
      ),
      conflict(
        `count('watched_listing', w => w.member_id === member.id && w.listing.status === 'live') < ${MOST_WATCHED}`,
        `The watchlist of {member.name} is full with ${MOST_WATCHED} live [listings].`,
        ['full', 'at most', 'limit'],
      ),
    ],
    effects: [{ add: 'watched_listing', with: { member: 'member', listing: 'listing' } }],
    gives: 'watched_listing',
    ask: ['put {listing} on the watchlist of {member}', 'let {member} watch {listing}'],
    plays: 8,
  },
}
