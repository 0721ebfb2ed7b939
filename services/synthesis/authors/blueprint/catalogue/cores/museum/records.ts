// What a museum keeps on record: loans, exhibitions and what hangs in them, reports, treatments.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { CONDITIONS, TITLES } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  outgoing_loan: {
    noun: { one: 'outgoing loan', many: 'outgoing loans', also: [{ one: 'loan', many: 'loans' }] },
    kind: 'record',
    about: 'An [artwork] that another house has for some weeks.',
    fields: {
      artwork: ref('artwork', 'What.', { clause: 'of' }),
      institution: ref('institution', 'Who borrows it.', { clause: 'to' }),
      starts_on: date('First day.', -70, 60, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -60, 150, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      insured_for: money('What the borrower insures it for.', 200, 7000, { called: 'insured value', sort: true, filter: true }),
      fee: money('What the borrower pays.', 20, 600, { called: 'fee', sort: true, filter: true, clause: 'with a fee of' }),
      agreed_by: ref('curator', 'Who agreed to it.', { called: 'curator who agreed', optional: true, clause: 'agreed to by' }),
      status: choice(
        'Where it stands.',
        { requested: 1, agreed: 1, out: 1, back: 1, refused: 1, cancelled: 1 },
        {
          says: { requested: 'requested', agreed: 'agreed', out: 'running', back: 'returned', refused: 'refused', cancelled: 'cancelled' },
        },
      ),
    },
    identify: ['artwork', 'institution', 'starts_on'],
    refer: 'the loan of {artwork} to {institution} from {starts_on}',
    summary: { by: ['status', 'institution'], totals: ['fee', 'insured_for'], over: 'starts_on' },
  },
  exhibition: {
    noun: { one: 'exhibition', many: 'exhibitions', also: [{ one: 'show', many: 'shows' }] },
    kind: 'record',
    about: 'A time in which [artworks] are shown in one [gallery_room].',
    fields: {
      title: text('Title.', oneOf(TITLES), { filter: true }),
      gallery_room: ref('gallery_room', 'Where.', { called: 'room', clause: 'in' }),
      curator: ref('curator', 'Who is in charge.', { clause: 'by' }),
      starts_on: date('First day.', -70, 90, { called: 'opening day', filter: true, sort: true, clause: 'that open' }),
      ends_on: date('Last day.', -40, 160, { called: 'closing day', filter: true, sort: true, clause: 'that close' }),
      visitors: integer('How many people came.', 0, 9000, { called: 'number of visitors', sort: true, filter: true, clause: 'seen by' }),
      status: choice(
        'Where it stands.',
        { planned: 1, open: 1, closed: 1, cancelled: 1 },
        { says: { planned: 'planned', open: 'running', closed: 'past', cancelled: 'cancelled' } },
      ),
    },
    identify: ['title', 'starts_on'],
    refer: 'the exhibition “{title}” that opens on {starts_on}',
    summary: { by: ['status', 'gallery_room', 'curator'], totals: ['visitors'], over: 'starts_on' },
  },
  hanging: {
    noun: { one: 'display', many: 'displays' },
    kind: 'record',
    about: 'An [artwork] that is to be seen in an [exhibition].',
    fields: {
      exhibition: ref('exhibition', 'Where.', { clause: 'in' }),
      artwork: ref('artwork', 'What.', { clause: 'of' }),
    },
    identify: ['artwork', 'exhibition'],
    refer: 'the display of {artwork} in {exhibition}',
    unique: [['exhibition', 'artwork']],
    tools: ['search'],
  },
  condition_report: {
    noun: { one: 'condition report', many: 'condition reports' },
    kind: 'record',
    about: 'What a [curator] found when looking at an [artwork].',
    fields: {
      artwork: ref('artwork', 'Of what.', { clause: 'about' }),
      curator: ref('curator', 'Who looked.', { clause: 'by' }),
      made_on: date('Day.', -70, 0, { called: 'day of the report', filter: true, sort: true, clause: 'that were made' }),
      found: choice('How it was.', CONDITIONS, { called: 'finding' }),
    },
    identify: ['artwork', 'made_on'],
    refer: 'the condition report of {made_on} about {artwork}',
    summary: { by: ['found', 'curator'], totals: [], over: 'made_on' },
  },
  treatment: {
    noun: { one: 'treatment', many: 'treatments', also: [{ one: 'restoration', many: 'restorations' }] },
    kind: 'record',
    about: 'Work on the condition of an [artwork].',
    fields: {
      artwork: ref('artwork', 'Of what.', { clause: 'of' }),
      conservator: ref('curator', 'Who does it.', { called: 'conservator', clause: 'by' }),
      kind: choice('What is done.', { cleaning: 4, repair: 3, pest_control: 1, framing: 2 }, { called: 'kind of treatment' }),
      ordered_on: date('Day on which it was ordered.', -70, 0, {
        called: 'order date',
        filter: true,
        sort: true,
        clause: 'that were ordered',
      }),
      due_on: date('Day until which it should be done.', -50, 60, { called: 'deadline', filter: true, sort: true, clause: 'that are due' }),
      cost: money('What it costs.', 40, 900, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { ordered: 1, done: 1, dropped: 1 },
        { says: { ordered: 'open', done: 'completed', dropped: 'abandoned' } },
      ),
    },
    identify: ['artwork', 'ordered_on'],
    refer: 'the treatment of {artwork} that was ordered on {ordered_on}',
    summary: { by: ['status', 'kind', 'conservator'], totals: ['cost'], over: 'ordered_on' },
  },
}
