// The nouns of a museum that stay: houses that borrow, curators, places, rooms, objects.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { ARTWORKS, CONDITIONS, INSTITUTIONS, NEW_INSTITUTIONS, PLACES, ROOMS, TECHNIQUES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  institution: {
    noun: {
      one: 'borrower',
      many: 'borrowers',
      also: [
        { one: 'institution', many: 'institutions' },
        { one: 'borrowing museum', many: 'borrowing museums' },
      ],
    },
    kind: 'party',
    about: 'Another house that borrows [artworks].',
    fields: {
      name: text('Name of the house.', oneOf([...INSTITUTIONS.map(({ name }) => name), ...NEW_INSTITUTIONS]), {
        unique: true,
        filter: true,
      }),
      email: email(),
      phone: phone(),
      security: choice(
        'How well it is guarded; valuable [artworks] go to high security only.',
        { high: 6, basic: 5 },
        { called: 'security', editable: true, clauses: { high: 'that have high security', basic: 'that have basic security' } },
      ),
      status: choice(
        'Suspended ones get nothing.',
        { accepted: 10, suspended: 1 },
        { says: { accepted: 'accepted', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: 'the {name}',
    given: INSTITUTIONS,
    tools: ['search', 'get', 'create', 'update'],
  },
  curator: {
    noun: {
      one: 'curator',
      many: 'curators',
      also: [
        { one: 'registrar', many: 'registrars' },
        { one: 'keeper', many: 'keepers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the museum.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they look after.',
        { collections: 3, exhibitions: 2, conservation: 2, direction: 1 },
        {
          clauses: {
            collections: 'that look after the collections',
            exhibitions: 'that look after exhibitions',
            conservation: 'that look after conservation',
            direction: 'that direct the museum',
          },
        },
      ),
      loan_limit: money('Largest value of an object that they may lend.', 800, 5000, {
        step: 100,
        called: 'loan limit',
        editable: true,
        sort: true,
      }),
      treatment_limit: money('Largest cost of a treatment that they may order.', 150, 900, {
        step: 50,
        called: 'treatment limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [{ loan_limit: 4000 }, { loan_limit: 3000 }, { loan_limit: 5000 }],
  },
  storage_place: {
    noun: { one: 'storage place', many: 'storage places', also: [{ one: 'depot', many: 'depots' }] },
    kind: 'reference',
    about: 'Where [artworks] lie while they are not shown.',
    fields: {
      name: text('Name.', oneOf(PLACES.map(({ name }) => name)), { unique: true }),
      spaces: integer('How many objects it takes.', 3, 10, { called: 'number of spaces' }),
    },
    identify: ['name'],
    refer: 'the storage place “{name}”',
    given: PLACES,
  },
  gallery_room: {
    noun: { one: 'gallery room', many: 'gallery rooms', also: [{ one: 'hall', many: 'halls' }] },
    kind: 'reference',
    about: 'Where [exhibitions] are held.',
    fields: {
      name: text('Name.', oneOf(ROOMS.map(({ name }) => name)), { unique: true }),
      spaces: integer('How many objects it shows.', 2, 8, { called: 'number of spaces' }),
      light: choice('How bright it is; in bright rooms a day of light counts twice.', { bright: 2, dim: 2 }, { called: 'light' }),
    },
    identify: ['name'],
    refer: 'the room “{name}”',
    given: ROOMS,
    availability: {
      by: 'exhibition',
      as: 'gallery_room',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "exhibition.status === 'planned' || exhibition.status === 'open'",
    },
  },
  artwork: {
    noun: {
      one: 'object',
      many: 'objects',
      also: [
        { one: 'artwork', many: 'artworks' },
        { one: 'work of art', many: 'works of art' },
        { one: 'exhibit', many: 'exhibits' },
      ],
    },
    kind: 'thing',
    about: 'Something that belongs to the museum.',
    fields: {
      title: text('Title.', oneOf(ARTWORKS.map(({ title }) => title)), { unique: true, filter: true }),
      maker: text('Who made it.', oneOf(['unknown']), { filter: true }),
      technique: choice('What it is; drawings, photographs and textiles suffer from light.', TECHNIQUES, { called: 'technique' }),
      value: money('What it is insured for.', 200, 7000, {
        step: 50,
        called: 'value',
        sort: true,
        filter: true,
        editable: true,
        clause: 'worth',
      }),
      light_days: integer('Days of light that it may still get before it has to rest.', 0, 300, {
        called: 'days of light left',
        sort: true,
        filter: true,
        clause: 'whose days of light left are',
      }),
      condition: choice('How it is; poor ones do not travel.', CONDITIONS, {
        called: 'condition',
        says: { good: 'well-preserved', fair: 'worn', poor: 'fragile' },
      }),
      place: ref('storage_place', 'Where it lies while it is in store.', { called: 'storage place', clause: 'kept in' }),
      status: choice(
        'Where it is.',
        { in_store: 20, shown: 0, away: 0, in_treatment: 0 },
        { says: { in_store: 'stored', shown: 'shown', away: 'lent', in_treatment: 'treated' } },
      ),
    },
    identify: ['title'],
    refer: '“{title}”',
    given: ARTWORKS,
    availability: {
      by: 'outgoing_loan',
      as: 'artwork',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "outgoing_loan.status === 'requested' || outgoing_loan.status === 'agreed' || outgoing_loan.status === 'out'",
    },
  },
}
