// Documents: papers that customers have to hand in, asked for with a deadline, checked by a second person, valid for a time.
// Rules: nobody checks what they took in themselves, one valid paper of a kind, one reminder a week, no new business while one is overdue.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, pattern, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { documentActions } from './documents/actions.ts'
import { FAULTS, GRACE_DAYS, PAPERS } from './documents/papers.ts'

const entities = (customer: string, staff: string): Readonly<Record<string, Entity>> => ({
  document_type: {
    noun: { one: 'document type', many: 'document types' },
    kind: 'reference',
    about: 'A kind of paper that is asked for.',
    fields: {
      name: text('Name.', oneOf(PAPERS.map(({ name }) => name)), { unique: true }),
      valid_days: integer('Days for which one is valid from its date of issue.', 30, 1000, { called: 'validity', unit: 'days' }),
      days_to_send: integer('Days that people get to hand it in, at most.', 5, 30, { called: 'longest deadline', unit: 'days' }),
    },
    identify: ['name'],
    refer: 'the paper “{name}”',
    rows: PAPERS.length,
    given: PAPERS,
  },
  client_document: {
    noun: {
      one: 'client document',
      many: 'client documents',
      also: [
        { one: 'certificate', many: 'certificates' },
        { one: 'paper', many: 'papers' },
      ],
    },
    kind: 'record',
    about: `A paper that a [${customer}] has handed in.`,
    fields: {
      code: text('Number under which it is filed.', pattern('DC-####'), { unique: true, called: 'file number' }),
      [customer]: ref(customer, 'Whose it is.'),
      document_type: ref('document_type', 'What kind of paper it is.'),
      issued_on: date('Date of issue on the paper.', -300, 0, { called: 'date of issue', sort: true }),
      valid_until: date('Last day on which it is valid.', -100, 700, {
        called: 'last valid day',
        filter: true,
        sort: true,
        clause: 'whose last valid day is',
      }),
      taken_in_by: ref(staff, 'Who took it in.', { called: 'receiver' }),
      taken_in_on: date('Day on which it came in.', -60, 0, { called: 'day of receipt', filter: true, sort: true, clause: 'that came in' }),
      checker: ref(staff, 'Who checked it; null until somebody has.', { called: 'checker', optional: true }),
      fault: choice('Why it was turned down.', FAULTS, { optional: true }),
      status: choice(
        'Where it stands: replaced ones gave way to a newer one of their kind.',
        { received: 3, accepted: 6, refused: 1, replaced: 1 },
        { says: { received: 'unchecked', accepted: 'accepted', refused: 'refused', replaced: 'replaced' } },
      ),
    },
    identify: ['code'],
    refer: '[client_document] {code}',
    summary: { by: ['document_type', 'status', 'taken_in_by'], totals: [], over: 'taken_in_on' },
  },
  document_request: {
    noun: { one: 'document request', many: 'document requests' },
    kind: 'record',
    about: `A paper that a [${customer}] was asked for.`,
    fields: {
      [customer]: ref(customer, 'Who was asked.'),
      document_type: ref('document_type', 'For what kind of paper.'),
      asked_on: date('Day on which it was asked for.', -60, 0, {
        called: 'day of asking',
        filter: true,
        sort: true,
        clause: 'that were made',
      }),
      due_on: date('Day by which it has to be here.', -60, 30, { called: 'deadline', filter: true, sort: true, clause: 'that are due' }),
      reminded_on: date('Day of the last reminder.', -60, 0, { called: 'last reminder', optional: true }),
      status: choice('Whether it came.', { open: 4, met: 4, dropped: 1 }, { says: { open: 'open', met: 'met', dropped: 'dropped' } }),
    },
    identify: [customer, 'document_type', 'asked_on'],
    refer: `the [document_request] of {asked_on} to {${customer}} for {document_type}`,
    summary: { by: ['document_type', 'status'], totals: [], over: 'asked_on' },
  },
})

export const documents: Module = {
  key: 'documents',
  title: 'Client documents',
  words: ['document', 'paperwork', 'certificate', 'proof', 'upload', 'identity check', 'expiry', 'compliance'],
  attach: core => {
    const { customer, staff, deal } = core.roles
    if (core.actor.entity !== staff || covers(core, /document|certificate|paper|passport/)) return null
    return {
      entities: entities(customer, staff),
      actions: documentActions(customer),
      rules: {
        [deal.begins.action]: [
          {
            must: `none('document_request', r => r.${customer}_id === ${deal.begins.customer}.id && r.status === 'open' && r.due_on < plusDays(today(), -${GRACE_DAYS}))`,
            code: 'conflict',
            says: `A paper of {${deal.begins.customer}.name} is more than ${GRACE_DAYS} days overdue. Take it in, or drop the [document_request], first.`,
          },
        ],
      },
      computed: {
        [customer]: {
          papers_missing: {
            about: 'Papers that are asked for and not here.',
            value: `count('document_request', r => r.${customer}_id === ${customer}.id && r.status === 'open')`,
            type: 'integer',
            called: 'number of missing papers',
          },
        },
      },
    }
  },
}
