// What is done with opportunities: opened, moved on, handed over, won, lost.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Days within which something has to have happened before a stage is passed. */
const FRESH_DAYS = 21
/** Stages from which on a decision maker and a sent quote are needed. */
const NEEDS_DECIDER = 2
const NEEDS_QUOTE = 3

/** A rep's open opportunities may come to twice the quota. */
export const ownerMayTake = (owner: string, amount: string): Rule => {
  const pipeline = `sum('opportunity', o => o.owner_id === ${owner}.id && o.status === 'open', o => o.amount)`
  return conflict(
    `${pipeline} + ${amount} <= 2 * ${owner}.quota`,
    `The open [opportunities] of {${owner}.name} come to {money(${pipeline})}; more than twice the quota of {money(${owner}.quota)} is too much.`,
    ['quota', 'too much', 'twice', 'come to'],
  )
}

/** Only what is undecided goes on. */
export const isOpen = conflict("opportunity.status === 'open'", 'This [opportunity] was {opportunity.status} already.', [
  'already',
  'won',
  'lost',
])
/** A rep sells where the account is; managers sell everywhere. */
export const covers = (rep: string, account: string): Rule =>
  forbidden(
    `${rep}.role === 'manager' || ${rep}.territory_id === ${account}.territory_id`,
    `{${account}.name} is in the territory {${account}.territory.name}; {${rep}.name} sells in {${rep}.territory.name}.`,
    ['territory', 'sells in', 'region'],
  )
const mine = forbidden(
  "opportunity.owner_id === actor.id || actor.role === 'manager'",
  'It belongs to {opportunity.owner.name}; only they or a manager may do that.',
  ['belongs to', 'only they', 'manager', 'owner'],
)
const FRESH = `some('activity', a => a.opportunity_id === opportunity.id && a.status === 'done' && a.planned_on >= plusDays(today(), -${FRESH_DAYS}))`
const DECIDER = "some('contact', c => c.account_id === opportunity.account_id && c.role === 'decision_maker')"
const QUOTED = "some('quote', q => q.opportunity_id === opportunity.id && (q.status === 'sent' || q.status === 'accepted'))"

export const opportunities: Readonly<Record<string, Action>> = {
  open_opportunity: {
    title: 'Open an [opportunity]',
    about:
      'Opens a chance to sell to an active [account], in the first stage and at the list price. The owner sells in its territory or is a manager, and has room for it; one open one for each [account] and [product].',
    args: {
      account: row('account', { likely: "account.status === 'active'" }),
      product: row('product', {
        likely:
          "product.status === 'sold' && none('opportunity', o => o.account_id === account.id && o.product_id === product.id && o.status === 'open')",
      }),
      quantity: mostly(
        integer('How many.', 1, 12, { skew: 'low' }),
        'max(1, min(10, floor((600 + 250 * account.id) / product.list_price)))',
      ),
      owner: row('rep', {
        about: 'Who answers for it.',
        likely: "owner.role !== 'service' && (owner.role === 'manager' || owner.territory_id === account.territory_id)",
      }),
      closes_on: date('Day by which it should be decided.', 14, 60),
    },
    rules: [
      conflict("account.status === 'active'", '{account.name} is blocked; nothing is sold to it.', ['blocked', 'nothing is sold']),
      conflict("product.status === 'sold'", '{product.name} is not sold any more.', ['not sold', 'retired']),
      forbidden("owner.role !== 'service'", '{owner.name} works in service and does not sell.', ['service', 'does not sell']),
      covers('owner', 'account'),
      conflict(
        "none('opportunity', o => o.account_id === account.id && o.product_id === product.id && o.status === 'open')",
        'There is an open [opportunity] of {account.name} for {product.name} already.',
        ['already', 'open'],
      ),
      ownerMayTake('owner', 'quantity * product.list_price'),
    ],
    effects: [
      {
        add: 'opportunity',
        with: {
          account: 'account',
          product: 'product',
          owner: 'owner',
          quantity: 'quantity',
          amount: 'quantity * product.list_price',
          stage: "first('stage', s => s.position === 1, s => s.position)",
          opened_on: 'today()',
          closes_on: 'closes_on',
          status: "'open'",
        },
      },
    ],
    gives: 'opportunity',
    ask: [
      'open an [opportunity] at {account} for {quantity} of {product}, owner {owner}, to close by {closes_on}',
      '{account} might buy {product} (quantity {quantity}) by {closes_on}; open an [opportunity] that belongs to {owner}',
    ],
    outcome: [{ question: 'What does it come to?', value: 'opportunity.amount', type: 'money' }],
    plays: 34,
  },
  advance_opportunity: {
    title: 'Move an [opportunity] to the next [stage]',
    about: `One stage at a time, when an activity about it was finished within ${FRESH_DAYS} days. Stage ${NEEDS_DECIDER} needs a decision maker among the contacts, stage ${NEEDS_QUOTE} a quote that was sent.`,
    args: {
      opportunity: row('opportunity', {
        likely: `opportunity.status === 'open' && opportunity.stage.position < 3 && ${FRESH} && (opportunity.stage.position !== ${NEEDS_DECIDER - 1} || ${DECIDER}) && (opportunity.stage.position !== ${NEEDS_QUOTE - 1} || ${QUOTED})`,
      }),
      stage: row('stage', { about: 'The stage it goes to.', likely: 'stage.position === opportunity.stage.position + 1' }),
    },
    rules: [
      isOpen,
      conflict(
        'stage.position === opportunity.stage.position + 1',
        'It is in “{opportunity.stage.name}” and moves one stage at a time, not to “{stage.name}”.',
        ['one stage', 'at a time', 'next stage', 'skip'],
      ),
      conflict(FRESH, `No activity about it was finished within the last ${FRESH_DAYS} days. Finish one first.`, [
        'activity',
        'within',
        '21 days',
      ]),
      conflict(
        `stage.position !== ${NEEDS_DECIDER} || ${DECIDER}`,
        'No contact of {opportunity.account.name} is a decision maker. Find one first.',
        ['decision maker', 'no contact'],
      ),
      conflict(`stage.position !== ${NEEDS_QUOTE} || ${QUOTED}`, 'No [quote] has been sent for it. Send one first.', [
        'quote',
        'not been sent',
        'proposal',
      ]),
    ],
    effects: [{ set: 'opportunity', to: { stage: 'stage' } }],
    gives: 'opportunity',
    ask: ['move {opportunity} to {stage}', 'put {opportunity} into {stage}'],
    outcome: [{ question: 'How likely is it to be won there, in percent?', value: 'opportunity.stage.probability', type: 'integer' }],
    plays: 6,
    routine: { row: 'opportunity', when: "opportunity.status === 'open' && opportunity.stage.position < 3", chance: 0.07 },
  },
  hand_over_opportunity: {
    title: 'Hand an [opportunity] over',
    about:
      'Gives an open [opportunity] to another [rep] who sells in the territory or is a manager and has room for it; by its owner or a manager.',
    args: {
      opportunity: row('opportunity', {
        likely: "opportunity.status === 'open' && (opportunity.owner_id === actor.id || actor.role === 'manager')",
      }),
      rep: row('rep', {
        about: 'Who answers for it from now on.',
        likely:
          "rep.id !== opportunity.owner_id && rep.role !== 'service' && (rep.role === 'manager' || rep.territory_id === opportunity.account.territory_id)",
      }),
    },
    rules: [
      isOpen,
      mine,
      conflict('rep.id !== opportunity.owner_id', '{rep.name} answers for it already.', ['already', 'answers for']),
      forbidden("rep.role !== 'service'", '{rep.name} works in service and does not sell.', ['service', 'does not sell']),
      covers('rep', 'opportunity.account'),
      ownerMayTake('rep', 'opportunity.amount'),
    ],
    effects: [{ set: 'opportunity', to: { owner: 'rep' } }],
    gives: 'opportunity',
    ask: ['hand {opportunity} over to {rep}', 'let {rep} answer for {opportunity} from now on'],
    outcome: [
      {
        question: 'What do the open [opportunities] of the new owner come to now?',
        value: "sum('opportunity', o => o.owner_id === rep.id && o.status === 'open', o => o.amount)",
        type: 'money',
      },
    ],
    plays: 2,
  },
  win_opportunity: {
    title: 'Win an [opportunity]',
    about: 'The [account] buys: with an accepted [quote], whose price becomes the amount.',
    args: {
      opportunity: row('opportunity', {
        likely: "opportunity.status === 'open' && some('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted')",
      }),
    },
    rules: [
      isOpen,
      conflict(
        "some('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted')",
        'No [quote] for it has been accepted.',
        ['accepted', 'no quote'],
      ),
    ],
    effects: [
      {
        set: 'opportunity',
        to: {
          status: "'won'",
          amount: "sum('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted', q => q.total)",
          closes_on: 'today()',
        },
      },
    ],
    ask: ['mark {opportunity} as won', 'note that we have won {opportunity}'],
    outcome: [{ question: 'For how much was it won?', value: 'opportunity.amount', type: 'money' }],
    routine: {
      row: 'opportunity',
      when: "opportunity.status === 'open' && some('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted')",
      chance: 0.1,
    },
  },
  lose_opportunity: {
    title: 'Lose an [opportunity]',
    about: 'The [account] does not buy. Its undecided [quotes] become void; with an accepted one it cannot be lost.',
    args: {
      opportunity: row('opportunity', {
        likely: "opportunity.status === 'open' && none('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted')",
      }),
    },
    rules: [
      isOpen,
      conflict(
        "none('quote', q => q.opportunity_id === opportunity.id && q.status === 'accepted')",
        'A [quote] for it has been accepted; it is as good as won.',
        ['accepted', 'as good as won'],
      ),
    ],
    effects: [
      { set: 'opportunity', to: { status: "'lost'", closes_on: 'today()' } },
      {
        each: 'quote',
        as: 'old',
        where: "old.opportunity_id === opportunity.id && old.status !== 'void'",
        do: [{ set: 'old', to: { status: "'void'" } }],
      },
    ],
    gives: 'opportunity',
    ask: ['mark {opportunity} as lost', 'close {opportunity}, they have bought elsewhere'],
    routine: { row: 'opportunity', when: "opportunity.status === 'open' && opportunity.closes_on < today()", chance: 0.08 },
  },
}
