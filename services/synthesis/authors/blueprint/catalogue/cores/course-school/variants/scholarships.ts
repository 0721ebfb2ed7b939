// Foundations pay fees of those who cannot.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Scholarships that one student can have at a time. */
const MOST_GRANTS = 1

export const withScholarships: Variant = {
  key: 'with_scholarships',
  about: 'Foundations pay fees of those who cannot, as long as their money lasts.',
  apply: core =>
    extended(core, {
      entities: {
        fund: {
          noun: { one: 'fund', many: 'funds', also: [{ one: 'foundation', many: 'foundations' }] },
          kind: 'thing',
          about: 'Money of a foundation for fees.',
          fields: {
            name: text('Name.', oneOf(['Lindqvist fund', 'Evening fund', 'Guild of weavers', 'Lindquist legacy', 'City fund']), {
              unique: true,
            }),
            subject: choice('Which subject it supports.', { languages: 2, crafts: 2, computing: 2 }),
            money_left: money('What is left in it.', 150, 900, {
              step: 50,
              sort: true,
              filter: true,
              called: 'money left',
              clause: 'with',
            }),
            for_tariff: choice('For whom.', { reduced: 3, full: 1 }, { called: 'tariff' }),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 5,
        },
        grant: {
          noun: { one: 'grant', many: 'grants', also: [{ one: 'scholarship', many: 'scholarships' }] },
          kind: 'record',
          about: 'The fee of an [enrolment] that a [fund] has paid.',
          fields: {
            enrolment: ref('enrolment', 'Which [enrolment].'),
            fund: ref('fund', 'Who pays.'),
            amount: money('How much.', 1, 400),
            granted_on: date('Day.', -100, 0, { called: 'day of the grant', filter: true, sort: true }),
          },
          identify: ['enrolment'],
          refer: 'the grant for {enrolment}',
          summary: { by: ['fund'], totals: ['amount'], over: 'granted_on' },
        },
      },
      actions: {
        give_grant: {
          title: 'Grant a fee',
          about: 'Has a [fund] pay the whole fee of an open [enrolment], if it supports the subject and the tariff and has the money.',
          args: {
            enrolment: row('enrolment', { likely: "enrolment.status === 'enrolled' && enrolment.fee > 0" }),
            fund: row('fund', {
              likely:
                'fund.subject === enrolment.run.course.subject && fund.for_tariff === enrolment.student.tariff && fund.money_left >= enrolment.fee',
            }),
          },
          rules: [
            conflict("enrolment.status === 'enrolled' && enrolment.fee > 0", 'There is no open fee to pay for this [enrolment].', [
              'no open fee',
              'nothing',
              'already',
              'cancelled',
            ]),
            forbidden('fund.subject === enrolment.run.course.subject', 'The {fund.name} supports {fund.subject}.', [
              'supports',
              'subject',
              'only',
            ]),
            forbidden('fund.for_tariff === enrolment.student.tariff', 'The {fund.name} is for the {fund.for_tariff} tariff.', [
              'tariff',
              'is for',
            ]),
            conflict(
              'fund.money_left >= enrolment.fee',
              'The {fund.name} has {money(fund.money_left)} left, and the fee is {money(enrolment.fee)}.',
              ['left', 'not enough', 'too little'],
            ),
            forbidden(
              `count('grant', g => g.enrolment.student_id === enrolment.student_id && g.enrolment.status === 'enrolled') < ${MOST_GRANTS}`,
              '{enrolment.student.name} has a [grant] for another open enrolment.',
              ['another', 'already', 'one at a time'],
            ),
          ],
          effects: [
            { add: 'grant', with: { enrolment: 'enrolment', fund: 'fund', amount: 'enrolment.fee', granted_on: 'today()' } },
            { set: 'fund', to: { money_left: 'fund.money_left - enrolment.fee' } },
            { set: 'enrolment', to: { fee: '0' } },
          ],
          gives: 'grant',
          ask: ['let {fund} pay the fee of {enrolment}', 'grant the fee of {enrolment} out of {fund}'],
          outcome: [{ question: 'How much is left in it?', value: 'fund.money_left', type: 'money' }],
          plays: 30,
        },
      },
    }),
}
