// What is rented: premieres, paid for one by one.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { isOldEnough, isOnline, profileIsReady } from './watching.ts'

/** Open rentals of one account. */
const MOST_RENTALS = 3
/** Days to begin a rental, and days to finish it once begun. */
const DAYS_TO_BEGIN = 30
const DAYS_TO_FINISH = 2

const OPEN = "(r.status === 'waiting' || r.status === 'started')"
const HAS_RENTED = `some('rental', r => r.subscriber_id === profile.subscriber_id && r.title_id === title.id && ${OPEN} && r.expires_on >= today())`

export const rentals: Readonly<Record<string, Action>> = {
  rent_title: {
    title: 'Rent a [title]',
    about: `Rents a rent-only [title] for the account of a [profile], at its price less the discount of the [plan] (rounded up): ${DAYS_TO_BEGIN} days to begin; ${MOST_RENTALS} open [rentals] at most.`,
    args: {
      profile: row('profile', { about: 'For whom.', likely: "profile.status === 'active' && profile.subscriber.status === 'active'" }),
      title: row('title', {
        likely: `title.status === 'online' && title.access === 'rental' && title.age_rating <= profile.age_limit && !(${HAS_RENTED})`,
      }),
    },
    rules: [
      ...profileIsReady,
      isOnline,
      conflict("title.access === 'rental'", '“{title.name}” is part of every [plan] and need not be rented.', [
        'part of every',
        'included',
        'need not',
      ]),
      isOldEnough,
      conflict(
        `plusDays(today(), ${DAYS_TO_BEGIN}) <= title.licensed_until`,
        'The licence of “{title.name}” ends on {title.licensed_until}, too soon for a [rental].',
        ['licence', 'license', 'too soon'],
      ),
      conflict(`!(${HAS_RENTED})`, '{profile.subscriber.name} has an open [rental] of “{title.name}” already.', ['already', 'open']),
      conflict(
        `count('rental', r => r.subscriber_id === profile.subscriber_id && ${OPEN}) < ${MOST_RENTALS}`,
        `{profile.subscriber.name} has ${MOST_RENTALS} open [rentals], which is the most.`,
        ['the most', 'limit', 'too many', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'rental',
        with: {
          subscriber: 'profile.subscriber',
          title: 'title',
          rented_on: 'today()',
          expires_on: `plusDays(today(), ${DAYS_TO_BEGIN})`,
          price: 'ceil(title.rental_price * (100 - profile.subscriber.plan.rental_discount) / 100)',
          extended: "'no'",
          status: "'waiting'",
        },
      },
    ],
    gives: 'rental',
    ask: ['rent {title} for {profile}', 'order the film {title} for {profile}'],
    outcome: [{ question: 'What does it cost with the discount of their plan?', value: 'rental.price', type: 'money' }],
    plays: 36,
    undoneBy: 'cancel_rental',
  },
  begin_rental: {
    title: 'Begin a [rental]',
    about: `The [subscriber] is about to watch what they rented: from now on it lasts for ${DAYS_TO_FINISH} days.`,
    args: { rental: row('rental', { likely: "rental.status === 'waiting' && rental.expires_on >= today()" }) },
    rules: [
      conflict("rental.status === 'waiting'", 'This [rental] is {rental.status}; only unstarted ones can begin.', [
        'already',
        'started',
        'finished',
        'cancelled',
      ]),
      conflict('rental.expires_on >= today()', 'This [rental] ran out on {rental.expires_on}.', ['ran out', 'over', 'too late', 'expired']),
      forbidden("rental.subscriber.status === 'active'", 'The account of {rental.subscriber.name} is paused. Resume it first.', [
        'paused',
        'not active',
        'resume',
      ]),
    ],
    effects: [{ set: 'rental', to: { status: "'started'", expires_on: `plusDays(today(), ${DAYS_TO_FINISH})` } }],
    ask: ['begin {rental}', 'start {rental}, they want to watch it now'],
    outcome: [{ question: 'Until when can it be watched?', value: 'rental.expires_on', type: 'date' }],
    routine: { row: 'rental', when: "rental.status === 'waiting' && rental.expires_on >= today()", chance: 0.5 },
    plays: 3,
  },
  cancel_rental: {
    title: 'Cancel a [rental]',
    about: 'Cancels a [rental] that has not been played, free of charge within 14 days.',
    args: { rental: row('rental', { likely: "rental.status === 'waiting' && days(rental.rented_on, today()) <= 14" }) },
    rules: [
      conflict("rental.status === 'waiting'", 'This [rental] is {rental.status}; only unstarted ones can be cancelled.', [
        'already',
        'started',
        'finished',
        'cancelled',
        'played',
        'watched',
      ]),
      conflict('days(rental.rented_on, today()) <= 14', 'It was rented on {rental.rented_on}, more than 14 days ago.', [
        '14 days',
        'too late',
        'two weeks',
      ]),
    ],
    effects: [{ set: 'rental', to: { status: "'cancelled'", price: '0' } }],
    ask: ['cancel {rental}', 'call off {rental}, which nobody has watched'],
    plays: 3,
  },
  finish_rental: {
    title: 'Close a [rental]',
    about: 'Closes a [rental] whose last day is over, or that was watched to the end. Nothing of it may be playing.',
    args: {
      rental: row('rental', { likely: "rental.status === 'started' || (rental.status === 'waiting' && rental.expires_on < today())" }),
    },
    rules: [
      conflict("rental.status === 'waiting' || rental.status === 'started'", 'This [rental] is {rental.status} already.', [
        'already',
        'finished',
        'cancelled',
      ]),
      conflict(
        "rental.status === 'started' || rental.expires_on < today()",
        'This [rental] has not been watched and lasts until {rental.expires_on}.',
        ['not been watched', 'not been played', 'lasts until', 'not over'],
      ),
      conflict(
        "none('playback', s => s.title_id === rental.title_id && s.profile.subscriber_id === rental.subscriber_id && s.status === 'playing')",
        '“{rental.title.name}” is playing on this account. Stop it first.',
        ['playing', 'stop'],
      ),
    ],
    effects: [{ set: 'rental', to: { status: "'finished'" } }],
    ask: ['close {rental}', 'mark {rental} as finished'],
    routine: { row: 'rental', when: "rental.status === 'started' && rental.expires_on < today()", chance: 0.7 },
    plays: 5,
  },
  extend_rental: {
    title: 'Add days to a [rental]',
    about: 'Adds days to an open [rental] as goodwill, up to your own limit and once for each; the licence has to last.',
    args: {
      rental: row('rental', { likely: "(rental.status === 'waiting' || rental.status === 'started') && rental.extended === 'no'" }),
      more_days: mostly(integer('How many days more.', 1, 7), '2'),
    },
    rules: [
      conflict("rental.status === 'waiting' || rental.status === 'started'", 'This [rental] is {rental.status}.', [
        'finished',
        'cancelled',
        'over',
      ]),
      conflict("rental.extended === 'no'", 'This [rental] has been extended before; once is the most.', ['before', 'once', 'already']),
      forbidden('more_days <= actor.goodwill_days', 'You may add {actor.goodwill_days} days at most.', ['at most', 'limit', 'not allowed']),
      conflict(
        'plusDays(rental.expires_on, more_days) <= rental.title.licensed_until',
        'The licence of “{rental.title.name}” ends on {rental.title.licensed_until}.',
        ['licence', 'license'],
      ),
    ],
    effects: [{ set: 'rental', to: { expires_on: 'plusDays(rental.expires_on, more_days)', extended: "'yes'" } }],
    ask: ['add {more_days} days to {rental}', 'give {more_days} more days for {rental}, because of the trouble last week'],
    outcome: [{ question: 'Until when can it be watched now?', value: 'rental.expires_on', type: 'date' }],
    ceiling: { arg: 'more_days', most: 'actor.goodwill_days', words: 'as many days as I may give' },
    plays: 3,
  },
}
