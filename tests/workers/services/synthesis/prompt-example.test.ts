// The worked example of the model author's prompts, on the real sandbox: each part passes its stage's check, the whole passes every gate.
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Brief } from '../../../../services/synthesis/authors/author.ts'
import {
  exampleData,
  exampleSchema,
  exampleTasks,
  exampleTools,
  exampleVerification,
} from '../../../../services/synthesis/authors/model/prompts/example.ts'
import type { Bench, Stage } from '../../../../services/synthesis/stage.ts'
import { dataStage } from '../../../../services/synthesis/stages/data.ts'
import { schemaStage } from '../../../../services/synthesis/stages/schema.ts'
import { tasksStage } from '../../../../services/synthesis/stages/tasks.ts'
import { toolsStage } from '../../../../services/synthesis/stages/tools.ts'
import { verificationStage } from '../../../../services/synthesis/stages/verification.ts'
import { dropCandidate, putCandidate } from '../../../../shared/catalog/packages.ts'
import { draftPackageSchema, packageVersion, scoredPackageSchema, type EnvironmentPackage } from '../../../../shared/domain/environment.ts'
import type { GateResult } from '../../../../shared/domain/gate.ts'
import { exampleBrief } from '../../../support/example-brief.ts'

/** The gates, run as publication runs them; the stages' bench without the Worker around it. */
async function gatesOf(candidate: EnvironmentPackage): Promise<{ version: string; gates: GateResult[] }> {
  const version = await packageVersion(candidate)
  await putCandidate(env.PACKAGES, version, candidate)
  try {
    return { version, gates: await env.ADMISSION.getByName(version).run(version) }
  } finally {
    await dropCandidate(env.PACKAGES, version)
    await env.VERIFICATION.discard(version)
  }
}

const bench: Bench = {
  rehearse: async data => [await env.REHEARSALS.getByName('prompt-example').load(data)],
  validate: async input => await gatesOf(draftPackageSchema.parse(input)),
  admit: async input => await gatesOf(scoredPackageSchema.parse(input)),
}

async function found<Own extends Brief, Artefact, Evidence>(
  stage: Stage<Own, Artefact, Evidence>,
  artefact: Artefact,
  own: Own,
): Promise<unknown> {
  const parsed = stage.parse(JSON.parse(JSON.stringify(artefact)), own)
  return parsed.ok ? (await stage.check(parsed.artefact, own, bench)).problems : parsed.problems
}

it('passes the check of each stage', async () => {
  expect(await found(tasksStage, exampleTasks, exampleBrief)).toEqual([])
  expect(await found(schemaStage, exampleSchema, exampleBrief)).toEqual([])
  expect(await found(dataStage, exampleData, exampleBrief)).toEqual([])
  expect(await found(toolsStage, exampleTools, exampleBrief)).toEqual([])
  expect(await found(verificationStage, exampleVerification, exampleBrief)).toEqual([])
})
