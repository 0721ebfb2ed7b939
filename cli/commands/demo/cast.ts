// The eight episodes of the demo: which task of examples/todo, how it is played, and what the verdict must be.
// Half of them go wrong on purpose, each in a way of its own: a verdict is only worth something if it can say no.
import type { JsonObject } from '../../../shared/domain/json.ts'
import type { Classification } from '../../../shared/domain/verdict.ts'

/** How an episode is played. `mcp` plays the solution as an agent would, through MCP. */
export interface Part {
  task: string
  play: string
  through: 'mcp' | 'http'
  /** Whether the reference solution is played. */
  solves: boolean
  /** Calls after that. */
  extra: { tool: string; arguments: JsonObject }[]
  /** `reference`: the task's own answer. */
  answer: 'reference' | { text: string } | null
  expected: { classification: Classification; reward: number; unexpectedChanges: number }
}

const COMPLETE = { classification: 'complete', reward: 1, unexpectedChanges: 0 } as const

/** The demo's episodes, in the order of the table. */
export const CAST: readonly Part[] = [
  {
    task: 'plan_garden_party',
    play: 'the solution, by an MCP client',
    through: 'mcp',
    solves: true,
    extra: [],
    answer: null,
    expected: COMPLETE,
  },
  { task: 'tick_off_dentist', play: 'the solution', through: 'http', solves: true, extra: [], answer: null, expected: COMPLETE },
  {
    task: 'longest_waiting',
    play: 'the solution and its answer',
    through: 'http',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'add_to_archived_list',
    play: 'declines and says why',
    through: 'http',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'postpone_expenses',
    play: 'the solution, but a wrong answer',
    through: 'http',
    solves: true,
    extra: [],
    answer: { text: 'That leaves you with 7 open high-priority todos.' },
    expected: { classification: 'incomplete', reward: 0.1, unexpectedChanges: 0 },
  },
  {
    task: 'tick_off_dentist',
    play: 'the solution, and a list nobody asked for',
    through: 'http',
    solves: true,
    extra: [{ tool: 'create_list', arguments: { name: 'Things I might do' } }],
    answer: null,
    expected: { classification: 'incomplete', reward: 0.1, unexpectedChanges: 1 },
  },
  {
    task: 'postpone_expenses',
    play: 'nothing at all',
    through: 'http',
    solves: false,
    extra: [],
    answer: null,
    expected: { classification: 'incomplete', reward: 0, unexpectedChanges: 0 },
  },
  {
    task: 'longest_waiting',
    play: 'a tool that does not exist',
    through: 'http',
    solves: false,
    extra: [{ tool: 'find_oldest_todo', arguments: {} }],
    answer: null,
    expected: { classification: 'agent_error', reward: -1, unexpectedChanges: 0 },
  },
]
