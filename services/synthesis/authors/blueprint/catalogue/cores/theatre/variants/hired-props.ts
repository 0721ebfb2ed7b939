// Props are hired from lenders by the week, within a budget of each production; weapons need a keeper with a licence.
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { propHires } from './prop-hires.ts'

const LENDERS = ['Holt Film Props', 'Holt and Daughters', 'City Opera Stores', 'Attic Treasures'] as const
/** Props: name, lender by number, kind, price of a day, value. */
const PROPS = [
  { name: 'Stuffed gull', prop_lender: 4, kind: 'fragile', day_price: 3, value: 90 },
  { name: 'Duelling pistol', prop_lender: 1, kind: 'weapon', day_price: 6, value: 240 },
  { name: 'Cavalry sabre', prop_lender: 3, kind: 'weapon', day_price: 5, value: 180 },
  { name: 'Grandfather clock', prop_lender: 2, kind: 'plain', day_price: 8, value: 420 },
  { name: 'Samovar', prop_lender: 4, kind: 'plain', day_price: 4, value: 150 },
  { name: 'Crystal chandelier', prop_lender: 3, kind: 'fragile', day_price: 12, value: 600 },
  { name: 'Ship’s lantern', prop_lender: 2, kind: 'fragile', day_price: 3, value: 80 },
  { name: 'Unicycle', prop_lender: 1, kind: 'plain', day_price: 4, value: 130 },
] as const
export const withHiredProps: Variant = {
  key: 'with_hired_props',
  about: 'Props are hired from lenders within a budget of each production; weapons have a keeper with a licence.',
  apply: core =>
    extended(core, {
      fields: {
        production: {
          props_budget: money('What hired props may still cost.', 150, 600, {
            step: 10,
            called: 'props budget',
            sort: true,
            filter: true,
            editable: true,
            clause: 'whose props budget is',
          }),
        },
        crew_member: {
          licence_until: date('Last day of the licence to keep weapons; null for those without one.', -20, 300, {
            called: 'end of the weapons licence',
            sort: true,
            filter: true,
            clause: 'whose weapons licence ends',
          }),
        },
      },
      entities: {
        prop_lender: {
          noun: { one: 'prop lender', many: 'prop lenders', also: [{ one: 'prop house', many: 'prop houses' }] },
          kind: 'party',
          about: 'Who hires [stage_props] out.',
          fields: {
            name: text('Name.', oneOf(LENDERS), { unique: true, filter: true }),
            email: email(),
            notice_days: integer('Days before the first day until which hires are cancelled free of charge.', 1, 7, {
              called: 'notice',
              unit: 'days',
              editable: true,
              sort: true,
            }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: LENDERS.length,
          given: LENDERS.map(name => ({ name })),
        },
        stage_prop: {
          noun: { one: 'prop', many: 'props', also: [{ one: 'stage prop', many: 'stage props' }] },
          kind: 'thing',
          about: 'Something for the stage that a [prop_lender] hires out.',
          fields: {
            name: text('Name.', oneOf(PROPS.map(({ name }) => name)), { unique: true, filter: true }),
            prop_lender: ref('prop_lender', 'Whose.', { called: 'lender', clause: 'of' }),
            kind: choice('What it is.', { plain: 5, fragile: 4, weapon: 3 }, { called: 'kind of prop' }),
            day_price: money('What a day costs.', 2, 15, {
              called: 'price of a day',
              sort: true,
              filter: true,
              editable: true,
              clause: 'whose day costs',
            }),
            value: money('What it is worth.', 40, 700, { called: 'value', sort: true, filter: true, clause: 'worth' }),
          },
          identify: ['name'],
          refer: 'the prop “{name}”',
          given: PROPS,
          availability: {
            by: 'prop_hire',
            as: 'stage_prop',
            from: 'starts_on',
            to: 'ends_on',
            halfOpen: false,
            when: "prop_hire.status === 'booked' || prop_hire.status === 'out'",
          },
        },
        prop_hire: {
          noun: { one: 'prop hire', many: 'prop hires' },
          kind: 'record',
          about: 'A [stage_prop] that the company has for a [production] for some days.',
          fields: {
            stage_prop: ref('stage_prop', 'Which [stage_prop].', { called: 'prop', clause: 'of' }),
            production: ref('production', 'For which [production].', { clause: 'for' }),
            keeper: ref('crew_member', 'Who looks after it.', { called: 'keeper', clause: 'kept by' }),
            starts_on: date('First day.', -60, 30, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -50, 70, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            cost: money('What it costs.', 2, 600, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
            damage: money('What was paid for damage.', 0, 700, { called: 'damage paid', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { booked: 1, out: 1, returned: 1, cancelled: 1 },
              { says: { booked: 'booked', out: 'running', returned: 'returned', cancelled: 'cancelled' } },
            ),
          },
          identify: ['stage_prop', 'production', 'starts_on'],
          refer: 'the hire of {stage_prop} for {production} from {starts_on}',
          summary: { by: ['status', 'production', 'keeper'], totals: ['cost', 'damage'], over: 'starts_on' },
        },
      },
      actions: propHires,
    }),
}
