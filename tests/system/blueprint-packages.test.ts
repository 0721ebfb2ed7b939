// Packages of the blueprint author on the real platform: every gate, every task. The seeds are fixed; synthesis.test.ts covers the pipeline.
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { authorPackage } from '../../services/synthesis/authors/blueprint/author-package.ts'
import { CORES } from '../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { attachable, compose } from '../../services/synthesis/authors/blueprint/compose/compose.ts'
import { packageVersion } from '../../shared/domain/environment.ts'
import { gateResultSchema } from '../../shared/domain/gate.ts'
import { documentedApi, type CallOperation } from '../support/documented-api.ts'
import { sharedServerUrl } from '../support/server.ts'
import { scale } from '../support/suite-settings.ts'

/** Longer than a regular expression reads; every verifier gives its verdict all the same. */
const LONG_ANSWER = 'No. '.repeat(2000)

const playedSchema = z.object({ items: z.array(z.object({ grade: z.object({ classification: z.string() }) })) })
const judgedSchema = z.object({ admitted: z.boolean(), gates: z.array(gateResultSchema) })

/** Module sets of the long run: every core with each that attaches to it (issue 5). */
const MODULE_SETS = [
  ['invoices', 'messages', 'reviews'],
  ['invoices', 'bookings', 'tickets'],
  ['messages', 'tickets', 'approvals'],
]

const SHORT_RUN = [
  { core: 'pet_boarding', modules: ['invoices', 'messages', 'reviews'], seed: 11 },
  { core: 'equipment_rental', modules: ['invoices', 'messages', 'bookings'], seed: 12 },
]

const LONG_RUN = CORES.flatMap(({ key }) => MODULE_SETS.map((modules, seed) => ({ core: key, modules, seed })))

const PACKAGES = scale > 1 ? LONG_RUN : SHORT_RUN

let call: CallOperation

beforeAll(async () => {
  call = await documentedApi(sharedServerUrl())
})

it.each(PACKAGES)('$core with $modules is admitted, all ten tasks of it', async ({ core: key, modules, seed }) => {
  const core = CORES.find(each => each.key === key)
  if (!core) throw new Error(`the catalogue has no core ${key}`)
  const blueprint = compose(
    core,
    null,
    MODULES.filter(module => modules.includes(module.key) && attachable(core, module)),
  )
  const wish = { blueprint, slug: `${key.replaceAll('_', '-')}-under-test`, seed, tasks: 10 }
  const made = authorPackage(wish)
  expect(await packageVersion(authorPackage(wish))).toBe(await packageVersion(made))
  const { status, body } = await call('validateEnvironment', { body: made })
  expect(status).toBe(200)
  const { admitted, gates } = judgedSchema.parse(body)
  expect(gates.filter(({ passed }) => !passed)).toEqual([])
  expect(admitted).toBe(true)
  expect(new Set(gates.flatMap(({ task }) => task ?? [])).size).toBe(10)
  const plays = made.environment.tasks.map(({ id, solution }) => ({ task: id, calls: solution, answer: LONG_ANSWER }))
  const played = playedSchema.parse((await call('playEnvironment', { body: { package: made, plays } })).body)
  expect(played.items.map(({ grade }) => grade.classification).filter(said => said !== 'complete' && said !== 'incomplete')).toEqual([])
})
