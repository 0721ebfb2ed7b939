// What hosts do with their homes: close nights, pause, price, house rules.
import { after, conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, money } from '../../../language/field.ts'

/** Nights that are closed at a time at most. */
const LONGEST_CLOSURE = 21
/** Percent by which a price changes at most. */
const MOST_CHANGE = 30
/** Pausing is refused to hosts who have dropped so many stays, until somebody has talked to them. */
const MOST_DROPPED = 3

export const listings: Readonly<Record<string, Action>> = {
  close_period: {
    title: 'Close nights',
    about: `Closes the calendar of a [listing] for some nights, ${LONGEST_CLOSURE} at most, when no confirmed [stay] and no other closed period is in the way.`,
    args: {
      listing: row('listing'),
      starts_on: date('First night.', 0, 50),
      ends_on: after('starts_on', 2, 24, 'Day after the last night.'),
      reason: choice('Why.', { own_use: 4, repairs: 2, other_platform: 1 }),
    },
    rules: [
      invalid('ends_on > starts_on && starts_on >= today()', 'The nights have to lie ahead and in order; today is {today()}.'),
      conflict(`days(starts_on, ends_on) <= ${LONGEST_CLOSURE}`, `A calendar is closed for ${LONGEST_CLOSURE} nights at a time.`, [
        '21 nights',
        'at a time',
        'too long',
        'limit',
      ]),
      conflict("free('listing', listing, starts_on, ends_on)", 'Somebody stays in “{listing.name}” on some of these nights.', [
        'somebody stays',
        'taken',
        'booked',
        'stay',
      ]),
      conflict(
        "none('closed_period', c => c.listing_id === listing.id && c.starts_on < ends_on && c.ends_on > starts_on)",
        '“{listing.name}” is closed on some of these nights already.',
        ['already', 'is closed'],
      ),
    ],
    effects: [{ add: 'closed_period', with: { listing: 'listing', starts_on: 'starts_on', ends_on: 'ends_on', reason: 'reason' } }],
    gives: 'closed_period',
    ask: [
      'close the calendar of {listing} from {starts_on} to {ends_on} ({reason})',
      'let nobody book {listing} from {starts_on} until {ends_on}; the reason is {reason}',
    ],
    plays: 6,
    undoneBy: 'open_period',
  },
  open_period: {
    title: 'Open closed nights again',
    about: 'Takes a closed period that is not over out of the calendar.',
    args: { closed_period: row('closed_period', { likely: 'closed_period.ends_on > today()' }) },
    rules: [conflict('closed_period.ends_on > today()', 'This period ended on {closed_period.ends_on}.', ['ended', 'over', 'past'])],
    effects: [{ remove: 'closed_period' }],
    gives: 'closed_period',
    ask: ['open the calendar again: {closed_period} is not needed', 'take {closed_period} out of the calendar'],
    plays: 1,
  },
  pause_listing: {
    title: 'Pause a [listing]',
    about: `Takes no new [stays] for a [listing]; what is confirmed remains, requests have to be answered first. Not for [hosts] who have cancelled ${MOST_DROPPED} times.`,
    args: {
      listing: row('listing', {
        likely: "listing.status === 'listed' && none('stay', s => s.listing_id === listing.id && s.status === 'requested')",
      }),
    },
    rules: [
      conflict("listing.status === 'listed'", '“{listing.name}” is paused already.', ['already', 'paused']),
      conflict(
        "none('stay', s => s.listing_id === listing.id && s.status === 'requested')",
        'A request for “{listing.name}” waits for an answer.',
        ['request', 'waits', 'answer'],
      ),
      conflict(
        `listing.host.dropped < ${MOST_DROPPED}`,
        '{listing.host.name} has cancelled {listing.host.dropped} [stays]. Talk to them first.',
        ['has cancelled', 'talk to them', 'too often'],
      ),
    ],
    effects: [{ set: 'listing', to: { status: "'paused'" } }],
    ask: ['pause {listing}', 'take {listing} off the market for now'],
    plays: 1,
    undoneBy: 'relist_listing',
  },
  relist_listing: {
    title: 'List a paused [listing] again',
    about: 'A paused [listing] takes [stays] again. It has to have two house rules at least.',
    args: {
      listing: row('listing', {
        likely: "listing.status === 'paused' && count('listing_rule', r => r.listing_id === listing.id) >= 2",
      }),
    },
    rules: [
      conflict("listing.status === 'paused'", '“{listing.name}” is listed already.', ['already', 'listed']),
      conflict(
        "count('listing_rule', r => r.listing_id === listing.id) >= 2",
        '“{listing.name}” has fewer than two house rules. Add some first.',
        ['house rule', 'fewer than two', 'add some'],
      ),
    ],
    effects: [{ set: 'listing', to: { status: "'listed'" } }],
    ask: ['list {listing} again', 'put {listing} back on the market'],
    undoneBy: 'pause_listing',
  },
  set_nightly_price: {
    title: 'Set the nightly price',
    about: `Changes what a night in a [listing] costs, by ${MOST_CHANGE} percent at most; [stays] that are there keep their price.`,
    args: {
      listing: row('listing'),
      price: mostly(money('The new price of a night.', 30, 300, { step: 5 }), 'listing.nightly_price + 10'),
    },
    rules: [
      conflict('price !== listing.nightly_price', 'A night costs {money(price)} already.', ['already', 'same']),
      conflict(
        `price * 100 <= listing.nightly_price * ${100 + MOST_CHANGE} && price * 100 >= listing.nightly_price * ${100 - MOST_CHANGE}`,
        `A night costs {money(listing.nightly_price)}; it may change by ${MOST_CHANGE} percent at most.`,
        ['30 percent', 'at most', 'too much', 'limit'],
      ),
    ],
    effects: [{ set: 'listing', to: { nightly_price: 'price' } }],
    ask: ['set the price of a night in {listing} to {price}', 'let a night in {listing} cost {price} from now on'],
    plays: 4,
  },
  add_listing_rule: {
    title: 'Add a [house_rule]',
    about: 'Lets a [house_rule] hold in a [listing], when nobody stays there at the moment.',
    args: {
      listing: row('listing', { likely: "none('stay', s => s.listing_id === listing.id && s.status === 'running')" }),
      house_rule: row('house_rule', {
        likely: "none('listing_rule', r => r.listing_id === listing.id && r.house_rule_id === house_rule.id)",
      }),
    },
    rules: [
      conflict(
        "none('listing_rule', r => r.listing_id === listing.id && r.house_rule_id === house_rule.id)",
        '“{house_rule.name}” holds in “{listing.name}” already.',
        ['already', 'holds'],
      ),
      conflict(
        "none('stay', s => s.listing_id === listing.id && s.status === 'running')",
        'Somebody stays in “{listing.name}”; rules change between [stays].',
        ['somebody stays', 'between', 'running'],
      ),
    ],
    effects: [{ add: 'listing_rule', with: { listing: 'listing', house_rule: 'house_rule' } }],
    gives: 'listing_rule',
    ask: ['let {house_rule} hold in {listing}', 'add {house_rule} to the house rules of {listing}'],
    outcome: [
      {
        question: 'How many house rules does that one have now?',
        value: "count('listing_rule', r => r.listing_id === listing.id)",
        type: 'integer',
      },
    ],
    plays: 3,
  },
}
