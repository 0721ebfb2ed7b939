// What is done with offers.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer, money } from '../../../language/field.ts'
import { mine, myJob, openStage } from './jobs.ts'

/** Score from which an offer can follow. */
const GOOD_SCORE = 6
/** Days in which a first day of work has to lie. */
const LATEST_START = 120

const liked = `some('interview', i => i.application_id === application.id && i.status === 'held' && i.score >= ${GOOD_SCORE})`
const promised = "count('application', a => a.job_id === application.job_id && (a.stage === 'offered' || a.stage === 'hired'))"
const open = conflict("offer.status === 'open'", 'This [offer] is {offer.status}.', [
  'accepted',
  'declined',
  'lapsed',
  'already',
  'not open',
])

export const offers: Readonly<Record<string, Action>> = {
  make_offer: {
    title: 'Make an [offer]',
    about: `Makes an [offer] for an interviewed [application] with a score of ${GOOD_SCORE} or more, within the salary of the [job], as long as not all its places are promised.`,
    args: {
      application: row('application', {
        likely: `application.stage === 'interviewed' && ${liked} && (${mine('application.job')}) && ${promised} < application.job.places`,
      }),
      salary: mostly(money('Salary in a year.', 21000, 70000, { step: 500 }), 'application.wish'),
      answer_days: integer('Days for an answer.', 5, 14, { unit: 'days' }),
    },
    rules: [
      conflict("application.stage === 'interviewed'", 'This [application] is {application.stage}; an [offer] follows an [interview].', [
        'follows',
        'not interviewed',
        'applied',
        'screened',
        'offered',
        'hired',
        'rejected',
        'withdrawn',
      ]),
      myJob('application.job'),
      conflict(liked, `No [interview] about it had a score of ${GOOD_SCORE} or more.`, ['score', 'no ']),
      conflict(
        'salary >= application.job.salary_from && salary <= application.job.salary_to',
        '“{application.job.title}” pays from {money(application.job.salary_from)} to {money(application.job.salary_to)}.',
        ['pays from', 'at most', 'too much', 'too little', 'range'],
      ),
      conflict(`${promised} < application.job.places`, 'All {application.job.places} places of “{application.job.title}” are promised.', [
        'promised',
        'no place',
        'filled',
        'all',
      ]),
      conflict("application.candidate.status === 'looking'", '{application.candidate.name} has found work.', [
        'found work',
        'placed',
        'not looking',
      ]),
    ],
    effects: [
      {
        add: 'offer',
        with: {
          application: 'application',
          salary: 'salary',
          made_on: 'today()',
          answer_by: 'plusDays(today(), answer_days)',
          status: "'open'",
        },
      },
      { set: 'application', to: { stage: "'offered'" } },
    ],
    gives: 'offer',
    ask: [
      'make an [offer] for {application}: {salary} a year, {answer_days} days to answer',
      'offer {salary} a year for {application}, with {answer_days} days for the answer',
    ],
    outcome: [{ question: 'By when does it have to be answered?', value: 'offer.answer_by', type: 'date' }],
    plays: 3,
    routine: { row: 'application', when: `application.stage === 'interviewed' && ${liked}`, chance: 0.08 },
  },
  raise_offer: {
    title: 'Raise an [offer]',
    about: 'Sets a higher salary in an open [offer], within the salary of the [job].',
    args: {
      offer: row('offer', {
        likely: `offer.status === 'open' && offer.salary < offer.application.job.salary_to && (${mine('offer.application.job')})`,
      }),
      salary: mostly(money('The new salary.', 21000, 70000, { step: 500 }), 'min(offer.application.job.salary_to, offer.salary + 1000)'),
    },
    rules: [
      open,
      myJob('offer.application.job'),
      conflict('salary > offer.salary', 'The new salary has to be above {money(offer.salary)}.', ['above', 'higher', 'more than']),
      conflict(
        'salary <= offer.application.job.salary_to',
        '“{offer.application.job.title}” pays {money(offer.application.job.salary_to)} at most.',
        ['at most', 'too much', 'pays'],
      ),
    ],
    effects: [{ set: 'offer', to: { salary: 'salary' } }],
    ask: ['raise {offer} to {salary}', 'set the salary in {offer} to {salary}'],
    plays: 2,
  },
  accept_offer: {
    title: 'Accept an [offer]',
    about:
      'Records that an open [offer] was accepted in time, with a coming first day of work. The [candidate] is placed and their other open [applications] are withdrawn; with its last place the [job] is filled.',
    args: {
      offer: row('offer', { likely: "offer.status === 'open' && offer.answer_by >= today()" }),
      starts_on: date('First day of work.', 7, 60),
    },
    rules: [
      open,
      conflict('offer.answer_by >= today()', 'It had to be answered by {offer.answer_by}.', ['had to be', 'too late', 'by ']),
      invalid('starts_on > today()', 'The first day of work has to be a coming one; today is {today()}.'),
      conflict(`days(today(), starts_on) <= ${LATEST_START}`, `Work has to begin within ${LATEST_START} days.`, [
        'within',
        'too late',
        '120 days',
      ]),
    ],
    effects: [
      { set: 'offer', to: { status: "'accepted'", starts_on: 'starts_on' } },
      { set: 'offer.application', to: { stage: "'hired'" } },
      { set: 'offer.application.candidate', to: { status: "'placed'" } },
      {
        each: 'application',
        as: 'a',
        where: `a.candidate_id === offer.application.candidate_id && a.id !== offer.application_id && ${openStage('a')}`,
        do: [
          { set: 'a', to: { stage: "'withdrawn'" } },
          {
            each: 'interview',
            as: 'i',
            where: "i.application_id === a.id && i.status === 'planned'",
            do: [{ set: 'i', to: { status: "'cancelled'" } }],
          },
        ],
      },
      {
        each: 'offer',
        as: 'o',
        where: "o.application.candidate_id === offer.application.candidate_id && o.status === 'open'",
        do: [{ set: 'o', to: { status: "'declined'" } }],
      },
      {
        set: 'offer.application.job',
        to: { status: "'filled'" },
        when: "count('application', a => a.job_id === offer.application.job_id && a.stage === 'hired') >= offer.application.job.places",
      },
    ],
    gives: 'offer',
    ask: ['record that {offer} was accepted; work begins on {starts_on}', 'accept {offer} with {starts_on} as the first day of work'],
    outcome: [
      {
        question: 'How many people have been hired for that job now?',
        value: "count('application', h => h.job_id === offer.application.job_id && h.stage === 'hired')",
        type: 'integer',
      },
    ],
    routine: { row: 'offer', when: "offer.status === 'open' && offer.answer_by >= today()", chance: 0.04 },
  },
  decline_offer: {
    title: 'Decline an [offer]',
    about: 'Records that the [candidate] said no to an open [offer]; the [application] is withdrawn.',
    args: { offer: row('offer', { likely: "offer.status === 'open'" }) },
    rules: [open],
    effects: [
      { set: 'offer', to: { status: "'declined'" } },
      { set: 'offer.application', to: { stage: "'withdrawn'" } },
    ],
    ask: ['record that {offer} was declined', 'note a no to {offer}'],
  },
  lapse_offer: {
    title: 'Let an [offer] lapse',
    about: 'Ends an open [offer] that was not answered in time; the [application] is interviewed as before.',
    args: { offer: row('offer', { likely: `offer.status === 'open' && offer.answer_by < today() && (${mine('offer.application.job')})` }) },
    rules: [
      open,
      myJob('offer.application.job'),
      forbidden('offer.answer_by < today()', 'It can be answered until {offer.answer_by}.', ['until', 'not yet', 'too early']),
    ],
    effects: [
      { set: 'offer', to: { status: "'lapsed'" } },
      { set: 'offer.application', to: { stage: "'interviewed'" } },
    ],
    ask: ['let {offer} lapse', 'end {offer}, which nobody answered'],
  },
}
