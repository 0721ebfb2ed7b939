// An expression means the same wherever it stands: played in memory, as SQL in a view, as JavaScript in a tool.
// Above all where something is missing: comparisons with null are false, arithmetic with null is null.
import { describe, expect, it } from 'vitest'
import { manifestOf } from '../../../../../../services/synthesis/authors/blueprint/compile/manifest.ts'
import { draftOf } from '../../../../../../services/synthesis/authors/blueprint/compile/package.ts'
import { schemaSql } from '../../../../../../services/synthesis/authors/blueprint/compile/schema.ts'
import { rowsByTable } from '../../../../../../services/synthesis/authors/blueprint/compile/seed.ts'
import { toolsCode } from '../../../../../../services/synthesis/authors/blueprint/compile/tools-code.ts'
import { answerTool } from '../../../../../../services/synthesis/authors/blueprint/model/answer-tool.ts'
import { toolPlans } from '../../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { TRIED_CLOCK, worldTrying, type Tried } from '../../../../../support/expression-world.ts'
import { sqliteWorld } from '../../../../../support/sqlite-world.ts'

const conditions = [
  'thing.rate < 5',
  'thing.rate >= thing.rate',
  'thing.rate === thing.price',
  'thing.rate !== thing.price',
  'thing.rate === null',
  'thing.rate !== null && thing.rate > -10',
  '!(thing.rate < 5)',
  "thing.order === 'first' || thing.order === 'second'",
  "!(thing.order === 'first' || thing.name === 'two')",
  "thing.name === 'O\\'Brien'",
  'thing.ends_on < thing.starts_on',
  'thing.ends_on <= thing.ends_on',
  '!(thing.ends_on > today())',
  'thing.open',
  '!thing.open',
  'thing.closed',
  '!thing.closed',
  'thing.open === false',
  'thing.parent === null',
  'thing.parent.open',
  "thing.parent.name !== 'two'",
  "thing.parent.parent.name === 'O\\'Brien'",
  'thing.parent_id === thing.id - 1',
  'thing.rate / 2 === thing.rate - 1',
  "some('thing', t => t.price > thing.price && t.id !== thing.id)",
  "none('thing', t => t.parent_id === thing.id)",
  "some('thing', t => t.parent.name === thing.name)",
  "some('thing', t => t.rate < thing.rate || t.rate === null)",
  "!some('thing', t => !(t.rate < 0))",
  "first('thing', t => t.id < thing.id, t => t.price) === thing.parent",
] as const

const numbers = [
  'thing.price - (thing.rate - 2)',
  'thing.price - thing.rate - 2',
  'thing.price * (thing.rate + 1)',
  '-thing.rate',
  'floor(thing.price / 2) + ceil(thing.price / 2)',
  'round(thing.price / 2)',
  'thing.price % 4',
  'min(thing.price, 5) + max(thing.price, 5)',
  'max(thing.rate, 1)',
  'days(thing.starts_on, thing.ends_on)',
  'days(thing.starts_on, today())',
  'weekday(thing.starts_on)',
  "minutes('08:00', thing.at)",
  'floor(hoursUntil(thing.starts_on, thing.at))',
  "count('thing', t => t.parent_id === thing.id)",
  "sum('thing', t => t.id >= thing.id, t => t.price + t.rate)",
  "lowest('thing', t => t.id > thing.id, t => t.price)",
  "highest('thing', t => t.rate < 0, t => t.rate)",
  'thing.open ? thing.rate : 0 - thing.price',
  'thing.rate === null ? -1 : thing.rate',
] as const

const days = [
  'plusDays(thing.starts_on, 30)',
  'plusMonths(thing.starts_on, 1)',
  'plusDays(thing.ends_on, 0 - thing.price)',
  "highest('thing', t => true, t => t.starts_on)",
] as const

const texts = ["thing.order === 'first' ? thing.name : 'another'", `\`\${thing.name} costs \${thing.price}\``] as const

const tried: Tried[] = [
  ...conditions.map(expression => ({ expression, type: 'boolean' }) as const),
  ...numbers.map(expression => ({ expression, type: 'integer' }) as const),
  ...days.map(expression => ({ expression, type: 'date' }) as const),
  ...texts.map(expression => ({ expression, type: 'text' }) as const),
]

const world = worldTrying(tried)
const plans = toolPlans(world.blueprint)
const tools = sqliteWorld(
  draftOf({
    environment: manifestOf(world, plans, 'tried', () => [{}]),
    schema_sql: schemaSql(world.blueprint),
    seed: rowsByTable(world),
    tools_js: toolsCode(world.blueprint, plans),
  }),
  TRIED_CLOCK,
)

describe('the same in memory, in SQL and in JavaScript', () => {
  it('in views', () => {
    const plan = plans.find(({ kind }) => kind === 'search')
    if (!plan) throw new Error('there is no search')
    // As JSON, where there is one zero.
    const expected: unknown = JSON.parse(JSON.stringify(answerTool(world, plan, {})))
    expect(tools.call(plan.name, {})).toEqual(expected)
    expect(expected).toMatchObject({ result: { total: 3 } })
  })

  it.each(tried.map(({ expression }, index) => [expression, index] as const))('%s', (_, index) => {
    for (const plan of plans.filter(({ name }) => /^(say|ask|deny)_\d+$/.test(name) && name.endsWith(`_${index}`))) {
      for (const { id } of world.rows('thing')) {
        world.startAt(TRIED_CLOCK)
        const answer = answerTool(world, plan, { class_id: id })
        const expected = 'refused' in answer ? { code: answer.refused.code, message: answer.refused.message } : { done: true }
        const called = tools.call(plan.name, { class_id: id })
        expect({ id, plan: plan.name, ...('code' in called ? called : { done: true }) }).toEqual({ id, plan: plan.name, ...expected })
      }
    }
  })
})
