// The CRM with marketing: campaigns that invite contacts, and what they answer.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Campaigns that invite the same contact within so many days. */
const PAUSE_DAYS = 10

const CAMPAIGNS = [
  { name: 'Spring breakfast', channel: 'event', cost_each: 25, budget: 300, status: 'running' },
  { name: 'Storage webinar', channel: 'webinar', cost_each: 4, budget: 60, status: 'running' },
  { name: 'Printed catalogue', channel: 'letter', cost_each: 9, budget: 90, status: 'running' },
  { name: 'Harbour tour', channel: 'event', cost_each: 40, budget: 280, status: 'running' },
  { name: 'Audit month', channel: 'letter', cost_each: 6, budget: 48, status: 'planned' },
  { name: 'Last year’s fair', channel: 'event', cost_each: 30, budget: 400, status: 'closed' },
] as const

/** Adds campaigns to a sales organisation. */
export const campaigns = (core: Core): Core =>
  extended(core, {
    entities: {
      campaign: {
        noun: { one: 'campaign', many: 'campaigns', also: [{ one: 'marketing action', many: 'marketing actions' }] },
        kind: 'thing',
        about: 'Something to which contacts are invited.',
        fields: {
          name: text('Name.', oneOf(CAMPAIGNS.map(({ name }) => name)), { unique: true }),
          channel: choice('How they are reached.', { event: 3, webinar: 1, letter: 2 }),
          cost_each: money('What one invitation costs.', 2, 50, { called: 'cost of one', sort: true }),
          budget: money('What all invitations together may cost.', 40, 600, {
            sort: true,
            filter: true,
            editable: true,
            clause: 'with a budget of',
          }),
          status: choice(
            'Only running ones invite.',
            { planned: 1, running: 3, closed: 1 },
            { says: { planned: 'planned', running: 'running', closed: 'closed' } },
          ),
        },
        identify: ['name'],
        refer: 'the [campaign] “{name}”',
        rows: CAMPAIGNS.length,
        given: CAMPAIGNS,
        computed: {
          spent: {
            about: 'What its invitations cost so far.',
            value: "count('invitation', i => i.campaign_id === campaign.id) * campaign.cost_each",
            type: 'money',
            called: 'amount spent',
          },
        },
      },
      invitation: {
        noun: { one: 'invitation', many: 'invitations' },
        kind: 'record',
        about: 'A [contact] in a [campaign].',
        fields: {
          campaign: ref('campaign', 'To what.', { clause: 'to' }),
          contact: ref('contact', 'Who is invited.', { clause: 'of' }),
          sent_on: date('Day on which it was sent.', -75, 0, {
            called: 'sending date',
            filter: true,
            sort: true,
            clause: 'that were sent',
          }),
          answer: choice(
            'What they answered.',
            { none: 3, accepted: 2, refused: 1 },
            { says: { none: 'unanswered', accepted: 'accepted', refused: 'refused' } },
          ),
        },
        identify: ['contact', 'campaign'],
        refer: 'the [invitation] of {contact} to {campaign}',
        unique: [['campaign', 'contact']],
        tools: ['search'],
        summary: { by: ['campaign', 'answer'], totals: [], over: 'sent_on' },
      },
    },
    actions: {
      invite_contact: {
        title: 'Invite a contact',
        about: `Invites a [contact] to a running [campaign], once, within its budget. Not those who want no mail or were invited elsewhere within ${PAUSE_DAYS} days.`,
        args: {
          campaign: row('campaign', { likely: "campaign.status === 'running'" }),
          contact: row('contact', {
            likely: `contact.wants_mail === 'yes' && none('invitation', i => i.contact_id === contact.id && (i.campaign_id === campaign.id || i.sent_on > plusDays(today(), -${PAUSE_DAYS})))`,
          }),
        },
        rules: [
          conflict("campaign.status === 'running'", '“{campaign.name}” is {campaign.status} and invites nobody.', [
            'planned',
            'closed',
            'not running',
          ]),
          forbidden("contact.wants_mail === 'yes'", '{contact.name} does not want to be invited.', [
            'does not want',
            'no mail',
            'opted out',
          ]),
          conflict(
            "none('invitation', i => i.contact_id === contact.id && i.campaign_id === campaign.id)",
            '{contact.name} has been invited to it already.',
            ['already', 'invited'],
          ),
          conflict(
            `none('invitation', i => i.contact_id === contact.id && i.sent_on > plusDays(today(), -${PAUSE_DAYS}))`,
            `{contact.name} was invited to something less than ${PAUSE_DAYS} days ago.`,
            ['less than', 'recently', '10 days', 'days ago'],
          ),
          conflict(
            "(count('invitation', i => i.campaign_id === campaign.id) + 1) * campaign.cost_each <= campaign.budget",
            'The budget of {money(campaign.budget)} for “{campaign.name}” is used up.',
            ['budget', 'used up'],
          ),
        ],
        effects: [{ add: 'invitation', with: { campaign: 'campaign', contact: 'contact', sent_on: 'today()', answer: "'none'" } }],
        gives: 'invitation',
        ask: ['invite {contact} to {campaign}', 'send {contact} an [invitation] to {campaign}'],
        plays: 16,
      },
      note_answer: {
        title: 'Note the answer to an invitation',
        about: 'Notes that somebody accepted or refused. A refusal can become an acceptance, but not the other way round.',
        args: {
          invitation: row('invitation', { likely: "invitation.answer === 'none'" }),
          answer: choice('What they answered.', { accepted: 3, refused: 2 }),
        },
        rules: [
          conflict('answer !== invitation.answer', 'That is noted already.', ['already', 'noted']),
          conflict("invitation.answer !== 'accepted'", '{invitation.contact.name} has accepted; that stays.', ['accepted', 'stays']),
        ],
        effects: [{ set: 'invitation', to: { answer: 'answer' } }],
        ask: ['note for {invitation} that it was {answer}', 'mark {invitation} as {answer}'],
        plays: 6,
      },
      move_budget: {
        title: 'Move budget to another campaign',
        about: 'Moves budget that is not spent from one [campaign] to another that is not closed.',
        args: {
          campaign: row('campaign', {
            about: 'From where.',
            likely: "campaign.budget - count('invitation', i => i.campaign_id === campaign.id) * campaign.cost_each >= 20",
          }),
          target: row('campaign', { about: 'To where.', likely: "target.id !== campaign.id && target.status !== 'closed'" }),
          amount: mostly(money('How much.', 5, 300, { step: 5 }), '5 * max(1, floor(campaign.budget / 50))'),
        },
        rules: [
          conflict('target.id !== campaign.id', 'That is the same [campaign].', ['same', 'itself']),
          conflict("target.status !== 'closed'", '“{target.name}” is closed.', ['closed', 'over']),
          conflict(
            "amount <= campaign.budget - count('invitation', i => i.campaign_id === campaign.id) * campaign.cost_each",
            "Only {money(campaign.budget - count('invitation', i => i.campaign_id === campaign.id) * campaign.cost_each)} of the budget of “{campaign.name}” is not spent.",
            ['only', 'not spent', 'left', 'spent'],
          ),
        ],
        effects: [
          { set: 'campaign', to: { budget: 'campaign.budget - amount' } },
          { set: 'target', to: { budget: 'target.budget + amount' } },
        ],
        gives: 'target',
        ask: [
          'move {amount} of the budget of {campaign} to {target}',
          'take {amount} from the budget of {campaign} and give it to {target}',
        ],
        outcome: [{ question: 'What is the budget of the one that got it now?', value: 'target.budget', type: 'money' }],
        plays: 2,
      },
      change_campaign: {
        title: 'Start or close a campaign',
        about: 'Planned ones are started, running ones are closed; closed ones stay closed.',
        args: {
          campaign: row('campaign', { likely: "campaign.status !== 'closed'" }),
          status: mostly(choice('What it becomes.', { running: 1, closed: 1 }), "campaign.status === 'planned' ? 'running' : 'closed'"),
        },
        rules: [
          conflict("campaign.status !== 'closed'", '“{campaign.name}” is closed and stays so.', ['closed', 'stays']),
          conflict('status !== campaign.status', '“{campaign.name}” is {campaign.status} already.', ['already', 'running']),
          conflict("status !== 'closed' || campaign.status === 'running'", '“{campaign.name}” has not been started.', [
            'not been started',
            'planned',
          ]),
        ],
        effects: [{ set: 'campaign', to: { status: 'status' } }],
        ask: ['set {campaign} to {status}', 'make {campaign} {status}'],
        plays: 0,
      },
    },
  })
