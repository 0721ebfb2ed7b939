// Artefacts put together to packages: a draft while there are no verifiers, and the whole. Pure.
import type { DraftPackage, ScoredPackage } from '../../shared/domain/environment.ts'
import type { ToolsArtefact, ToolsBrief, VerificationArtefact, VerificationBrief } from './authors/author.ts'

/** What exists before the verifiers do, as a draft: its gates are those of schema, rows and tools. */
export function draftPackage(brief: ToolsBrief, tools: ToolsArtefact): DraftPackage {
  return {
    environment: { ...manifest(brief, tools), draft: true, tasks: [] },
    schema_sql: brief.schema.schema_sql,
    seed: brief.data.seed,
    tools_js: tools.tools_js,
    verifiers_js: '',
  }
}

/** The whole package. */
export function scoredPackage(brief: VerificationBrief, verification: VerificationArtefact): ScoredPackage {
  return {
    environment: { ...manifest(brief, brief.tools), tasks: verification.tasks },
    schema_sql: brief.schema.schema_sql,
    seed: brief.data.seed,
    tools_js: brief.tools.tools_js,
    verifiers_js: verification.verifiers_js,
  }
}

function manifest(brief: ToolsBrief, tools: ToolsArtefact): Omit<ScoredPackage['environment'], 'tasks'> {
  return {
    slug: brief.slug,
    title: brief.tasks.title,
    description: brief.tasks.description,
    category: brief.scenario.category,
    clock: brief.data.clock,
    actor: brief.data.actor,
    generated: brief.schema.generated,
    tools: tools.tools,
  }
}
