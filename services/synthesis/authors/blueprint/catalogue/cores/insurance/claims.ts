// What is done with claims until they are decided: reported, papers, assessments.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, money, pattern, text } from '../../../language/field.ts'
import { PAPERS } from './offer.ts'

/** Days after the damage within which it is reported, days of an unpaid premium that cost the protection, and the amount from which an assessor looks. */
const REPORT_DAYS = 30
const UNPAID_DAYS = 14
export const ASSESS_FROM = 1500

/** Nothing is done with a claim that has been decided. */
export const isOpen: Rule = conflict(
  "claim.status === 'open'",
  '[claim] {claim.code} is {claim.status}; only undecided ones are worked on.',
  ['already', 'accepted', 'rejected', 'withdrawn', 'closed'],
)
const isPlanned: Rule = conflict("assessment.status === 'planned'", 'This [assessment] is {assessment.status} already.', [
  'already',
  'done',
  'cancelled',
])
const HAS = "x.policy_id === policy.id && x.status === 'active'"
const NEXT_DAY = 'weekday(plusDays(today(), 3)) <= 5 ? plusDays(today(), 3) : plusDays(today(), 5)'

const reporting: Readonly<Record<string, Action>> = {
  file_claim: {
    title: 'Report a [claim]',
    about: `Opens a file for damage under a [cover] of an active [policy], within ${REPORT_DAYS} days and after the waiting time of the cover. No protection while an instalment had been unpaid for more than ${UNPAID_DAYS} days. You handle it.`,
    args: {
      policy: row('policy', {
        likely: `policy.status === 'active' && policy.starts_on <= plusDays(today(), -2) && none('premium', p => p.policy_id === policy.id && p.status === 'due' && p.due_on < plusDays(today(), -${UNPAID_DAYS + 2}))`,
      }),
      cover: row('cover', {
        about: 'What happened.',
        likely: `some('policy_cover', x => ${HAS} && x.cover_id === cover.id && x.added_on <= plusDays(today(), -2 - cover.waiting_days))`,
      }),
      code: text('Number of the file.', pattern('C-#####'), { maxLength: 12 }),
      incident_on: mostly(date('Day on which it happened.', -32, 0), 'plusDays(today(), -2)'),
      amount: mostly(
        money('What is claimed.', 50, 12000, { step: 10, skew: 'low' }),
        'floor(cover.most_paid / 80) * 10 + (policy.id % 7) * 110 + 130',
      ),
    },
    rules: [
      conflict("policy.status === 'active'", 'This [policy] is {policy.status}, not active.', [
        'not active',
        'quoted',
        'lapsed',
        'cancelled',
        'declined',
      ]),
      invalid('incident_on <= today()', 'It cannot have happened after today, {today()}.'),
      conflict(
        `incident_on >= plusDays(today(), -${REPORT_DAYS})`,
        `It happened on {incident_on}; damage is reported within ${REPORT_DAYS} days.`,
        ['within', 'too late', '30 days'],
      ),
      conflict('incident_on >= policy.starts_on', 'It happened before the [policy] began on {policy.starts_on}.', ['before', 'began']),
      conflict(`some('policy_cover', x => ${HAS} && x.cover_id === cover.id)`, 'The [policy] has no cover “{cover.name}”.', [
        'no cover',
        'not covered',
      ]),
      conflict(
        `none('policy_cover', x => ${HAS} && x.cover_id === cover.id) || some('policy_cover', x => ${HAS} && x.cover_id === cover.id && x.added_on <= plusDays(incident_on, -cover.waiting_days))`,
        'The cover “{cover.name}” pays {cover.waiting_days} days after it was added; the damage was earlier.',
        ['waiting', 'days after', 'earlier'],
      ),
      conflict(
        `none('premium', p => p.policy_id === policy.id && p.status === 'due' && p.due_on < plusDays(incident_on, -${UNPAID_DAYS}))`,
        `An instalment had been unpaid for more than ${UNPAID_DAYS} days when it happened, so there was no protection.`,
        ['unpaid', 'no protection', 'instalment'],
      ),
      conflict(
        "none('claim', c => c.policy_id === policy.id && c.cover_id === cover.id && c.incident_on === incident_on && c.status !== 'withdrawn')",
        'This damage has been reported already.',
        ['already', 'reported'],
      ),
      conflict("none('claim', c => c.code === code)", 'There is a file {code} already.', ['already', 'there is']),
    ],
    effects: [
      {
        add: 'claim',
        with: {
          code: 'code',
          policy: 'policy',
          cover: 'cover',
          incident_on: 'incident_on',
          reported_on: 'today()',
          amount: 'amount',
          granted: '0',
          paid: '0',
          handler: 'actor',
          status: "'open'",
        },
      },
    ],
    gives: 'claim',
    ask: [
      'open file {code} for {policy}: damage of {amount} on {incident_on} under {cover}',
      'report a claim of {amount} under {cover} in {policy}, day of the damage {incident_on}, file number {code}',
    ],
    routine: {
      row: 'policy',
      when: "policy.status === 'active' && policy.starts_on <= plusDays(today(), -40)",
      chance: 0.02,
    },
    plays: 24,
    undoneBy: 'withdraw_claim',
  },
  withdraw_claim: {
    title: 'Withdraw a [claim]',
    about: 'The [policyholder] takes an undecided [claim] back; planned visits are cancelled.',
    args: { claim: row('claim', { likely: "claim.status === 'open'" }) },
    rules: [isOpen],
    effects: [
      { set: 'claim', to: { status: "'withdrawn'" } },
      {
        each: 'assessment',
        as: 'visit',
        where: "visit.claim_id === claim.id && visit.status === 'planned'",
        do: [{ set: 'visit', to: { status: "'cancelled'" } }],
      },
    ],
    gives: 'claim',
    ask: ['withdraw {claim}', 'note that {claim} was taken back'],
  },
  hand_over_claim: {
    title: 'Hand a [claim] over',
    about: 'Another [handler] goes on with an undecided or accepted [claim], up to their claim limit.',
    args: {
      claim: row('claim', { likely: "claim.status === 'open' || claim.status === 'accepted'" }),
      handler: row('handler', { about: 'Who goes on with it.', likely: "handler.id !== claim.handler_id && handler.desk !== 'contracts'" }),
    },
    rules: [
      conflict("claim.status === 'open' || claim.status === 'accepted'", '[claim] {claim.code} is {claim.status}; nothing is left to do.', [
        'rejected',
        'withdrawn',
        'closed',
        'nothing is left',
      ]),
      conflict('handler.id !== claim.handler_id', '{handler.name} handles it already.', ['already', 'same']),
      forbidden("handler.desk !== 'contracts'", '{handler.name} handles contracts, not claims.', ['contracts', 'not claims']),
      conflict(
        "count('claim', c => c.handler_id === handler.id && (c.status === 'open' || c.status === 'accepted')) < handler.most_claims",
        '{handler.name} handles {handler.most_claims} [claims] at a time, and has them.',
        ['at a time', 'limit', 'full'],
      ),
    ],
    effects: [{ set: 'claim', to: { handler: 'handler' } }],
    gives: 'claim',
    ask: ['hand {claim} over to {handler}', 'let {handler} go on with {claim}'],
    plays: 4,
  },
  ask_for_paper: {
    title: 'Ask for a document',
    about: 'Asks the [policyholder] for a document for an undecided [claim], each kind once. Nothing is decided before it has come.',
    args: { claim: row('claim', { likely: "claim.status === 'open'" }), kind: choice('What is needed.', PAPERS) },
    rules: [
      isOpen,
      conflict("none('paper', p => p.claim_id === claim.id && p.kind === kind)", 'The {kind} has been asked for already.', [
        'already',
        'asked for',
      ]),
    ],
    effects: [{ add: 'paper', with: { claim: 'claim', kind: 'kind', asked_on: 'today()', status: "'asked'" } }],
    gives: 'paper',
    ask: ['ask for the {kind} for {claim}', 'have the {kind} sent in for {claim}'],
    plays: 12,
  },
  receive_paper: {
    title: 'Note that a document came in',
    about: 'A document that was asked for is here.',
    args: { paper: row('paper', { likely: "paper.status === 'asked'" }) },
    rules: [conflict("paper.status === 'asked'", 'It came in already.', ['already', 'came in'])],
    effects: [{ set: 'paper', to: { status: "'received'" } }],
    ask: ['note that {paper} came in', 'put down that we have {paper}'],
    routine: { row: 'paper', when: "paper.status === 'asked'", chance: 0.12 },
    plays: 1,
  },
}

const assessing: Readonly<Record<string, Action>> = {
  plan_assessment: {
    title: 'Plan an [assessment]',
    about: `Has an [assessor] of the right trade look at the damage of an undecided [claim] on a weekday, one visit at a time. From ${ASSESS_FROM} it is a must.`,
    args: {
      claim: row('claim', {
        likely: `claim.status === 'open' && claim.amount >= ${ASSESS_FROM / 3} && none('assessment', a => a.claim_id === claim.id && a.status !== 'cancelled')`,
      }),
      assessor: row('assessor', { likely: 'assessor.trade === claim.cover.trade' }),
      visit_on: mostly(date('Day of the visit, from Monday to Friday.', 1, 18), NEXT_DAY),
    },
    rules: [
      isOpen,
      invalid('visit_on >= today()', 'The visit cannot lie in the past; today is {today()}.'),
      conflict('weekday(visit_on) <= 5', '{visit_on} is a day of the weekend; [assessors] come on weekdays.', [
        'weekend',
        'weekdays',
        'saturday',
        'sunday',
      ]),
      conflict(
        'assessor.trade === claim.cover.trade',
        '{assessor.name} knows about {assessor.trade}; this takes somebody for {claim.cover.trade}.',
        ['knows about', 'takes somebody', 'trade'],
      ),
      conflict(
        "count('assessment', a => a.assessor_id === assessor.id && a.status === 'planned') < assessor.most_open",
        '{assessor.name} takes {assessor.most_open} visits at a time, and has them.',
        ['at a time', 'limit', 'full'],
      ),
      conflict(
        "none('assessment', a => a.claim_id === claim.id && a.status !== 'cancelled')",
        'An [assessment] of [claim] {claim.code} is planned or done already.',
        ['already', 'planned'],
      ),
    ],
    effects: [
      {
        add: 'assessment',
        with: { claim: 'claim', assessor: 'assessor', visit_on: 'visit_on', damage: '0', status: "'planned'" },
      },
    ],
    gives: 'assessment',
    ask: ['have {assessor} look at {claim} on {visit_on}', 'plan a visit of {assessor} for {claim} on {visit_on}'],
    routine: {
      row: 'claim',
      when: `claim.status === 'open' && claim.amount >= ${ASSESS_FROM} && none('assessment', a => a.claim_id === claim.id && a.status !== 'cancelled')`,
      chance: 0.12,
    },
    plays: 12,
    undoneBy: 'cancel_assessment',
  },
  move_assessment: {
    title: 'Move an [assessment]',
    about: 'Puts a planned visit on another weekday.',
    args: {
      assessment: row('assessment', { likely: "assessment.status === 'planned'" }),
      visit_on: mostly(
        date('New day, from Monday to Friday.', 1, 20),
        'weekday(plusDays(assessment.visit_on, 2)) <= 5 ? plusDays(assessment.visit_on, 2) : plusDays(assessment.visit_on, 4)',
      ),
    },
    rules: [
      isPlanned,
      invalid('visit_on >= today()', 'The visit cannot lie in the past; today is {today()}.'),
      conflict('visit_on !== assessment.visit_on', 'It is planned for that day.', ['planned for that day', 'same', 'already']),
      conflict('weekday(visit_on) <= 5', '{visit_on} is a day of the weekend; [assessors] come on weekdays.', [
        'weekend',
        'weekdays',
        'saturday',
        'sunday',
      ]),
    ],
    effects: [{ set: 'assessment', to: { visit_on: 'visit_on' } }],
    ask: ['move {assessment} to {visit_on}', 'put {assessment} off until {visit_on}'],
    plays: 3,
  },
  cancel_assessment: {
    title: 'Cancel an [assessment]',
    about: 'A planned visit does not take place.',
    args: { assessment: row('assessment', { likely: "assessment.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'assessment', to: { status: "'cancelled'" } }],
    ask: ['cancel {assessment}', 'call off {assessment}'],
  },
  record_assessment: {
    title: 'Record what was found',
    about: 'The [assessor] has been there, on the planned day or later, and says what the damage comes to.',
    args: {
      assessment: row('assessment', { likely: "assessment.status === 'planned' && assessment.visit_on <= today()" }),
      damage: mostly(money('What the damage comes to.', 0, 15000, { step: 10 }), 'floor(assessment.claim.amount * 8 / 100) * 10'),
    },
    rules: [
      isPlanned,
      conflict('assessment.visit_on <= today()', 'The visit is planned for {assessment.visit_on}, and today is {today()}.', [
        'planned for',
        'not yet',
        'today is',
      ]),
      conflict(
        'damage <= assessment.claim.amount * 2',
        'That is more than twice the claimed {money(assessment.claim.amount)}; ask the [assessor] to look again.',
        ['twice', 'look again', 'too much'],
      ),
    ],
    effects: [{ set: 'assessment', to: { status: "'done'", damage: 'damage' } }],
    ask: ['record a damage of {damage} for {assessment}', '{assessment} found a damage of {damage}; put it down'],
    routine: { row: 'assessment', when: "assessment.status === 'planned' && assessment.visit_on <= today()", chance: 0.1 },
  },
}

/** See the head of this file. */
export const claims: Readonly<Record<string, Action>> = { ...reporting, ...assessing }
