// Ointments and capsules made up in the pharmacy's own laboratory.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Preparations that one person has in hand at a time. */
const MOST_AT_ONCE = 2

export const withPreparations: Variant = {
  key: 'with_compounding',
  about: 'Ointments, creams and capsules are compounded to order in the own laboratory by whoever is trained for the recipe.',
  apply: core =>
    extended(core, {
      entities: {
        recipe: {
          noun: { one: 'recipe', many: 'recipes', also: [{ one: 'formula', many: 'formulas' }] },
          kind: 'reference',
          about: 'How something is compounded.',
          fields: {
            name: text('Name.', oneOf(['Zinc ointment']), { unique: true }),
            level: choice(
              'Who may make it: simple ones everybody, sterile ones pharmacists.',
              { simple: 2, sterile: 1 },
              { called: 'level' },
            ),
            smallest: integer('Smallest amount in grams.', 10, 100, { called: 'smallest amount', unit: 'grams' }),
            largest: integer('Largest amount in grams.', 50, 500, { called: 'largest amount', unit: 'grams' }),
            price: money('Price of ten grams.', 2, 30, { called: 'price of ten grams' }),
            keeps_days: integer('Days for which it keeps.', 7, 90, { called: 'shelf life', unit: 'days' }),
          },
          identify: ['name'],
          refer: 'the recipe “{name}”',
          given: [
            { name: 'Zinc ointment', level: 'simple', smallest: 30, largest: 200, price: 3, keeps_days: 90 },
            { name: 'Urea cream 10 percent', level: 'simple', smallest: 50, largest: 300, price: 4, keeps_days: 60 },
            { name: 'Hydrocortisone cream', level: 'simple', smallest: 20, largest: 100, price: 7, keeps_days: 45 },
            { name: 'Atropine eye drops', level: 'sterile', smallest: 10, largest: 50, price: 24, keeps_days: 14 },
            { name: 'Capsaicin gel', level: 'simple', smallest: 30, largest: 150, price: 9, keeps_days: 30 },
            { name: 'Vancomycin eye drops', level: 'sterile', smallest: 10, largest: 50, price: 30, keeps_days: 7 },
          ],
        },
        preparation: {
          noun: {
            one: 'preparation',
            many: 'preparations',
            also: [{ one: 'compound', many: 'compounds' }],
          },
          kind: 'record',
          about: 'Something that is compounded for a [patient].',
          fields: {
            patient: ref('patient', 'For whom.'),
            recipe: ref('recipe', 'By which [recipe].', { clause: 'by' }),
            grams: integer('How much, in grams.', 10, 500, { called: 'amount', unit: 'grams', sort: true }),
            price: money('What it costs.', 2, 1500, { sort: true, filter: true, clause: 'that cost' }),
            ordered_on: date('Day of the order.', -60, 0, { called: 'day of the order', filter: true, sort: true }),
            maker: ref('pharmacist', 'Who makes it.', { called: 'maker', optional: true, clause: 'made by' }),
            good_until: date('Last day on which it may be used.', -60, 90, { called: 'expiry date', optional: true }),
            status: choice(
              'Where it stands.',
              { ordered: 1, in_making: 1, released: 1, cancelled: 1 },
              { says: { ordered: 'ordered', in_making: 'unfinished', released: 'released', cancelled: 'cancelled' } },
            ),
          },
          identify: ['patient', 'recipe', 'ordered_on'],
          refer: 'the [preparation] by {recipe} that {patient} ordered on {ordered_on}',
          summary: { by: ['status', 'recipe'], totals: ['price', 'grams'], over: 'ordered_on' },
        },
      },
      actions: {
        order_preparation: {
          title: 'Order a preparation',
          about:
            'Orders something that is compounded by a [recipe], between its smallest and largest amount; ten grams cost the price of the [recipe].',
          args: {
            patient: row('patient'),
            recipe: row('recipe'),
            grams: integer('How much, in grams.', 10, 300, { step: 10 }),
          },
          rules: [
            conflict(
              'grams >= recipe.smallest && grams <= recipe.largest',
              '“{recipe.name}” is made in amounts from {recipe.smallest} to {recipe.largest} grams.',
              ['amounts', 'too much', 'too little', 'from', 'at most', 'at least'],
            ),
            conflict(
              "none('preparation', r => r.patient_id === patient.id && r.recipe_id === recipe.id && (r.status === 'ordered' || r.status === 'in_making'))",
              '{patient.name} has ordered “{recipe.name}” already, and it is not finished.',
              ['already', 'not finished'],
            ),
          ],
          effects: [
            {
              add: 'preparation',
              with: {
                patient: 'patient',
                recipe: 'recipe',
                grams: 'grams',
                price: 'ceil(grams * recipe.price / 10)',
                ordered_on: 'today()',
                status: "'ordered'",
              },
            },
          ],
          gives: 'preparation',
          ask: ['order {grams} grams by {recipe} for {patient}', '{patient} needs {grams} grams made by {recipe}; put the order down'],
          outcome: [{ question: 'What does it cost?', value: 'preparation.price', type: 'money' }],
          plays: 26,
          undoneBy: 'cancel_preparation',
        },
        begin_preparation: {
          title: 'Begin a preparation',
          about: `Somebody starts making an ordered [preparation]; sterile ones are made by pharmacists only, and everybody has ${MOST_AT_ONCE} in hand at most.`,
          args: {
            preparation: row('preparation', { likely: "preparation.status === 'ordered'" }),
            maker: row('pharmacist', {
              about: 'Who makes it.',
              likely: "preparation.recipe.level === 'simple' || maker.grade === 'pharmacist'",
            }),
          },
          rules: [
            conflict("preparation.status === 'ordered'", 'This [preparation] is {preparation.status}.', [
              'in making',
              'in_making',
              'already',
              'released',
              'cancelled',
            ]),
            forbidden(
              "preparation.recipe.level === 'simple' || maker.grade === 'pharmacist'",
              '“{preparation.recipe.name}” is sterile; {maker.name} is a {maker.grade} and may not make it.',
              ['sterile', 'may not', 'only pharmacists'],
            ),
            conflict(
              `count('preparation', r => r.maker_id === maker.id && r.status === 'in_making') < ${MOST_AT_ONCE}`,
              `{maker.name} has ${MOST_AT_ONCE} in hand already. Choose a colleague.`,
              ['already', 'in hand', 'at most'],
            ),
          ],
          effects: [{ set: 'preparation', to: { status: "'in_making'", maker: 'maker' } }],
          gives: 'preparation',
          ask: ['let {maker} begin {preparation}', 'give {preparation} to {maker} to make'],
          plays: 16,
        },
        release_preparation: {
          title: 'Release a preparation',
          about: 'A [preparation] is finished and keeps as long as its [recipe] says.',
          args: { preparation: row('preparation', { likely: "preparation.status === 'in_making'" }) },
          rules: [
            conflict(
              "preparation.status === 'in_making'",
              'This [preparation] is {preparation.status}; only what is being made can be released.',
              ['ordered', 'not begun', 'already', 'released', 'cancelled'],
            ),
          ],
          effects: [{ set: 'preparation', to: { status: "'released'", good_until: 'plusDays(today(), preparation.recipe.keeps_days)' } }],
          ask: ['release {preparation}', 'note that {preparation} is finished'],
          outcome: [{ question: 'Until when does it keep?', value: 'preparation.good_until', type: 'date' }],
          routine: { row: 'preparation', when: "preparation.status === 'in_making'", chance: 0.35 },
        },
        cancel_preparation: {
          title: 'Cancel a preparation',
          about: 'Cancels a [preparation] that nobody has begun.',
          args: { preparation: row('preparation', { likely: "preparation.status === 'ordered'" }) },
          rules: [
            conflict("preparation.status === 'ordered'", 'This [preparation] is {preparation.status} and cannot be cancelled.', [
              'in making',
              'in_making',
              'begun',
              'released',
              'already',
            ]),
          ],
          effects: [{ set: 'preparation', to: { status: "'cancelled'", price: '0' } }],
          ask: ['cancel {preparation}', 'call off {preparation}'],
          plays: 2,
        },
      },
    }),
}
