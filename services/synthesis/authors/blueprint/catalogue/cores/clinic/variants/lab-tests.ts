// Samples go to a laboratory, and somebody who may prescribe reads what comes back.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after which the same test may be ordered again. */
const REPEAT_DAYS = 10
/** Results that one clinician may leave unread. */
const MOST_UNREAD = 4

const FINDINGS = { normal: 5, raised: 2, low: 1 } as const
const status = (wanted: string, says: string, because: readonly string[]): ReturnType<typeof conflict> =>
  conflict(`lab_order.status === '${wanted}'`, says, because)

export const withLabTests: Variant = {
  key: 'with_lab_tests',
  about: 'Samples of patients are sent to a laboratory, and results have to be read by somebody who may prescribe.',
  apply: core =>
    extended(core, {
      entities: {
        lab_test: {
          noun: { one: 'lab test', many: 'lab tests' },
          kind: 'reference',
          about: 'What the laboratory measures.',
          fields: {
            name: text('Name.', oneOf(['Blood count']), { unique: true }),
            sample: choice('What is sent in.', { blood: 3, urine: 2, swab: 1 }, { called: 'kind of sample' }),
            days_needed: integer('Days until the result is back.', 1, 7, { called: 'turnaround', unit: 'days' }),
            fee: money('Price for those who are not publicly insured.', 8, 80, { clause: 'that cost' }),
          },
          identify: ['name'],
          refer: 'the lab test “{name}”',
          rows: 7,
          given: [
            { name: 'Blood count', sample: 'blood', days_needed: 1, fee: 15 },
            { name: 'Liver panel', sample: 'blood', days_needed: 2, fee: 28 },
            { name: 'Thyroid panel', sample: 'blood', days_needed: 4, fee: 42 },
            { name: 'Urine culture', sample: 'urine', days_needed: 3, fee: 24 },
            { name: 'Kidney values', sample: 'urine', days_needed: 2, fee: 19 },
            { name: 'Throat swab', sample: 'swab', days_needed: 1, fee: 20 },
            { name: 'Allergy screen', sample: 'blood', days_needed: 7, fee: 80 },
          ],
        },
        lab_order: {
          noun: { one: 'lab order', many: 'lab orders' },
          kind: 'record',
          about: 'A test that was ordered for a [patient].',
          fields: {
            patient: ref('patient', 'For whom.'),
            lab_test: ref('lab_test', 'Which test.'),
            orderer: ref('clinician', 'Who wants to know and reads the result.', { called: 'orderer', clause: 'ordered by' }),
            ordered_on: date('Day of the order.', -50, 0, { called: 'order date', filter: true, sort: true, clause: 'that were sent' }),
            due_on: date('Day on which the result should be back.', -48, 8, {
              called: 'due date',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            fee: money('What the [patient] pays.', 0, 80, { sort: true }),
            finding: choice(
              'What came back.',
              { ...FINDINGS, pending: 1 },
              { says: { normal: 'normal', raised: 'raised', low: 'low', pending: 'pending' } },
            ),
            status: choice(
              'Where it stands.',
              { sent: 1, back: 1, read: 1, cancelled: 1 },
              { says: { sent: 'open', back: 'unread', read: 'read', cancelled: 'cancelled' } },
            ),
          },
          identify: ['patient', 'lab_test', 'ordered_on'],
          refer: '{lab_test} of {ordered_on} for {patient}',
          summary: { by: ['status', 'finding', 'lab_test', 'orderer'], totals: ['fee'], over: 'ordered_on' },
        },
      },
      actions: {
        order_lab_test: {
          title: 'Order a lab test',
          about: `Sends a sample of a [patient] to the laboratory. The same test is not ordered twice within ${REPEAT_DAYS} days, nor by somebody who has ${MOST_UNREAD} results unread. Publicly insured [patients] pay nothing.`,
          args: {
            patient: row('patient'),
            lab_test: row('lab_test'),
            orderer: row('clinician', { about: 'Who orders it.', likely: "orderer.may_prescribe === 'yes'" }),
          },
          rules: [
            forbidden("orderer.may_prescribe === 'yes'", '{orderer.name} may not prescribe, nor order lab tests.', [
              'may not',
              'not allowed',
              'right to prescribe',
              'cannot order',
            ]),
            conflict(
              `none('lab_order', o => o.patient_id === patient.id && o.lab_test_id === lab_test.id && o.ordered_on > plusDays(today(), -${REPEAT_DAYS}) && o.status !== 'cancelled')`,
              `“{lab_test.name}” was ordered for {patient.name} less than ${REPEAT_DAYS} days ago.`,
              ['less than', 'days ago', 'already', 'too soon', 'recent'],
            ),
            conflict(
              `count('lab_order', o => o.orderer_id === orderer.id && o.status === 'back') < ${MOST_UNREAD}`,
              `{orderer.name} has ${MOST_UNREAD} results to read first.`,
              ['to read', 'unread', 'read first'],
            ),
          ],
          effects: [
            {
              add: 'lab_order',
              with: {
                patient: 'patient',
                lab_test: 'lab_test',
                orderer: 'orderer',
                ordered_on: 'today()',
                due_on: 'plusDays(today(), lab_test.days_needed)',
                fee: "patient.insurance === 'public' ? 0 : lab_test.fee",
                finding: "'pending'",
                status: "'sent'",
              },
            },
          ],
          gives: 'lab_order',
          ask: [
            'order {lab_test} for {patient}, ordered by {orderer}',
            'send in a sample of {patient} for {lab_test}; {orderer} wants to know',
          ],
          outcome: [
            { question: 'When should the result be back?', value: 'lab_order.due_on', type: 'date' },
            { question: 'What does the patient pay for it?', value: 'lab_order.fee', type: 'money' },
          ],
          plays: 30,
          undoneBy: 'cancel_lab_order',
        },
        enter_lab_result: {
          title: 'Enter a result',
          about: 'Enters what the laboratory has found, on the due date or later.',
          args: {
            lab_order: row('lab_order', { likely: "lab_order.status === 'sent' && lab_order.due_on <= today()" }),
            finding: choice('What it found.', FINDINGS),
          },
          rules: [
            status('sent', 'This order is {lab_order.status}.', ['already', 'back', 'read', 'cancelled']),
            conflict('lab_order.due_on <= today()', 'The result is due on {lab_order.due_on}, and today is {today()}.', [
              'due on',
              'not yet',
              'today is',
            ]),
          ],
          effects: [{ set: 'lab_order', to: { finding: 'finding', status: "'back'" } }],
          ask: ['enter the result of {lab_order}: {finding}', 'note that {lab_order} has come back {finding}'],
          routine: { row: 'lab_order', when: "lab_order.status === 'sent' && lab_order.due_on <= today()", chance: 0.4 },
        },
        read_lab_result: {
          title: 'Note that a result was read',
          about: 'A [clinician] who may prescribe has read a result; one that is not normal is read by whoever ordered it.',
          args: {
            lab_order: row('lab_order', { likely: "lab_order.status === 'back'" }),
            reader: row('clinician', { about: 'Who read it.', likely: 'reader.id === lab_order.orderer_id' }),
          },
          rules: [
            status('back', 'This order is {lab_order.status}; only what has come back is read.', [
              'not back',
              'not come back',
              'sent',
              'already',
              'read',
              'cancelled',
            ]),
            forbidden("reader.may_prescribe === 'yes'", '{reader.name} may not prescribe, nor read results.', [
              'may not',
              'not allowed',
              'right to prescribe',
            ]),
            forbidden(
              "lab_order.finding === 'normal' || reader.id === lab_order.orderer_id",
              'The result is {lab_order.finding}; {lab_order.orderer.name} has to read it.',
              ['has to read', 'ordered it', 'not normal'],
            ),
          ],
          effects: [{ set: 'lab_order', to: { status: "'read'" } }],
          ask: ['note that {reader} has read the result of {lab_order}', 'mark {lab_order} as read by {reader}'],
          routine: { row: 'lab_order', when: "lab_order.status === 'back'", chance: 0.12 },
        },
        cancel_lab_order: {
          title: 'Cancel a lab order',
          about: 'Cancels an order whose result is not back.',
          args: { lab_order: row('lab_order', { likely: "lab_order.status === 'sent'" }) },
          rules: [status('sent', 'This order is {lab_order.status} and cannot be cancelled.', ['already', 'back', 'read', 'cancelled'])],
          effects: [{ set: 'lab_order', to: { status: "'cancelled'", fee: '0' } }],
          ask: ['cancel {lab_order}', 'call off {lab_order}'],
          plays: 3,
        },
      },
    }),
}
