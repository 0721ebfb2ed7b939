// The emitted tools.js as a reader and the policy see it: it reads like a hand-written one, holds nothing that is not used,
// checks before it writes, and keeps the rules of package code, for every core with its modules.
import { describe, expect, it } from 'vitest'
import { petBoarding } from '../../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { manifestOf } from '../../../../../../services/synthesis/authors/blueprint/compile/manifest.ts'
import { draftOf } from '../../../../../../services/synthesis/authors/blueprint/compile/package.ts'
import { schemaSql } from '../../../../../../services/synthesis/authors/blueprint/compile/schema.ts'
import { rowsByTable } from '../../../../../../services/synthesis/authors/blueprint/compile/seed.ts'
import { toolsCode } from '../../../../../../services/synthesis/authors/blueprint/compile/tools-code.ts'
import { compose } from '../../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { toolPlans } from '../../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { draftPackageSchema } from '../../../../../../shared/domain/environment.ts'
import { judgeSchema } from '../../../../../../shared/policy/schema-policy.ts'
import { toolsFaults } from '../../../../../../shared/policy/tools-policy.ts'
import { blueprintsWithModules, worldOf } from '../../../../../support/blueprint-worlds.ts'

/** The source of one tool. */
function toolIn(code: string, name: string): string {
  const start = code.indexOf(`\n  ${name}(`)
  return code.slice(start + 1, code.indexOf('\n  },\n', start) + '\n  },\n'.length)
}

it('is one readable function for each tool', () => {
  const code = toolsCode(compose(petBoarding, null, []))
  expect(toolIn(code, 'cancel_stay')).toBe(`  cancel_stay(world, args) {
    const stay = stayById(world, args.stay_id)
    if (stay.status !== 'booked') world.fail('conflict', \`This stay is \${stay.status}; only booked ones can be cancelled.\`)
    world.db.run(
      "UPDATE stays SET status = 'cancelled', price = ? WHERE id = ?",
      daysBetween(today(world), stay.starts_on) < 2 ? Math.floor(stay.price / 2) : 0,
      args.stay_id,
    )
    return stayById(world, args.stay_id)
  },
`)
})

it('is called as the scenario calls things', () => {
  const code = toolsCode(compose(petBoarding, null, [], { stay: { one: 'visit', many: 'visits' } }))
  expect(toolIn(code, 'cancel_visit')).toContain('"UPDATE visits SET status = \'cancelled\', price = ? WHERE id = ?"')
  expect(code).not.toMatch(/FROM stays\b|STAY_COLUMNS|stayById|stay_id/)
})

describe.each(blueprintsWithModules)('$name', ({ blueprint }) => {
  const world = worldOf(blueprint(), 'code')
  const plans = toolPlans(world.blueprint)
  const draft = draftOf({
    environment: manifestOf(world, plans, 'tried', () => [{}]),
    schema_sql: schemaSql(world.blueprint),
    seed: rowsByTable(world),
    tools_js: toolsCode(world.blueprint, plans),
  })

  it('keeps the rules of packages', () => {
    expect(draftPackageSchema.safeParse(draft).error?.issues ?? []).toEqual([])
    expect(judgeSchema(draft.schema_sql).faults).toEqual([])
    expect(toolsFaults(draft)).toEqual([])
  })

  it('holds nothing that nobody uses', () => {
    const names = [...draft.tools_js.matchAll(/^(?:function|const) (\w+)/gm)].map(match => match[1] ?? '')
    const used = (name: string): number => draft.tools_js.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
    expect(names.filter(name => used(name) < 2)).toEqual([])
    const locals = [...draft.tools_js.matchAll(/^ +(?:const|let) (?:\{ id: )?(\w+)/gm)].map(match => match[1] ?? '')
    expect(locals.filter(name => used(name) < 2)).toEqual([])
  })

  it('refuses before it writes', () => {
    const late = plans
      .map(({ name }) => toolIn(draft.tools_js, name))
      .filter(source => /INSERT INTO|UPDATE \w+ SET|DELETE FROM/.test(source.slice(0, Math.max(0, source.lastIndexOf('world.fail(')))))
    expect(late).toEqual([])
  })

  it('is the same every time', () => {
    expect(toolsCode(blueprint())).toBe(draft.tools_js)
  })
})
