// What is done with applications until somebody is invited.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { mine, myJob, openStage } from './jobs.ts'
import { REASONS } from './records.ts'

/** Open applications of one candidate. */
const MOST_OPEN = 4

const skilled = "some('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === job.skill_id)"

/** The application is open. */
export const stillOpen = conflict(openStage('application'), 'This [application] is {application.stage} and not open any more.', [
  'not open',
  'any more',
  'hired',
  'rejected',
  'withdrawn',
  'already',
  'over',
])

export const applications: Readonly<Record<string, Action>> = {
  apply_for_job: {
    title: 'Apply for a [job]',
    about: `Records the [application] of a looking [candidate] for an open [job] before its deadline. They need its [skill] and years, wish for no more than its highest salary, and have ${MOST_OPEN} open ones at most; once for each [job].`,
    args: {
      candidate: row('candidate', {
        likely: `candidate.status === 'looking' && count('application', a => a.candidate_id === candidate.id && ${openStage('a')}) < ${MOST_OPEN}`,
      }),
      job: row('job', {
        likely: `job.status === 'open' && job.deadline >= today() && candidate.years >= job.years && ${skilled} && none('application', a => a.candidate_id === candidate.id && a.job_id === job.id)`,
      }),
      wish: mostly(
        money('Salary that they would like.', 21000, 70000, { step: 500 }),
        'job.salary_from + 2000 <= job.salary_to ? job.salary_from + 2000 : job.salary_from',
      ),
    },
    rules: [
      conflict("job.status === 'open'", '“{job.title}” is {job.status}; one applies for open [jobs].', [
        'paused',
        'filled',
        'closed',
        'not open',
      ]),
      conflict('job.deadline >= today()', 'The deadline of “{job.title}” was {job.deadline}.', ['deadline', 'too late']),
      conflict("candidate.status === 'looking'", '{candidate.name} has found work and is not looking.', [
        'found work',
        'not looking',
        'placed',
      ]),
      conflict(
        "none('application', a => a.candidate_id === candidate.id && a.job_id === job.id)",
        '{candidate.name} has applied for “{job.title}” before.',
        ['before', 'already', 'has applied'],
      ),
      forbidden(skilled, '“{job.title}” asks for “{job.skill.name}”, which is not noted for {candidate.name}.', [
        'asks for',
        'not noted',
        'skill',
      ]),
      forbidden(
        'candidate.years >= job.years',
        '“{job.title}” asks for {job.years} years of experience; {candidate.name} has {candidate.years}.',
        ['years', 'experience', 'not enough'],
      ),
      conflict('wish <= job.salary_to', '“{job.title}” pays {money(job.salary_to)} at most.', ['at most', 'too much', 'pays', 'above']),
      conflict(
        `count('application', a => a.candidate_id === candidate.id && ${openStage('a')}) < ${MOST_OPEN}`,
        `{candidate.name} has ${MOST_OPEN} open [applications] already, which is the limit.`,
        ['already', 'limit', 'at most', 'too many'],
      ),
    ],
    effects: [
      {
        add: 'application',
        with: { candidate: 'candidate', job: 'job', wish: 'wish', applied_on: 'today()', stage: "'applied'" },
      },
    ],
    gives: 'application',
    ask: [
      'record that {candidate} applies for {job} and would like to earn {wish}',
      'enter an [application] of {candidate} for {job} with a wished salary of {wish}',
    ],
    undoneBy: 'withdraw_application',
    plays: 110,
  },
  screen_application: {
    title: 'Screen an [application]',
    about:
      'Marks a new [application] as screened, so that its [candidate] can be invited. Only who looks after the [job] or a lead does this.',
    args: { application: row('application', { likely: `application.stage === 'applied' && (${mine('application.job')})` }) },
    rules: [
      conflict("application.stage === 'applied'", 'This [application] is {application.stage}; only new ones are screened.', [
        'already',
        'screened',
        'only new',
        'rejected',
        'withdrawn',
      ]),
      myJob('application.job'),
    ],
    effects: [{ set: 'application', to: { stage: "'screened'" } }],
    ask: ['mark {application} as screened', 'note that I have looked through {application} and that it may go on'],
    plays: 6,
    routine: { row: 'application', when: "application.stage === 'applied'", chance: 0.18 },
  },
  reject_application: {
    title: 'Reject an [application]',
    about:
      'Ends an open [application] without an open [offer]; planned [interviews] about it are cancelled. Only who looks after the [job] or a lead does this.',
    args: {
      application: row('application', {
        likely: `${openStage('application')} && application.stage !== 'offered' && (${mine('application.job')})`,
      }),
      reason: choice('Why.', REASONS, {
        says: {
          experience: 'the experience',
          salary: 'the salary',
          impression: 'the impression',
          place_filled: 'the place is filled',
          no_show: 'did not turn up',
        },
      }),
    },
    rules: [
      stillOpen,
      myJob('application.job'),
      conflict("application.stage !== 'offered'", 'An [offer] for it is open. Wait for the answer.', ['offer', 'wait', 'open']),
      conflict(
        "reason !== 'no_show' || some('interview', i => i.application_id === application.id && i.status === 'missed')",
        'No [interview] about it was missed.',
        ['no ', 'was missed', 'not missed'],
      ),
    ],
    effects: [
      { set: 'application', to: { stage: "'rejected'", reason: 'reason' } },
      {
        each: 'interview',
        as: 'i',
        where: "i.application_id === application.id && i.status === 'planned'",
        do: [{ set: 'i', to: { status: "'cancelled'" } }],
      },
    ],
    gives: 'application',
    ask: ['reject {application} (reason: {reason})', 'turn down {application}, reason: {reason}'],
    plays: 6,
  },
  withdraw_application: {
    title: 'Withdraw an [application]',
    about: 'Ends an open [application] at the wish of its [candidate]; planned [interviews] are cancelled and an open [offer] is declined.',
    args: { application: row('application', { likely: openStage('application') }) },
    rules: [stillOpen],
    effects: [
      { set: 'application', to: { stage: "'withdrawn'" } },
      {
        each: 'interview',
        as: 'i',
        where: "i.application_id === application.id && i.status === 'planned'",
        do: [{ set: 'i', to: { status: "'cancelled'" } }],
      },
      {
        each: 'offer',
        as: 'o',
        where: "o.application_id === application.id && o.status === 'open'",
        do: [{ set: 'o', to: { status: "'declined'" } }],
      },
    ],
    gives: 'application',
    ask: ['withdraw {application}', 'take back {application}'],
  },
}
