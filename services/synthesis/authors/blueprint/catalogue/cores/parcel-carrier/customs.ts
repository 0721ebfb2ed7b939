// A parcel carrier that goes abroad: countries with duties, papers that have to be cleared before a shipment is passed on.
import { conflict, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const GOODS = { clothing: 4, electronics: 3, food: 2, books: 3, spare_parts: 3 } as const

const filed = conflict("declaration.status === 'filed' || declaration.status === 'stopped'", 'This declaration is {declaration.status}.', [
  'cleared',
  'withdrawn',
  'already',
])

export const customs: Variant = {
  key: 'customs_declarations',
  about:
    'International shipping with customs: countries have duties and forbidden goods, and papers are cleared before anything is passed on.',
  apply: core =>
    extended(core, {
      entities: {
        country: {
          noun: { one: 'country', many: 'countries' },
          kind: 'reference',
          about: 'Where [shipments] go beyond the border.',
          fields: {
            name: text('Name.', oneOf(['Norway']), { unique: true }),
            duty_percent: integer('Percent of the value that is paid as duty.', 0, 30, { called: 'duty', unit: 'percent' }),
            free_up_to: money('Value up to which no duty is paid.', 0, 200, { called: 'duty-free value' }),
            forbidden_goods: choice('What may not come in.', { ...GOODS, nothing: 2 }, { called: 'forbidden goods' }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
          given: [
            { name: 'Norway', duty_percent: 15, free_up_to: 50, forbidden_goods: 'food' },
            { name: 'Switzerland', duty_percent: 8, free_up_to: 65, forbidden_goods: 'nothing' },
            { name: 'Brazil', duty_percent: 30, free_up_to: 0, forbidden_goods: 'spare_parts' },
            { name: 'Japan', duty_percent: 10, free_up_to: 90, forbidden_goods: 'nothing' },
            { name: 'New Zealand', duty_percent: 12, free_up_to: 200, forbidden_goods: 'food' },
          ],
        },
        declaration: {
          noun: { one: 'customs declaration', many: 'customs declarations' },
          kind: 'record',
          about: 'The papers of a [shipment] that goes abroad.',
          fields: {
            shipment: ref('shipment', 'Of which [shipment].'),
            country: ref('country', 'Where it goes.'),
            goods: choice('What is in it.', GOODS, { called: 'kind of goods' }),
            duty: money('What has to be paid as duty.', 0, 900, { sort: true, filter: true, clause: 'that cost' }),
            filed_on: date('Day.', -45, 0, { called: 'filing date', filter: true, sort: true, clause: 'that were filed' }),
            status: choice(
              'Where it stands.',
              { filed: 1, stopped: 1, cleared: 1, withdrawn: 1 },
              { says: { filed: 'filed', stopped: 'stopped', cleared: 'cleared', withdrawn: 'withdrawn' } },
            ),
          },
          identify: ['shipment'],
          refer: 'the customs declaration for {shipment}',
          summary: { by: ['status', 'country', 'goods'], totals: ['duty'], over: 'filed_on' },
        },
      },
      rules: {
        forward_shipment: [
          conflict(
            "none('declaration', d => d.shipment_id === shipment.id && (d.status === 'filed' || d.status === 'stopped'))",
            'The customs declaration of this [shipment] is not cleared.',
            ['not cleared', 'customs', 'declaration'],
          ),
        ],
        load_shipment: [
          conflict(
            "none('declaration', d => d.shipment_id === shipment.id && (d.status === 'filed' || d.status === 'stopped'))",
            'The customs declaration of this [shipment] is not cleared.',
            ['not cleared', 'customs', 'declaration'],
          ),
        ],
      },
      actions: {
        file_declaration: {
          title: 'File a customs declaration',
          about:
            'Files the papers of a [shipment] that is announced or at a [depot] and goes abroad, once. Duty is due on what exceeds the duty-free value of the [country], rounded up; forbidden goods are not declared.',
          args: {
            shipment: row('shipment', {
              likely:
                "(shipment.status === 'announced' || shipment.status === 'at_depot') && none('declaration', d => d.shipment_id === shipment.id && d.status !== 'withdrawn')",
            }),
            country: row('country'),
            goods: mostly(choice('What is in it.', GOODS), "country.forbidden_goods === 'food' ? 'books' : 'clothing'"),
          },
          rules: [
            conflict(
              "shipment.status === 'announced' || shipment.status === 'at_depot'",
              'This [shipment] is {shipment.status}; it is too late for papers.',
              ['too late', 'out', 'locker', 'delivered', 'returned', 'lost'],
            ),
            conflict(
              "none('declaration', d => d.shipment_id === shipment.id && d.status !== 'withdrawn')",
              'There is a customs declaration for this [shipment] already.',
              ['already', 'once'],
            ),
            conflict('goods !== country.forbidden_goods', '{country.name} does not let {goods} in.', [
              'does not let',
              'forbidden',
              'not allowed',
            ]),
          ],
          effects: [
            {
              add: 'declaration',
              with: {
                shipment: 'shipment',
                country: 'country',
                goods: 'goods',
                duty: 'ceil(max(0, shipment.declared_value - country.free_up_to) * country.duty_percent / 100)',
                filed_on: 'today()',
                status: "'filed'",
              },
            },
          ],
          gives: 'declaration',
          ask: [
            'declare {shipment} for {country} as {goods}',
            'file the customs papers of {shipment}, which goes to {country} with {goods}',
          ],
          outcome: [{ question: 'How much duty is due?', value: 'declaration.duty', type: 'money' }],
          plays: 16,
        },
        clear_declaration: {
          title: 'Clear a declaration',
          about: 'Customs let a [shipment] through. Stopped ones are cleared by managers and claims, not at the counter.',
          args: { declaration: row('declaration', { likely: "declaration.status === 'filed'" }) },
          rules: [
            filed,
            conflict(
              "declaration.status === 'filed' || actor.role !== 'counter'",
              'It was stopped, and you are at the counter; a manager or claims clears it.',
              ['stopped', 'manager', 'counter'],
            ),
          ],
          effects: [{ set: 'declaration', to: { status: "'cleared'" } }],
          ask: ['clear {declaration}', 'note that customs have let {declaration} through'],
          routine: { row: 'declaration', when: "declaration.status === 'filed' && declaration.filed_on < today()", chance: 0.15 },
        },
        stop_declaration: {
          title: 'Stop a declaration',
          about: 'Customs want to look at a filed one: only from a value of 100 on.',
          args: {
            declaration: row('declaration', { likely: "declaration.status === 'filed' && declaration.shipment.declared_value >= 100" }),
          },
          rules: [
            conflict("declaration.status === 'filed'", 'This declaration is {declaration.status}.', [
              'cleared',
              'withdrawn',
              'stopped',
              'already',
            ]),
            conflict(
              'declaration.shipment.declared_value >= 100',
              'It is worth {money(declaration.shipment.declared_value)}; customs look at {money(100)} or more.',
              ['or more', 'worth', 'too little'],
            ),
          ],
          effects: [{ set: 'declaration', to: { status: "'stopped'" } }],
          ask: ['stop {declaration}', 'note that customs want to look at {declaration}'],
          plays: 3,
        },
        withdraw_declaration: {
          title: 'Withdraw a declaration',
          about: 'Takes the papers back, while the [shipment] is announced; they can be filed anew.',
          args: {
            declaration: row('declaration', {
              likely: "(declaration.status === 'filed' || declaration.status === 'stopped') && declaration.shipment.status === 'announced'",
            }),
          },
          rules: [
            filed,
            conflict("declaration.shipment.status === 'announced'", 'The [shipment] is {declaration.shipment.status}; the papers stay.', [
              'stay',
              'at a depot',
              'at_depot',
              'out',
              'delivered',
            ]),
          ],
          effects: [{ set: 'declaration', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {declaration}', 'take back {declaration}'],
        },
      },
    }),
}
