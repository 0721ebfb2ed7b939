// What is done with audit notes: taken, handed on, put off, remedied, sent back and signed off.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import type { Expression } from '../../../language/expression.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { DEADLINES, LONGEST_EXTENSION, MOST_EXTENSIONS, OBSERVATIONS, REMEDIES } from './words.ts'

/** Actions of the module. */
export const noteActions = (staff: string, deal: string): Readonly<Record<string, Action>> => ({
  ...taking(staff, deal),
  ...owning(staff),
  ...remedying,
})

const daysBy = (severity: Expression): Expression =>
  `${severity} === 'critical' ? ${DEADLINES.critical} : ${severity} === 'major' ? ${DEADLINES.major} : ${DEADLINES.minor}`

const room = (owner: string): Expression =>
  `count('audit_note', n => n.owner_id === ${owner}.id && n.status === 'open') < ${owner}.most_notes`

const full = forbidden(room('owner'), '{owner.name} has {owner.most_notes} open [audit_notes], which is their limit.', [
  'limit',
  'most',
  'full',
  'open',
])

const taking = (staff: string, deal: string): Readonly<Record<string, Action>> => {
  const fresh = `none('audit_note', n => n.${deal}_id === ${deal}.id && n.checkpoint_id === checkpoint.id && n.status !== 'signed_off')`
  return {
    record_audit_note: {
      title: 'Record an [audit_note]',
      about: `Notes what an audit found wrong with a [${deal}] and who has to put it right: one at a time of a [${deal}] and checkpoint. The deadline follows from the severity.`,
      args: {
        [deal]: row(deal),
        checkpoint: row('checkpoint', { likely: fresh }),
        severity: choice('How bad it is.', { minor: 5, major: 3, critical: 1 }),
        observation: text('What was found.', oneOf(OBSERVATIONS), { maxLength: 160 }),
        owner: row(staff, { about: 'Who has to put it right.', likely: room('owner') }),
      },
      rules: [
        conflict(fresh, `There is an [audit_note] at “{checkpoint.name}” on this [${deal}] that is not signed off.`, [
          'already',
          'not signed off',
          'there is',
        ]),
        full,
      ],
      effects: [
        {
          add: 'audit_note',
          with: {
            [deal]: deal,
            checkpoint: 'checkpoint',
            severity: 'severity',
            observation: 'observation',
            finder: 'actor',
            owner: 'owner',
            found_on: 'today()',
            due_on: `plusDays(today(), ${daysBy('severity')})`,
            extensions: '0',
            status: "'open'",
          },
        },
      ],
      gives: 'audit_note',
      ask: [
        `record an [audit_note] on {${deal}} at {checkpoint}: “{observation}” ({severity}), to be put right by {owner}`,
        `note for the audit that at {checkpoint} this was found on {${deal}}: “{observation}” ({severity}); {owner} has to put it right`,
      ],
      outcome: [{ question: 'By when does it have to be put right?', value: 'audit_note.due_on', type: 'date' }],
      plays: 20,
    },
  }
}

const open = conflict("audit_note.status === 'open'", 'This [audit_note] is {audit_note.status}, not open.', [
  'not open',
  'remedied',
  'signed',
  'already',
])

const owning = (staff: string): Readonly<Record<string, Action>> => ({
  hand_on_audit_note: {
    title: 'Hand an [audit_note] on',
    about: 'Gives an open [audit_note] to another owner with room for it.',
    args: {
      audit_note: row('audit_note', { likely: "audit_note.status === 'open'" }),
      owner: row(staff, { about: 'Who has to put it right from now on.', likely: `owner.id !== audit_note.owner_id && ${room('owner')}` }),
    },
    rules: [open, invalid('owner.id !== audit_note.owner_id', '{owner.name} owns it already.'), full],
    effects: [{ set: 'audit_note', to: { owner: 'owner' } }],
    gives: 'audit_note',
    ask: ['hand {audit_note} on to {owner}', 'let {owner} put {audit_note} right instead'],
    plays: 3,
  },
  extend_audit_note: {
    title: 'Put a deadline off',
    about: `Gives more days for an open [audit_note]: ${MOST_EXTENSIONS} times at most, ${LONGEST_EXTENSION} days each time; never for critical ones.`,
    args: {
      audit_note: row('audit_note', {
        likely: `audit_note.status === 'open' && audit_note.severity !== 'critical' && audit_note.extensions < ${MOST_EXTENSIONS}`,
      }),
      days: mostly(integer('Days more.', 1, LONGEST_EXTENSION), '7'),
    },
    rules: [
      open,
      forbidden("audit_note.severity !== 'critical'", 'Critical ones are not put off.', ['critical', 'not put off', 'no extension']),
      conflict(`audit_note.extensions < ${MOST_EXTENSIONS}`, `It was put off ${MOST_EXTENSIONS} times already.`, [
        'already',
        'times',
        'most',
        'twice',
      ]),
    ],
    effects: [{ set: 'audit_note', to: { due_on: 'plusDays(audit_note.due_on, days)', extensions: 'audit_note.extensions + 1' } }],
    ask: ['give {days} more days for {audit_note}', 'put the deadline of {audit_note} off by {days} days'],
    outcome: [{ question: 'What is the deadline now?', value: 'audit_note.due_on', type: 'date' }],
    plays: 3,
  },
  raise_audit_note: {
    title: 'Raise the severity',
    about:
      'Makes an open [audit_note] one step more severe: minor to major, major to critical. The deadline is at most that of the new severity from today on.',
    args: { audit_note: row('audit_note', { likely: "audit_note.status === 'open' && audit_note.severity !== 'critical'" }) },
    rules: [open, conflict("audit_note.severity !== 'critical'", 'It is critical already.', ['already', 'critical'])],
    effects: [
      {
        set: 'audit_note',
        to: {
          due_on: `days(today(), audit_note.due_on) > (audit_note.severity === 'minor' ? ${DEADLINES.major} : ${DEADLINES.critical}) ? plusDays(today(), audit_note.severity === 'minor' ? ${DEADLINES.major} : ${DEADLINES.critical}) : audit_note.due_on`,
          severity: "audit_note.severity === 'minor' ? 'major' : 'critical'",
        },
      },
    ],
    ask: ['make {audit_note} one step more severe', 'raise the severity of {audit_note} by one step'],
    plays: 2,
  },
})

const remedying: Readonly<Record<string, Action>> = {
  remedy_audit_note: {
    title: 'Note what was done',
    about: 'Writes down what was done about an open [audit_note]; somebody else has to sign it off.',
    args: {
      audit_note: row('audit_note', { likely: "audit_note.status === 'open'" }),
      remedy: text('What was done.', oneOf(REMEDIES), { maxLength: 160 }),
    },
    rules: [open],
    effects: [{ set: 'audit_note', to: { status: "'remedied'", remedy: 'remedy' } }],
    ask: ['write down what was done about {audit_note}: “{remedy}”', 'note “{remedy}” as the remedy of {audit_note}'],
    routine: { row: 'audit_note', when: "audit_note.status === 'open'", chance: 0.04 },
  },
  sign_audit_note: {
    title: 'Sign a note off',
    about: 'Agrees that a remedied [audit_note] is put right. Neither its owner nor its finder may.',
    args: {
      audit_note: row('audit_note', {
        likely: "audit_note.status === 'remedied' && audit_note.owner_id !== actor.id && audit_note.finder_id !== actor.id",
      }),
    },
    rules: [
      conflict("audit_note.status === 'remedied'", 'This [audit_note] is {audit_note.status}; only remedied ones are signed off.', [
        'only',
        'open',
        'already',
        'not remedied',
      ]),
      forbidden('audit_note.owner_id !== actor.id', 'You own it; somebody else has to sign.', ['own', 'somebody else', 'yourself']),
      forbidden('audit_note.finder_id !== actor.id', 'You found it; somebody else has to sign.', ['found', 'somebody else', 'yourself']),
    ],
    effects: [{ set: 'audit_note', to: { status: "'signed_off'", signer: 'actor' } }],
    ask: ['sign {audit_note} off', 'put your name under {audit_note}: it is settled'],
    plays: 5,
  },
  return_audit_note: {
    title: 'Send a note back',
    about: 'What was done is not enough: a remedied [audit_note] is open again, with five days to do better.',
    args: { audit_note: row('audit_note', { likely: "audit_note.status === 'remedied'" }) },
    rules: [
      conflict("audit_note.status === 'remedied'", 'This [audit_note] is {audit_note.status}; only remedied ones are sent back.', [
        'only',
        'open',
        'signed',
        'not remedied',
      ]),
    ],
    effects: [{ set: 'audit_note', to: { status: "'open'", due_on: 'plusDays(today(), 5)' } }],
    ask: ['send {audit_note} back, that is not enough', 'open {audit_note} again, because what was done does not settle it'],
    plays: 2,
  },
}
