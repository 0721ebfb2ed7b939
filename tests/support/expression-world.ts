// A world of one table made to try expressions out: each is computed in a view (so in SQL), is the value in the refusal of an action,
// and is the rule of another (so both in JavaScript). Rows have something missing in every column that may be empty.
import type { Action } from '../../services/synthesis/authors/blueprint/language/action.ts'
import type { Blueprint, Core } from '../../services/synthesis/authors/blueprint/language/blueprint.ts'
import type { Computed, Entity } from '../../services/synthesis/authors/blueprint/language/entity.ts'
import { boolean, choice, date, integer, money, oneOf, ref, text, time } from '../../services/synthesis/authors/blueprint/language/field.ts'
import { World } from '../../services/synthesis/authors/blueprint/model/world.ts'

/** An expression over `thing` with the type of what it gives. */
export interface Tried {
  expression: string
  type: Computed['type']
}

/** The clock of the world. */
export const TRIED_CLOCK = '2026-03-02T08:00:00.000Z'

const thing = (tried: readonly Tried[]): Entity => ({
  noun: { one: 'class', many: 'classes' },
  kind: 'thing',
  about: 'What expressions are about.',
  fields: {
    name: text('Name.', oneOf(['one', 'two'])),
    order: choice('Named like a word of SQL.', { first: 1, second: 1 }),
    price: money('Price.', 0, 100),
    rate: integer('Perhaps empty.', -100, 100, { optional: true }),
    starts_on: date('Day.', -10, 10),
    ends_on: date('Perhaps empty.', -10, 10, { optional: true }),
    at: time('Time.', '08:00', '18:00'),
    open: boolean('Whether it is open.', 0.5),
    closed: boolean('Perhaps empty.', 0.5, { optional: true }),
    parent: ref('thing', 'Perhaps empty.', { optional: true }),
  },
  identify: ['name'],
  refer: '{name}',
  computed: Object.fromEntries(
    tried.map(({ expression, type }, index) => [`value_${index}`, { about: 'Tried.', value: expression, type }]),
  ),
})

/** A blueprint in which all these expressions are tried. */
export function blueprintTrying(tried: readonly Tried[]): Blueprint {
  const entities = { thing: thing(tried) }
  const args = { thing: { type: 'row', of: 'thing' } } as const
  const common = { about: 'Tried.', args, effects: [{ set: 'thing', to: { price: 'thing.price' } }], ask: [] } satisfies Partial<Action>
  const actions: Record<string, Action> = Object.fromEntries(
    tried.flatMap(({ expression, type }, index): [string, Action][] => [
      // A template has no room for the braces of a text with values.
      ...(expression.includes('`')
        ? []
        : ([
            [
              `say_${index}`,
              { ...common, title: 'Say', rules: [{ must: 'thing.id === 0', code: 'conflict', says: `It is {${expression}}.` }] },
            ],
          ] satisfies [string, Action][])),
      ...(type === 'boolean'
        ? ([
            [`ask_${index}`, { ...common, title: 'Ask', rules: [{ must: expression, code: 'conflict', says: 'No.' }] }],
            [`deny_${index}`, { ...common, title: 'Deny', rules: [{ must: `!(${expression})`, code: 'conflict', says: 'Yes.' }] }],
          ] satisfies [string, Action][])
        : []),
    ]),
  )
  const common_ = {
    title: 'Tried',
    about: 'Expressions.',
    category: 'tests',
    currency: '€',
    actor: { entity: 'thing', role: 'tester' },
  } as const
  const role = { entity: 'thing', customer: 'thing', thing: 'thing', price: '1', done: 'true', open: 'true' }
  const core: Core = {
    ...common_,
    key: 'tried',
    words: [],
    scenarios: [],
    roles: { customer: 'thing', staff: 'thing', thing: 'thing', deal: { ...role, begins: { action: 'say_0', customer: 'thing' } } },
    history: { days: 0, calls: 0 },
    entities,
    actions,
    variants: [],
  }
  return { ...common_, core, modules: [], variant: 'standard', history: core.history, entities, actions }
}

/** Rows in which every column that may be empty is empty and is not. */
export function worldTrying(tried: readonly Tried[]): World {
  const world = new World(blueprintTrying(tried), TRIED_CLOCK, 1)
  const full = {
    order: 'first',
    price: 7,
    rate: -3,
    starts_on: '2026-01-31',
    ends_on: '2026-03-09',
    at: '08:45',
    open: true,
    closed: false,
  }
  world.insert('thing', { ...full, name: "O'Brien", parent_id: null })
  world.insert('thing', { ...full, name: 'two', order: 'second', price: 0, rate: 0, at: '17:00', open: false, closed: true, parent_id: 1 })
  world.insert('thing', { ...full, name: 'three', rate: null, ends_on: null, starts_on: '2026-03-02', closed: null, parent_id: 2 })
  return world
}
