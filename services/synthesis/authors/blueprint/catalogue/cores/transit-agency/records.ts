// What a transport agency keeps on record: passes, disruptions, delay claims, fare fines, found things.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { FOUND } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  transit_pass: {
    noun: { one: 'transit pass', many: 'transit passes', also: [{ one: 'travel pass', many: 'travel passes' }] },
    kind: 'record',
    about: 'The right to travel with a [travel_card] for some days.',
    fields: {
      travel_card: ref('travel_card', 'On which card.', { called: 'card', clause: 'on' }),
      fare: ref('fare', 'Which [fare].', { clause: 'under' }),
      starts_on: date('First day.', -50, 20, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -45, 90, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      paid: money('What was paid.', 0, 200, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice('Where it stands.', { valid: 1, refunded: 1 }, { says: { valid: 'valid', refunded: 'refunded' } }),
    },
    identify: ['travel_card', 'starts_on'],
    refer: 'the pass on {travel_card} from {starts_on}',
    summary: { by: ['status', 'fare'], totals: ['paid'], over: 'starts_on' },
  },
  disruption: {
    noun: { one: 'disruption', many: 'disruptions', also: [{ one: 'service disruption', many: 'service disruptions' }] },
    kind: 'record',
    about: 'Something that holds up a [transit_line].',
    fields: {
      transit_line: ref('transit_line', 'Which [transit_line].', { called: 'line', clause: 'on' }),
      cause: choice('Why.', { roadworks: 3, breakdown: 3, weather: 2, strike: 1 }, { called: 'cause' }),
      began_on: date('Day.', -50, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      minutes: integer('How late things are.', 5, 120, { called: 'delay', unit: 'minutes', sort: true, filter: true, clause: 'of' }),
      status: choice('Whether it goes on.', { going_on: 1, over: 1 }, { says: { going_on: 'current', over: 'past' } }),
    },
    identify: ['transit_line', 'began_on', 'cause'],
    refer: 'the {cause} on {transit_line} from {began_on}',
    summary: { by: ['status', 'cause', 'transit_line'], totals: [], over: 'began_on' },
  },
  delay_claim: {
    noun: { one: 'delay claim', many: 'delay claims', also: [{ one: 'compensation claim', many: 'compensation claims' }] },
    kind: 'record',
    about: 'A [passenger] who wants money for a [disruption].',
    fields: {
      passenger: ref('passenger', 'Who.', { clause: 'of' }),
      disruption: ref('disruption', 'Because of what.', { clause: 'about' }),
      made_on: date('Day.', -50, 0, { called: 'day of the claim', filter: true, sort: true, clause: 'that were made' }),
      amount: money('What it comes to.', 1, 60, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      status: choice('Where it stands.', { open: 1, paid: 1, refused: 1 }, { says: { open: 'open', paid: 'paid', refused: 'refused' } }),
    },
    identify: ['passenger', 'disruption'],
    refer: 'the claim of {passenger} about {disruption}',
    unique: [['passenger', 'disruption']],
    summary: { by: ['status'], totals: ['amount'], over: 'made_on' },
  },
  fare_fine: {
    noun: { one: 'fare fine', many: 'fare fines', also: [{ one: 'penalty fare', many: 'penalty fares' }] },
    kind: 'record',
    about: 'What a [passenger] without a ticket has to pay.',
    fields: {
      passenger: ref('passenger', 'Who.', { clause: 'of' }),
      transit_line: ref('transit_line', 'On which [transit_line].', { called: 'line', clause: 'on' }),
      checker: ref('transit_clerk', 'Who wrote it.', { called: 'checker', clause: 'written by' }),
      written_on: date('Day.', -50, 0, { called: 'day of the fine', filter: true, sort: true, clause: 'that were written' }),
      amount: money('How much.', 0, 120, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      status: choice('Where it stands.', { open: 1, paid: 1, lifted: 1 }, { says: { open: 'unpaid', paid: 'paid', lifted: 'lifted' } }),
    },
    identify: ['passenger', 'written_on'],
    refer: 'the fare fine of {passenger} of {written_on}',
    summary: { by: ['status', 'transit_line', 'checker'], totals: ['amount'], over: 'written_on' },
  },
  found_thing: {
    noun: { one: 'found thing', many: 'found things', also: [{ one: 'lost property item', many: 'lost property items' }] },
    kind: 'record',
    about: 'Something that was left on a [transit_line].',
    fields: {
      what: text('What it is.', oneOf(FOUND), { called: 'thing', filter: true }),
      transit_line: ref('transit_line', 'Where.', { called: 'line', clause: 'on' }),
      found_on: date('Day.', -50, 0, { called: 'day of finding', filter: true, sort: true, clause: 'that were found' }),
      owner: ref('passenger', 'Who got it back.', { called: 'owner', optional: true, clause: 'fetched by' }),
      status: choice(
        'Where it is.',
        { kept: 1, fetched: 1, given_away: 1 },
        { says: { kept: 'kept', fetched: 'fetched', given_away: 'given-away' } },
      ),
    },
    identify: ['what', 'transit_line', 'found_on'],
    refer: 'the “{what}” that was found on {transit_line} on {found_on}',
    summary: { by: ['status', 'transit_line'], totals: [], over: 'found_on' },
  },
}
