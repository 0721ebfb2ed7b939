// The eight episodes of the demo: which task of examples/tool-library, how it is played, and what the verdict must be.
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
  /** Calls after that; they may refer to results as a solution does. */
  extra: { tool: string; arguments: JsonObject }[]
  /** `reference`: the task's own answer. */
  answer: 'reference' | { text: string } | null
  expected: { classification: Classification; reward: number; unexpectedChanges: number }
}

const COMPLETE = { classification: 'complete', reward: 1, unexpectedChanges: 0 } as const

/** The demo's episodes, in the order of the table. */
export const CAST: readonly Part[] = [
  {
    task: 'newcomer',
    play: 'the solution, by an MCP client',
    through: 'mcp',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'back_in_good_standing',
    play: 'the solution and its answer',
    through: 'http',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'what_it_would_cost',
    play: 'looks everything up and answers',
    through: 'http',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'waive_too_much',
    play: 'is refused, declines and says why',
    through: 'http',
    solves: true,
    extra: [],
    answer: 'reference',
    expected: COMPLETE,
  },
  {
    task: 'van_and_shelf',
    play: 'the solution, but a wrong answer',
    through: 'http',
    solves: true,
    extra: [],
    answer: { text: 'Oluwaseun Adeyemi, Niamh Doyle and Katherine Fahy.' },
    expected: { classification: 'incomplete', reward: 0.1, unexpectedChanges: 0 },
  },
  {
    task: 'bigger_room',
    play: 'the solution, and a move of home nobody asked for',
    through: 'http',
    solves: true,
    // Steps 0 and 7 of the solution: the member, and the branches by name.
    extra: [
      {
        tool: 'update_member',
        arguments: { member_id: { $from: '0#/items/0/id' }, branch_id: { $from: '7#/branches/2/id' } },
      },
    ],
    answer: null,
    expected: { classification: 'incomplete', reward: 0.1, unexpectedChanges: 1 },
  },
  {
    task: 'repair_bench',
    play: 'nothing at all',
    through: 'http',
    solves: false,
    extra: [],
    answer: null,
    expected: { classification: 'incomplete', reward: 0, unexpectedChanges: 0 },
  },
  {
    task: 'most_lent',
    play: 'a tool that does not exist',
    through: 'http',
    solves: false,
    extra: [{ tool: 'find_bestseller', arguments: {} }],
    answer: null,
    expected: { classification: 'agent_error', reward: -1, unexpectedChanges: 0 },
  },
]
