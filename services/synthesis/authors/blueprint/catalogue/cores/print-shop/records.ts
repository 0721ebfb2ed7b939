// What a print shop keeps on record: jobs, proofs, runs, deliveries of paper.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'
import { FORMATS, PRODUCTS } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  print_job: {
    noun: { one: 'print job', many: 'print jobs', also: [{ one: 'printing order', many: 'printing orders' }] },
    kind: 'record',
    about: 'Something that is printed for a [print_client].',
    fields: {
      code: text('Number on the job ticket.', pattern('J-#####'), { unique: true, called: 'job number' }),
      print_client: ref('print_client', 'For whom.', { called: 'client', clause: 'for' }),
      press: ref('press', 'On which [press].', { clause: 'on' }),
      paper: ref('paper', 'On which [paper].', { clause: 'on' }),
      product: choice('What it is.', PRODUCTS, { called: 'product' }),
      size: choice('How large it is.', FORMATS, { called: 'format' }),
      sheets: integer('How many sheets.', 20, 2400, { called: 'number of sheets', unit: 'sheets', sort: true, filter: true, clause: 'of' }),
      ordered_on: date('Day.', -50, 0, { called: 'order date', filter: true, sort: true, clause: 'that were ordered' }),
      due_on: date('Day until which it is ready.', -40, 40, { called: 'deadline', filter: true, sort: true, clause: 'that are due' }),
      price: money('What it costs.', 5, 1500, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      rebate: integer('Percent that were taken off.', 0, 30, { called: 'rebate', unit: 'percent', sort: true }),
      status: choice(
        'Where it stands.',
        { ordered: 1, approved: 1, printed: 1, fetched: 1, cancelled: 1 },
        { says: { ordered: 'unapproved', approved: 'approved', printed: 'printed', fetched: 'fetched', cancelled: 'cancelled' } },
      ),
    },
    identify: ['code'],
    refer: 'job {code}',
    summary: { by: ['status', 'product', 'press', 'paper'], totals: ['sheets', 'price'], over: 'ordered_on' },
  },
  proof: {
    noun: { one: 'proof', many: 'proofs' },
    kind: 'record',
    about: 'A sample of a [print_job] that the client looks at.',
    fields: {
      print_job: ref('print_job', 'Of which job.', { called: 'job', clause: 'of' }),
      number: integer('Which one it is.', 1, 3, { called: 'number of the proof', sort: true, filter: true }),
      sent_on: date('Day.', -50, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
      verdict: choice(
        'What the client said.',
        { waiting: 1, approved: 4, changes: 2 },
        {
          called: 'verdict',
          clauses: { waiting: 'that wait for an answer', approved: 'that were approved', changes: 'that were sent back with changes' },
        },
      ),
    },
    identify: ['print_job', 'number'],
    refer: 'proof {number} of {print_job}',
    unique: [['print_job', 'number']],
    summary: { by: ['verdict'], totals: [], over: 'sent_on' },
  },
  press_run: {
    noun: { one: 'press run', many: 'press runs' },
    kind: 'record',
    about: 'A [print_job] that is printed on one day.',
    fields: {
      print_job: ref('print_job', 'Which job.', { called: 'job', clause: 'for' }),
      press: ref('press', 'On which [press].', { clause: 'on' }),
      press_operator: ref('press_operator', 'Who prints.', { called: 'printer', clause: 'by' }),
      day: date('Day.', -50, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      waste: integer('Sheets that were spoilt.', 0, 200, {
        called: 'spoilt sheets',
        unit: 'sheets',
        optional: true,
        sort: true,
        filter: true,
      }),
      status: choice(
        'Where it stands.',
        { planned: 1, done: 1, cancelled: 1 },
        { says: { planned: 'planned', done: 'completed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['print_job', 'day'],
    refer: 'the run of {day} for {print_job}',
    summary: { by: ['status', 'press', 'press_operator'], totals: ['waste'], over: 'day' },
  },
  paper_delivery: {
    noun: { one: 'paper delivery', many: 'paper deliveries' },
    kind: 'record',
    about: 'Sheets that came from a mill.',
    fields: {
      paper: ref('paper', 'Which [paper].', { clause: 'of' }),
      sheets: integer('How many.', 100, 3000, {
        step: 100,
        called: 'number of sheets',
        unit: 'sheets',
        sort: true,
        filter: true,
        clause: 'over',
      }),
      came_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that came' }),
      cost: money('What it cost.', 2, 700, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
    },
    identify: ['paper', 'came_on'],
    refer: 'the delivery of {paper} on {came_on}',
    summary: { by: ['paper'], totals: ['sheets', 'cost'], over: 'came_on' },
  },
}
