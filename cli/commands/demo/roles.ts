// The roles of the demo: ways to play any task of any environment, half of them wrong in a way of its own.
// A verdict is only worth something if it can say no. Who plays which task is in cast.ts.
import { DEFAULT_REWARD_RULES as REWARDS } from '../../../shared/domain/reward.ts'
import type { Task } from '../../../shared/domain/task.ts'
import { extraWrites } from '../../calibration/extra-writes.ts'
import type { Expectation, Part, Role } from './part.ts'
import { wrongAnswer } from '../../calibration/wrong-answer.ts'

/** Calls that are enough to see an agent look something up and act on it, and few enough to read. */
const READABLE_CALLS = 5

/** A tool that no environment has. */
const UNKNOWN_TOOL = 'guess_what_is_wanted'

const COMPLETE: Expectation = { classification: 'complete', reward: REWARDS.complete, unexpectedChanges: 'none' }
const ATTEMPTED: Expectation = { classification: 'incomplete', reward: REWARDS.attempted, unexpectedChanges: 'none' }

/** Does nothing: fits every task. */
const nothing: Role = {
  fits: () => true,
  prefers: task => (changes(task) ? 0 : 1),
  part: task => ({
    ...solved(task, 'nothing at all'),
    calls: [],
    answer: undefined,
    expected: { classification: 'incomplete', reward: REWARDS.incomplete, unexpectedChanges: 'none' },
  }),
  instead: null,
}

/** Stops after the first call of the solution, which only reads. */
const looksAndStops: Role = {
  fits: (task, { tools }) => {
    const [first] = task.solution
    return task.kind !== 'decline' && tools.some(({ name, annotations }) => name === first?.tool && annotations.readOnlyHint)
  },
  prefers: () => 0,
  part: task => ({
    ...solved(task, 'one look-up, and no more'),
    calls: task.solution.slice(0, 1),
    answer: undefined,
    expected: ATTEMPTED,
  }),
  instead: nothing,
}

/** Plays the solution and answers; the longest one first. */
const solves: Role = {
  fits: task => task.kind !== 'decline' && task.solution.length > 0,
  prefers: task => -task.solution.length,
  part: task => solved(task, task.answer === undefined ? 'the whole solution' : 'the whole solution and its answer'),
  instead: nothing,
}

/** The solution, as an agent would play it. */
const solvesThroughMcp: Role = {
  ...solves,
  prefers: task => Math.abs(task.solution.length - READABLE_CALLS),
  part: task => ({ ...solved(task, 'the solution, by an MCP client'), through: 'mcp' }),
}

/** Reads and answers; changes nothing. */
const answers: Role = {
  fits: task => task.kind === 'answer' && task.solution.length > 0,
  prefers: task => -task.difficulty,
  part: task => solved(task, 'looks everything up and answers'),
  instead: solves,
}

/** Finds that it must not or cannot be done, and says so. */
const declines: Role = {
  fits: task => task.kind === 'decline',
  prefers: () => 0,
  part: task => solved(task, 'finds that it cannot be, declines and says why'),
  instead: solves,
}

/** Does all that is asked and says something else. */
const answersWrongly: Role = {
  fits: task => (task.kind === 'answer' || task.kind === 'change_and_answer') && task.solution.length > 0,
  prefers: task => -task.difficulty,
  part: task => ({ ...solved(task, 'the solution, but a wrong answer'), answer: wrongAnswer(task.answer ?? ''), expected: ATTEMPTED }),
  instead: looksAndStops,
}

/** Does all that is asked, and something that was asked for elsewhere. */
const meddles: Role = {
  fits: (task, environment) => changes(task) && extraWrites(task, environment).length > 0,
  prefers: task => task.solution.length,
  part: (task, environment) => ({
    ...solved(task, 'the solution, and a change nobody asked for'),
    extras: extraWrites(task, environment),
    expected: { ...ATTEMPTED, unexpectedChanges: 'some' },
  }),
  instead: looksAndStops,
}

/** Calls a tool that does not exist, which ends the episode. */
const callsWhatIsNotThere: Role = {
  ...nothing,
  prefers: () => 0,
  part: task => ({
    ...solved(task, 'a tool that does not exist'),
    calls: [{ tool: UNKNOWN_TOOL, arguments: {} }],
    answer: undefined,
    expected: { classification: 'agent_error', reward: REWARDS.format_error, unexpectedChanges: 'none' },
  }),
}

/** Every role once, in the order of the table. */
export const ROLES: readonly Role[] = [solvesThroughMcp, solves, answers, declines, answersWrongly, meddles, nothing, callsWhatIsNotThere]

/** In which order roles choose their tasks: those that fit the fewest first. */
export const CASTING_ORDER: readonly Role[] = [
  declines,
  answers,
  answersWrongly,
  solvesThroughMcp,
  meddles,
  nothing,
  solves,
  callsWhatIsNotThere,
]

function solved(task: Task, play: string): Part {
  return { task, play, through: 'http', calls: task.solution, extras: [], answer: task.answer, expected: COMPLETE }
}

function changes({ kind }: Task): boolean {
  return kind === 'change' || kind === 'change_and_answer'
}
