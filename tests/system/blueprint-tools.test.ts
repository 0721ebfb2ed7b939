// Tools of a blueprint on the real platform: a package without tasks passes admission's gates of policy, seed and tools, and an
// episode answers every call as the model plays it, refusals included, second by second. Core by core in memory: compiled-tools.test.ts.
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { petBoarding } from '../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { invoices } from '../../services/synthesis/authors/blueprint/catalogue/modules/invoices.ts'
import { busyPlans, compileWorld, draftOf, examplesOf } from '../../services/synthesis/authors/blueprint/compile/package.ts'
import { compose } from '../../services/synthesis/authors/blueprint/compose/compose.ts'
import { answerTool } from '../../services/synthesis/authors/blueprint/model/answer-tool.ts'
import { Chance } from '../../services/synthesis/authors/blueprint/model/chance.ts'
import { toolPlans } from '../../services/synthesis/authors/blueprint/plan/tools.ts'
import { gateResultSchema } from '../../shared/domain/gate.ts'
import { callByChance } from '../support/blueprint-calls.ts'
import { worldOf } from '../support/blueprint-worlds.ts'
import { PatientClient } from '../support/patient-client.ts'
import { sharedServerUrl } from '../support/server.ts'

const CALLS = 90
const SLUG = 'pet-boarding-without-tasks'

const client = new PatientClient(sharedServerUrl())
const world = worldOf(compose(petBoarding, null, [invoices]), 'system')
const plans = busyPlans(examplesOf(world, toolPlans(world.blueprint)))
const draft = draftOf(compileWorld(world, SLUG, plans))

const stepAnswerSchema = z.object({
  outcome: z.string(),
  result: z.unknown(),
  error: z.object({ code: z.string(), message: z.string() }).nullish(),
})

beforeAll(async () => {
  await client.publish(draft)
})

it('is accepted by every gate that judges a package without tasks', async () => {
  const answer = await fetch(`${sharedServerUrl()}/v1/environments/validate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  })
  const { gates } = z.object({ gates: z.array(gateResultSchema) }).parse(await answer.json())
  expect(gates.map(({ gate, passed, skipped = false }) => [gate, passed, skipped])).toEqual([
    ['policy', true, false],
    ['seed', true, false],
    ['tools', true, false],
  ])
})

it('answers as the model plays', async () => {
  const [id = ''] = await client.spawn({ environment: SLUG, max_steps: CALLS })
  const chance = new Chance('system')
  for (let call = 0; call < CALLS; call++) {
    const plan = plans[call] ?? chance.pick(plans)
    const args = callByChance(world, plan, chance)
    const played = answerTool(world, plan, args)
    const { outcome, result, error } = stepAnswerSchema.parse(
      JSON.parse(await client.call(id, { tool: plan.name, arguments: args, key: `call ${call}` })),
    )
    const expected = 'refused' in played ? { code: played.refused.code, message: played.refused.message } : played.result
    expect({ tool: plan.name, args, outcome, answer: error ? { code: error.code, message: error.message } : result }).toEqual({
      tool: plan.name,
      args,
      outcome: 'refused' in played ? 'domain_error' : 'ok',
      answer: expected,
    })
  }
})
