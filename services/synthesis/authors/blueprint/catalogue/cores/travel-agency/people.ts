// Who travels, who sells and who goes along; where to, and on which tours.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { DESTINATIONS, FEE_STEPS, FITNESS, REGIONS, TOURS } from './offer.ts'

const parties: Readonly<Record<string, Entity>> = {
  traveller: {
    noun: {
      one: 'traveller',
      many: 'travellers',
      also: [
        { one: 'tourist', many: 'tourists' },
        { one: 'holidaymaker', many: 'holidaymakers' },
        { one: 'customer', many: 'customers' },
      ],
    },
    kind: 'party',
    about: 'Someone who goes on tours.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      passport: text('Number of the passport.', pattern('@#######'), { unique: true, called: 'passport number', maxLength: 12 }),
      passport_until: date('Last day of the passport.', 60, 1900, {
        called: 'end of the passport',
        filter: true,
        sort: true,
        clause: 'whose passport ends',
      }),
      fitness: choice('What they can do.', FITNESS, {
        called: 'fitness',
        editable: true,
        clauses: { easy: 'whose fitness is good for easy tours', moderate: 'whose fitness is moderate', strong: 'whose fitness is strong' },
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 18,
    given: [{ fitness: 'strong' }, { fitness: 'moderate' }, { fitness: 'easy' }, { fitness: 'strong' }, { fitness: 'moderate' }],
    tools: ['search', 'get', 'create', 'update'],
  },
  travel_adviser: {
    noun: { one: 'travel adviser', many: 'travel advisers', also: [{ one: 'travel agent', many: 'travel agents' }] },
    kind: 'party',
    about: 'Someone who works in the agency.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { sales: 3, groups: 1, accounts: 1 },
        { clauses: { sales: 'who sell tours', groups: 'who look after groups', accounts: 'who keep the accounts' } },
      ),
      discount_limit: money('Largest discount that they may give on a booking.', 20, 120, {
        step: 10,
        called: 'discount limit',
        editable: true,
        sort: true,
      }),
      voucher_limit: money('Largest voucher that they may give.', 25, 150, {
        step: 25,
        called: 'voucher limit',
        editable: true,
        sort: true,
      }),
      refund_limit: money('Largest refund that they may pay out.', 800, 6000, {
        step: 400,
        called: 'refund limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
    given: [{ post: 'sales' }, { post: 'sales' }, { post: 'groups' }, { post: 'accounts' }],
  },
  tour_leader: {
    noun: { one: 'tour leader', many: 'tour leaders', also: [{ one: 'guide', many: 'guides' }] },
    kind: 'party',
    about: 'Someone who goes along on [departures].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      phone: phone(),
      region: choice('The part of the world that they know.', REGIONS, {
        called: 'region',
        clauses: { europe: 'who know Europe', africa: 'who know Africa', asia: 'who know Asia', americas: 'who know the Americas' },
      }),
      first_aid_until: date('Last day of their first-aid certificate.', 40, 600, {
        called: 'end of the first-aid certificate',
        filter: true,
        sort: true,
        editable: true,
        clause: 'whose first-aid certificate ends',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [
      { region: 'europe' },
      { region: 'africa' },
      { region: 'asia' },
      { region: 'americas' },
      { region: 'africa' },
      { region: 'asia' },
      { region: 'europe' },
    ],
    availability: {
      by: 'departure',
      as: 'tour_leader',
      from: 'leaves_on',
      to: 'back_on',
      halfOpen: false,
      when: "departure.status !== 'called_off'",
    },
  },
}

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  ...parties,
  destination: {
    noun: { one: 'destination', many: 'destinations', also: [{ one: 'country', many: 'countries' }] },
    kind: 'thing',
    about: 'Where tours go.',
    fields: {
      name: text('Name.', oneOf(DESTINATIONS.map(({ name }) => name)), { unique: true, filter: true }),
      region: choice('Part of the world.', REGIONS, {
        called: 'region',
        clauses: { europe: 'in Europe', africa: 'in Africa', asia: 'in Asia', americas: 'in the Americas' },
      }),
      visa: choice(
        'Whether a visa is needed.',
        { none: 4, needed: 3 },
        { called: 'visa rule', clauses: { none: 'that ask for no visa', needed: 'that ask for a visa' } },
      ),
      visa_fee: money('What a visa costs.', 0, 120, { called: 'visa fee', sort: true }),
      passport_months: integer('Months for which a passport has to last beyond the return.', 0, 6, {
        called: 'passport rule',
        unit: 'months',
        sort: true,
        filter: true,
      }),
      advice: choice(
        'With a warning no new options are taken there.',
        { open: 6, warned: 1 },
        { called: 'travel advice', clauses: { open: 'that have no travel warning', warned: 'that have a travel warning' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    given: DESTINATIONS,
  },
  package_tour: {
    noun: {
      one: 'package tour',
      many: 'package tours',
      also: [
        { one: 'tour', many: 'tours' },
        { one: 'round trip', many: 'round trips' },
      ],
    },
    kind: 'thing',
    about: 'A trip with a fixed course, made on several [departures].',
    fields: {
      title: text('Title.', oneOf(TOURS.map(({ title }) => title)), { unique: true, filter: true }),
      destination: ref('destination', 'Where it goes.', { clause: 'to' }),
      nights: integer('How long it takes.', 2, 16, {
        called: 'length',
        unit: 'nights',
        sort: true,
        filter: true,
        clause: 'with a length of',
      }),
      price: money('Price of a person in a twin room.', 300, 5000, {
        called: 'price of a person',
        sort: true,
        filter: true,
        editable: true,
        clause: 'that cost',
      }),
      supplement: money('What a single room costs more.', 40, 600, {
        called: 'single supplement',
        sort: true,
        filter: true,
        editable: true,
      }),
      deposit_percent: integer('Part of the price that is paid first.', 10, 40, {
        called: 'deposit rate',
        unit: 'percent',
        sort: true,
        filter: true,
      }),
      least_people: integer('People without whom it does not take place.', 2, 8, {
        called: 'smallest group',
        unit: 'people',
        sort: true,
        filter: true,
      }),
      demands: choice('What it asks of people.', FITNESS, {
        called: 'level',
        says: { easy: 'easy', moderate: 'moderate', strong: 'strenuous' },
      }),
    },
    identify: ['title'],
    refer: 'the tour “{title}”',
    given: TOURS,
  },
  fee_step: {
    noun: { one: 'cancellation fee', many: 'cancellation fees' },
    kind: 'reference',
    about: 'What cancelling costs from so many days before leaving on; the step with the most days that still fits counts.',
    fields: {
      from_days: integer('Days before leaving, or more.', 0, 90, { called: 'number of days before leaving', unit: 'days' }),
      percent: integer('Part of the price.', 0, 100, { called: 'part of the price', unit: 'percent' }),
    },
    identify: ['from_days'],
    refer: 'the [fee_step] from {from_days} days before leaving on',
    given: FEE_STEPS,
  },
}
