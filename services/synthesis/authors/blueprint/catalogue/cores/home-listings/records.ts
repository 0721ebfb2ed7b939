// What an estate agents' office keeps on record: viewings, offers, price changes, saved homes.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

export const HOURS = { '10:00': 3, '12:00': 2, '15:00': 3, '17:00': 3 } as const

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  home_viewing: {
    noun: { one: 'home viewing', many: 'home viewings', also: [{ one: 'showing', many: 'showings' }] },
    kind: 'record',
    about: 'A [house_hunter] who is shown a [home].',
    fields: {
      home: ref('home', 'Which [home].', { clause: 'of' }),
      house_hunter: ref('house_hunter', 'Who sees it.', { clause: 'by' }),
      estate_agent: ref('estate_agent', 'Who shows it.', { called: 'agent', clause: 'with' }),
      day: date('Day.', -60, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: choice('When.', HOURS, { called: 'hour' }),
      liking: integer('How much they liked it, from 1 to 5.', 1, 5, { called: 'liking', optional: true, sort: true, filter: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, held: 1, missed: 1, cancelled: 1 },
        { says: { planned: 'planned', held: 'past', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['home', 'house_hunter', 'day'],
    refer: 'the viewing of {home} by {house_hunter} on {day}',
    summary: { by: ['status', 'home', 'estate_agent', 'hour'], totals: [], over: 'day' },
  },
  purchase_offer: {
    noun: { one: 'purchase offer', many: 'purchase offers', also: [{ one: 'bid for a home', many: 'bids for homes' }] },
    kind: 'record',
    about: 'What a [house_hunter] would pay for a [home].',
    fields: {
      home: ref('home', 'For which [home].', { clause: 'for' }),
      house_hunter: ref('house_hunter', 'Who.', { clause: 'of' }),
      amount: money('How much, in thousands.', 90, 600, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      made_on: date('Day.', -60, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were made' }),
      valid_until: date('Last day on which it holds.', -50, 21, {
        called: 'last valid day',
        filter: true,
        sort: true,
        clause: 'that hold until a day',
      }),
      status: choice(
        'Where it stands.',
        { open: 1, accepted: 1, refused: 1, withdrawn: 1 },
        { says: { open: 'open', accepted: 'accepted', refused: 'refused', withdrawn: 'withdrawn' } },
      ),
    },
    identify: ['home', 'house_hunter', 'made_on'],
    refer: 'the offer of {house_hunter} of {made_on} for {home}',
    summary: { by: ['status', 'home'], totals: ['amount'], over: 'made_on' },
  },
  price_change: {
    noun: { one: 'price change', many: 'price changes' },
    kind: 'record',
    about: 'A new asking price of a [home].',
    fields: {
      home: ref('home', 'Of which [home].', { clause: 'of' }),
      estate_agent: ref('estate_agent', 'Who made it.', { called: 'agent', clause: 'by' }),
      price_before: money('Asking price before, in thousands.', 90, 600, { called: 'price before', sort: true }),
      price_after: money('Asking price after, in thousands.', 90, 600, { called: 'price after', sort: true }),
      changed_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['home', 'changed_on'],
    refer: 'the price change of {changed_on} of {home}',
    summary: { by: ['home', 'estate_agent'], totals: [], over: 'changed_on' },
  },
  saved_home: {
    noun: { one: 'saved home', many: 'saved homes', also: [{ one: 'shortlisted home', many: 'shortlisted homes' }] },
    kind: 'record',
    about: 'A [home] that a [house_hunter] keeps in mind.',
    fields: {
      home: ref('home', 'Which [home].', { clause: 'of' }),
      house_hunter: ref('house_hunter', 'Who.', { clause: 'for' }),
      saved_on: date('Day.', -60, 0, { called: 'day of saving', filter: true, sort: true, clause: 'that were saved' }),
    },
    identify: ['home', 'house_hunter'],
    refer: 'the note of {house_hunter} about {home}',
    unique: [['home', 'house_hunter']],
    tools: ['search'],
  },
}
