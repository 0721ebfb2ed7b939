// Audit notes: what somebody found wrong with a deal, who has to put it right and by when, what was done, and who signs it off.
// Rules: deadlines by severity, one open note of a deal and checkpoint, limits of owners, two extensions, sign-off by somebody else.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { noteActions } from './notes/actions.ts'
import { CHECKPOINTS, DEADLINES, OBSERVATIONS, REMEDIES } from './notes/words.ts'

const entities = (staff: string, deal: string): Readonly<Record<string, Entity>> => ({
  checkpoint: {
    noun: { one: 'checkpoint', many: 'checkpoints' },
    kind: 'reference',
    about: 'Something that audits look at.',
    fields: {
      name: text('Name.', oneOf(CHECKPOINTS.map(({ name }) => name)), { unique: true }),
      points: integer('Points that an open [audit_note] on it costs.', 1, 5, { called: 'weight in points' }),
    },
    identify: ['name'],
    refer: 'the checkpoint “{name}”',
    rows: CHECKPOINTS.length,
    given: CHECKPOINTS,
  },
  audit_note: {
    noun: {
      one: 'audit note',
      many: 'audit notes',
      also: [
        { one: 'audit finding', many: 'audit findings' },
        { one: 'audit remark', many: 'audit remarks' },
      ],
    },
    kind: 'record',
    about: `Something that an audit found wrong with a [${deal}].`,
    fields: {
      [deal]: ref(deal, `With which [${deal}].`),
      checkpoint: ref('checkpoint', 'At which checkpoint.'),
      severity: choice(
        `How bad it is; it has to be put right within ${DEADLINES.critical}, ${DEADLINES.major} or ${DEADLINES.minor} days (critical, major, minor).`,
        { minor: 5, major: 3, critical: 1 },
        { says: { minor: 'minor', major: 'major', critical: 'critical' } },
      ),
      observation: text('What was found.', oneOf(OBSERVATIONS), { maxLength: 160 }),
      finder: ref(staff, 'Who found it.', { called: 'finder' }),
      owner: ref(staff, 'Who has to put it right.', { called: 'owner' }),
      found_on: date('Day on which it was found.', -60, 0, {
        called: 'day of finding',
        filter: true,
        sort: true,
        clause: 'that were found',
      }),
      due_on: date('Day by which it has to be put right.', -50, 30, {
        called: 'deadline',
        filter: true,
        sort: true,
        clause: 'that are due',
      }),
      extensions: integer('How often the deadline was put off.', 0, 2, { called: 'number of extensions' }),
      remedy: text('What was done about it; null until then.', oneOf(REMEDIES), { maxLength: 160, optional: true }),
      signer: ref(staff, 'Who signed it off; null until then.', { called: 'signer', optional: true }),
      status: choice(
        'Where it stands: remedied ones wait for the signature of somebody else.',
        { open: 4, remedied: 2, signed_off: 4 },
        { says: { open: 'open', remedied: 'remedied', signed_off: 'signed-off' } },
      ),
    },
    identify: [deal, 'checkpoint'],
    refer: `the [audit_note] at {checkpoint} on {${deal}}`,
    summary: { by: ['status', 'severity', 'checkpoint', 'owner'], totals: ['extensions'], over: 'found_on' },
  },
})

export const notes: Module = {
  key: 'notes',
  title: 'Audit notes',
  words: ['audit', 'audit note', 'inspection', 'finding', 'compliance', 'checkpoint', 'sign off', 'internal control'],
  attach: core => {
    const { staff, deal } = core.roles
    if (core.actor.entity !== staff || covers(core, /audit|finding|inspection|checkpoint/)) return null
    const own = `n => n.owner_id === ${staff}.id && n.status === 'open'`
    return {
      entities: entities(staff, deal.entity),
      actions: noteActions(staff, deal.entity),
      fields: {
        [staff]: {
          most_notes: integer('Open [audit_notes] that they own at a time.', 2, 5, { called: '[audit_note] limit', editable: true }),
        },
      },
      computed: {
        [staff]: {
          open_notes: {
            about: 'Open [audit_notes] that they own.',
            value: `count('audit_note', ${own})`,
            type: 'integer',
            called: 'number of open [audit_notes]',
          },
        },
      },
    }
  },
}
