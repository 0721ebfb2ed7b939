// The same calls, played in memory and made on the emitted tools over SQLite, answer the same: results, error codes and messages, and in
// the end the same rows. Calls are drawn by chance, sensible and refused ones, on the first rows of every core with its modules.
import { describe, expect, it } from 'vitest'
import type { DraftPackage } from '../../../shared/domain/environment.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { manifestOf } from '../../../services/synthesis/authors/blueprint/compile/manifest.ts'
import { draftOf } from '../../../services/synthesis/authors/blueprint/compile/package.ts'
import { schemaSql } from '../../../services/synthesis/authors/blueprint/compile/schema.ts'
import { rowsByTable } from '../../../services/synthesis/authors/blueprint/compile/seed.ts'
import { toolsCode } from '../../../services/synthesis/authors/blueprint/compile/tools-code.ts'
import { answerTool } from '../../../services/synthesis/authors/blueprint/model/answer-tool.ts'
import { Chance } from '../../../services/synthesis/authors/blueprint/model/chance.ts'
import type { World } from '../../../services/synthesis/authors/blueprint/model/world.ts'
import { toolPlans, type ToolPlan } from '../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { callByChance } from '../../support/blueprint-calls.ts'
import { blueprintsWithModules, worldOf } from '../../support/blueprint-worlds.ts'
import { sqliteWorld } from '../../support/sqlite-world.ts'
import { scale } from '../../support/suite-settings.ts'

/** Sequences of calls for each core. */
const SEEDS = Array.from({ length: Math.ceil(scale) }, (_, index) => `calls ${index + 1}`)

/** Calls of one sequence for each tool: several, so that most of them succeed and are refused. */
const CALLS_A_TOOL = 6

/** Share of the actions that succeeds at least once, and that a rule refuses. The others need a state that chance does not lead to. */
const REACHED = 0.6

describe.each(blueprintsWithModules)('$name', ({ blueprint }) => {
  it.each(SEEDS)('answers as the model plays, seed %s', seed => {
    const world = worldOf(blueprint(), seed)
    const plans = toolPlans(world.blueprint)
    const clock = world.now()
    const tools = sqliteWorld(written(world, plans), clock)
    const chance = new Chance(seed).fork('calls')
    const [done, refused] = [new Set<string>(), new Set<string>()]
    for (let call = 0; call < plans.length * CALLS_A_TOOL; call++) {
      const plan = plans[call] ?? chance.pick(plans)
      const args = callByChance(world, plan, chance)
      world.startAt(clock)
      const expected = played(world, plan, args)
      expect({ tool: plan.name, args, ...tools.call(plan.name, args) }).toEqual({ tool: plan.name, args, ...expected })
      if (!('code' in expected)) done.add(plan.name)
      else if (expected.code !== 'not_found') refused.add(plan.name)
    }
    const rows = rowsByTable(world)
    for (const [table, expected] of Object.entries(rows)) expect(tools.rows(`SELECT * FROM "${table}" ORDER BY id`)).toEqual(expected)
    const actions = plans.filter(({ kind }) => kind === 'action').map(({ name }) => name)
    for (const reached of [done, refused])
      expect(actions.filter(name => reached.has(name)).length).toBeGreaterThan(REACHED * actions.length)
  })
})

/** Without examples: what a tool answers does not depend on them. */
function written(world: World, plans: readonly ToolPlan[]): DraftPackage {
  return draftOf({
    environment: manifestOf(world, plans, 'tested', () => [{}]),
    schema_sql: schemaSql(world.blueprint),
    seed: rowsByTable(world),
    tools_js: toolsCode(world.blueprint, plans),
  })
}

function played(world: World, plan: ToolPlan, args: JsonObject): { result: JsonObject } | { code: string; message: string } {
  const answer = answerTool(world, plan, args)
  return 'refused' in answer ? { code: answer.refused.code, message: answer.refused.message } : { result: answer.result }
}
