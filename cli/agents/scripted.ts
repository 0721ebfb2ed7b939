// Agents without a model: the reference plays the author's solution, noop does nothing, random calls whatever it finds.
import type { JsonValue } from '../../shared/domain/json.ts'
import { resolveArguments } from '../../shared/domain/reference.ts'
import { NOTHING_SPENT } from '../../shared/model/budget.ts'
import { seededRandom } from '../../shared/sandbox/host/random.ts'
import type { OrreryClient } from '../client.ts'
import { ApiFailure } from '../transport.ts'
import type { Agent, Move, Player } from './agent.ts'
import { pick, randomArguments } from './random-arguments.ts'

/** Plays the reference solution and gives the reference answer. Needs a key with scope `author`, because solutions do. */
export function referenceAgent(client: OrreryClient): Agent {
  return {
    name: 'reference',
    ready: async environment => {
      try {
        await client.listTasks(environment, { solutions: 'true' })
      } catch (error) {
        if (!(error instanceof ApiFailure) || error.problem.code !== 'forbidden') throw error
        throw new Error(`the agent "reference" plays solutions: ${error.message}`)
      }
    },
    begin: async ({ environment, version, task }) => {
      const found = (await client.listTasks(`${environment}@${version}`, { solutions: 'true' })).items.find(({ id }) => id === task)
      if (!found?.solution)
        throw new Error(`the solution of ${task} is not shown: the agent "reference" needs a key with scope author, and no draft`)
      const { solution, answer = 'Done.' } = found
      const results: JsonValue[] = []
      let next = 0
      return player(seen => {
        results.push(...seen.map(({ result }) => result))
        const step = solution[next++]
        return step
          ? { kind: 'calls', calls: [{ tool: step.tool, arguments: resolveArguments(step.arguments, results) }] }
          : { kind: 'answer', text: answer }
      })
    },
  }
}

/** Answers nothing at once: what an environment gives for nothing. */
export const noopAgent: Agent = { name: 'noop', begin: async () => player(() => ({ kind: 'answer', text: '' })) }

/** Calls of a random agent before it answers. */
const RANDOM_CALLS = 8

/** Calls random tools with random arguments that fit their schemas: what an environment gives for noise. */
export const randomAgent: Agent = {
  name: 'random',
  begin: async ({ tools, environment, task, sample }) => {
    const random = seededRandom(`${environment}/${task}/${sample}`)
    let left = RANDOM_CALLS
    return player(() => {
      const tool = pick(tools, random)
      if (left-- === 0 || tool === undefined) return { kind: 'answer', text: 'Done.' }
      return { kind: 'calls', calls: [{ tool: tool.name, arguments: randomArguments(tool.inputSchema, random) }] }
    })
  },
}

function player(next: (seen: Parameters<Player['move']>[0]) => Move): Player {
  return { move: async seen => next(seen), spent: NOTHING_SPENT }
}
