// Offers: prices that members propose to the seller while nobody has bid.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'
import { likely, may, running, withinLimit } from './bidding.ts'
import { BIDS, live } from './listings.ts'

/** An offer is this many percent of the reserve at least, and is valid for so many days. */
const OFFER_PERCENT = 60
const OFFER_DAYS = 3

const undecided: Action['rules'] = [
  conflict("offer.status === 'pending'", 'This [offer] was {offer.status}.', ['already', 'accepted', 'declined']),
]

export const offers: Readonly<Record<string, Action>> = {
  make_offer: {
    title: 'Make an [offer]',
    about: `Proposes a price to the seller while nobody has bid: at least ${OFFER_PERCENT} percent of the reserve and below the buy-now price. It is valid for ${OFFER_DAYS} days; each [member] has one pending [offer] in a [listing].`,
    args: {
      listing: row('listing', { likely: `listing.status === 'live' && listing.ends_on >= today() && none(${BIDS})` }),
      buyer: row('member', { about: 'Who proposes it.', likely: likely('buyer') }),
      amount: mostly(money('How much.', 5, 900, { step: 5 }), 'ceil(listing.reserve * 8 / 10)'),
    },
    rules: [
      live,
      running,
      conflict(`none(${BIDS})`, 'Somebody has bid in this [listing]; bid as well.', ['has bid', 'bid as well', 'bids']),
      ...may('buyer'),
      conflict(
        `amount * 100 >= listing.reserve * ${OFFER_PERCENT}`,
        `[offers] under ${OFFER_PERCENT} percent of the reserve are not passed on.`,
        ['percent', 'too low', 'not passed on', 'under'],
      ),
      conflict('listing.buy_now === null || amount < listing.buy_now', 'It can be bought at once for {money(listing.buy_now)}.', [
        'bought at once',
        'buy-now',
        'buy now',
      ]),
      withinLimit('buyer', 'amount'),
      conflict(
        "none('offer', o => o.listing_id === listing.id && o.buyer_id === buyer.id && o.status === 'pending')",
        '{buyer.name} has a pending [offer] in this [listing].',
        ['pending', 'already'],
      ),
    ],
    effects: [
      {
        add: 'offer',
        with: {
          listing: 'listing',
          buyer: 'buyer',
          amount: 'amount',
          made_on: 'today()',
          valid_until: `plusDays(today(), ${OFFER_DAYS})`,
          status: "'pending'",
        },
      },
    ],
    ask: ['offer {amount} for {buyer} in {listing}', 'pass on that {buyer} would pay {amount} in {listing}'],
    plays: 12,
    undoneBy: 'decline_offer',
  },
  accept_offer: {
    title: 'Accept an [offer]',
    about:
      'The seller takes a pending [offer] that is valid, while nobody has bid; the [lot] is sold for that, and other [offers] are declined.',
    args: {
      offer: row('offer', { likely: "offer.status === 'pending' && offer.valid_until >= today() && offer.listing.leader === null" }),
    },
    rules: [
      ...undecided,
      conflict('offer.valid_until >= today()', 'This [offer] was valid until {offer.valid_until}.', [
        'valid until',
        'expired',
        'too late',
        'no longer',
      ]),
      conflict('offer.listing.leader === null', 'Somebody has bid in this [listing] since.', ['has bid', 'bids', 'bid in']),
    ],
    effects: [
      {
        add: 'sale',
        with: {
          lot: 'offer.listing.lot',
          buyer: 'offer.buyer',
          price: 'offer.amount',
          shipping: 'offer.listing.lot.category.shipping',
          fee: 'ceil(offer.amount * offer.listing.lot.category.fee_percent / 100)',
          way: "'offer'",
          sold_on: 'today()',
          status: "'agreed'",
        },
      },
      { set: 'offer.listing.lot', to: { status: "'sold'" } },
      { set: 'offer.listing', to: { status: "'sold'", current_price: 'offer.amount' } },
      {
        each: 'offer',
        as: 'other',
        where: "other.listing_id === offer.listing_id && other.status === 'pending' && other.id !== offer.id",
        do: [{ set: 'other', to: { status: "'declined'" } }],
      },
      { set: 'offer', to: { status: "'accepted'" } },
    ],
    gives: 'sale',
    ask: ['accept {offer} for the seller', 'the seller agrees to {offer}; put that down'],
    outcome: [{ question: 'How high is the fee that the seller pays?', value: 'sale.fee', type: 'money' }],
    plays: 5,
  },
  decline_offer: {
    title: 'Decline an [offer]',
    about: 'The seller does not want a pending [offer], or whoever made it takes it back.',
    args: { offer: row('offer', { likely: "offer.status === 'pending'" }) },
    rules: undecided,
    effects: [{ set: 'offer', to: { status: "'declined'" } }],
    ask: ['decline {offer}', 'turn down {offer}'],
    plays: 2,
  },
}
