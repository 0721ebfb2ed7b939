// What is done with matters: opened without conflicts, handed over, paused, closed when nothing is left.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** How much further a budget may be raised at a time, in percent. */
const MOST_RAISE = 50

/** Nothing new is done in a matter that is paused or closed. `matter`: an expression for it. */
export const isOpen = (matter: string): Rule =>
  conflict(`${matter}.status === 'open'`, `This [matter] is {${matter}.status}, not open.`, [
    'not open',
    'paused',
    'on hold',
    'on_hold',
    'closed',
  ])

const CLEAR = (lawyer: string, opponent: string): string =>
  `none('conflict', x => x.lawyer_id === ${lawyer}.id && x.opponent_id === ${opponent}.id && x.status === 'standing')`
const noConflict = (lawyer: string, opponent: string): Rule =>
  forbidden(
    CLEAR(lawyer, opponent),
    `{${lawyer}.name} once acted for {${opponent}.name} and has a [conflict]. Somebody else has to lead it.`,
    ['conflict', 'once acted', 'somebody else'],
  )
const HAS_ROOM = "count('matter', m => m.lead_id === lawyer.id && m.status === 'open') < lawyer.most_matters"
const hasRoom: Rule = conflict(HAS_ROOM, '{lawyer.name} leads {lawyer.most_matters} open [matters], which is the limit.', [
  'limit',
  'at most',
  'full',
])

const NOTHING_LEFT = [
  "none('deadline', d => d.matter_id === matter.id && d.status === 'running')",
  "none('time_entry', t => t.matter_id === matter.id && (t.status === 'entered' || t.status === 'approved'))",
  "none('bill', b => b.matter_id === matter.id && b.status === 'unpaid')",
] as const

const leading: Readonly<Record<string, Action>> = {
  open_matter: {
    title: 'Open a [matter]',
    about:
      'Begins a [matter] for an identified [client], led by a [lawyer] without a [conflict] with the [opponent] and with room for one more. One [matter] of each area that is not closed for each [client]; the budget is at least the smallest one of the area.',
    args: {
      client: row('client', { likely: "client.identity === 'checked'" }),
      practice_area: row('practice_area', {
        likely: "none('matter', m => m.client_id === client.id && m.practice_area_id === practice_area.id && m.status !== 'closed')",
      }),
      opponent: row('opponent'),
      lawyer: row('lawyer', { about: 'Who leads it.', likely: `${CLEAR('lawyer', 'opponent')} && ${HAS_ROOM}` }),
      budget: mostly(money('Most that all work on it may cost.', 600, 12000, { step: 100 }), 'practice_area.least_budget * 2'),
    },
    rules: [
      forbidden("client.identity === 'checked'", 'The identity of {client.name} has not been checked. Check it first.', [
        'identity',
        'not been checked',
        'check it',
      ]),
      conflict(
        "none('matter', m => m.client_id === client.id && m.practice_area_id === practice_area.id && m.status !== 'closed')",
        '{client.name} has a [matter] in {practice_area.name} already.',
        ['already', 'has a'],
      ),
      noConflict('lawyer', 'opponent'),
      hasRoom,
      conflict(
        'budget >= practice_area.least_budget',
        'In {practice_area.name} a budget is {money(practice_area.least_budget)} at least.',
        ['at least', 'too small', 'smallest'],
      ),
    ],
    effects: [
      {
        add: 'matter',
        with: {
          client: 'client',
          practice_area: 'practice_area',
          opponent: 'opponent',
          lead: 'lawyer',
          budget: 'budget',
          trust_balance: '0',
          opened_on: 'today()',
          status: "'open'",
        },
      },
    ],
    gives: 'matter',
    ask: [
      'open a matter in {practice_area} for {client} against {opponent}, led by {lawyer}, with a budget of {budget}',
      'let {lawyer} act for {client} against {opponent} in {practice_area}; the budget is {budget}',
    ],
    plays: 2,
  },
  hand_over_matter: {
    title: 'Hand a [matter] over',
    about: 'Another [lawyer] leads an open [matter], under the same rules; their running [deadlines] in it go along.',
    args: {
      matter: row('matter', { likely: "matter.status === 'open'" }),
      lawyer: row('lawyer', {
        about: 'Who leads it from now on.',
        likely: `lawyer.id !== matter.lead_id && ${CLEAR('lawyer', 'matter.opponent')} && ${HAS_ROOM}`,
      }),
    },
    rules: [
      isOpen('matter'),
      conflict('lawyer.id !== matter.lead_id', '{lawyer.name} leads it already.', ['already', 'same']),
      noConflict('lawyer', 'matter.opponent'),
      hasRoom,
    ],
    effects: [
      {
        each: 'deadline',
        as: 'limit',
        where: "limit.matter_id === matter.id && limit.status === 'running' && limit.lawyer_id === matter.lead_id",
        do: [{ set: 'limit', to: { lawyer: 'lawyer' } }],
      },
      { set: 'matter', to: { lead: 'lawyer' } },
    ],
    gives: 'matter',
    ask: ['hand {matter} over to {lawyer}', 'let {lawyer} lead {matter} from now on'],
    plays: 3,
  },
  raise_budget: {
    title: 'Raise the budget of a [matter]',
    about: `The [client] agrees to a larger budget of an open [matter], ${MOST_RAISE} percent more at most.`,
    args: {
      matter: row('matter', { likely: "matter.status === 'open'" }),
      budget: mostly(money('New budget.', 600, 20000, { step: 100 }), 'ceil(matter.budget * 12 / 1000) * 100'),
    },
    rules: [
      isOpen('matter'),
      conflict('budget > matter.budget', 'The budget is {money(matter.budget)} now; that would not be more.', [
        'not be more',
        'not more',
        'already',
      ]),
      conflict(
        `budget * 100 <= matter.budget * ${100 + MOST_RAISE}`,
        `A budget of {money(matter.budget)} is raised by ${MOST_RAISE} percent at a time at most.`,
        ['at most', '50 percent', 'too much'],
      ),
    ],
    effects: [{ set: 'matter', to: { budget: 'budget' } }],
    ask: ['raise the budget of {matter} to {budget}', 'set the budget of {matter} to {budget}, the client agrees'],
    plays: 3,
  },
  pause_matter: {
    title: 'Pause a [matter]',
    about: 'Nothing is done in an open [matter] for a while; no [deadline] in it may be running.',
    args: { matter: row('matter', { likely: `matter.status === 'open' && ${NOTHING_LEFT[0]}` }) },
    rules: [isOpen('matter'), conflict(NOTHING_LEFT[0], 'A [deadline] in it is running. Meet it first.', ['deadline', 'running', 'first'])],
    effects: [{ set: 'matter', to: { status: "'on_hold'" } }],
    ask: ['pause {matter}', 'put {matter} on hold'],
    undoneBy: 'resume_matter',
  },
  resume_matter: {
    title: 'Resume a [matter]',
    about: 'A paused [matter] goes on.',
    args: { matter: row('matter', { likely: "matter.status === 'on_hold'" }) },
    rules: [conflict("matter.status === 'on_hold'", 'This [matter] is {matter.status}, not paused.', ['not paused', 'open', 'closed'])],
    effects: [{ set: 'matter', to: { status: "'open'" } }],
    ask: ['resume {matter}', 'take {matter} up again'],
    undoneBy: 'pause_matter',
  },
  close_matter: {
    title: 'Close a [matter]',
    about:
      'Ends a [matter] in which no [deadline] runs, all work is billed or written off, all [bills] are paid, and no trust money is left.',
    args: {
      matter: row('matter', { likely: `matter.status !== 'closed' && matter.trust_balance === 0 && ${NOTHING_LEFT.join(' && ')}` }),
    },
    rules: [
      conflict("matter.status !== 'closed'", 'It is closed already.', ['already', 'closed']),
      conflict(NOTHING_LEFT[0], 'A [deadline] in it is running.', ['deadline', 'running']),
      conflict(NOTHING_LEFT[1], 'Some work on it is neither billed nor written off.', ['neither billed', 'not billed', 'written off']),
      conflict(NOTHING_LEFT[2], 'A [bill] for it is unpaid.', ['unpaid', 'fee note']),
      conflict('matter.trust_balance === 0', '{money(matter.trust_balance)} of trust money are left. Send them back first.', [
        'trust money',
        'left',
        'send',
      ]),
    ],
    effects: [{ set: 'matter', to: { status: "'closed'" } }],
    ask: ['close {matter}', 'bring {matter} to an end'],
  },
}

const checking: Readonly<Record<string, Action>> = {
  check_identity: {
    title: 'Note that the identity of a [client] was checked',
    about: 'Papers of a [client] were seen.',
    args: { client: row('client', { likely: "client.identity === 'unchecked'" }) },
    rules: [
      conflict("client.identity === 'unchecked'", 'The identity of {client.name} was checked before.', [
        'before',
        'already',
        'was checked',
      ]),
    ],
    effects: [{ set: 'client', to: { identity: "'checked'" } }],
    ask: ['note that the identity of {client} was checked', 'mark {client} as identified'],
  },
  note_conflict: {
    title: 'Note a [conflict]',
    about: 'A [lawyer] once acted for an [opponent]. Not while they lead a [matter] against them: hand that over first.',
    args: {
      lawyer: row('lawyer'),
      opponent: row('opponent', {
        likely:
          "none('conflict', x => x.lawyer_id === lawyer.id && x.opponent_id === opponent.id) && none('matter', m => m.lead_id === lawyer.id && m.opponent_id === opponent.id && m.status !== 'closed')",
      }),
    },
    rules: [
      conflict(
        "none('conflict', x => x.lawyer_id === lawyer.id && x.opponent_id === opponent.id)",
        'A [conflict] of {lawyer.name} with {opponent.name} has been noted before.',
        ['before', 'already', 'noted'],
      ),
      conflict(
        "none('matter', m => m.lead_id === lawyer.id && m.opponent_id === opponent.id && m.status !== 'closed')",
        '{lawyer.name} leads a [matter] against {opponent.name}. Hand that over first.',
        ['hand that over', 'leads', 'first'],
      ),
    ],
    effects: [{ add: 'conflict', with: { lawyer: 'lawyer', opponent: 'opponent', noted_on: 'today()', status: "'standing'" } }],
    gives: 'conflict',
    ask: ['note that {lawyer} has a conflict of interest with {opponent}', 'put down that {lawyer} once acted for {opponent}'],
    plays: 1,
    undoneBy: 'waive_conflict',
  },
  waive_conflict: {
    title: 'Waive a [conflict]',
    about: 'All who are concerned have agreed that a [lawyer] acts. Only partners decide so, and not for themselves.',
    args: { conflict: row('conflict', { likely: "conflict.status === 'standing' && conflict.lawyer_id !== actor.id" }) },
    rules: [
      conflict("conflict.status === 'standing'", 'It has been waived already.', ['already', 'waived']),
      forbidden("actor.grade === 'partner'", 'Only a partner waives a [conflict].', ['partner', 'only']),
      forbidden('conflict.lawyer_id !== actor.id', 'It is your own; another partner decides on it.', [
        'own',
        'another partner',
        'yourself',
      ]),
    ],
    effects: [{ set: 'conflict', to: { status: "'waived'" } }],
    ask: ['waive {conflict}', 'note that everybody agrees to waive {conflict}'],
  },
}

/** See the head of this file. */
export const matters: Readonly<Record<string, Action>> = { ...leading, ...checking }
