// Lines and their disruptions, claims about delays.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'

/** Delay from which something is paid, days for a claim, and what a claim comes to: so much for every half hour. */
const FROM = 20
const WITHIN = 30
const HALF_HOUR = 4

const isOpen: Rule = conflict("delay_claim.status === 'open'", 'This claim is {delay_claim.status} already.', [
  'already',
  'paid',
  'refused',
])
const goesOn: Rule = conflict("disruption.status === 'going_on'", 'This disruption is over.', ['over', 'already'])

/** See the head of this file. */
export const service: Readonly<Record<string, Action>> = {
  report_disruption: {
    title: 'Report a [disruption]',
    about: 'Something holds up a running [transit_line] from today on; one of a kind at a time.',
    args: {
      transit_line: row('transit_line', { likely: "transit_line.status === 'running'" }),
      cause: choice('Why.', { roadworks: 3, breakdown: 3, weather: 2, strike: 1 }),
      minutes: mostly(integer('How late things are.', 5, 150, { unit: 'minutes' }), '15 + transit_line.id * 7 % 50'),
    },
    rules: [
      conflict("transit_line.status === 'running'", '{transit_line.code} is closed.', ['closed', 'does not run']),
      conflict(
        "none('disruption', d => d.transit_line_id === transit_line.id && d.cause === cause && d.status === 'going_on')",
        'That is reported already.',
        ['already', 'reported'],
      ),
      conflict(
        "none('disruption', d => d.transit_line_id === transit_line.id && d.cause === cause && d.began_on === today())",
        'That was reported today.',
        ['today', 'already'],
      ),
    ],
    effects: [
      {
        add: 'disruption',
        with: { transit_line: 'transit_line', cause: 'cause', began_on: 'today()', minutes: 'minutes', status: "'going_on'" },
      },
    ],
    gives: 'disruption',
    ask: [
      'report a disruption of {transit_line}: {cause}, {minutes} minutes late',
      'put down that {transit_line} is {minutes} minutes late because of this: {cause}',
    ],
    plays: 22,
  },
  change_delay: {
    title: 'Change the delay of a [disruption]',
    about: 'Changes the minutes of a disruption that goes on.',
    args: {
      disruption: row('disruption', { likely: "disruption.status === 'going_on'" }),
      minutes: mostly(integer('How late things are.', 5, 150, { unit: 'minutes' }), 'disruption.minutes + 10'),
    },
    rules: [
      goesOn,
      conflict('minutes !== disruption.minutes', 'That is the delay already.', ['already', 'same']),
      invalid('minutes <= 120', 'Above 120 minutes a line is closed.'),
    ],
    effects: [{ set: 'disruption', to: { minutes: 'minutes' } }],
    ask: ['change the delay of {disruption} to {minutes} minutes', 'note that {disruption} means {minutes} minutes of delay'],
    plays: 5,
  },
  end_disruption: {
    title: 'Note that a [disruption] is over',
    about: 'Everything runs as planned again.',
    args: { disruption: row('disruption', { likely: "disruption.status === 'going_on'" }) },
    rules: [goesOn],
    effects: [{ set: 'disruption', to: { status: "'over'" } }],
    ask: ['note that {disruption} is over', 'close {disruption}'],
    routine: { row: 'disruption', when: "disruption.status === 'going_on' && disruption.began_on < today()", chance: 0.1 },
  },
  make_delay_claim: {
    title: 'Record a [delay_claim]',
    about: `A [passenger] with an active card wants money for a [disruption] of ${FROM} minutes or more that began in the last ${WITHIN} days: ${HALF_HOUR} for every half hour begun. Once for each.`,
    args: {
      passenger: row('passenger', { likely: "some('travel_card', c => c.passenger_id === passenger.id && c.status === 'active')" }),
      disruption: row('disruption', {
        likely: `disruption.minutes >= ${FROM} && disruption.began_on > plusDays(today(), -${WITHIN}) && none('delay_claim', c => c.passenger_id === passenger.id && c.disruption_id === disruption.id)`,
      }),
    },
    rules: [
      conflict(
        "some('travel_card', c => c.passenger_id === passenger.id && c.status === 'active')",
        '{passenger.name} has no active travel card.',
        ['no active', 'card'],
      ),
      conflict(`disruption.minutes >= ${FROM}`, `The delay was {disruption.minutes} minutes; something is paid from ${FROM} on.`, [
        'minutes',
        'too short',
        'from',
      ]),
      conflict(
        `disruption.began_on > plusDays(today(), -${WITHIN})`,
        `It began on {disruption.began_on}; claims are made within ${WITHIN} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict(
        "none('delay_claim', c => c.passenger_id === passenger.id && c.disruption_id === disruption.id)",
        '{passenger.name} made that claim before.',
        ['before', 'already', 'once'],
      ),
    ],
    effects: [
      {
        add: 'delay_claim',
        with: {
          passenger: 'passenger',
          disruption: 'disruption',
          made_on: 'today()',
          amount: `ceil(disruption.minutes / 30) * ${HALF_HOUR}`,
          status: "'open'",
        },
      },
    ],
    gives: 'delay_claim',
    ask: ['record a claim of {passenger} about {disruption}', '{passenger} wants money for {disruption}; put the claim on record'],
    outcome: [{ question: 'What does the claim come to?', value: 'delay_claim.amount', type: 'money' }],
    plays: 34,
  },
  pay_delay_claim: {
    title: 'Pay a [delay_claim]',
    about: 'An open claim up to your refund limit is paid onto an active card of the [passenger].',
    args: {
      delay_claim: row('delay_claim', { likely: "delay_claim.status === 'open' && delay_claim.amount <= actor.refund_limit" }),
      travel_card: row('travel_card', {
        likely: "travel_card.status === 'active' && travel_card.passenger_id === delay_claim.passenger_id && travel_card.balance < 60",
      }),
    },
    rules: [
      isOpen,
      conflict('travel_card.passenger_id === delay_claim.passenger_id', 'Card {travel_card.code} belongs to somebody else.', [
        'somebody else',
        'belongs to',
      ]),
      conflict("travel_card.status === 'active'", 'Card {travel_card.code} is blocked.', ['blocked', 'not active']),
      conflict('travel_card.balance + delay_claim.amount <= 100', 'A card holds {money(100)} at most.', ['at most', 'too much']),
      forbidden(
        'delay_claim.amount <= actor.refund_limit',
        'It is {money(delay_claim.amount)}; you may pay up to {money(actor.refund_limit)}.',
        ['may pay', 'limit', 'up to'],
      ),
    ],
    effects: [
      { set: 'delay_claim', to: { status: "'paid'" } },
      { set: 'travel_card', to: { balance: 'travel_card.balance + delay_claim.amount' } },
    ],
    gives: 'delay_claim',
    ask: ['pay {delay_claim} onto {travel_card}', 'put the money for {delay_claim} onto {travel_card}'],
    outcome: [{ question: 'How much is on that card now?', value: 'travel_card.balance', type: 'money' }],
    plays: 16,
  },
  refuse_delay_claim: {
    title: 'Refuse a [delay_claim]',
    about: 'Nothing is paid.',
    args: { delay_claim: row('delay_claim', { likely: "delay_claim.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'delay_claim', to: { status: "'refused'" } }],
    ask: ['refuse {delay_claim}', 'turn down {delay_claim}'],
    plays: 2,
  },
  close_transit_line: {
    title: 'Close a [transit_line]',
    about: 'A running [transit_line] does not run for now. Those who head the office do that, others while it is disrupted.',
    args: {
      transit_line: row('transit_line', {
        likely:
          "transit_line.status === 'running' && some('disruption', d => d.transit_line_id === transit_line.id && d.status === 'going_on')",
      }),
    },
    rules: [
      conflict("transit_line.status === 'running'", '{transit_line.code} is closed already.', ['already', 'closed']),
      forbidden(
        "actor.post === 'head' || some('disruption', d => d.transit_line_id === transit_line.id && d.status === 'going_on')",
        'Nothing holds up {transit_line.code}; the head of the office decides on that.',
        ['head', 'nothing holds', 'may not'],
      ),
    ],
    effects: [{ set: 'transit_line', to: { status: "'closed'" } }],
    ask: ['close {transit_line}', 'let {transit_line} not run for now'],
    undoneBy: 'reopen_transit_line',
  },
  reopen_transit_line: {
    title: 'Reopen a [transit_line]',
    about: 'A closed [transit_line] runs again.',
    args: { transit_line: row('transit_line', { likely: "transit_line.status === 'closed'" }) },
    rules: [conflict("transit_line.status === 'closed'", '{transit_line.code} is running.', ['running', 'not closed'])],
    effects: [{ set: 'transit_line', to: { status: "'running'" } }],
    ask: ['reopen {transit_line}', 'let {transit_line} run again'],
    undoneBy: 'close_transit_line',
  },
}
