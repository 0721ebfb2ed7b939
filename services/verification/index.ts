// The edge of the verification Worker: RPC in, one grader per environment version behind it.
import { WorkerEntrypoint } from 'cloudflare:workers'
import type { GradeCase, Replay, VerificationService } from '../../shared/contract/verification.ts'
import type { Grade } from '../../shared/domain/verdict.ts'
import type { Env } from './env.ts'
import { gradeWithJudge, judgeEndpoint } from './judge/grade-with-judge.ts'

export { Grader } from './grader.ts'

/** See {@link VerificationService}. */
export class Verification extends WorkerEntrypoint<Env> implements VerificationService {
  async grade(version: string, cases: GradeCase[]): Promise<Grade[]> {
    if (cases.some(({ mode }) => mode === 'judge')) return await gradeWithJudge(this.env, version, cases)
    return await this.env.GRADER.getByName(version).grade(version, cases)
  }

  async gradeCandidate(version: string, cases: GradeCase[]): Promise<Grade[]> {
    return await this.env.GRADER.getByName(version).grade(version, cases, 'own')
  }

  async requireJudge(): Promise<void> {
    judgeEndpoint(this.env)
  }

  async replay(version: string): Promise<Replay[]> {
    return await this.env.GRADER.getByName(version).replay(version)
  }

  async release(version: string): Promise<void> {
    await this.env.GRADER.getByName(version).release()
  }

  async discard(version: string): Promise<void> {
    await this.env.GRADER.getByName(version).discard()
  }
}

/** This Worker has no public face. */
export default {
  fetch: () => new Response('not found', { status: 404 }),
} satisfies ExportedHandler<Env>
