// What an isolate is told of a package, as one JSON module: no solution, no verifier, no instruction.
import type { EnvironmentPackage, Row } from '../domain/environment.ts'
import type { JsonObject } from '../domain/json.ts'
import { splitStatements } from '../sql/tokens.ts'

/** One tool as the host needs it. */
export interface IsolateTool {
  name: string
  read_only: boolean
  input_schema: JsonObject
  output_schema: JsonObject
}

/** The JSON module './package.json' of an isolate. */
export interface IsolateData {
  clock: string
  actor: JsonObject
  statements: string[]
  seed: Record<string, Row[]>
  tools: IsolateTool[]
}

/** The part of a package that enters isolates. */
export function isolateData(environmentPackage: EnvironmentPackage): IsolateData {
  const { clock, actor, tools } = environmentPackage.environment
  return {
    clock,
    actor,
    statements: splitStatements(environmentPackage.schema_sql).map(statement => statement.sql),
    seed: environmentPackage.seed,
    tools: tools.map(tool => ({
      name: tool.name,
      read_only: tool.annotations.readOnlyHint,
      input_schema: tool.inputSchema,
      output_schema: tool.outputSchema,
    })),
  }
}
