// What is done with listings by sellers and the house: opening, prices, withdrawal, the end.
import { conflict, forbidden, invalid, mostly, row, type Action, type Effect } from '../../../language/action.ts'
import { integer, money } from '../../../language/field.ts'

/** Live listings of one seller at a time, by standing. */
const MOST_OF_NEWCOMERS = 3
const MOST_OF_PROVEN = 6
const MOST_OF_TRUSTED = 12
/** A buy-now price is this many percent of the reserve at least. */
const BUY_NOW_PERCENT = 130

const mostListings = (seller: string): string =>
  `(${seller}.standing === 'newcomer' ? ${MOST_OF_NEWCOMERS} : ${seller}.standing === 'proven' ? ${MOST_OF_PROVEN} : ${MOST_OF_TRUSTED})`

/** Bids that count in the listing in scope. */
export const BIDS = "'bid', b => b.listing_id === listing.id && b.status === 'standing'"

/** The listing in scope has to be live. */
export const live = conflict("listing.status === 'live'", 'This [listing] is {listing.status}; only live ones can be changed.', [
  'sold',
  'unsold',
  'withdrawn',
  'not live',
  'ended',
  'over',
])
const untouched = (why: string): Action['rules'][number] =>
  conflict(`none(${BIDS})`, `Somebody has bid in this [listing]; ${why}.`, ['has bid', 'bids', 'bid in'])

/** What makes a sale of the listing's lot; `when` says on what condition. */
export function sold(buyer: string, price: string, way: string, when?: string): readonly Effect[] {
  const condition = when === undefined ? {} : { when }
  return [
    {
      add: 'sale',
      ...condition,
      with: {
        lot: 'listing.lot',
        buyer,
        price,
        shipping: 'listing.lot.category.shipping',
        fee: `ceil(${price} * listing.lot.category.fee_percent / 100)`,
        way: `'${way}'`,
        sold_on: 'today()',
        status: "'agreed'",
      },
    },
    { set: 'listing.lot', ...condition, to: { status: "'sold'" } },
    { set: 'listing', ...condition, to: { status: "'sold'", current_price: price } },
  ]
}

export const listings: Readonly<Record<string, Action>> = {
  list_lot: {
    title: 'Put a [lot] up',
    about: `Opens a [listing] for a [lot] in store, for as many days as its category allows at most. The reserve is not below the start price. A seller who is a newcomer has ${MOST_OF_NEWCOMERS} live [listings] at most, a proven one ${MOST_OF_PROVEN}, a trusted one ${MOST_OF_TRUSTED}.`,
    args: {
      lot: row('lot', { likely: "lot.status === 'in_store' && lot.seller.status === 'active'" }),
      start_price: mostly(money('Least first bid.', 5, 500, { step: 5 }), 'max(5, floor(lot.estimate / 2))'),
      reserve: mostly(money('Price under which it is not sold.', 5, 900, { step: 5 }), 'max(start_price, floor(lot.estimate * 6 / 10))'),
      number_of_days: mostly(integer('How many days, counted from tomorrow.', 3, 14), '4'),
    },
    rules: [
      conflict("lot.status === 'in_store'", '“{lot.title}” is {lot.status}, not in store.', ['not in store', 'listed', 'sold', 'already']),
      forbidden("lot.seller.status === 'active'", '{lot.seller.name} is barred and cannot sell.', ['barred', 'not active']),
      invalid('reserve >= start_price', 'The reserve cannot be below the start price.'),
      conflict('reserve <= lot.estimate * 2', 'The reserve is more than twice the estimate of {money(lot.estimate)}.', [
        'twice',
        'estimate',
        'too high',
      ]),
      conflict('number_of_days <= lot.category.longest', 'Of “{lot.category.name}”, [listings] last {lot.category.longest} days at most.', [
        'at most',
        'longest',
        'too long',
        'limit',
      ]),
      forbidden(
        `count('listing', l => l.status === 'live' && l.lot.seller_id === lot.seller_id) < ${mostListings('lot.seller')}`,
        `{lot.seller.name} is {lot.seller.standing} and has as many live [listings] as that allows: {${mostListings('lot.seller')}}.`,
        ['as many', 'limit', 'at most', 'too many', 'allows'],
      ),
    ],
    effects: [
      {
        add: 'listing',
        with: {
          lot: 'lot',
          opened_on: 'today()',
          ends_on: 'plusDays(today(), number_of_days)',
          extensions: '0',
          start_price: 'start_price',
          reserve: 'reserve',
          current_price: 'start_price',
          status: "'live'",
        },
      },
      { set: 'lot', to: { status: "'listed'" } },
    ],
    gives: 'listing',
    ask: [
      'put up {lot} for {number_of_days} days, from {start_price}, with a reserve of {reserve}',
      'open a [listing] for {lot}: start price {start_price}, reserve {reserve}, {number_of_days} days',
    ],
    outcome: [{ question: 'What is the last day for bids?', value: 'listing.ends_on', type: 'date' }],
    ceiling: { arg: 'number_of_days', most: 'lot.category.longest', words: 'as many days as its category allows' },
    plays: 14,
    routine: { row: 'lot', when: "lot.status === 'in_store'", chance: 0.02 },
    undoneBy: 'withdraw_listing',
  },
  set_price_of_listing: {
    title: 'Set a buy-now price',
    about: `Sets or changes the buy-now price of a live [listing] before the first bid: at least ${BUY_NOW_PERCENT} percent of the reserve.`,
    args: {
      listing: row('listing', { likely: `listing.status === 'live' && none(${BIDS})` }),
      price: mostly(money('The buy-now price.', 10, 2000, { step: 10 }), `ceil(listing.reserve * ${BUY_NOW_PERCENT + 20} / 100)`),
    },
    rules: [
      live,
      untouched('its buy-now price stays'),
      conflict(
        `price * 100 >= listing.reserve * ${BUY_NOW_PERCENT}`,
        `The buy-now price has to be ${BUY_NOW_PERCENT} percent of the reserve of {money(listing.reserve)} or more.`,
        ['percent', 'or more', 'at least', 'too low', 'reserve'],
      ),
      conflict('listing.buy_now === null || listing.buy_now !== price', 'That is the buy-now price already.', ['already', 'same']),
    ],
    effects: [{ set: 'listing', to: { buy_now: 'price' } }],
    ask: ['set the buy-now price of {listing} to {price}', 'let people buy at once for {price} in {listing}'],
    plays: 14,
    routine: { row: 'listing', when: "listing.status === 'live' && listing.leader === null && listing.buy_now === null", chance: 0.1 },
  },
  lower_reserve_of_listing: {
    title: 'Lower a reserve',
    about: 'Lowers the reserve of a live [listing], not below the start price, until the day before it ends.',
    args: {
      listing: row('listing', {
        likely: "listing.status === 'live' && listing.ends_on > today() && listing.reserve > listing.start_price",
      }),
      reserve: mostly(money('The new reserve.', 5, 900, { step: 5 }), 'max(listing.start_price, floor(listing.reserve * 9 / 10))'),
    },
    rules: [
      live,
      invalid('reserve < listing.reserve', 'The new reserve has to be below {money(listing.reserve)}.'),
      conflict('reserve >= listing.start_price', 'The reserve cannot be below the start price of {money(listing.start_price)}.', [
        'below the start price',
        'start price',
        'too low',
      ]),
      conflict('listing.ends_on > today()', 'It ends today; the reserve stays.', ['ends today', 'last day', 'too late']),
    ],
    effects: [{ set: 'listing', to: { reserve: 'reserve' } }],
    ask: ['lower the reserve of {listing} to {reserve}', 'bring the reserve of {listing} down to {reserve}'],
    plays: 4,
  },
  withdraw_listing: {
    title: 'Withdraw a [listing]',
    about: 'Takes a live [listing] back before the first bid. The [lot] is in store again, and pending [offers] are declined.',
    args: { listing: row('listing', { likely: `listing.status === 'live' && none(${BIDS})` }) },
    rules: [live, untouched('it runs to its end')],
    effects: [
      { set: 'listing', to: { status: "'withdrawn'" } },
      { set: 'listing.lot', to: { status: "'in_store'" } },
      {
        each: 'offer',
        as: 'left',
        where: "left.listing_id === listing.id && left.status === 'pending'",
        do: [{ set: 'left', to: { status: "'declined'" } }],
      },
    ],
    ask: ['withdraw {listing}', 'take back {listing}'],
  },
  close_listing: {
    title: 'Close a [listing]',
    about:
      'Ends a live [listing] whose last day is over: sold to the leader if the reserve was met, otherwise unsold, with the [lot] in store again. Pending [offers] are declined.',
    args: { listing: row('listing', { likely: "listing.status === 'live' && listing.ends_on < today()" }) },
    rules: [
      live,
      conflict('listing.ends_on < today()', 'It is open for bids until {listing.ends_on}. Close it after that day.', [
        'until',
        'not over',
        'after that',
        'too early',
      ]),
    ],
    effects: [
      {
        each: 'offer',
        as: 'left',
        where: "left.listing_id === listing.id && left.status === 'pending'",
        do: [{ set: 'left', to: { status: "'declined'" } }],
      },
      { set: 'listing', when: 'listing.leader === null || listing.current_price < listing.reserve', to: { status: "'unsold'" } },
      { set: 'listing.lot', when: "listing.status === 'unsold'", to: { status: "'in_store'" } },
      ...sold('listing.leader', 'listing.current_price', 'bids', "listing.status === 'live'"),
    ],
    gives: 'listing',
    also: { sale: 'sale' },
    ask: ['close {listing}', 'end {listing}, whose time is over'],
    outcome: [{ question: 'At what price does it stand at the end?', value: 'listing.current_price', type: 'money' }],
    routine: { row: 'listing', when: "listing.status === 'live' && listing.ends_on < today()", chance: 0.3 },
  },
}
