// Plays planned rollouts, some at a time: spawns an episode for each when its turn comes, so that none waits for its lease to run out.
import type { Agent } from '../agents/agent.ts'
import type { OrreryClient } from '../client.ts'
import { inParallel } from '../in-parallel.ts'
import type { PlannedRollout } from './plan.ts'
import type { RecordedRollout } from './records.ts'
import { rollOut, type RolloutRules } from './rollout.ts'

/** How rollouts are played together. */
export interface PlayRules extends RolloutRules {
  parallel: number
  label: string
  maxSteps: number
}

/**
 * Plays all, handing each over as it ends. Throws when the agent cannot play, no judge is set for mode judge, or no episode can be spawned:
 * then the server is gone, or the key is wrong.
 */
export async function playAll(
  client: OrreryClient,
  planned: readonly PlannedRollout[],
  agent: Agent,
  rules: PlayRules,
  ended: (rollout: RecordedRollout) => Promise<void>,
): Promise<void> {
  const [first] = planned
  if (first) await agent.ready?.(`${first.environment}@${first.version}`)
  const playOne = async (one: PlannedRollout): Promise<void> => {
    const { environment, version, task, kind, sample } = one
    const request = { environment: `${environment}@${version}`, task, label: rules.label, max_steps: rules.maxSteps }
    const [episode] = (await client.spawn(request)).items
    if (!episode) throw new Error(`the server spawned no episode of ${environment}`)
    await ended({ ...one, ...(await rollOut(client, { episode, kind, sample }, agent, rules)) })
  }
  // Where there is no judge, that shows itself at the first verdict: one rollout, not as many as run at once, is then played for nothing.
  const alone = rules.mode === 'judge' ? planned.slice(0, 1) : []
  for (const one of alone) await playOne(one)
  await inParallel(planned.slice(alone.length), playOne, rules.parallel)
}
