// Stored trajectories on a real R2: two consumers may store the same episode in either order.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readTrajectory, storeTrajectory } from '../../../../services/rewards/trajectories.ts'
import type { Trajectory } from '../../../../shared/contract/environments.ts'
import type { Verdict } from '../../../../shared/domain/verdict.ts'
import { episodeEvent } from '../../../support/episode-events.ts'

function trajectoriesOf(name: string): { ended: Trajectory; judged: Trajectory } {
  const episode = episodeEvent(name, 'ended').record
  const ended: Trajectory = { episode, steps: [], answer: null, verdict: null, changes: {}, state_hash: 'f'.repeat(64) }
  const verdict: Verdict = {
    ...{ classification: 'complete', mode: 'code', verifier_version: 'a'.repeat(64), evidence: 'All checks passed.' },
    ...{ checks: [], unexpected_changes: {}, reward: 1, scored: true, unscored_reason: null },
  }
  return { ended, judged: { ...ended, answer: 'Done.', verdict } }
}

describe('a stored trajectory', () => {
  it('is the one with the verdict, also when the one without comes late', async () => {
    const name = crypto.randomUUID()
    const { ended, judged } = trajectoriesOf(name)
    await storeTrajectory(env.TRAJECTORIES, ended)
    expect(await readTrajectory(env.TRAJECTORIES, name)).toEqual(ended)
    await storeTrajectory(env.TRAJECTORIES, judged)
    await storeTrajectory(env.TRAJECTORIES, ended)
    expect(await readTrajectory(env.TRAJECTORIES, name)).toEqual(judged)
  })

  it('is JSON under the name of its episode', async () => {
    const name = crypto.randomUUID()
    const { judged } = trajectoriesOf(name)
    const key = await storeTrajectory(env.TRAJECTORIES, judged)
    expect(key).toBe(`trajectories/${name}.json`)
    const object = await env.TRAJECTORIES.get(key)
    expect([object?.httpMetadata?.contentType, await object?.json()]).toEqual(['application/json', judged])
  })
})
