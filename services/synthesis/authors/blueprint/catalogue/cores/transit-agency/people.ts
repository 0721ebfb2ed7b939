// The nouns of a transport agency that stay: passengers, clerks, lines, fares, cards.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { CONCESSIONS, FARES, LINES, MODES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  passenger: {
    noun: {
      one: 'passenger',
      many: 'passengers',
      also: [
        { one: 'rider', many: 'riders' },
        { one: 'traveller', many: 'travellers' },
      ],
    },
    kind: 'party',
    about: 'Someone who travels.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      concession: choice('Who pays less for passes.', CONCESSIONS, {
        called: 'concession',
        clauses: { none: 'who pay in full', student: 'who are students', senior: 'who are seniors', disabled: 'who are disabled' },
      }),
      proof_until: date('Last day of the proof of the concession.', -30, 300, {
        called: 'end of the proof',
        filter: true,
        sort: true,
        clause: 'whose proof ends',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 17,
    tools: ['search', 'get', 'create', 'update'],
  },
  transit_clerk: {
    noun: { one: 'clerk', many: 'clerks', also: [{ one: 'service agent', many: 'service agents' }] },
    kind: 'party',
    about: 'Someone in the customer office.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { counter: 4, control: 2, head: 1 },
        { clauses: { counter: 'who work at the counter', control: 'who check tickets', head: 'who head the office' } },
      ),
      refund_limit: money('Largest refund that they may give.', 10, 60, { step: 5, called: 'refund limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  transit_line: {
    noun: { one: 'line', many: 'lines', also: [{ one: 'route', many: 'routes' }] },
    kind: 'thing',
    about: 'A line of buses, trams or ferries.',
    fields: {
      code: text('Name.', oneOf(LINES.map(({ code }) => code)), { unique: true, called: 'name', filter: true }),
      mode: choice('What runs on it.', MODES, { called: 'kind of line' }),
      zones: integer('Zones that it crosses.', 1, 3, { called: 'number of zones', sort: true, filter: true }),
      every: integer('Time between two departures.', 5, 60, {
        called: 'interval',
        unit: 'minutes',
        sort: true,
        filter: true,
        editable: true,
        clause: 'with an interval of',
      }),
      status: choice('Closed ones do not run.', { running: 8, closed: 1 }, { says: { running: 'running', closed: 'closed' } }),
    },
    identify: ['code'],
    refer: '{code}',
    given: LINES,
  },
  fare: {
    noun: { one: 'fare', many: 'fares', also: [{ one: 'kind of pass', many: 'kinds of passes' }] },
    kind: 'thing',
    about: 'A kind of pass that is sold.',
    fields: {
      name: text('Name.', oneOf(FARES.map(({ name }) => name)), { unique: true, filter: true }),
      length: integer('For how many days.', 1, 90, { called: 'length', unit: 'days', sort: true, filter: true }),
      zones: integer('For how many zones.', 1, 3, { called: 'number of zones', sort: true, filter: true }),
      price: money('Full price.', 5, 200, {
        called: 'full price',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose full price is',
      }),
      status: choice('Ended ones are not sold.', { sold: 6, ended: 1 }, { says: { sold: 'current', ended: 'ended' } }),
    },
    identify: ['name'],
    refer: 'the fare “{name}”',
    given: FARES,
  },
  travel_card: {
    noun: { one: 'travel card', many: 'travel cards', also: [{ one: 'smart card', many: 'smart cards' }] },
    kind: 'thing',
    about: 'A card of a [passenger] with money on it.',
    fields: {
      code: text('Number on it.', pattern('TC ### ###'), { unique: true, called: 'card number' }),
      passenger: ref('passenger', 'Whose.', { skew: 'even', clause: 'of' }),
      balance: money('Money on it.', 0, 90, { called: 'balance', sort: true, filter: true, clause: 'with a balance of' }),
      status: choice('Blocked ones count for nothing.', { active: 15, blocked: 2 }, { says: { active: 'active', blocked: 'blocked' } }),
    },
    identify: ['code'],
    refer: 'card {code}',
    rows: 19,
  },
}
