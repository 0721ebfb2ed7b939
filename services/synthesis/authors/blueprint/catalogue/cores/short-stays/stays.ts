// What becomes of stays, from the request to the departure.
import { after, conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Nights that guests without checked papers may stay. */
const MOST_UNCHECKED = 3
/** Stays of one guest that may be ahead at a time. */
const MOST_AHEAD = 3

const TAKEN = ['taken', 'booked', 'not free', 'occupied', 'not available', 'unavailable'] as const
const PRICE = (listing: string, from: string, to: string): string =>
  `days(${from}, ${to}) * (${listing}.nightly_price + ${listing}.place.night_tax) + ${listing}.cleaning_fee`
/** No closed period of a listing lies between two days. */
export const NOT_CLOSED = (listing: string, from: string, to: string): string =>
  `none('closed_period', c => c.listing_id === ${listing}.id && c.starts_on < ${to} && c.ends_on > ${from})`

const isRequested: Rule = conflict("stay.status === 'requested'", 'This [stay] is {stay.status}; only requested ones wait for an answer.', [
  'already',
  'confirmed',
  'declined',
  'cancelled',
  'running',
  'finished',
])

export const stays: Readonly<Record<string, Action>> = {
  request_stay: {
    title: 'Ask for a [stay]',
    about: `Asks for some nights in a [listing] at its nightly price and tax, with cleaning. It is confirmed at once or waits for the [host]. Unverified [guests] stay ${MOST_UNCHECKED} nights at most; ${MOST_AHEAD} [stays] ahead for each.`,
    args: {
      guest: row('guest', { likely: "guest.status === 'active'" }),
      listing: row('listing', { likely: "listing.status === 'listed'" }),
      starts_on: date('Day of arrival.', 0, 24),
      ends_on: after('starts_on', 2, 15, 'Day of departure.'),
      people: mostly(integer('How many people.', 1, 9), 'min(listing.sleeps, 2)'),
    },
    rules: [
      invalid('ends_on > starts_on', 'The departure has to be after the arrival.'),
      invalid('starts_on >= today()', 'The arrival cannot be in the past; today is {today()}.'),
      forbidden("guest.status === 'active'", '{guest.name} is banned.', ['banned', 'not active']),
      conflict("listing.status === 'listed'", '“{listing.name}” is paused and takes no new [stays].', ['paused', 'not listed', 'no new']),
      conflict('days(starts_on, ends_on) >= listing.shortest', '“{listing.name}” is let for {listing.shortest} nights at least.', [
        'at least',
        'shortest',
        'minimum',
        'too short',
      ]),
      forbidden(
        `guest.identity === 'checked' || days(starts_on, ends_on) <= ${MOST_UNCHECKED}`,
        `The papers of {guest.name} have not been checked; until then ${MOST_UNCHECKED} nights are the most.`,
        ['papers', 'checked', 'verified', 'unverified', 'identity'],
      ),
      conflict('people <= listing.sleeps', '“{listing.name}” sleeps {listing.sleeps}.', ['sleeps', 'too many', 'room for', 'beds']),
      conflict(
        "free('listing', listing, starts_on, ends_on)",
        '“{listing.name}” is taken on some of these nights. Use find_free_[listings].',
        TAKEN,
      ),
      conflict(NOT_CLOSED('listing', 'starts_on', 'ends_on'), 'The [host] has closed “{listing.name}” on some of these nights.', [
        'closed',
        'not open',
        'not let',
      ]),
      forbidden(
        `count('stay', s => s.guest_id === guest.id && (s.status === 'requested' || s.status === 'confirmed') && s.starts_on >= today()) < ${MOST_AHEAD}`,
        `{guest.name} has ${MOST_AHEAD} [stays] ahead, which is the most.`,
        ['the most', 'limit', 'too many', 'ahead'],
      ),
      conflict(
        "none('stay', s => s.guest_id === guest.id && s.status !== 'declined' && s.status !== 'cancelled' && s.starts_on < ends_on && s.ends_on > starts_on)",
        '{guest.name} has another [stay] on some of these nights.',
        ['another', 'same nights', 'already', 'overlap'],
      ),
    ],
    effects: [
      {
        add: 'stay',
        with: {
          guest: 'guest',
          listing: 'listing',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          people: 'people',
          price: PRICE('listing', 'starts_on', 'ends_on'),
          status: "listing.confirmation === 'instant' ? 'confirmed' : 'requested'",
        },
      },
    ],
    ask: [
      'ask for {listing} for {guest} from {starts_on} to {ends_on}, {people} people',
      'request a [stay] in {listing} for {guest} and party, {people} people in all, arriving on {starts_on} and leaving on {ends_on}',
      '{guest} would like {listing} from {starts_on} until {ends_on} for {people} people; put the request in',
    ],
    outcome: [{ question: 'What does the whole [stay] cost?', value: 'stay.price', type: 'money' }],
    plays: 64,
    undoneBy: 'cancel_stay',
  },
  confirm_stay: {
    title: 'Confirm a [stay]',
    about: 'The [host] says yes to a requested [stay], if the nights are still free and lie ahead.',
    args: { stay: row('stay', { likely: "stay.status === 'requested' && stay.starts_on >= today()" }) },
    rules: [
      isRequested,
      conflict('stay.starts_on >= today()', 'It should have begun on {stay.starts_on}; it is too late to confirm it.', [
        'too late',
        'past',
        'should have',
      ]),
      conflict(
        "free('listing', stay.listing, stay.starts_on, stay.ends_on, stay)",
        '“{stay.listing.name}” has been taken on some of these nights.',
        TAKEN,
      ),
      conflict(
        NOT_CLOSED('stay.listing', 'stay.starts_on', 'stay.ends_on'),
        '“{stay.listing.name}” has been closed on some of these nights.',
        ['closed', 'not open', 'not let'],
      ),
    ],
    effects: [{ set: 'stay', to: { status: "'confirmed'" } }],
    ask: ['confirm {stay}', 'note that the [host] says yes to {stay}'],
    routine: { row: 'stay', when: "stay.status === 'requested' && stay.starts_on >= today()", chance: 0.3 },
    plays: 4,
  },
  decline_stay: {
    title: 'Decline a [stay]',
    about: 'The [host] says no to a requested [stay].',
    args: { stay: row('stay', { likely: "stay.status === 'requested'" }) },
    rules: [isRequested],
    effects: [{ set: 'stay', to: { status: "'declined'", price: '0' } }],
    ask: ['decline {stay}', 'note that the [host] says no to {stay}'],
    routine: { row: 'stay', when: "stay.status === 'requested' && stay.starts_on < today()", chance: 0.6 },
    plays: 2,
  },
  cancel_stay: {
    title: 'Cancel a [stay] for the [guest]',
    about:
      'Cancels a [stay] that has not begun. Requests cost nothing. Of confirmed ones the whole price stays due, but: flexible ones are free until the day before, moderate ones until 5 days before; strict ones cost half until 7 days before (rounded down).',
    args: { stay: row('stay', { likely: "stay.status === 'confirmed' || stay.status === 'requested'" }) },
    rules: [
      conflict("stay.status === 'confirmed' || stay.status === 'requested'", 'This [stay] is {stay.status} and cannot be cancelled.', [
        'running',
        'finished',
        'declined',
        'cancelled',
        'already',
      ]),
    ],
    effects: [
      {
        set: 'stay',
        to: {
          price:
            "stay.status === 'requested' ? 0 : stay.listing.policy === 'flexible' && days(today(), stay.starts_on) >= 1 ? 0 : stay.listing.policy === 'moderate' && days(today(), stay.starts_on) >= 5 ? 0 : stay.listing.policy === 'strict' && days(today(), stay.starts_on) >= 7 ? floor(stay.price / 2) : stay.price",
          status: "'cancelled'",
        },
      },
    ],
    ask: ['cancel {stay}', 'call off {stay}, the [guest] cannot come'],
    outcome: [{ question: 'How much stays due for it?', value: 'stay.price', type: 'money' }],
    plays: 5,
  },
  drop_stay: {
    title: 'Cancel a [stay] for the [host]',
    about:
      'The [host] cannot keep a confirmed [stay]: it costs the [guest] nothing and is counted against the [host]. Not on the day of arrival or later.',
    args: { stay: row('stay', { likely: "stay.status === 'confirmed' && stay.starts_on > today()" }) },
    rules: [
      conflict("stay.status === 'confirmed'", 'This [stay] is {stay.status}; a [host] drops confirmed ones.', [
        'requested',
        'running',
        'finished',
        'declined',
        'cancelled',
        'not confirmed',
      ]),
      conflict('stay.starts_on > today()', 'The arrival is or was on {stay.starts_on}; it is too late for the [host] to drop it.', [
        'too late',
        'arrival',
      ]),
    ],
    effects: [
      { set: 'stay', to: { status: "'cancelled'", price: '0' } },
      { set: 'stay.listing.host', to: { dropped: 'stay.listing.host.dropped + 1' } },
    ],
    ask: ['cancel {stay} in the name of the [host]', 'note that the [host] cannot keep {stay}'],
    outcome: [{ question: 'How many has that host cancelled by now?', value: 'stay.listing.host.dropped', type: 'integer' }],
    plays: 2,
  },
  begin_stay: {
    title: 'Note an arrival',
    about: 'The [guest] has arrived for a confirmed [stay], on the day or later.',
    args: { stay: row('stay', { likely: "stay.status === 'confirmed' && stay.starts_on <= today()" }) },
    rules: [
      conflict("stay.status === 'confirmed'", 'This [stay] is {stay.status}; only confirmed ones can begin.', [
        'requested',
        'already',
        'running',
        'finished',
        'declined',
        'cancelled',
      ]),
      conflict('stay.starts_on <= today()', 'This [stay] begins on {stay.starts_on}, and today is {today()}.', [
        'begins',
        'early',
        'not yet',
      ]),
    ],
    effects: [{ set: 'stay', to: { status: "'running'" } }],
    ask: ['note the arrival for {stay}', 'let {stay} begin, they have arrived'],
    routine: { row: 'stay', when: "stay.status === 'confirmed' && stay.starts_on <= today()", chance: 0.9 },
  },
  finish_stay: {
    title: 'Note a departure',
    about: 'The [guest] has left. Leaving early gives nothing back; the nights are free again.',
    args: { stay: row('stay', { likely: "stay.status === 'running'" }) },
    rules: [
      conflict("stay.status === 'running'", 'This [stay] is {stay.status}; only running ones are finished.', [
        'requested',
        'confirmed',
        'not begun',
        'finished',
        'already',
        'cancelled',
        'declined',
      ]),
    ],
    effects: [{ set: 'stay', to: { status: "'finished'", ends_on: 'today() < stay.ends_on ? today() : stay.ends_on' } }],
    ask: ['note the departure for {stay}', 'close {stay}, they have left'],
    routine: { row: 'stay', when: "stay.status === 'running' && stay.ends_on <= today()", chance: 0.5 },
  },
}
