// The nouns of a library: what is lent, to whom, who waits, and what is owed.
import { people } from './people.ts'
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, moment, money, oneOf, pattern, ref, text } from '../../../language/field.ts'
import { COPIES, WORKS } from './works.ts'

export const entities: Readonly<Record<string, Entity>> = {
  ...people,
  work: {
    noun: {
      one: 'title',
      many: 'titles',
      also: [{ one: 'book', many: 'books' }],
    },
    kind: 'thing',
    about: 'Something of which the library has [copies].',
    fields: {
      name: text('Name.', oneOf(WORKS.map(({ name }) => name)), { unique: true, filter: true }),
      author: text('Who made it.', oneOf(WORKS.map(({ author }) => author)), { filter: true }),
      kind: choice(
        'What it is; reference [works] are not lent.',
        { fiction: 4, crime: 2, non_fiction: 3, children: 2, film: 2, reference: 1 },
        { called: 'kind' },
      ),
      least_age: integer('Age from which it is lent, in years.', 0, 16, { called: 'lowest age', unit: 'years', sort: true }),
      replacement: money('What a lost [copy] costs.', 10, 130, {
        called: 'replacement price',
        sort: true,
        filter: true,
        editable: true,
        clause: 'that cost',
      }),
    },
    identify: ['name'],
    refer: '“{name}”',
    given: WORKS,
    computed: {
      copies_in: {
        about: '[copies] that can be borrowed now.',
        value: "count('copy', c => c.work_id === work.id && c.status === 'available')",
        type: 'integer',
        called: 'number of copies on the shelf',
      },
      waiting: {
        about: '[members] who wait for it.',
        value: "count('hold', h => h.work_id === work.id && h.status === 'waiting')",
        type: 'integer',
        called: 'number of people waiting',
      },
    },
  },
  copy: {
    noun: {
      one: 'copy',
      many: 'copies',
      also: [
        { one: 'volume', many: 'volumes' },
        { one: 'exemplar', many: 'exemplars' },
      ],
    },
    kind: 'thing',
    about: 'One piece of a [work] with its own barcode.',
    fields: {
      barcode: text('Barcode on it.', pattern('3#####'), { unique: true, called: 'barcode' }),
      work: ref('work', 'Of which [work].', { clause: 'of' }),
      branch: ref('branch', 'Where it stands.', { skew: 'even', clause: 'in' }),
      condition: choice(
        'How it looks.',
        { good: 5, worn: 2, poor: 1 },
        { called: 'condition', says: { good: 'good', worn: 'worn', poor: 'poor' }, editable: true },
      ),
      status: choice(
        'Where it is: set aside ones wait for whoever placed a [hold].',
        { available: 14, lent: 0, set_aside: 0, in_repair: 1, lost: 0, withdrawn: 0 },
        {
          says: { available: 'available', lent: 'lent', set_aside: 'set-aside', in_repair: 'broken', lost: 'lost', withdrawn: 'withdrawn' },
        },
      ),
    },
    identify: ['barcode', 'work'],
    refer: '[copy] {barcode} of {work}',
    rows: COPIES.length,
    given: COPIES.map(work => ({ work })),
  },
  loan: {
    noun: {
      one: 'loan',
      many: 'loans',
      also: [
        { one: 'checkout', many: 'checkouts' },
        { one: 'issue', many: 'issues' },
      ],
    },
    kind: 'record',
    about: 'A [copy] with a [member].',
    fields: {
      member: ref('member', 'Who has it.'),
      copy: ref('copy', 'Which [copy].', { clause: 'of' }),
      lent_on: date('Day of lending.', -80, 0, { called: 'day of lending', filter: true, sort: true }),
      due_on: date('Day by which it has to be back.', -70, 45, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      returned_on: date('Day on which it came back.', -80, 0, { called: 'return date', optional: true }),
      renewals: integer('How often it was renewed.', 0, 3, { called: 'number of renewals', filter: true, sort: true }),
      status: choice(
        'Where it stands.',
        { out: 1, returned: 1, lost: 1 },
        { says: { out: 'running', returned: 'returned', lost: 'lost' } },
      ),
    },
    identify: ['member', 'copy', 'lent_on'],
    refer: 'the [loan] of {copy} to {member} that began on {lent_on}',
    summary: { by: ['status', 'member'], totals: ['renewals'], over: 'lent_on' },
  },
  hold: {
    noun: {
      one: 'hold',
      many: 'holds',
      also: [
        { one: 'request', many: 'requests' },
        { one: 'place in the queue', many: 'places in the queue' },
      ],
    },
    kind: 'record',
    about: 'A [member] waits for a [work]; the first in line gets the next [copy] that comes back.',
    fields: {
      member: ref('member', 'Who waits.'),
      work: ref('work', 'For which [work].', { clause: 'for' }),
      placed_at: moment('When it was placed: the order of the line.'),
      copy: ref('copy', 'Which [copy] was set aside.', { optional: true, clause: 'with' }),
      ready_on: date('Day on which it was set aside.', -80, 0, { called: 'day of setting aside', optional: true }),
      status: choice(
        'Where it stands.',
        { waiting: 1, ready: 1, collected: 1, expired: 1, cancelled: 1 },
        { says: { waiting: 'waiting', ready: 'ready', collected: 'collected', expired: 'expired', cancelled: 'cancelled' } },
      ),
    },
    identify: ['member', 'work'],
    refer: 'the [hold] of {member} on {work}',
    summary: { by: ['status', 'work'], totals: [] },
  },
  fine: {
    noun: {
      one: 'fine',
      many: 'fines',
      also: [
        { one: 'charge', many: 'charges' },
        { one: 'penalty', many: 'penalties' },
      ],
    },
    kind: 'record',
    about: 'Money that a [member] owes for a [loan].',
    fields: {
      loan: ref('loan', 'For which [loan].'),
      reason: choice(
        'Why.',
        { late: 5, damaged: 2, lost: 1 },
        { called: 'reason', says: { late: 'lateness', damaged: 'damage', lost: 'loss' } },
      ),
      amount: money('How much.', 0, 200, { sort: true, filter: true, clause: 'of' }),
      paid: money('What has been paid or waived.', 0, 200, { called: 'amount settled' }),
      charged_on: date('Day on which it was charged.', -80, 0, { called: 'day of charging', filter: true, sort: true }),
      status: choice('Whether something is left.', { open: 1, settled: 1 }, { says: { open: 'open', settled: 'settled' } }),
    },
    identify: ['loan', 'reason'],
    refer: 'the {reason} [fine] for {loan}',
    summary: { by: ['reason', 'status'], totals: ['amount', 'paid'], over: 'charged_on' },
  },
}
