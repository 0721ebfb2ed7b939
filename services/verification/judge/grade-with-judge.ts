// Grades with a judge: the grader runs each case's verifier, a model judges what it found. Outside of the grader's turn, because a model
// thinks for seconds and other verdicts of the version must not wait for it. Wiring only; what a judge is stands in judge.ts.
import type { GradeCase } from '../../../shared/contract/verification.ts'
import { DEFAULT_VOTES, type Grade } from '../../../shared/domain/verdict.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { exchangesIn, keptModel } from '../../../shared/model/exchanges.ts'
import type { Model } from '../../../shared/model/model.ts'
import { openAiModel } from '../../../shared/model/openai-model.ts'
import { exchangeUse, howToSet, modelEndpoint, type ModelEndpoint } from '../../../shared/model/settings.ts'
import { packageSource } from '../../../shared/sandbox/package-source.ts'
import { taskOf } from '../cases.ts'
import type { Env } from '../env.ts'
import { judgeCase } from './judge.ts'

/** Grades cases of any mode, in order. Throws `mode_unavailable` when no model is set for the judge. */
export async function gradeWithJudge(env: Env, version: string, cases: GradeCase[]): Promise<Grade[]> {
  const endpoint = judgeEndpoint(env)
  const environmentPackage = await packageSource(env.PACKAGES, version).read()
  const model = recordedJudge(env, endpoint, version)
  const asCode = cases.map(({ judged: _, ...rest }): GradeCase => (rest.mode === 'judge' ? { ...rest, mode: 'code' } : rest))
  const grades = await env.GRADER.getByName(version).grade(version, asCode)
  return await Promise.all(
    grades.map(async (code, index) => {
      const found = cases[index]
      if (found?.mode !== 'judge') return code
      if (code.classification === 'environment_error') return { ...code, mode: 'judge' as const }
      const { steps, votes } = found.judged ?? { steps: [], votes: DEFAULT_VOTES }
      const judged = { task: taskOf(environmentPackage, found), steps, changes: found.changes, answer: found.answer, code }
      return await judgeCase(judged, { model, price: endpoint.price, votes })
    }),
  )
}

/** The model of an endpoint, whose exchanges are kept beside the packages by the version that they are about. */
function recordedJudge(env: Env, endpoint: ModelEndpoint, version: string): Model {
  return keptModel(openAiModel(endpoint), exchangesIn(env.PACKAGES, `judgements/${version}/`), exchangeUse(env))
}

/** The model that judges. Throws `mode_unavailable` with what to set when there is none. */
export function judgeEndpoint(env: Env): ModelEndpoint {
  const endpoint = modelEndpoint('judge', env)
  if (endpoint) return endpoint
  throw new OrreryError(
    'mode_unavailable',
    `no model judges here, so mode judge is not available: ${howToSet('judge')}, and start the server again; or use mode code`,
  )
}
