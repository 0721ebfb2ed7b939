// Stage `tools`: the toolset and its code. The check runs the gates of a draft: static policy, seeding, and every tool called with
// its examples, with unknown ids and with wrong arguments.
import { z } from 'zod'
import { toolSchema } from '../../../shared/domain/toolset.ts'
import type { ToolsArtefact, ToolsBrief } from '../authors/author.ts'
import { draftPackage } from '../package.ts'
import { parseWith, problemsOfGates } from '../problems.ts'
import { askAgain, type Stage } from '../stage.ts'
import { asJson, orProblems } from './execution.ts'

const artefactSchema = z.strictObject({ tools: z.array(toolSchema).min(1), tools_js: z.string().min(1) })

/** See the file's head. */
export const toolsStage: Stage<ToolsBrief, ToolsArtefact> = {
  name: 'tools',
  ask: async (author, brief) => await author.tools(brief),
  parse: written => parseWith(artefactSchema, written),
  check: async (artefact, brief, bench) => {
    const found = await orProblems(async () => {
      const { gates } = await bench.validate(asJson(draftPackage(brief, artefact)))
      return { problems: problemsOfGates(gates) }
    })
    return { problems: found.problems, evidence: null }
  },
  repair: askAgain,
}
