// What happens in a neighbourhood: discussions and replies, loans, notices of lost and found things, recommendations, warnings.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { OBJECTS, PRAISE, REPLIES, TITLES } from './words.ts'

/** Why somebody is warned. */
export const REASONS = { insult: 3, advertising: 2, late_return: 2, false_alarm: 1 } as const

export const records: Readonly<Record<string, Entity>> = {
  discussion: {
    noun: {
      one: 'discussion',
      many: 'discussions',
      also: [
        { one: 'debate', many: 'debates' },
        { one: 'thread', many: 'threads' },
        { one: 'topic', many: 'topics' },
      ],
    },
    kind: 'record',
    about: 'Something that a [neighbour] wants to talk about in an [area].',
    fields: {
      area: ref('area', 'On the page of which [area].', { clause: 'in' }),
      neighbour: ref('neighbour', 'Who began it.'),
      title: text('Title.', oneOf(Object.keys(TITLES)), { maxLength: 100, filter: true }),
      category: choice('What kind it is.', { question: 4, news: 3, giveaway: 2, safety: 1 }),
      begun_on: date('Day.', -65, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
      status: choice('Where it stands.', { open: 1, solved: 1, locked: 1 }, { says: { open: 'open', solved: 'solved', locked: 'locked' } }),
    },
    identify: ['title', 'area'],
    refer: 'the [discussion] “{title}” in {area}',
    summary: { by: ['status', 'area', 'category', 'neighbour'], totals: [], over: 'begun_on' },
  },
  reply: {
    noun: { one: 'reply', many: 'replies', also: [{ one: 'answer', many: 'answers' }] },
    kind: 'record',
    about: 'What a [neighbour] wrote in a [discussion].',
    fields: {
      discussion: ref('discussion', 'In which [discussion].', { clause: 'in' }),
      neighbour: ref('neighbour', 'Who wrote it.'),
      words: text('What was written.', oneOf(REPLIES), { maxLength: 400, filter: true, called: 'text' }),
      solving: choice(
        'Whether it solved the [discussion].',
        { no: 1, yes: 1 },
        { called: 'solution', clauses: { yes: 'that solved something', no: 'that solved nothing' } },
      ),
      written_on: date('Day.', -65, 0, { called: 'day of the reply', filter: true, sort: true, clause: 'that were written' }),
    },
    identify: ['words', 'neighbour', 'discussion'],
    refer: 'the [reply] “{words}” of {neighbour} in {discussion}',
    summary: { by: ['neighbour', 'discussion'], totals: [], over: 'written_on' },
    tools: ['search'],
  },
  loan: {
    noun: { one: 'loan', many: 'loans', also: [{ one: 'borrowing', many: 'borrowings' }] },
    kind: 'record',
    about: 'An [item] that a [neighbour] borrows for some days, both ends included.',
    fields: {
      item: ref('item', 'What.', { clause: 'of' }),
      borrower: ref('neighbour', 'Who borrows.', { called: 'borrower', clause: 'by' }),
      starts_on: date('First day.', -65, 30, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -60, 45, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      returned_on: date('Day on which it came back.', -60, 0, { called: 'return date', optional: true }),
      status: choice(
        'Where it stands.',
        { agreed: 1, out: 1, returned: 1, cancelled: 1 },
        { says: { agreed: 'agreed', out: 'running', returned: 'returned', cancelled: 'cancelled' } },
      ),
    },
    identify: ['item', 'borrower', 'starts_on'],
    refer: 'the [loan] of {item} to {borrower} that begins on {starts_on}',
    summary: { by: ['status', 'item', 'borrower'], totals: [], over: 'starts_on' },
  },
  notice: {
    noun: { one: 'notice', many: 'notices', also: [{ one: 'lost-and-found entry', many: 'lost-and-found entries' }] },
    kind: 'record',
    about: 'Something that a [neighbour] has lost or found.',
    fields: {
      neighbour: ref('neighbour', 'Who put it up.'),
      kind: choice('Whether it is looked for or there.', { lost: 1, found: 1 }, { called: 'kind of notice' }),
      object: text('What it is.', oneOf(OBJECTS), { maxLength: 60, filter: true }),
      area: ref('area', 'Where.', { clause: 'in' }),
      seen_on: date('Day on which it was lost or found.', -65, 0, {
        called: 'day of the loss or find',
        filter: true,
        sort: true,
        clause: 'that are about things lost or found',
      }),
      counterpart: ref('notice', 'The notice of the other side, when it came back.', {
        called: 'matching notice',
        optional: true,
        filter: false,
      }),
      status: choice(
        'Where it stands.',
        { open: 1, settled: 1, expired: 1 },
        { says: { open: 'open', settled: 'settled', expired: 'expired' } },
      ),
    },
    identify: ['object', 'kind', 'neighbour'],
    refer: 'the [notice] of {neighbour} about “{object}” ({kind})',
    summary: { by: ['status', 'kind', 'area'], totals: [], over: 'seen_on' },
  },
  recommendation: {
    noun: { one: 'recommendation', many: 'recommendations', also: [{ one: 'tip', many: 'tips' }] },
    kind: 'record',
    about: 'What a [neighbour] has to say for a [business].',
    fields: {
      business: ref('business', 'Which [business].', { clause: 'of' }),
      neighbour: ref('neighbour', 'Who recommends it.', { clause: 'by' }),
      words: text('What was written.', oneOf(PRAISE), { maxLength: 200, filter: true, called: 'text' }),
      given_on: date('Day.', -65, 0, { called: 'day of the recommendation', filter: true, sort: true, clause: 'that were given' }),
    },
    identify: ['neighbour', 'business'],
    refer: 'the [recommendation] of {business} by {neighbour}',
    unique: [['business', 'neighbour']],
    summary: { by: ['business', 'neighbour'], totals: [], over: 'given_on' },
    tools: ['search'],
  },
  warning: {
    noun: { one: 'warning', many: 'warnings', also: [{ one: 'reprimand', many: 'reprimands' }] },
    kind: 'record',
    about: 'What a [neighbour] gets for breaking a rule.',
    fields: {
      neighbour: ref('neighbour', 'Who got it.', { clause: 'of' }),
      moderator: ref('moderator', 'Who gave it.', { clause: 'given by' }),
      reason: choice('Why.', REASONS),
      given_on: date('Day.', -65, 0, { called: 'day of the warning', filter: true, sort: true, clause: 'that were given' }),
      status: choice('Lifted ones do not count.', { standing: 1, lifted: 1 }, { says: { standing: 'standing', lifted: 'lifted' } }),
    },
    identify: ['neighbour', 'reason', 'given_on'],
    refer: 'the {reason} [warning] of {neighbour} of {given_on}',
    summary: { by: ['status', 'reason', 'moderator', 'neighbour'], totals: [], over: 'given_on' },
    tools: ['search'],
  },
}
