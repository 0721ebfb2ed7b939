// What happens in a document library: check-outs, versions, links.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { CHANGES } from './words.ts'

export const records: Readonly<Record<string, Entity>> = {
  checkout: {
    noun: { one: 'check-out', many: 'check-outs', also: [{ one: 'editing session', many: 'editing sessions' }] },
    kind: 'record',
    about: 'A [file] that a [user] has taken to change it; nobody else can change it then.',
    fields: {
      file: ref('file', 'Which [file].', { clause: 'of' }),
      user: ref('user', 'Who.', { clause: 'by' }),
      taken_on: date('Day.', -55, 0, { called: 'day of taking', filter: true, sort: true, clause: 'that began' }),
      due_on: date('Day by which it should be back.', -50, 14, { called: 'due date', filter: true, sort: true, clause: 'that are due' }),
      returned_on: date('Day on which it came back.', -55, 0, { called: 'return date', optional: true }),
      extended: choice(
        'Whether it was extended.',
        { no: 1, yes: 1 },
        { called: 'extension', says: { yes: 'extended', no: 'not extended' }, filter: false },
      ),
      status: choice(
        'Where it stands; broken ones were ended without a new version.',
        { out: 1, returned: 1, broken: 1 },
        { says: { out: 'open', returned: 'returned', broken: 'broken' } },
      ),
    },
    identify: ['file', 'user', 'taken_on'],
    refer: 'the [checkout] of {file} by {user} on {taken_on}',
    summary: { by: ['status', 'user', 'file'], totals: [], over: 'taken_on' },
  },
  version: {
    noun: { one: 'version', many: 'versions', also: [{ one: 'revision', many: 'revisions' }] },
    kind: 'record',
    about: 'A state of a [file] that was kept before it changed.',
    fields: {
      file: ref('file', 'Of which [file].', { clause: 'of' }),
      number: integer('Which one it is, from 1.', 1, 40, { filter: true, sort: true }),
      user: ref('user', 'Who made the change after it.', { clause: 'by' }),
      change: text('What was changed after it.', oneOf(CHANGES), { maxLength: 120, filter: true }),
      size: integer('How large it was.', 1, 60, { called: 'size', unit: 'megabytes', filter: true, sort: true, clause: 'of' }),
      replaced_on: date('Day on which it was replaced.', -55, 0, {
        called: 'day of replacement',
        filter: true,
        sort: true,
        clause: 'that were replaced',
      }),
    },
    identify: ['number', 'file'],
    refer: '[version] {number} of {file}',
    unique: [['file', 'number']],
    summary: { by: ['file', 'user'], totals: ['size'], over: 'replaced_on' },
    tools: ['search'],
  },
  link: {
    noun: {
      one: 'share link',
      many: 'share links',
      also: [
        { one: 'shared link', many: 'shared links' },
        { one: 'invite link', many: 'invite links' },
      ],
    },
    kind: 'record',
    about: 'An address under which a [file] can be opened without a permission.',
    fields: {
      file: ref('file', 'Which [file].', { clause: 'to' }),
      reach: choice(
        'Whether only the firm can open it or anyone.',
        { internal: 3, public: 2 },
        { says: { internal: 'internal', public: 'public' } },
      ),
      made_on: date('Day.', -55, 0, { called: 'day of making', filter: true, sort: true, clause: 'that were made' }),
      ends_on: date('Last day on which it works.', -50, 60, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      librarian: ref('librarian', 'Who made it.', { clause: 'by' }),
      status: choice('Revoked ones do not work.', { active: 1, revoked: 1 }, { says: { active: 'active', revoked: 'revoked' } }),
    },
    identify: ['reach', 'file', 'made_on'],
    refer: 'the {reach} link to {file} of {made_on}',
    summary: { by: ['status', 'reach', 'librarian', 'file'], totals: [], over: 'ends_on' },
    tools: ['search'],
  },
}
