// Stage `verification`: solutions, reference answers and verifiers. The check is admission itself: every gate of the whole package,
// with as many tasks as are wanted. What passes is kept by the environments Worker under the package's hash, so that publishing it runs no gate again.
import { z } from 'zod'
import type { SynthesisProblem } from '../../../shared/domain/campaign.ts'
import type { GateResult } from '../../../shared/domain/gate.ts'
import { taskSchema } from '../../../shared/domain/task.ts'
import type { VerificationArtefact, VerificationBrief } from '../authors/author.ts'
import { chooseTasks } from '../drop-tasks.ts'
import { scoredPackage } from '../package.ts'
import { parseWith, problemsOfGates } from '../problems.ts'
import { askAgain, type Parsed, type Stage } from '../stage.ts'
import { asJson, orProblems } from './execution.ts'

const artefactSchema = z.strictObject({ tasks: z.array(taskSchema).min(1), verifiers_js: z.string().min(1) })

/** What admission found. `version` is null when the package has no form or may not run. */
export interface AdmissionEvidence {
  version: string | null
  gates: GateResult[]
}

/** See the file's head. */
export const verificationStage: Stage<VerificationBrief, VerificationArtefact, AdmissionEvidence> = {
  name: 'verification',
  ask: async (author, brief) => await author.verification(brief),
  parse: (written, brief) => sameTasks(parseWith(artefactSchema, written), brief),
  check: async (artefact, brief, bench) =>
    await orProblems(async () => {
      const { version, gates } = await bench.admit(asJson(scoredPackage(brief, chooseTasks(artefact, brief.tasks_wanted))))
      return { problems: problemsOfGates(gates), evidence: { version, gates } }
    }).then(found => ({ evidence: { version: null, gates: [] }, ...found })),
  repair: askAgain,
}

/** Solutions belong to the tasks of the first stage: an author must not swap a hard task for an easy one. */
function sameTasks(parsed: Parsed<VerificationArtefact>, { tasks: drafted }: VerificationBrief): Parsed<VerificationArtefact> {
  if (!parsed.ok) return parsed
  const problems = parsed.artefact.tasks.flatMap((task, index): SynthesisProblem[] => {
    const draft = drafted.tasks.find(({ id }) => id === task.id)
    if (draft?.kind === task.kind) return []
    const known = draft ? `has kind ${draft.kind}` : `is none of the tasks: they are ${drafted.tasks.map(({ id }) => id).join(', ')}`
    return [{ where: `/tasks/${index}`, what: `the task ${task.id} ${known}; solve the tasks as they were written`, evidence: task.kind }]
  })
  return problems.length > 0 ? { ok: false, problems } : parsed
}
