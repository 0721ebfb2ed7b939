// Stage `data`: the first rows, the start time and the actor. The rules are judged first; then tables and rows are loaded in the
// sandbox, in the order in which an instance will be seeded, and foreign keys are checked.
import { z } from 'zod'
import { actorSchema, rowSchema } from '../../../shared/domain/environment.ts'
import { judgeSchema } from '../../../shared/policy/schema-policy.ts'
import { seedFaults } from '../../../shared/policy/seed-policy.ts'
import type { DataArtefact, DataBrief } from '../authors/author.ts'
import { parseWith, problemsOfFaults, problemsOfGates } from '../problems.ts'
import { askAgain, type Stage } from '../stage.ts'

const artefactSchema = z.strictObject({
  clock: z.iso.datetime({ message: 'must be an ISO 8601 instant in UTC, such as 2026-01-05T09:00:00Z' }),
  actor: actorSchema,
  seed: z.record(z.string(), z.array(rowSchema)),
})

/** See the file's head. */
export const dataStage: Stage<DataBrief, DataArtefact> = {
  name: 'data',
  ask: async (author, brief) => await author.data(brief),
  parse: written => parseWith(artefactSchema, written),
  check: async ({ seed }, { schema }, bench) => {
    const problems = problemsOfFaults(seedFaults(seed, judgeSchema(schema.schema_sql).tables))
    if (problems.length > 0) return { problems, evidence: null }
    return { problems: problemsOfGates(await bench.rehearse({ schema_sql: schema.schema_sql, seed })), evidence: null }
  },
  repair: askAgain,
}
