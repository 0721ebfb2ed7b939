// What is done with jobs: posted, paused, prolonged, closed; and with the skills of candidates.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer, money, oneOf, text } from '../../../language/field.ts'
import { NEW_JOBS, SKILLS } from './words.ts'

/** Days from today until which a job can stay open. */
const LONGEST_OPEN = 75
/** Skills that are noted for one candidate. */
const MOST_SKILLS = 4

/** Whether the actor works on a job. `at`: the path to it. */
export const mine = (at: string): string => `${at}.recruiter_id === actor.id || actor.role === 'lead'`
/** The actor works on the job. `at`: the path to it. */
export const myJob = (at: string) =>
  forbidden(mine(at), `{${at}.recruiter.name} looks after “{${at}.title}”; only they or a lead may do this.`, [
    'only they',
    'looks after',
    'lead',
    'somebody else',
  ])

/** Stages in which an application is open, as a condition on a row. */
export const openStage = (at: string): string => `${at}.stage !== 'hired' && ${at}.stage !== 'rejected' && ${at}.stage !== 'withdrawn'`

const suits = NEW_JOBS.map(([title, skill]) => `(title === '${title}' && skill.name === '${SKILLS[skill - 1] ?? ''}')`).join(' || ')
const running = conflict("job.status === 'open' || job.status === 'paused'", '“{job.title}” is {job.status}.', [
  'filled',
  'closed',
  'over',
  'already',
])

export const jobs: Readonly<Record<string, Action>> = {
  post_job: {
    title: 'Post a [job]',
    about: `Posts a [job] of an active [employer] within its quota; you look after it, within your own limit. No title twice, and at most ${LONGEST_OPEN} days open.`,
    args: {
      employer: row('employer', {
        likely:
          "employer.status === 'active' && count('job', j => j.employer_id === employer.id && (j.status === 'open' || j.status === 'paused')) < employer.quota",
      }),
      title: text('Title, as given.', oneOf(NEW_JOBS.map(([title]) => title)), { maxLength: 60 }),
      skill: row('skill', { about: 'What it asks for.', likely: suits }),
      years: integer('Years of experience that it asks for.', 0, 6, { skew: 'low', unit: 'years' }),
      salary_from: money('Lowest salary in a year.', 22000, 48000, { step: 1000 }),
      salary_to: mostly(money('Highest salary in a year.', 23000, 60000, { step: 1000 }), 'salary_from + 6000'),
      places: integer('How many people are looked for.', 1, 3, { skew: 'low', unit: 'people' }),
      deadline: date('Last day on which one can apply.', 12, 50),
    },
    rules: [
      invalid('salary_to >= salary_from', 'The highest salary cannot be below the lowest one.'),
      invalid('deadline >= today()', 'The last day cannot be in the past; today is {today()}.'),
      conflict(`days(today(), deadline) <= ${LONGEST_OPEN}`, `A [job] is open for ${LONGEST_OPEN} days at most.`, [
        'at most',
        '75 days',
        'too long',
      ]),
      forbidden("employer.status === 'active'", '{employer.name} is blocked and posts nothing.', ['blocked', 'posts nothing']),
      forbidden("actor.role !== 'assistant'", 'Assistants post no [jobs].', ['assistant', 'post no']),
      conflict("none('job', j => j.title === title)", 'There is a [job] “{title}” already; give it another title.', [
        'already',
        'another title',
        'there is',
      ]),
      conflict(
        "count('job', j => j.employer_id === employer.id && (j.status === 'open' || j.status === 'paused')) < employer.quota",
        '{employer.name} has {employer.quota} open or paused [jobs], which is its quota. Close one first.',
        ['quota', 'limit', 'too many', 'at most'],
      ),
      conflict(
        "count('job', j => j.recruiter_id === actor.id && j.status === 'open') < actor.job_limit",
        'You look after {actor.job_limit} open [jobs] already, which is your limit.',
        ['already', 'limit', 'too many'],
      ),
    ],
    effects: [
      {
        add: 'job',
        with: {
          title: 'title',
          employer: 'employer',
          skill: 'skill',
          recruiter: 'actor',
          years: 'years',
          salary_from: 'salary_from',
          salary_to: 'salary_to',
          places: 'places',
          deadline: 'deadline',
          status: "'open'",
        },
      },
    ],
    ask: [
      'post the [job] “{title}” for {employer}: {skill}, {years} years of experience, {salary_from} to {salary_to}, {places} people, open until {deadline}',
      '{employer} looks for {places} people as “{title}” with {years} years of experience and {skill}; post it until {deadline} with a salary from {salary_from} to {salary_to}',
    ],
    undoneBy: 'close_job',
    plays: 6,
  },
  pause_job: {
    title: 'Pause a [job]',
    about: 'Nobody can apply for an open [job] until it is resumed. Only who looks after it or a lead does this.',
    args: { job: row('job', { likely: `job.status === 'open' && (${mine('job')})` }) },
    rules: [
      conflict("job.status === 'open'", '“{job.title}” is {job.status}.', ['paused', 'filled', 'closed', 'already', 'not open']),
      myJob('job'),
    ],
    effects: [{ set: 'job', to: { status: "'paused'" } }],
    ask: ['pause {job}', 'let nobody apply for {job} for the time being'],
    undoneBy: 'resume_job',
    plays: 2,
  },
  resume_job: {
    title: 'Resume a [job]',
    about: 'One can apply for a paused [job] again, if its deadline has not passed.',
    args: { job: row('job', { likely: `job.status === 'paused' && job.deadline >= today() && (${mine('job')})` }) },
    rules: [
      conflict("job.status === 'paused'", '“{job.title}” is {job.status}, not paused.', ['not paused', 'open', 'filled', 'closed']),
      myJob('job'),
      conflict('job.deadline >= today()', 'Its deadline was {job.deadline}. Prolong it first.', ['deadline', 'prolong', 'was']),
    ],
    effects: [{ set: 'job', to: { status: "'open'" } }],
    ask: ['resume {job}', 'let people apply for {job} again'],
  },
  prolong_job: {
    title: 'Prolong a [job]',
    about: `Moves the deadline of an open or paused [job] to a later day, within ${LONGEST_OPEN} days from today.`,
    args: {
      job: row('job', { likely: `(job.status === 'open' || job.status === 'paused') && (${mine('job')})` }),
      deadline: mostly(
        date('The new deadline.', 5, LONGEST_OPEN),
        'job.deadline < plusDays(today(), 50) && job.deadline >= today() ? plusDays(job.deadline, 14) : plusDays(today(), 70)',
      ),
    },
    rules: [
      running,
      myJob('job'),
      invalid('deadline > job.deadline', 'The new deadline has to be after {job.deadline}.'),
      conflict(`days(today(), deadline) <= ${LONGEST_OPEN}`, `A [job] is open for ${LONGEST_OPEN} more days at most.`, [
        'at most',
        '75',
        'too long',
      ]),
    ],
    effects: [{ set: 'job', to: { deadline: 'deadline' } }],
    ask: ['prolong {job} until {deadline}', 'move the deadline of {job} to {deadline}'],
    plays: 4,
  },
  close_job: {
    title: 'Close a [job]',
    about:
      'Ends an open or paused [job] without open [offers]. Those [applications] that are still open are rejected because the place is filled.',
    args: {
      job: row('job', {
        likely: `(job.status === 'open' || job.status === 'paused') && (${mine('job')}) && none('application', a => a.job_id === job.id && a.stage === 'offered')`,
      }),
    },
    rules: [
      running,
      myJob('job'),
      conflict(
        "none('application', a => a.job_id === job.id && a.stage === 'offered')",
        'An [offer] for “{job.title}” is open. Wait for the answer.',
        ['offer', 'open', 'wait'],
      ),
    ],
    effects: [
      { set: 'job', to: { status: "'closed'" } },
      {
        each: 'application',
        as: 'a',
        where: `a.job_id === job.id && ${openStage('a')}`,
        do: [{ set: 'a', to: { stage: "'rejected'", reason: "'place_filled'" } }],
      },
    ],
    gives: 'job',
    ask: ['close {job}', 'take {job} off the board for good'],
    outcome: [
      {
        question: 'How many of its applications are rejected now in all?',
        value: "count('application', a => a.job_id === job.id && a.stage === 'rejected')",
        type: 'integer',
      },
    ],
  },
  note_skill: {
    title: 'Note a [skill] of a [candidate]',
    about: `Notes that a [candidate] has a [skill]; ${MOST_SKILLS} at most.`,
    args: {
      candidate: row('candidate', { likely: `count('candidate_skill', s => s.candidate_id === candidate.id) < ${MOST_SKILLS}` }),
      skill: row('skill', { likely: "none('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === skill.id)" }),
    },
    rules: [
      conflict(
        "none('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === skill.id)",
        '“{skill.name}” is noted for {candidate.name} already.',
        ['already', 'is noted'],
      ),
      conflict(
        `count('candidate_skill', s => s.candidate_id === candidate.id) < ${MOST_SKILLS}`,
        `${MOST_SKILLS} [skills] are noted for {candidate.name}, which is the limit.`,
        ['limit', 'at most', 'too many'],
      ),
    ],
    effects: [{ add: 'candidate_skill', with: { candidate: 'candidate', skill: 'skill', noted_on: 'today()' } }],
    gives: 'candidate_skill',
    ask: ['note {skill} for {candidate}', '{candidate} has {skill} too; note it'],
    plays: 5,
    undoneBy: 'strike_skill',
  },
  strike_skill: {
    title: 'Strike a [skill] of a [candidate]',
    about: 'Takes a noted [skill] away, unless an open [application] of the [candidate] is for a [job] that asks for it.',
    args: {
      candidate_skill: row('candidate_skill', {
        likely: `none('application', a => a.candidate_id === candidate_skill.candidate_id && ${openStage('a')} && a.job.skill_id === candidate_skill.skill_id)`,
      }),
    },
    rules: [
      conflict(
        `none('application', a => a.candidate_id === candidate_skill.candidate_id && ${openStage('a')} && a.job.skill_id === candidate_skill.skill_id)`,
        'An open [application] of {candidate_skill.candidate.name} depends on it.',
        ['depends', 'open application', 'open'],
      ),
    ],
    effects: [{ remove: 'candidate_skill' }],
    ask: ['strike {candidate_skill}', 'delete {candidate_skill}'],
  },
}
