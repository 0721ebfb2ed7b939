// An environment named in the terms of its formal model: state, actions, observations, transition, reward.
import type { EnvironmentSummary, EnvironmentView } from './environment.ts'

/** The five parts of the POMDP, in words. */
export function pomdpOf(
  environment: Pick<EnvironmentSummary, 'table_count' | 'tool_count' | 'task_count' | 'status'>,
): EnvironmentView['pomdp'] {
  const { table_count: tables, tool_count: tools, task_count: tasks, status } = environment
  return {
    state: `the rows of ${tables} tables of a SQLite database, one per episode`,
    actions: `${tools} tools, called with JSON arguments over MCP or HTTP`,
    observations: 'the JSON result of each call, or its typed error',
    transition: 'the code of the called tool, in one transaction; the virtual clock moves one second with every call',
    reward:
      status === 'draft'
        ? 'none: a draft has no verifiers'
        : `the verifier of the episode's task (${tasks} tasks), under the episode's reward rules`,
  }
}
