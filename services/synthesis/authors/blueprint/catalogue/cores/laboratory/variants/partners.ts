// What the laboratory cannot measure in time goes to partner laboratories.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withPartners: Variant = {
  key: 'with_partner_laboratories',
  about: 'Work that cannot be done in time is subcontracted to accredited partner laboratories at their own price.',
  apply: core =>
    extended(core, {
      entities: {
        partner: {
          noun: {
            one: 'partner laboratory',
            many: 'partner laboratories',
            also: [{ one: 'subcontractor', many: 'subcontractors' }],
          },
          kind: 'party',
          about: 'A laboratory that measures for this one.',
          fields: {
            name: text(
              'Name.',
              oneOf(['Institute Rhine', 'BioCheck North', 'Delta Analytics', 'City Hygiene Office', 'Lab Castell', 'Aquatest']),
              {
                unique: true,
                filter: true,
              },
            ),
            material: choice('What it is accredited for.', { blood: 2, water: 3, food: 2, soil: 2 }, { called: 'material' }),
            surcharge: integer('Percent that it costs more than our price.', 0, 60, {
              step: 5,
              called: 'surcharge',
              unit: 'percent',
              sort: true,
              filter: true,
            }),
            most_open: integer('Orders that it takes at a time.', 2, 5, { called: 'order limit', editable: true }),
            days_needed: integer('Days until the [result] is back.', 2, 12, { called: 'turnaround', unit: 'days', sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 6,
          given: [
            { material: 'blood' },
            { material: 'water' },
            { material: 'food' },
            { material: 'soil' },
            { material: 'water' },
            { material: 'blood' },
          ],
        },
        outside_job: {
          noun: {
            one: 'outside order',
            many: 'outside orders',
            also: [{ one: 'subcontract', many: 'subcontracts' }],
          },
          kind: 'record',
          about: 'An [analysis] that a [partner] measures.',
          fields: {
            analysis: ref('analysis', 'Which [analysis].'),
            partner: ref('partner', 'Who measures it.', { clause: 'at' }),
            cost: money('What we pay for it.', 5, 350, { sort: true, filter: true, clause: 'that cost us' }),
            sent_on: date('Day of sending.', -60, 0, { called: 'day of sending', filter: true, sort: true }),
            expected_on: date('Day on which it is to be back.', -50, 14, {
              called: 'expected day',
              filter: true,
              sort: true,
              clause: 'that are expected',
            }),
            status: choice(
              'Where it stands.',
              { sent: 1, back: 1, recalled: 1 },
              { says: { sent: 'open', back: 'returned', recalled: 'recalled' } },
            ),
          },
          identify: ['analysis', 'sent_on'],
          refer: 'the [outside_job] of {sent_on} for {analysis}',
          summary: { by: ['status', 'partner'], totals: ['cost'], over: 'sent_on' },
        },
      },
      actions: {
        send_out_analysis: {
          title: 'Send an analysis out',
          about:
            'A [partner] that is accredited for the material measures an unscheduled [analysis], within its order limit; it costs our list price and its surcharge.',
          args: {
            analysis: row('analysis', {
              likely: "analysis.status === 'ordered' && none('outside_job', j => j.analysis_id === analysis.id && j.status === 'sent')",
            }),
            partner: row('partner', { likely: 'partner.material === analysis.sample.material' }),
          },
          rules: [
            conflict("analysis.status === 'ordered'", 'This [analysis] is {analysis.status}; only unscheduled ones are sent out.', [
              'scheduled',
              'measured',
              'released',
              'cancelled',
            ]),
            conflict("none('outside_job', j => j.analysis_id === analysis.id && j.status === 'sent')", 'It has been sent out already.', [
              'already',
              'sent out',
            ]),
            conflict(
              'partner.material === analysis.sample.material',
              '{partner.name} is accredited for {partner.material}, and the [sample] is {analysis.sample.material}.',
              ['accredited', 'not for', 'material'],
            ),
            conflict(
              "count('outside_job', j => j.partner_id === partner.id && j.status === 'sent') < partner.most_open",
              '{partner.name} takes {partner.most_open} orders at a time, and has them.',
              ['at a time', 'limit', 'full'],
            ),
          ],
          effects: [
            {
              add: 'outside_job',
              with: {
                analysis: 'analysis',
                partner: 'partner',
                cost: 'ceil(analysis.method.price * (100 + partner.surcharge) / 100)',
                sent_on: 'today()',
                expected_on: 'plusDays(today(), partner.days_needed)',
                status: "'sent'",
              },
            },
          ],
          gives: 'outside_job',
          ask: ['send {analysis} out to {partner}', 'have {partner} do {analysis} for us'],
          outcome: [
            { question: 'What does it cost us?', value: 'outside_job.cost', type: 'money' },
            { question: 'When is it to be back?', value: 'outside_job.expected_on', type: 'date' },
          ],
          plays: 18,
          undoneBy: 'recall_outside_job',
        },
        recall_outside_job: {
          title: 'Recall an outside order',
          about: 'Takes back what has not come back before the expected day; a quarter of its cost stays due.',
          args: { outside_job: row('outside_job', { likely: "outside_job.status === 'sent' && outside_job.expected_on >= today()" }) },
          rules: [
            conflict("outside_job.status === 'sent'", 'This order is {outside_job.status} already.', ['already', 'back', 'recalled']),
            conflict('outside_job.expected_on >= today()', 'It was expected on {outside_job.expected_on}; it is too late to recall it.', [
              'too late',
              'expected on',
            ]),
          ],
          effects: [{ set: 'outside_job', to: { status: "'recalled'", cost: 'ceil(outside_job.cost / 4)' } }],
          ask: ['recall {outside_job}', 'take back {outside_job}'],
          outcome: [{ question: 'How much stays due for it?', value: 'outside_job.cost', type: 'money' }],
          plays: 1,
        },
        receive_outside_job: {
          title: 'Note that an outside order is back',
          about:
            'A [partner] has sent back what it measured: the [analysis] counts as released. Two days late or more, its cost is cut by a fifth.',
          args: { outside_job: row('outside_job', { likely: "outside_job.status === 'sent'" }) },
          rules: [
            conflict("outside_job.status === 'sent'", 'This order is {outside_job.status} already.', ['already', 'back', 'recalled']),
            conflict(
              "outside_job.analysis.status === 'ordered'",
              'The [analysis] is {outside_job.analysis.status} meanwhile. Recall the order.',
              ['scheduled', 'measured', 'released', 'cancelled', 'meanwhile'],
            ),
          ],
          effects: [
            {
              set: 'outside_job',
              to: {
                status: "'back'",
                cost: 'days(outside_job.expected_on, today()) >= 2 ? floor(outside_job.cost * 4 / 5) : outside_job.cost',
              },
            },
            { set: 'outside_job.analysis', to: { status: "'released'" } },
          ],
          ask: ['note that {outside_job} is back', 'close {outside_job}: it has come back'],
          outcome: [{ question: 'What do we pay for it?', value: 'outside_job.cost', type: 'money' }],
          routine: { row: 'outside_job', when: "outside_job.status === 'sent' && outside_job.expected_on <= today()", chance: 0.3 },
        },
      },
      rules: {
        schedule_analysis: [
          conflict(
            "none('outside_job', j => j.analysis_id === analysis.id && j.status === 'sent')",
            'It has been sent out to a [partner]. Recall it first.',
            ['sent out', 'recall', 'partner'],
          ),
        ],
      },
    }),
}
