// Fare fines and lost property.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'
import { oneOf, text } from '../../../language/field.ts'
import { FOUND } from './offer.ts'

/** A fare fine, and what is left of it when a valid pass is shown afterwards; days in which that is possible; days for which things are kept. */
const FINE = 60
const SHOWN_LATER = 7
const WITHIN = 14
const KEPT = 28

const isUnpaid: Rule = conflict("fare_fine.status === 'open'", 'This fine is {fare_fine.status} already.', ['already', 'paid', 'lifted'])
const isKept: Rule = conflict("found_thing.status === 'kept'", 'It is {found_thing.status} already.', ['already', 'fetched', 'given away'])

/** See the head of this file. */
export const care: Readonly<Record<string, Action>> = {
  write_fare_fine: {
    title: 'Enter a [fare_fine]',
    about: `Somebody who checks tickets found a [passenger] without one on a running line today; ${FINE}, once a day.`,
    args: {
      passenger: row('passenger', { likely: "none('fare_fine', f => f.passenger_id === passenger.id && f.written_on === today())" }),
      transit_line: row('transit_line', { likely: "transit_line.status === 'running'" }),
      checker: row('transit_clerk', { likely: "checker.post === 'control'" }),
    },
    rules: [
      forbidden("checker.post === 'control'", '{checker.name} does not check tickets.', ['does not check', 'control']),
      conflict("transit_line.status === 'running'", '{transit_line.code} is closed.', ['closed', 'does not run']),
      conflict(
        "none('fare_fine', f => f.passenger_id === passenger.id && f.written_on === today())",
        '{passenger.name} was fined today already.',
        ['today', 'already'],
      ),
    ],
    effects: [
      {
        add: 'fare_fine',
        with: {
          passenger: 'passenger',
          transit_line: 'transit_line',
          checker: 'checker',
          written_on: 'today()',
          amount: `${FINE}`,
          status: "'open'",
        },
      },
    ],
    gives: 'fare_fine',
    ask: [
      'enter a fare fine that {checker} wrote for {passenger} on {transit_line}',
      'note that {checker} found {passenger} without a ticket on {transit_line}',
    ],
    plays: 16,
  },
  reduce_fare_fine: {
    title: 'Reduce a [fare_fine]',
    about: `A [passenger] shows within ${WITHIN} days that a pass of theirs was valid on that day: only ${SHOWN_LATER} are left to pay.`,
    args: {
      fare_fine: row('fare_fine', {
        likely: `fare_fine.status === 'open' && fare_fine.amount > ${SHOWN_LATER} && fare_fine.written_on > plusDays(today(), -${WITHIN}) && some('transit_pass', p => p.travel_card.passenger_id === fare_fine.passenger_id && p.starts_on <= fare_fine.written_on && p.ends_on >= fare_fine.written_on)`,
      }),
    },
    rules: [
      isUnpaid,
      conflict(`fare_fine.amount > ${SHOWN_LATER}`, 'It was reduced already.', ['already', 'reduced']),
      conflict(
        `fare_fine.written_on > plusDays(today(), -${WITHIN})`,
        `It was written on {fare_fine.written_on}; passes are shown within ${WITHIN} days.`,
        ['within', 'too late'],
      ),
      conflict(
        "some('transit_pass', p => p.travel_card.passenger_id === fare_fine.passenger_id && p.starts_on <= fare_fine.written_on && p.ends_on >= fare_fine.written_on)",
        '{fare_fine.passenger.name} had no pass on {fare_fine.written_on}.',
        ['no pass', 'had no'],
      ),
    ],
    effects: [{ set: 'fare_fine', to: { amount: `${SHOWN_LATER}` } }],
    ask: ['reduce {fare_fine}, a pass was shown', 'note that a pass was shown for {fare_fine}'],
    plays: 2,
  },
  pay_fare_fine: {
    title: 'Record that a [fare_fine] was paid',
    about: 'An unpaid fine is paid.',
    args: { fare_fine: row('fare_fine', { likely: "fare_fine.status === 'open'" }) },
    rules: [isUnpaid],
    effects: [{ set: 'fare_fine', to: { status: "'paid'" } }],
    ask: ['record that {fare_fine} was paid', 'put {fare_fine} down as paid'],
    routine: { row: 'fare_fine', when: "fare_fine.status === 'open'", chance: 0.05 },
  },
  lift_fare_fine: {
    title: 'Lift a [fare_fine]',
    about:
      'Lifts a fine that was a mistake: nothing is paid. Whoever wrote it does not lift it, and those at the counter only up to their refund limit.',
    args: {
      fare_fine: row('fare_fine', {
        likely:
          "fare_fine.status === 'open' && fare_fine.checker_id !== actor.id && (actor.post !== 'counter' || fare_fine.amount <= actor.refund_limit)",
      }),
    },
    rules: [
      isUnpaid,
      forbidden('fare_fine.checker_id !== actor.id', 'You wrote it yourself; somebody else decides.', ['yourself', 'somebody else']),
      forbidden(
        "actor.post !== 'counter' || fare_fine.amount <= actor.refund_limit",
        'It is {money(fare_fine.amount)}; at the counter you decide on up to {money(actor.refund_limit)}.',
        ['counter', 'up to', 'limit'],
      ),
    ],
    effects: [{ set: 'fare_fine', to: { status: "'lifted'", amount: '0' } }],
    ask: ['lift {fare_fine}, it was a mistake', 'let {fare_fine} go'],
    plays: 2,
  },
  record_found_thing: {
    title: 'Record a [found_thing]',
    about: `Something was left on a [transit_line] today; it is kept for ${KEPT} days.`,
    args: { what: text('What it is.', oneOf(FOUND), { maxLength: 60 }), transit_line: row('transit_line') },
    rules: [
      conflict(
        "none('found_thing', f => f.what === what && f.transit_line_id === transit_line.id && f.found_on === today())",
        'That is on record already.',
        ['already', 'on record'],
      ),
    ],
    effects: [{ add: 'found_thing', with: { what: 'what', transit_line: 'transit_line', found_on: 'today()', status: "'kept'" } }],
    gives: 'found_thing',
    ask: ['record that a “{what}” was found on {transit_line}', 'put a found thing from {transit_line} on record: {what}'],
    plays: 16,
  },
  return_found_thing: {
    title: 'Give a [found_thing] back',
    about: 'A [passenger] has fetched what was kept.',
    args: { found_thing: row('found_thing', { likely: "found_thing.status === 'kept'" }), owner: row('passenger') },
    rules: [isKept],
    effects: [{ set: 'found_thing', to: { status: "'fetched'", owner: 'owner' } }],
    gives: 'found_thing',
    ask: ['note that {owner} fetched {found_thing}', 'give {owner} {found_thing} back'],
    plays: 8,
  },
  give_away_found_thing: {
    title: 'Give a [found_thing] away',
    about: `What nobody fetched in ${KEPT} days goes to a charity.`,
    args: {
      found_thing: row('found_thing', { likely: `found_thing.status === 'kept' && found_thing.found_on < plusDays(today(), -${KEPT})` }),
    },
    rules: [
      isKept,
      conflict(
        `found_thing.found_on < plusDays(today(), -${KEPT})`,
        `It was found on {found_thing.found_on}; things are kept for ${KEPT} days.`,
        ['are kept', 'too early', 'days'],
      ),
    ],
    effects: [{ set: 'found_thing', to: { status: "'given_away'" } }],
    ask: ['give away {found_thing}', 'let a charity have {found_thing}'],
    plays: 3,
  },
}
