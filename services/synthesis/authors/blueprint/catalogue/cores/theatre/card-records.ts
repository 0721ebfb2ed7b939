// What a theatre company keeps on record about its patrons: season cards and the seats that are taken on them.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { OFFERS } from './offer.ts'

/** See the head of this file. */
export const cardRecords: Readonly<Record<string, Entity>> = {
  season_offer: {
    noun: { one: 'season offer', many: 'season offers' },
    kind: 'reference',
    about: 'A kind of [season_card].',
    fields: {
      name: text('Name.', oneOf(OFFERS.map(({ name }) => name)), { unique: true }),
      visits: integer('How many evenings it is good for.', 3, 12, { called: 'number of visits' }),
      price: money('What it costs.', 40, 180, { called: 'price' }),
      companions: integer('How many people may come along.', 0, 3, { called: 'most companions' }),
      open_to: choice('Who may have it.', { everybody: 4, under_thirty: 1 }, { called: 'audience' }),
    },
    identify: ['name'],
    refer: 'the offer “{name}”',
    given: OFFERS,
  },
  season_card: {
    noun: { one: 'season card', many: 'season cards', also: [{ one: 'season ticket', many: 'season tickets' }] },
    kind: 'record',
    about: 'A right of a [patron] to see some evenings.',
    fields: {
      patron: ref('patron', 'Whose.', { clause: 'of' }),
      season_offer: ref('season_offer', 'Under which [season_offer].', { called: 'offer', clause: 'under' }),
      bought_on: date('Day.', -60, 0, { called: 'day of the sale', filter: true, sort: true, clause: 'that were sold' }),
      valid_until: date('Last day.', 30, 220, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      visits_left: integer('Evenings that are left.', 0, 12, {
        called: 'number of visits left',
        unit: 'visits',
        sort: true,
        filter: true,
        clause: 'that still hold',
      }),
      paid: money('What was paid for it.', 0, 180, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      prolonged: choice(
        'Whether it was prolonged.',
        { no: 1, yes: 0 },
        {
          called: 'prolongation',
          clauses: { no: 'that were not prolonged', yes: 'that were prolonged' },
        },
      ),
      status: choice('Where it stands.', { valid: 1, refunded: 1 }, { says: { valid: 'valid', refunded: 'refunded' } }),
    },
    identify: ['patron', 'bought_on'],
    refer: 'the season card of {patron} from {bought_on}',
    summary: { by: ['status', 'season_offer'], totals: ['paid', 'visits_left'], over: 'bought_on' },
  },
  card_visit: {
    noun: { one: 'card visit', many: 'card visits' },
    kind: 'record',
    about: 'Seats for a [stage_performance] that are taken on a [season_card].',
    fields: {
      season_card: ref('season_card', 'On which [season_card].', { called: 'card', clause: 'on' }),
      patron: ref('patron', 'Who comes.', { clause: 'of' }),
      stage_performance: ref('stage_performance', 'Which evening.', { called: 'performance', clause: 'for' }),
      seats: integer('Seats, companions included.', 1, 4, {
        called: 'number of seats',
        unit: 'seats',
        sort: true,
        filter: true,
        clause: 'with',
      }),
      paid: money('What the companions paid.', 0, 120, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      excused: choice(
        'Whether it was given back after an illness.',
        { no: 1, yes: 0 },
        {
          called: 'excuse',
          clauses: { no: 'that were not excused', yes: 'that were excused' },
        },
      ),
      claimed_on: date('Day.', -60, 0, { called: 'day of claiming', filter: true, sort: true, clause: 'that were claimed' }),
      status: choice(
        'Where it stands.',
        { claimed: 1, used: 1, returned: 1 },
        { says: { claimed: 'coming', used: 'used', returned: 'returned' } },
      ),
    },
    identify: ['patron', 'stage_performance'],
    refer: 'the card visit of {patron} to {stage_performance}',
    summary: { by: ['status'], totals: ['paid', 'seats'], over: 'claimed_on' },
  },
}
