// From the end of an episode to its verdict: asks for the grade, applies the reward rules, keeps the result.
import type { VerificationService } from '../../../shared/contract/verification.ts'
import { findTask, type EnvironmentPackage } from '../../../shared/domain/environment.ts'
import { episodeReturn, isScored } from '../../../shared/domain/reward.ts'
import type { Classification, Grade, Verdict, VerdictMode } from '../../../shared/domain/verdict.ts'
import { isOrreryError, OrreryError } from '../../../shared/errors.ts'
import type { Episode } from './episode.ts'

/** What a verdict is asked with. */
export interface VerifyRequest {
  answer: string | null
  mode: VerdictMode
  /** Judges of mode `judge`. */
  votes: number
}

/**
 * Ends the episode, if it still runs, and grades it. Repeated, it answers the stored verdict.
 * Throws `no_task`, `mode_unavailable`, `episode_ended` (closed or expired), `verdict_failed` when grading could not be done:
 * then nothing is stored and asking again is safe.
 */
export async function verify(
  episode: Episode,
  environmentPackage: EnvironmentPackage,
  verification: VerificationService,
  request: VerifyRequest,
): Promise<Verdict> {
  const { store } = episode
  const known = store.verdict()
  if (known) return known
  const taskId = gradableTask(episode, environmentPackage, request.mode)
  episode.requireVerifiable()
  if (request.mode === 'judge') await verification.requireJudge()
  await episode.end('submitted', request.answer)
  const ending = store.ending()
  const answer = ending?.answer ?? request.answer ?? ''
  if (ending && ending.answer === null && request.answer !== null) store.putEnding({ ...ending, answer })
  const grade = await gradeOf(verification, episode.state.start.version, {
    task: taskId,
    changes: ending?.changes ?? {},
    answer,
    mode: request.mode,
    environment_fault: episode.state.reason === 'fault',
    ...(request.mode === 'judge' ? { judged: { steps: store.steps(), votes: request.votes } } : {}),
  })
  const verdict = verdictOf(episode, grade)
  store.putVerdict(verdict)
  return verdict
}

function gradableTask(episode: Episode, environmentPackage: EnvironmentPackage, mode: VerdictMode): string {
  const { task } = episode.state.start
  if (!task) throw new OrreryError('no_task', 'the episode was spawned without a task, so there is nothing to verify; spawn it with "task"')
  const found = findTask(environmentPackage, task.id)
  if (!found)
    throw new OrreryError(
      'mode_unavailable',
      `${episode.state.start.environment} is a draft: its tasks have no verifiers and are never scored`,
    )
  if (mode === 'state' && found.free) {
    throw new OrreryError(
      'mode_unavailable',
      `${task.id} leaves columns open (${Object.keys(found.free).join(', ')}), so equality with the reference state says nothing; use mode "code"`,
    )
  }
  return task.id
}

async function gradeOf(
  verification: VerificationService,
  version: string,
  graded: Parameters<VerificationService['grade']>[1][number],
): Promise<Grade> {
  try {
    const [grade] = await verification.grade(version, [graded])
    if (!grade) throw new Error('the verification service answered no grade')
    return grade
  } catch (error) {
    if (isOrreryError(error)) throw error
    throw new OrreryError('verdict_failed', `grading could not be done now and nothing was stored; ask again (${String(error)})`)
  }
}

function verdictOf(episode: Episode, grade: Grade): Verdict {
  const stopped = episode.state.reason === 'format_error'
  const classification: Classification = stopped && grade.classification === 'incomplete' ? 'agent_error' : grade.classification
  const scored = isScored(classification)
  const { start } = episode.state
  return {
    ...grade,
    classification,
    reward: episodeReturn(start.reward_rules, { classification, effectiveCalls: episode.totals.effective, stoppedByFormatError: stopped }),
    scored,
    unscored_reason: scored ? null : `${classification} is not the agent's doing, so the episode is no reward sample`,
  }
}
