// What is done with leads and service cases.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, oneOf, person, text } from '../../../language/field.ts'
import { SOURCES, SUBJECTS } from './lists.ts'
import { covers, ownerMayTake } from './opportunities.ts'

/** Leads and service cases that one rep works on at a time. */
const MOST_LEADS = 4
const MOST_CASES = 4
/** Accounts of a high-priority case get an answer within so many days; others in twice that. */
const DAYS_TO_CLOSE = 7

const ACTIVE = "count('lead', l => l.owner_id === rep.id && l.status === 'working')"
const CASES = "count('service_case', c => c.owner_id === rep.id && c.status === 'open')"

export const leads: Readonly<Record<string, Action>> = {
  enter_lead: {
    title: 'Enter a [lead]',
    about: 'Puts a new [lead] on record, that nobody works on yet. Not twice for the same person while it is undecided.',
    args: {
      account: row('account', { about: 'For whom they work.' }),
      name: text('Full name.', person(), { maxLength: 80 }),
      phone: text('Phone number.', { kind: 'phone' }, { maxLength: 30 }),
      source: choice('Where the [lead] came from.', SOURCES, {
        says: { web_form: 'the web form', trade_fair: 'a trade fair', referral: 'a referral', cold_call: 'a cold call' },
      }),
    },
    rules: [
      conflict("none('lead', l => l.name === name && (l.status === 'new' || l.status === 'working'))", '{name} is a [lead] already.', [
        'already',
        'exists',
      ]),
    ],
    effects: [
      {
        add: 'lead',
        with: { name: 'name', account: 'account', phone: 'phone', source: 'source', came_on: 'today()', status: "'new'" },
      },
    ],
    ask: [
      'enter {name} of {account} as a [lead], phone {phone}, who came by {source}',
      'put a new [lead] on record: {name} of {account}, phone {phone}, from {source}',
    ],
    plays: 3,
  },
  assign_lead: {
    title: 'Assign a [lead]',
    about: `Gives an undecided [lead] to a sales [rep] of its territory or a manager, who works on ${MOST_LEADS} at a time at most.`,
    args: {
      lead: row('lead', { likely: "lead.status === 'new'" }),
      rep: row('rep', {
        likely: `rep.role !== 'service' && (rep.role === 'manager' || rep.territory_id === lead.account.territory_id) && (lead.owner === null || rep.id !== lead.owner_id) && ${ACTIVE} < ${MOST_LEADS}`,
      }),
    },
    rules: [
      conflict("lead.status === 'new' || lead.status === 'working'", 'This [lead] was {lead.status} already.', [
        'already',
        'converted',
        'dropped',
      ]),
      forbidden("rep.role !== 'service'", '{rep.name} works in service and takes no [leads].', ['service', 'takes no']),
      covers('rep', 'lead.account'),
      conflict('lead.owner === null || lead.owner_id !== rep.id', '{rep.name} works on it already.', ['already', 'works on']),
      conflict(`${ACTIVE} < ${MOST_LEADS}`, `{rep.name} works on ${MOST_LEADS} [leads] already. Choose someone else.`, [
        'already',
        'too many',
        'at most',
        'limit',
      ]),
    ],
    effects: [{ set: 'lead', to: { owner: 'rep', status: "'working'" } }],
    ask: ['give the [lead] {lead} to {rep}', 'let {rep} work on {lead}'],
    outcome: [{ question: 'On how many active [leads] do they work now?', value: ACTIVE, type: 'integer' }],
    plays: 5,
  },
  convert_lead: {
    title: 'Convert a [lead]',
    about:
      'Makes a [lead] that somebody works on into a [contact] of their [account] and opens an [opportunity] in the first stage, which belongs to who worked on it.',
    args: {
      lead: row('lead', { likely: "lead.status === 'working' && lead.account.status === 'active'" }),
      product: row('product', { about: 'What they might buy.', likely: "product.status === 'sold'" }),
      quantity: mostly(integer('How many.', 1, 12, { skew: 'low' }), 'max(1, min(10, floor(1500 / product.list_price)))'),
      closes_on: date('Day by which it should be decided.', 14, 50),
    },
    rules: [
      conflict("lead.status === 'working'", 'This [lead] is {lead.status}; only those that somebody works on are converted.', [
        'nobody',
        'already',
        'new',
        'converted',
        'dropped',
      ]),
      conflict("product.status === 'sold'", '{product.name} is not sold any more.', ['not sold', 'retired']),
      conflict("lead.account.status === 'active'", '{lead.account.name} is blocked; nothing is sold to it.', [
        'blocked',
        'nothing is sold',
      ]),
      conflict(
        "none('opportunity', o => o.account_id === lead.account_id && o.product_id === product.id && o.status === 'open')",
        'There is an open [opportunity] of {lead.account.name} for {product.name} already.',
        ['already', 'open'],
      ),
      ownerMayTake('lead.owner', 'quantity * product.list_price'),
    ],
    effects: [
      {
        add: 'contact',
        with: {
          account: 'lead.account',
          name: 'lead.name',
          phone: 'lead.phone',
          role: "'user'",
          wants_mail: "'yes'",
        },
      },
      {
        add: 'opportunity',
        with: {
          account: 'lead.account',
          product: 'product',
          owner: 'lead.owner',
          quantity: 'quantity',
          amount: 'quantity * product.list_price',
          stage: "first('stage', s => s.position === 1, s => s.position)",
          opened_on: 'today()',
          closes_on: 'closes_on',
          status: "'open'",
        },
      },
      { set: 'lead', to: { status: "'converted'" } },
    ],
    gives: 'opportunity',
    ask: [
      'convert the [lead] {lead}, who might buy {quantity} of {product} by {closes_on}',
      'make an [opportunity] of the [lead] {lead}: {product}, quantity {quantity}, to be decided by {closes_on}',
    ],
    outcome: [{ question: 'What does the new [opportunity] come to?', value: 'opportunity.amount', type: 'money' }],
    plays: 5,
  },
  drop_lead: {
    title: 'Drop a [lead]',
    about: 'Nothing comes of it.',
    args: { lead: row('lead', { likely: "lead.status === 'new' || lead.status === 'working'" }) },
    rules: [
      conflict("lead.status === 'new' || lead.status === 'working'", 'This [lead] was {lead.status} already.', [
        'already',
        'converted',
        'dropped',
      ]),
    ],
    effects: [{ set: 'lead', to: { status: "'dropped'" } }],
    ask: ['drop the [lead] {lead}', 'take {lead} off the list of [leads], nothing comes of it'],
  },
  open_service_case: {
    title: 'Open a [service_case]',
    about: 'Puts on record what is wrong for an [account]; the same subject not twice while it is open.',
    args: {
      account: row('account'),
      subject: text('What is wrong.', oneOf(SUBJECTS), { maxLength: 100 }),
      priority: choice('How urgent it is.', { low: 3, medium: 4, high: 2 }),
    },
    rules: [
      conflict(
        "none('service_case', c => c.account_id === account.id && c.subject === subject && c.status === 'open')",
        'There is an open [service_case] of {account.name} about that already.',
        ['already', 'open'],
      ),
    ],
    effects: [
      {
        add: 'service_case',
        with: { account: 'account', subject: 'subject', priority: 'priority', opened_on: 'today()', status: "'open'" },
      },
    ],
    ask: [
      'open a [service_case] for {account}: “{subject}”, priority {priority}',
      '{account} reports “{subject}”; open a [service_case] with {priority} priority',
    ],
    plays: 6,
  },
  assign_service_case: {
    title: 'Assign a [service_case]',
    about: `Gives an open [service_case] to a [rep], who works on ${MOST_CASES} at a time at most; those with high priority go to service or managers.`,
    args: {
      service_case: row('service_case', { likely: "service_case.status === 'open'" }),
      rep: row('rep', {
        likely: `(service_case.owner === null || rep.id !== service_case.owner_id) && ${CASES} < ${MOST_CASES} && (service_case.priority !== 'high' || rep.role !== 'sales')`,
      }),
    },
    rules: [
      conflict("service_case.status === 'open'", 'This [service_case] was closed on {service_case.closed_on}.', ['closed', 'already']),
      conflict('service_case.owner === null || service_case.owner_id !== rep.id', '{rep.name} works on it already.', [
        'already',
        'works on',
      ]),
      conflict(`${CASES} < ${MOST_CASES}`, `{rep.name} works on ${MOST_CASES} [service_cases] already. Choose someone else.`, [
        'already',
        'too many',
        'at most',
      ]),
      forbidden(
        "service_case.priority !== 'high' || rep.role !== 'sales'",
        'It has high priority; service or a manager takes it, and {rep.name} is in sales.',
        ['high priority', 'sales', 'service or a manager'],
      ),
    ],
    effects: [{ set: 'service_case', to: { owner: 'rep' } }],
    ask: ['give {service_case} to {rep}', 'let {rep} take {service_case}'],
    plays: 6,
  },
  close_service_case: {
    title: 'Close a [service_case]',
    about: `Closes an open [service_case] that somebody works on. High-priority ones that took longer than ${DAYS_TO_CLOSE} days are closed by managers or their owner only.`,
    args: {
      service_case: row('service_case', {
        likely: `service_case.status === 'open' && service_case.owner !== null && (service_case.priority !== 'high' || days(service_case.opened_on, today()) <= ${DAYS_TO_CLOSE} || actor.role === 'manager' || service_case.owner_id === actor.id)`,
      }),
    },
    rules: [
      conflict("service_case.status === 'open'", 'This [service_case] was closed on {service_case.closed_on}.', ['closed', 'already']),
      conflict('service_case.owner !== null', 'Nobody works on this [service_case]. Assign it first.', ['nobody', 'assign']),
      forbidden(
        `service_case.priority !== 'high' || days(service_case.opened_on, today()) <= ${DAYS_TO_CLOSE} || actor.role === 'manager' || service_case.owner_id === actor.id`,
        `It has high priority and took longer than ${DAYS_TO_CLOSE} days; a manager or {service_case.owner.name} closes it.`,
        ['manager', 'longer than', 'high priority'],
      ),
    ],
    effects: [{ set: 'service_case', to: { status: "'closed'", closed_on: 'today()' } }],
    ask: ['close {service_case}', 'mark {service_case} as closed'],
    routine: { row: 'service_case', when: "service_case.status === 'open' && service_case.owner !== null", chance: 0.04 },
    plays: 2,
  },
}
