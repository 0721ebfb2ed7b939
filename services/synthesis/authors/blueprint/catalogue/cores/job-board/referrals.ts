// A job board on which people are referred by others.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { openStage } from './jobs.ts'

const REASONS = [
  'We worked together for two years',
  'Taught me the trade',
  'The calmest person I know',
  'The best of our class',
  'Always on time',
  'Knows the work inside out',
]
/** Open referrals of one person, and the share of the salary that is the largest bonus. */
const MOST_OPEN = 2
const BONUS_SHARE = 50

/** Circles with the bonus that each starts with, in percent of the largest one. */
const CIRCLES = [
  { name: 'Colleagues', percent: 100, yearly_limit: 4 },
  { name: 'Family', percent: 50, yearly_limit: 2 },
  { name: 'Neighbours', percent: 70, yearly_limit: 3 },
  { name: 'Former pupils', percent: 80, yearly_limit: 3 },
] as const

const skilled = "some('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === job.skill_id)"
const largest = `floor(referral.application.job.salary_to * referral.circle.percent / 100 / ${BONUS_SHARE})`

export const withReferrals = (core: Core): Core =>
  extended(core, {
    entities: {
      circle: {
        noun: { one: 'circle', many: 'circles' },
        kind: 'reference',
        about: 'How the one who recommends knows the other.',
        fields: {
          name: text('Name.', oneOf(CIRCLES.map(({ name }) => name)), { unique: true }),
          percent: integer('Share of the largest bonus, in percent.', 10, 100, { called: 'share', unit: 'percent' }),
          yearly_limit: integer('Referrals of one person from it.', 1, 6, { called: 'limit of referrals' }),
        },
        identify: ['name'],
        refer: 'the circle “{name}”',
        rows: CIRCLES.length,
        given: CIRCLES,
      },
      referral: {
        noun: { one: 'referral', many: 'referrals', also: [{ one: 'personal tip', many: 'personal tips' }] },
        kind: 'record',
        about: 'A [candidate] whose word led to the [application] of another one.',
        fields: {
          referrer: ref('candidate', 'Who recommends.', { called: 'referring candidate', clause: 'by' }),
          application: ref('application', 'The [application] that came of it.', { clause: 'for' }),
          circle: ref('circle', 'How they know each other.', { clause: 'from' }),
          words: text('Why.', oneOf(REASONS), { maxLength: 200, filter: true, called: 'text' }),
          bonus: money('Bonus that was paid.', 0, 1500, { filter: true, sort: true, optional: true, clause: 'with a bonus of' }),
          made_on: date('Day.', -65, 0, { called: 'day of the referral', filter: true, sort: true, clause: 'that were made' }),
          status: choice(
            'Where it stands.',
            { open: 1, rewarded: 1, closed: 1 },
            { says: { open: 'open', rewarded: 'rewarded', closed: 'closed' } },
          ),
        },
        identify: ['referrer', 'application'],
        refer: 'the referral by {referrer} for {application}',
        unique: [['application']],
        summary: { by: ['status', 'referrer', 'circle'], totals: ['bonus'], over: 'made_on' },
      },
    },
    actions: {
      make_referral: {
        title: 'Refer somebody',
        about: `Records that one [candidate] recommends another one for an open [job] and enters the [application] with its lowest salary as the wish. The other one is looking, has the [skill] and has not applied for it; ${MOST_OPEN} open referrals each, within the limit of the circle.`,
        args: {
          referrer: row('candidate', {
            about: 'Who recommends.',
            likely: `count('referral', r => r.referrer_id === referrer.id && r.status === 'open') < ${MOST_OPEN}`,
          }),
          circle: row('circle'),
          job: row('job', { likely: "job.status === 'open' && job.deadline >= today()" }),
          candidate: row('candidate', {
            about: 'Who is recommended.',
            likely: `candidate.id !== referrer.id && candidate.status === 'looking' && candidate.years >= job.years && ${skilled} && none('application', a => a.candidate_id === candidate.id && a.job_id === job.id)`,
          }),
          words: text('Why, as given.', oneOf(REASONS), { maxLength: 200 }),
        },
        rules: [
          conflict('candidate.id !== referrer.id', 'Nobody recommends themselves.', ['themselves', 'own']),
          conflict(
            "job.status === 'open' && job.deadline >= today()",
            '“{job.title}” is {job.status}, and its deadline is {job.deadline}.',
            ['deadline', 'paused', 'filled', 'closed', 'not open'],
          ),
          conflict("candidate.status === 'looking'", '{candidate.name} has found work and is not looking.', ['found work', 'not looking']),
          forbidden(
            `candidate.years >= job.years && ${skilled}`,
            '“{job.title}” asks for “{job.skill.name}” and {job.years} years of experience, which {candidate.name} does not have.',
            ['asks for', 'does not have', 'skill', 'experience'],
          ),
          conflict(
            "none('application', a => a.candidate_id === candidate.id && a.job_id === job.id)",
            '{candidate.name} has applied for “{job.title}” before.',
            ['before', 'has applied', 'already'],
          ),
          forbidden(
            `count('referral', r => r.referrer_id === referrer.id && r.status === 'open') < ${MOST_OPEN}`,
            `{referrer.name} has ${MOST_OPEN} open referrals already.`,
            ['already', 'limit', 'at most'],
          ),
          forbidden(
            "count('referral', r => r.referrer_id === referrer.id && r.circle_id === circle.id) < circle.yearly_limit",
            '{referrer.name} has {circle.yearly_limit} referrals from “{circle.name}” already.',
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [
          {
            add: 'application',
            with: { candidate: 'candidate', job: 'job', wish: 'job.salary_from', applied_on: 'today()', stage: "'applied'" },
          },
          {
            add: 'referral',
            with: {
              referrer: 'referrer',
              application: 'application',
              circle: 'circle',
              words: 'words',
              made_on: 'today()',
              status: "'open'",
            },
          },
        ],
        gives: 'referral',
        ask: [
          'record that {referrer} recommends {candidate} for {job}, {circle}: “{words}”',
          'enter a referral of {candidate} for {job} by {referrer} from {circle}, with the words “{words}”',
        ],
        plays: 44,
      },
      reward_referral: {
        title: 'Reward a referral',
        about: `Pays a bonus for an open referral whose [application] was successful: up to one ${BONUS_SHARE}th of the highest salary of the [job], times the share of the circle.`,
        args: {
          referral: row('referral', { likely: "referral.status === 'open' && referral.application.stage === 'hired'" }),
          amount: mostly(money('How much.', 50, 1200, { step: 50 }), largest),
        },
        rules: [
          conflict("referral.status === 'open'", 'This referral is {referral.status}.', ['rewarded', 'closed', 'already']),
          conflict(
            "referral.application.stage === 'hired'",
            '{referral.application.candidate.name} has not been hired for “{referral.application.job.title}”.',
            ['not been hired', 'not hired'],
          ),
          conflict(`amount <= ${largest}`, `{money(${largest})} is the most for this referral.`, ['the most', 'too much', 'at most']),
        ],
        effects: [{ set: 'referral', to: { status: "'rewarded'", bonus: 'amount' } }],
        ask: ['reward {referral} with {amount}', 'pay a bonus of {amount} for {referral}'],
        outcome: [
          {
            question: 'How much has whoever recommended got in all now?',
            value: "sum('referral', r => r.referrer_id === referral.referrer_id, r => r.bonus)",
            type: 'money',
          },
        ],
      },
      close_referral: {
        title: 'Close a referral',
        about: 'Ends an open referral whose [application] was rejected or withdrawn.',
        args: {
          referral: row('referral', {
            likely: `referral.status === 'open' && (referral.application.stage === 'rejected' || referral.application.stage === 'withdrawn')`,
          }),
        },
        rules: [
          conflict("referral.status === 'open'", 'This referral is {referral.status}.', ['rewarded', 'closed', 'already']),
          forbidden(
            "referral.application.stage !== 'hired'",
            '{referral.application.candidate.name} was hired; the referral is rewarded, not closed.',
            ['was hired', 'rewarded'],
          ),
          conflict(
            `!(${openStage('referral.application')})`,
            'Nothing has been decided: the [application] is {referral.application.stage}.',
            ['decided', 'open', 'not over'],
          ),
        ],
        effects: [{ set: 'referral', to: { status: "'closed'" } }],
        ask: ['close {referral}', 'end {referral}, nothing has come of it'],
      },
    },
  })
