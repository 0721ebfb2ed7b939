// Jobs: ordered, proofed, approved, given a rebate, fetched, cancelled.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer, pattern, text } from '../../../language/field.ts'
import { FORMATS, PRODUCTS } from './offer.ts'

/** Days that a job takes at least, proofs of one job, and what setting up costs. */
const SHORTEST = 3
const MOST_PROOFS = 3
const SET_UP = 25

const PRICE = `(${SET_UP} + ceil(sheets * paper.hundred / 100) + ceil(sheets * (size === 'a2' ? 12 : size === 'a3' ? 8 : 5) / 100))`
const FITS = "(press.largest === 'a2' || size === 'a5' || size === 'a4' || (size === 'a3' && press.largest === 'a3'))"
const isOrdered: Rule = conflict("print_job.status === 'ordered'", 'Job {print_job.code} is {print_job.status} already.', [
  'already',
  'approved',
  'printed',
  'cancelled',
])

/** See the head of this file. */
export const jobs: Readonly<Record<string, Action>> = {
  order_print_job: {
    title: 'Order a [print_job]',
    about: `A served client orders sheets on a [paper] of which there are enough, on a running [press] that takes the format and the weight, ready in ${SHORTEST} days at the earliest. Nobody has more than three unfinished jobs.`,
    args: {
      print_client: row('print_client', {
        likely:
          "print_client.status === 'served' && count('print_job', j => j.print_client_id === print_client.id && (j.status === 'ordered' || j.status === 'approved')) < 3",
      }),
      press: row('press', { likely: "press.status === 'running'" }),
      paper: row('paper', { likely: 'paper.grams <= press.heaviest && paper.sheets > 400' }),
      code: text('Number on the job ticket.', pattern('J-#####'), { maxLength: 12 }),
      product: choice('What it is.', PRODUCTS),
      size: choice('How large it is.', FORMATS),
      sheets: mostly(integer('How many sheets.', 20, 3000, { step: 10, unit: 'sheets' }), '60 + print_client.id * 20'),
      due_on: mostly(date('Day until which it is ready.', 3, 40), 'plusDays(today(), 4 + print_client.id % 9)'),
    },
    rules: [
      conflict("print_client.status === 'served'", '{print_client.name} is stopped and orders nothing.', ['stopped', 'orders nothing']),
      invalid(`due_on >= plusDays(today(), ${SHORTEST})`, `A job takes ${SHORTEST} days at least; today is {today()}.`),
      conflict("press.status === 'running'", 'The press “{press.name}” is down.', ['down', 'not running']),
      conflict(FITS, 'The press “{press.name}” prints {press.largest} at most.', ['at most', 'too large', 'format']),
      conflict(
        'paper.grams <= press.heaviest',
        'The press “{press.name}” takes {press.heaviest} grams at most, and “{paper.name}” has {paper.grams}.',
        ['at most', 'too heavy', 'grams'],
      ),
      conflict('sheets <= paper.sheets', 'Only {paper.sheets} sheets of “{paper.name}” are in the store.', ['only', 'not enough', 'store']),
      conflict("none('print_job', j => j.code === code)", 'The number {code} is in use.', ['in use', 'already']),
      conflict(
        "count('print_job', j => j.print_client_id === print_client.id && (j.status === 'ordered' || j.status === 'approved')) < 3",
        '{print_client.name} has three unfinished jobs.',
        ['three', 'unfinished', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'print_job',
        with: {
          code: 'code',
          print_client: 'print_client',
          press: 'press',
          paper: 'paper',
          product: 'product',
          size: 'size',
          sheets: 'sheets',
          ordered_on: 'today()',
          due_on: 'due_on',
          price: PRICE,
          rebate: '0',
          status: "'ordered'",
        },
      },
      { set: 'paper', to: { sheets: 'paper.sheets - sheets' } },
    ],
    gives: 'print_job',
    ask: [
      'take an order of {print_client}, job {code}: {product}, {size}, {sheets} sheets on {paper}, printed on {press}, ready on {due_on}',
      'enter job {code} for {print_client}: {sheets} sheets of {paper} on {press} ({product}, {size}), due on {due_on}',
    ],
    outcome: [{ question: 'What does the job cost?', value: 'print_job.price', type: 'money' }],
    plays: 34,
    undoneBy: 'cancel_print_job',
  },
  send_proof: {
    title: 'Send a [proof]',
    about: `The client of an unapproved job gets a sample; ${MOST_PROOFS} for each job, and none while one waits for an answer.`,
    args: {
      print_job: row('print_job', {
        likely: `print_job.status === 'ordered' && none('proof', p => p.print_job_id === print_job.id && p.verdict === 'waiting') && count('proof', p => p.print_job_id === print_job.id) < ${MOST_PROOFS}`,
      }),
    },
    rules: [
      isOrdered,
      conflict(
        "none('proof', p => p.print_job_id === print_job.id && p.verdict === 'waiting')",
        'A proof of job {print_job.code} waits for an answer.',
        ['waits', 'answer', 'already'],
      ),
      conflict(
        `count('proof', p => p.print_job_id === print_job.id) < ${MOST_PROOFS}`,
        `There were ${MOST_PROOFS} proofs of job {print_job.code}, which is the most.`,
        ['the most', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'proof',
        with: {
          print_job: 'print_job',
          number: "count('proof', p => p.print_job_id === print_job.id) + 1",
          sent_on: 'today()',
          verdict: "'waiting'",
        },
      },
    ],
    gives: 'proof',
    ask: ['send a proof of {print_job}', 'let the client of {print_job} have a proof'],
    plays: 28,
  },
  answer_proof: {
    title: 'Note what a client says of a [proof]',
    about: 'The waiting proof is approved, and with it the job, or changes are wanted.',
    args: {
      proof: row('proof', { likely: "proof.verdict === 'waiting'" }),
      verdict: choice('What they say.', { approved: 4, changes: 2 }),
    },
    rules: [conflict("proof.verdict === 'waiting'", 'This proof was answered already.', ['already', 'answered'])],
    effects: [
      { set: 'proof', to: { verdict: 'verdict' } },
      { set: 'proof.print_job', to: { status: "'approved'" }, when: "verdict === 'approved' && proof.print_job.status === 'ordered'" },
    ],
    gives: 'proof',
    ask: ['note the answer to {proof}: {verdict}', 'put down “{verdict}” as the verdict on {proof}'],
    routine: { row: 'proof', when: "proof.verdict === 'waiting'", chance: 0.3 },
  },
  rebate_print_job: {
    title: 'Take something off the price of a job',
    about: 'Takes something off the price of a job, once, before it is fetched, up to your rebate limit.',
    args: {
      print_job: row('print_job', {
        likely:
          "(print_job.status === 'ordered' || print_job.status === 'approved' || print_job.status === 'printed') && print_job.rebate === 0",
      }),
      percent: mostly(integer('How much is taken off.', 5, 40, { step: 5, unit: 'percent' }), '5'),
    },
    rules: [
      conflict("print_job.status !== 'fetched' && print_job.status !== 'cancelled'", 'Job {print_job.code} is {print_job.status}.', [
        'fetched',
        'cancelled',
        'over',
      ]),
      conflict('print_job.rebate === 0', '{print_job.rebate} percent were taken off already.', ['already', 'taken off']),
      forbidden('percent <= actor.rebate_limit', 'You may take off {actor.rebate_limit} percent at most.', ['at most', 'limit', 'may']),
    ],
    effects: [{ set: 'print_job', to: { rebate: 'percent', price: 'ceil(print_job.price * (100 - percent) / 100)' } }],
    ask: ['take {percent} percent off the price of {print_job}', 'give a rebate of {percent} percent on {print_job}'],
    outcome: [{ question: 'What does the job cost now?', value: 'print_job.price', type: 'money' }],
    ceiling: { arg: 'percent', most: 'actor.rebate_limit', words: 'as many percent as I may give' },
    plays: 6,
  },
  postpone_print_job: {
    title: 'Put off the deadline of a job',
    about: 'Puts off the deadline of a job that is not printed, to a later day.',
    args: {
      print_job: row('print_job', { likely: "print_job.status === 'ordered' || print_job.status === 'approved'" }),
      new_due: mostly(date('The new deadline.', 4, 60), 'plusDays(print_job.due_on, 5)'),
    },
    rules: [
      conflict("print_job.status === 'ordered' || print_job.status === 'approved'", 'Job {print_job.code} is {print_job.status}.', [
        'printed',
        'fetched',
        'cancelled',
      ]),
      conflict('new_due > print_job.due_on', 'It is due on {print_job.due_on} anyway.', ['anyway', 'not later']),
      invalid('new_due > today()', 'The new deadline has to be after today, {today()}.'),
    ],
    effects: [{ set: 'print_job', to: { due_on: 'new_due' } }],
    ask: ['put off the deadline of {print_job} to {new_due}', 'give {print_job} time until {new_due}'],
    plays: 5,
  },
  hand_over_print_job: {
    title: 'Note that a job was fetched',
    about: 'A printed job is handed over.',
    args: { print_job: row('print_job', { likely: "print_job.status === 'printed'" }) },
    rules: [
      conflict("print_job.status === 'printed'", 'Job {print_job.code} is {print_job.status}; only printed ones are fetched.', [
        'only printed',
        'not printed',
        'already',
      ]),
    ],
    effects: [{ set: 'print_job', to: { status: "'fetched'" } }],
    ask: ['note that {print_job} was fetched', 'hand over {print_job}'],
    routine: { row: 'print_job', when: "print_job.status === 'printed'", chance: 0.25 },
  },
  cancel_print_job: {
    title: 'Cancel a job',
    about: 'Cancels a job that is not approved; its sheets go back into the store.',
    args: { print_job: row('print_job', { likely: "print_job.status === 'ordered'" }) },
    rules: [isOrdered],
    effects: [
      { set: 'print_job', to: { status: "'cancelled'" } },
      { set: 'print_job.paper', to: { sheets: 'print_job.paper.sheets + print_job.sheets' } },
    ],
    ask: ['cancel {print_job}', 'call off {print_job}'],
    plays: 1,
  },
  stop_print_client: {
    title: 'Stop a client',
    about: 'The client orders nothing for a while; not while a job of theirs is unfinished.',
    args: {
      print_client: row('print_client', {
        likely:
          "print_client.status === 'served' && none('print_job', j => j.print_client_id === print_client.id && (j.status === 'ordered' || j.status === 'approved'))",
      }),
    },
    rules: [
      conflict("print_client.status === 'served'", '{print_client.name} is stopped already.', ['already', 'stopped']),
      conflict(
        "none('print_job', j => j.print_client_id === print_client.id && (j.status === 'ordered' || j.status === 'approved'))",
        'A job of {print_client.name} is unfinished. Finish it first.',
        ['unfinished', 'first'],
      ),
    ],
    effects: [{ set: 'print_client', to: { status: "'stopped'" } }],
    ask: ['stop {print_client}', 'take no more orders of {print_client} for now'],
    plays: 1,
    undoneBy: 'serve_print_client',
  },
  serve_print_client: {
    title: 'Serve a client again',
    about: 'A stopped client may order again.',
    args: { print_client: row('print_client', { likely: "print_client.status === 'stopped'" }) },
    rules: [conflict("print_client.status === 'stopped'", '{print_client.name} is not stopped.', ['not stopped', 'served'])],
    effects: [{ set: 'print_client', to: { status: "'served'" } }],
    ask: ['serve {print_client} again', 'take orders of {print_client} again'],
    undoneBy: 'stop_print_client',
  },
}
