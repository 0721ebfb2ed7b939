// Presses: runs planned within their output, done, moved; paper that comes; machines that are down.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Sheets of one paper that the store takes. */
const STORE = 6000

const isPlanned: Rule = conflict("press_run.status === 'planned'", 'This run is {press_run.status} already.', [
  'already',
  'done',
  'cancelled',
  'over',
])
const FITS = (press: string): string =>
  `(${press}.largest === 'a2' || print_job.size === 'a5' || print_job.size === 'a4' || (print_job.size === 'a3' && ${press}.largest === 'a3'))`

/** See the head of this file. */
export const presswork: Readonly<Record<string, Action>> = {
  plan_press_run: {
    title: 'Plan a [press_run]',
    about:
      'An approved job is printed on its [press] on a coming day, by somebody who prints; as many sheets a day as the [press] puts out. One planned run for each job.',
    args: {
      print_job: row('print_job', {
        likely: "print_job.status === 'approved' && none('press_run', r => r.print_job_id === print_job.id && r.status === 'planned')",
      }),
      press_operator: row('press_operator', { likely: "press_operator.post !== 'desk'" }),
      day: mostly(date('Day.', 0, 14), 'plusDays(today(), print_job.id % 4)'),
    },
    rules: [
      conflict("print_job.status === 'approved'", 'Job {print_job.code} is {print_job.status}; only approved ones are printed.', [
        'only approved',
        'not approved',
        'already',
      ]),
      forbidden("press_operator.post !== 'desk'", '{press_operator.name} works at the desk and does not print.', [
        'desk',
        'does not print',
      ]),
      invalid('day >= today()', 'A run is today, {today()}, or later.'),
      conflict("print_job.press.status === 'running'", 'The press “{print_job.press.name}” is down. Give the job another press.', [
        'down',
        'another press',
      ]),
      conflict(
        "none('press_run', r => r.print_job_id === print_job.id && r.status === 'planned')",
        'A run for job {print_job.code} is planned already.',
        ['already', 'planned'],
      ),
      conflict(
        "sum('press_run', r => r.press_id === print_job.press_id && r.day === day && r.status === 'planned', r => r.print_job.sheets) + print_job.sheets <= print_job.press.daily",
        'The press “{print_job.press.name}” puts out {print_job.press.daily} sheets a day, and {day} is full.',
        ['full', 'sheets a day', 'too much'],
      ),
    ],
    effects: [
      {
        add: 'press_run',
        with: { print_job: 'print_job', press: 'print_job.press', press_operator: 'press_operator', day: 'day', status: "'planned'" },
      },
    ],
    gives: 'press_run',
    ask: ['plan a run for {print_job} on {day} with {press_operator}', 'let {press_operator} print {print_job} on {day}'],
    plays: 26,
    undoneBy: 'cancel_press_run',
  },
  finish_press_run: {
    title: 'Note that a run is done',
    about:
      'Notes that a run is done, on its day or later, with the sheets that were spoilt, which come out of the store; the job is printed.',
    args: {
      press_run: row('press_run', { likely: "press_run.status === 'planned' && press_run.day <= today()" }),
      waste: mostly(integer('Sheets that were spoilt.', 0, 200, { unit: 'sheets' }), '5 + press_run.id % 8 * 3'),
    },
    rules: [
      isPlanned,
      conflict('press_run.day <= today()', 'It is on {press_run.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
      conflict(
        'waste <= press_run.print_job.paper.sheets',
        'Only {press_run.print_job.paper.sheets} sheets of that paper are in the store.',
        ['only', 'store'],
      ),
    ],
    effects: [
      { set: 'press_run', to: { status: "'done'", waste: 'waste' } },
      { set: 'press_run.print_job', to: { status: "'printed'" } },
      { set: 'press_run.print_job.paper', to: { sheets: 'press_run.print_job.paper.sheets - waste' } },
    ],
    gives: 'press_run',
    ask: ['note that {press_run} is done, {waste} sheets were spoilt', 'close {press_run} with {waste} spoilt sheets'],
    routine: { row: 'press_run', when: "press_run.status === 'planned' && press_run.day <= today()", chance: 0.4 },
  },
  move_press_run: {
    title: 'Move a run to another day',
    about: 'Moves a planned run, to another coming day on which the [press] has room.',
    args: {
      press_run: row('press_run', { likely: "press_run.status === 'planned'" }),
      new_day: mostly(date('The new day.', 1, 20), 'plusDays(today(), 3 + press_run.id % 5)'),
    },
    rules: [
      isPlanned,
      invalid('new_day >= today() && new_day !== press_run.day', 'The new day has to be another one, from today, {today()}, on.'),
      conflict(
        "sum('press_run', r => r.press_id === press_run.press_id && r.day === new_day && r.status === 'planned', r => r.print_job.sheets) + press_run.print_job.sheets <= press_run.press.daily",
        'The press “{press_run.press.name}” puts out {press_run.press.daily} sheets a day, and {new_day} is full.',
        ['full', 'sheets a day', 'too much'],
      ),
    ],
    effects: [{ set: 'press_run', to: { day: 'new_day' } }],
    ask: ['move {press_run} to {new_day}', 'let {press_run} take place on {new_day} instead'],
    plays: 5,
  },
  cancel_press_run: {
    title: 'Cancel a run',
    about: 'A planned run does not take place; the job stays approved.',
    args: { press_run: row('press_run', { likely: "press_run.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'press_run', to: { status: "'cancelled'" } }],
    ask: ['cancel {press_run}', 'call off {press_run}'],
  },
  change_press: {
    title: 'Give a job another [press]',
    about: 'A job without a planned run goes to another running [press] that takes its format and paper.',
    args: {
      print_job: row('print_job', {
        likely:
          "(print_job.status === 'ordered' || print_job.status === 'approved') && none('press_run', r => r.print_job_id === print_job.id && r.status === 'planned')",
      }),
      press: row('press', {
        likely: `press.status === 'running' && press.id !== print_job.press_id && press.heaviest >= print_job.paper.grams && ${FITS('press')}`,
      }),
    },
    rules: [
      conflict("print_job.status === 'ordered' || print_job.status === 'approved'", 'Job {print_job.code} is {print_job.status}.', [
        'printed',
        'fetched',
        'cancelled',
      ]),
      conflict(
        "none('press_run', r => r.print_job_id === print_job.id && r.status === 'planned')",
        'A run for job {print_job.code} is planned. Cancel it first.',
        ['planned', 'first', 'cancel'],
      ),
      conflict('press.id !== print_job.press_id', 'Job {print_job.code} is for that press already.', ['already', 'same press']),
      conflict("press.status === 'running'", 'The press “{press.name}” is down.', ['down', 'not running']),
      conflict(FITS('press'), 'The press “{press.name}” prints {press.largest} at most.', ['at most', 'too large', 'format']),
      conflict('print_job.paper.grams <= press.heaviest', 'The press “{press.name}” takes {press.heaviest} grams at most.', [
        'at most',
        'too heavy',
        'grams',
      ]),
    ],
    effects: [{ set: 'print_job', to: { press: 'press' } }],
    gives: 'print_job',
    ask: ['print {print_job} on {press} instead', 'give {print_job} to {press}'],
    plays: 4,
  },
  receive_paper: {
    title: 'Note a delivery of [paper]',
    about: `Sheets in hundreds come into the store, which takes ${STORE} of each [paper].`,
    args: {
      paper: row('paper', { likely: 'paper.sheets < 3500' }),
      sheets: mostly(integer('How many.', 100, 4000, { step: 100, unit: 'sheets' }), '300'),
    },
    rules: [
      invalid('sheets % 100 === 0', 'Paper comes in hundreds of sheets.'),
      conflict(`paper.sheets + sheets <= ${STORE}`, `The store takes ${STORE} sheets of a paper, and {paper.sheets} are there.`, [
        'store takes',
        'at most',
        'too many',
      ]),
      conflict(
        "none('paper_delivery', d => d.paper_id === paper.id && d.came_on === today())",
        'A delivery of “{paper.name}” came today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      { add: 'paper_delivery', with: { paper: 'paper', sheets: 'sheets', came_on: 'today()', cost: 'sheets * paper.hundred / 100' } },
      { set: 'paper', to: { sheets: 'paper.sheets + sheets' } },
    ],
    gives: 'paper_delivery',
    ask: ['note that {sheets} sheets of {paper} came', 'put {sheets} sheets of {paper} into the store'],
    outcome: [{ question: 'How many sheets of it are there now?', value: 'paper.sheets', type: 'integer' }],
    plays: 10,
  },
  report_press_down: {
    title: 'Report a [press] as down',
    about: 'A running [press] without planned runs prints nothing for a while.',
    args: {
      press: row('press', {
        likely: "press.status === 'running' && none('press_run', r => r.press_id === press.id && r.status === 'planned')",
      }),
    },
    rules: [
      conflict("press.status === 'running'", 'The press “{press.name}” is down already.', ['already', 'down']),
      conflict(
        "none('press_run', r => r.press_id === press.id && r.status === 'planned')",
        'Runs on “{press.name}” are planned. Cancel or move them first.',
        ['planned', 'first'],
      ),
    ],
    effects: [{ set: 'press', to: { status: "'down'" } }],
    ask: ['report {press} as down', 'put {press} down as broken'],
    undoneBy: 'report_press_up',
  },
  report_press_up: {
    title: 'Report a [press] as running',
    about: 'A [press] that was down prints again.',
    args: { press: row('press', { likely: "press.status === 'down'" }) },
    rules: [conflict("press.status === 'down'", 'The press “{press.name}” is running.', ['running', 'not down'])],
    effects: [{ set: 'press', to: { status: "'running'" } }],
    ask: ['report {press} as running again', 'note that {press} prints again'],
    undoneBy: 'report_press_down',
  },
}
