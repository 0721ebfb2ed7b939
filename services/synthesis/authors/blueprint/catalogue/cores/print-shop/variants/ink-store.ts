// Inks are kept in tins, put into presses and run low.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const INKS = [
  { name: 'Black', tins: 9, tin_price: 14 },
  { name: 'Cyan', tins: 5, tin_price: 18 },
  { name: 'Magenta', tins: 6, tin_price: 18 },
  { name: 'Yellow', tins: 4, tin_price: 17 },
  { name: 'Gold', tins: 2, tin_price: 46 },
  { name: 'Silver', tins: 1, tin_price: 42 },
] as const
const MOST = 15

export const withInkStore: Variant = {
  key: 'with_ink_store',
  about: 'Inks are bought in tins and put into presses.',
  apply: core =>
    extended(core, {
      entities: {
        ink: {
          noun: { one: 'ink', many: 'inks' },
          kind: 'thing',
          about: 'A colour in tins.',
          fields: {
            name: text('Colour.', oneOf(INKS.map(({ name }) => name)), { unique: true, filter: true }),
            tins: integer('Tins that are left.', 0, MOST, { called: 'tins left', sort: true, filter: true, clause: 'of which there are' }),
            tin_price: money('Price of a tin.', 8, 60, {
              called: 'price of a tin',
              sort: true,
              filter: true,
              editable: true,
              clause: 'whose tin costs',
            }),
          },
          identify: ['name'],
          refer: 'the ink “{name}”',
          given: INKS,
        },
        ink_entry: {
          noun: { one: 'ink entry', many: 'ink entries' },
          kind: 'record',
          about: 'Tins that came or were put into a [press].',
          fields: {
            ink: ref('ink', 'Which ink.', { clause: 'of' }),
            press: ref('press', 'Into which [press].', { optional: true, clause: 'for' }),
            kind: choice('What happened.', { bought: 3, filled: 5, dried_up: 1 }, { called: 'kind of entry' }),
            tins: integer('How many.', 1, 10, { called: 'number of tins', sort: true, filter: true, clause: 'over' }),
            noted_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that were noted' }),
          },
          identify: ['ink', 'noted_on', 'kind'],
          refer: 'the ink entry of {noted_on} about {ink} ({kind})',
          summary: { by: ['kind', 'ink', 'press'], totals: ['tins'], over: 'noted_on' },
        },
      },
      actions: {
        buy_ink: {
          title: 'Note that tins of ink came',
          about: `Adds tins, ${MOST} of a colour at most.`,
          args: { ink: row('ink', { likely: 'ink.tins < 10' }), tins: mostly(integer('How many.', 1, 12), '2') },
          rules: [
            invalid('tins > 0', 'Buy some.'),
            conflict(`ink.tins + tins <= ${MOST}`, `There are {ink.tins}; more than ${MOST} are not kept.`, [
              'more than',
              'not kept',
              'at most',
            ]),
          ],
          effects: [
            { add: 'ink_entry', with: { ink: 'ink', kind: "'bought'", tins: 'tins', noted_on: 'today()' } },
            { set: 'ink', to: { tins: 'ink.tins + tins' } },
          ],
          gives: 'ink_entry',
          ask: ['note that {tins} tins of {ink} came', 'add {tins} tins of {ink}'],
          outcome: [{ question: 'How many tins of it are there now?', value: 'ink.tins', type: 'integer' }],
          plays: 10,
        },
        fill_press: {
          title: 'Put ink into a press',
          about: 'A running [press] gets tins from the store, three of a colour at most at a time.',
          args: {
            press: row('press', { likely: "press.status === 'running'" }),
            ink: row('ink', { likely: 'ink.tins > 1' }),
            tins: mostly(integer('How many.', 1, 6), '1'),
          },
          rules: [
            conflict("press.status === 'running'", 'The press “{press.name}” is down.', ['down', 'not running']),
            conflict('tins <= 3', 'Three tins at most go into a press at a time.', ['at most', 'three', 'too many']),
            conflict('tins <= ink.tins', 'Only {ink.tins} tins of “{ink.name}” are left.', ['only', 'left', 'not enough']),
          ],
          effects: [
            { add: 'ink_entry', with: { ink: 'ink', press: 'press', kind: "'filled'", tins: 'tins', noted_on: 'today()' } },
            { set: 'ink', to: { tins: 'ink.tins - tins' } },
          ],
          gives: 'ink_entry',
          ask: ['put {tins} tins of {ink} into {press}', 'fill {press} with {ink}, {tins} tins'],
          ceiling: { arg: 'tins', most: 'min(3, ink.tins)', words: 'as many tins as there are and as go in' },
          plays: 16,
        },
        throw_out_ink: {
          title: 'Note that ink has dried up',
          about: 'A tin is thrown out.',
          args: { ink: row('ink', { likely: 'ink.tins > 0' }) },
          rules: [conflict('ink.tins > 0', 'No tin of “{ink.name}” is left.', ['no tin', 'none'])],
          effects: [
            { add: 'ink_entry', with: { ink: 'ink', kind: "'dried_up'", tins: '1', noted_on: 'today()' } },
            { set: 'ink', to: { tins: 'ink.tins - 1' } },
          ],
          gives: 'ink_entry',
          ask: ['note that a tin of {ink} has dried up', 'throw out a tin of {ink}'],
          plays: 3,
        },
      },
    }),
}
