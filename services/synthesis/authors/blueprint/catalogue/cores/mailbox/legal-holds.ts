// Office mail with legal holds.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const MATTERS = [
  'Lawsuit about a delivery',
  'Tax audit',
  'Claim for damages',
  'Question of a trademark',
  'Inspection of the works',
  'Dispute about rent',
]
/** Holds on one contact at a time, and days by which one is prolonged at most. */
const MOST_AT_A_TIME = 2
const LONGEST_STEP = 90

const keeper = forbidden("actor.role !== 'trainee'", 'Trainees decide on no legal holds.', ['trainee', 'decide on no'])
const lasting = "h => h.contact_id === mail_thread.contact_id && h.status === 'in_force' && h.ends_on >= today()"

export const withLegalHolds = (core: Core): Core =>
  extended(core, {
    entities: {
      legal_hold: {
        noun: { one: 'legal hold', many: 'legal holds', also: [{ one: 'retention order', many: 'retention orders' }] },
        kind: 'record',
        about: 'The duty to keep all mail with a [contact] until a day.',
        fields: {
          contact: ref('contact', 'With whom.', { clause: 'on' }),
          matter: text('What it is for.', oneOf(MATTERS), { maxLength: 80, filter: true }),
          imposed_by: ref('colleague', 'Who put it in force.', { called: 'imposing person' }),
          ends_on: date('Last day.', -20, 180, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
          status: choice('Where it stands.', { in_force: 1, lifted: 1 }, { says: { in_force: 'in-force', lifted: 'lifted' } }),
        },
        identify: ['matter', 'contact'],
        refer: 'the hold “{matter}” on {contact}',
        summary: { by: ['status', 'contact', 'imposed_by'], totals: [], over: 'ends_on' },
        tools: ['search'],
      },
      export_file: {
        noun: { one: 'export', many: 'exports', also: [{ one: 'evidence file', many: 'evidence files' }] },
        kind: 'record',
        about: 'A copy of the mail with a [contact] that was made for a legal hold.',
        fields: {
          legal_hold: ref('legal_hold', 'For which hold.', { clause: 'for' }),
          number: integer('Which one it is for that hold, from 1.', 1, 9),
          threads: integer('How many [threads] are in it.', 0, 40, {
            called: 'number of threads',
            filter: true,
            sort: true,
            clause: 'with',
            unit: 'threads',
          }),
          made_by: ref('colleague', 'Who made it.', { called: 'maker' }),
          made_on: date('Day.', -45, 0, { called: 'day of the export', filter: true, sort: true, clause: 'that were made' }),
        },
        identify: ['number', 'legal_hold'],
        refer: 'export {number} for {legal_hold}',
        unique: [['legal_hold', 'number']],
        summary: { by: ['made_by', 'legal_hold'], totals: ['threads'], over: 'made_on' },
        tools: ['search'],
      },
    },
    actions: {
      impose_legal_hold: {
        title: 'Put a legal hold in force',
        about: `Nothing of a [contact] is deleted for some days, today included; ${MOST_AT_A_TIME} holds on one [contact] at a time, one for each matter.`,
        args: {
          contact: row('contact'),
          matter: text('What it is for, as given.', oneOf(MATTERS), { maxLength: 80 }),
          hold_days: integer('For how many days.', 20, 180, { step: 10, unit: 'days' }),
        },
        rules: [
          keeper,
          conflict(
            "none('legal_hold', h => h.contact_id === contact.id && h.matter === matter)",
            'There is or was a hold “{matter}” on {contact.name}.',
            ['there is', 'was', 'already', 'exists'],
          ),
          conflict(
            `count('legal_hold', h => h.contact_id === contact.id && h.status === 'in_force') < ${MOST_AT_A_TIME}`,
            `${MOST_AT_A_TIME} holds on {contact.name} are in force already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [
          {
            add: 'legal_hold',
            with: {
              contact: 'contact',
              matter: 'matter',
              imposed_by: 'actor',
              ends_on: 'plusDays(today(), hold_days - 1)',
              status: "'in_force'",
            },
          },
        ],
        ask: [
          'put a legal hold on {contact} for {hold_days} days: “{matter}”',
          'keep all mail with {contact} for {hold_days} days because of “{matter}”',
        ],
        outcome: [{ question: 'Until when is it in force?', value: 'legal_hold.ends_on', type: 'date' }],
        plays: 12,
      },
      prolong_legal_hold: {
        title: 'Prolong a legal hold',
        about: `Moves the last day of a hold in force to a later one, ${LONGEST_STEP} days at most at once.`,
        args: {
          legal_hold: row('legal_hold', { likely: "legal_hold.status === 'in_force'" }),
          more_days: mostly(integer('How many days more.', 1, LONGEST_STEP, { unit: 'days' }), '30'),
        },
        rules: [keeper, conflict("legal_hold.status === 'in_force'", 'This hold was lifted.', ['lifted', 'not in force'])],
        effects: [{ set: 'legal_hold', to: { ends_on: 'plusDays(legal_hold.ends_on, more_days)' } }],
        ask: ['prolong {legal_hold} by {more_days} days', 'let {legal_hold} last {more_days} more days'],
        outcome: [{ question: 'When does it end now?', value: 'legal_hold.ends_on', type: 'date' }],
        plays: 4,
      },
      lift_legal_hold: {
        title: 'Lift a legal hold',
        about:
          'Ends a hold in force; only whoever put it in force or an admin does it, after an export was made for it or its last day has passed.',
        args: {
          legal_hold: row('legal_hold', {
            likely:
              "legal_hold.status === 'in_force' && (legal_hold.imposed_by_id === actor.id || actor.role === 'admin') && (legal_hold.ends_on < today() || some('export_file', e => e.legal_hold_id === legal_hold.id))",
          }),
        },
        rules: [
          forbidden(
            "legal_hold.imposed_by_id === actor.id || actor.role === 'admin'",
            'Only {legal_hold.imposed_by.name}, who put it in force, or an admin lifts it.',
            ['only', 'who put it', 'admin'],
          ),
          conflict("legal_hold.status === 'in_force'", 'This hold was lifted already.', ['already', 'lifted']),
          conflict(
            "legal_hold.ends_on < today() || some('export_file', e => e.legal_hold_id === legal_hold.id)",
            'It lasts until {legal_hold.ends_on}, and no export was made for it.',
            ['no export', 'lasts until', 'export'],
          ),
        ],
        effects: [{ set: 'legal_hold', to: { status: "'lifted'" } }],
        ask: ['lift {legal_hold}', 'end {legal_hold}'],
      },
      export_legal_hold: {
        title: 'Make an export for a legal hold',
        about: 'Copies all [threads] with the [contact] of a hold in force; one a day for each hold.',
        args: {
          legal_hold: row('legal_hold', {
            likely:
              "legal_hold.status === 'in_force' && none('export_file', e => e.legal_hold_id === legal_hold.id && e.made_on === today())",
          }),
        },
        rules: [
          keeper,
          conflict("legal_hold.status === 'in_force'", 'This hold was lifted.', ['lifted', 'not in force']),
          conflict(
            "none('export_file', e => e.legal_hold_id === legal_hold.id && e.made_on === today())",
            'An export for this hold was made today.',
            ['today', 'already', 'one a day'],
          ),
        ],
        effects: [
          {
            add: 'export_file',
            with: {
              legal_hold: 'legal_hold',
              number: "count('export_file', e => e.legal_hold_id === legal_hold.id) + 1",
              threads: "count('mail_thread', t => t.contact_id === legal_hold.contact_id)",
              made_by: 'actor',
              made_on: 'today()',
            },
          },
        ],
        gives: 'export_file',
        ask: ['make an export for {legal_hold}', 'copy all mail that {legal_hold} is about into an export'],
        outcome: [{ question: 'How many threads are in it?', value: 'export_file.threads', type: 'integer' }],
        plays: 10,
      },
    },
    rules: {
      delete_mail_thread: [
        forbidden(
          `none('legal_hold', ${lasting})`,
          'A legal hold on {mail_thread.contact.name} is in force; nothing with them is deleted.',
          ['legal hold', 'hold', 'in force'],
        ),
      ],
    },
  })
