// Stage `schema`: the tables. The rules are judged first, then the statements run in the sandbox.
import { z } from 'zod'
import type { SynthesisProblem } from '../../../shared/domain/campaign.ts'
import { columnsByTableSchema } from '../../../shared/domain/task.ts'
import { judgeSchema } from '../../../shared/policy/schema-policy.ts'
import type { SchemaArtefact, SchemaBrief } from '../authors/author.ts'
import { parseWith, problemsOfFaults, problemsOfGates } from '../problems.ts'
import { askAgain, type Stage } from '../stage.ts'

const artefactSchema = z.strictObject({ schema_sql: z.string().min(1), generated: columnsByTableSchema })

/** See the file's head. */
export const schemaStage: Stage<SchemaBrief, SchemaArtefact> = {
  name: 'schema',
  ask: async (author, brief) => await author.schema(brief),
  parse: written => parseWith(artefactSchema, written),
  check: async (artefact, _brief, bench) => {
    const problems = staticProblems(artefact)
    if (problems.length > 0) return { problems, evidence: null }
    return { problems: problemsOfGates(await bench.rehearse({ schema_sql: artefact.schema_sql, seed: {} })), evidence: null }
  },
  repair: askAgain,
}

function staticProblems({ schema_sql, generated }: SchemaArtefact): SynthesisProblem[] {
  const { tables, faults } = judgeSchema(schema_sql)
  const unknown = Object.entries(generated).flatMap(([name, columns]) => {
    const table = tables.find(known => known.name === name)
    const wrong = columns.filter(column => !table?.columns.some(known => known.name === column))
    return wrong.map(column => ({
      where: `/generated/${name}`,
      what: `there is no column ${name}.${column} in schema.sql: correct the name or take it out`,
      evidence: column,
    }))
  })
  return [...problemsOfFaults(faults), ...unknown]
}
