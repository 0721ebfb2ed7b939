// The data of lines: used, given away, renewed each month.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { isActive } from './lines.ts'

/** Days between two renewals of the data of a line. */
const MONTH = 28

export const data: Readonly<Record<string, Action>> = {
  record_usage: {
    title: 'Record used data',
    about: 'Takes what was used off the data that an active [line] has left; more than that cannot have been used.',
    args: {
      line: row('line', { likely: "line.status === 'active' && line.data_left > 0" }),
      gigabytes: mostly(integer('How much, in GB.', 1, 900), 'max(1, floor(line.data_left / 2))'),
    },
    rules: [
      isActive,
      conflict('gigabytes <= line.data_left', 'Only {line.data_left} GB are left on this [line].', [
        'only',
        'left',
        'more than',
        'not enough',
      ]),
    ],
    effects: [{ set: 'line', to: { data_left: 'line.data_left - gigabytes' } }],
    ask: ['record {gigabytes} GB of use on {line}', 'note that {line} has used {gigabytes} GB'],
    outcome: [{ question: 'How many GB are left?', value: 'line.data_left', type: 'integer' }],
    plays: 44,
  },
  give_data: {
    title: 'Give data away',
    about:
      'Adds data to an active mobile [line] as goodwill, up to your own limit, and never beyond the monthly amount of its [tariff_plan].',
    args: {
      line: row('line', {
        likely: "line.status === 'active' && line.tariff_plan.kind === 'mobile' && line.data_left + 2 <= line.tariff_plan.data_gb",
      }),
      gigabytes: mostly(integer('How much, in GB.', 1, 20), '2'),
    },
    rules: [
      isActive,
      conflict("line.tariff_plan.kind === 'mobile'", '{line.number} is an internet [line]; data is given to mobile ones.', [
        'internet',
        'mobile',
      ]),
      forbidden('gigabytes <= actor.goodwill_gb', 'You may give {actor.goodwill_gb} GB at a time.', [
        'at a time',
        'limit',
        'may give',
        'at most',
      ]),
      conflict(
        'line.data_left + gigabytes <= line.tariff_plan.data_gb',
        'There are {line.data_left} GB left, and the {line.tariff_plan.name} plan has {line.tariff_plan.data_gb} a month; more is not stored.',
        ['not stored', 'a month', 'more than', 'too much'],
      ),
    ],
    effects: [{ set: 'line', to: { data_left: 'line.data_left + gigabytes' } }],
    ask: ['give {line} {gigabytes} GB for the trouble', 'add {gigabytes} GB to {line} free of charge'],
    outcome: [{ question: 'How many GB does it have left now?', value: 'line.data_left', type: 'integer' }],
    plays: 1,
  },
  renew_data: {
    title: 'Renew the data of a [line]',
    about: `Begins a new month: an active [line] has all the data of its [tariff_plan] again, ${MONTH} days after the last time or later.`,
    args: { line: row('line', { likely: `line.status === 'active' && days(line.renewed_on, today()) >= ${MONTH}` }) },
    rules: [
      isActive,
      conflict(
        `days(line.renewed_on, today()) >= ${MONTH}`,
        `Its data was renewed on {line.renewed_on}; a month has ${MONTH} days at least.`,
        ['28 days', 'was renewed', 'too early', 'not yet'],
      ),
    ],
    effects: [{ set: 'line', to: { data_left: 'line.tariff_plan.data_gb', renewed_on: 'today()' } }],
    ask: ['renew the data of {line}', 'begin a new month for {line}'],
    routine: { row: 'line', when: `line.status === 'active' && days(line.renewed_on, today()) >= ${MONTH}`, chance: 0.1 },
    plays: 1,
  },
}
