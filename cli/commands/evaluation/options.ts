// The options that rollouts and evaluations share: which agent plays, how a model plays, what is chosen, how it is graded.
import { InvalidArgumentError, Option, type Command } from 'commander'
import { AGENTS, FORMATS, type AgentChoice } from '../../agents/choose.ts'
import { NO_RECORD_HELP, recordHelp, recordingOf } from '../../recorded-model.ts'
import { VERDICT_MODES } from '../../../shared/domain/verdict.ts'
import { whole } from '../../whole.ts'

/** Moves of an agent unless --max-moves says otherwise: reference solutions have about six calls, and the longest twenty. */
const MAX_MOVES = 40

/** Rollouts at once unless --parallel says otherwise. */
const PARALLEL = 8

/** Most tokens of one answer unless --max-tokens says otherwise. */
const MAX_TOKENS = 4096

/** Slack of steps beyond moves: a move may have several calls. */
export const STEPS_PER_MOVE = 4

/** What the options say. */
export interface PlayOptions extends Omit<AgentChoice, 'window' | 'record'> {
  window?: number
  /** False: not at all. */
  record?: string | false
  maxMoves: number
  parallel: number
  mode: (typeof VERDICT_MODES)[number]
  task: string[]
  label?: string
}

/** Adds the options to a command, which keeps exchanges `where` unless it is told. */
export function withPlayOptions(command: Command, where: string): Command {
  return command
    .addOption(new Option('--agent <agent>', 'who plays').choices(AGENTS).default('model'))
    .addOption(
      new Option('--format <format>', 'how a model calls tools: native, or AWM’s text form with <tool_call> tags')
        .choices(FORMATS)
        .default('native'),
    )
    .option('--window <turns>', 'turns of the past that a model is shown beside the task (AWM’s w); all unless given', whole(0))
    .option('--temperature <number>', 'of the model', temperature, 0)
    .option('--max-tokens <number>', 'most tokens of one answer', whole(1), MAX_TOKENS)
    .option('--record <file>', recordHelp(where))
    .option('--no-record', NO_RECORD_HELP)
    .option('--max-moves <number>', 'most moves of an agent; then its work is graded as it is', whole(1), MAX_MOVES)
    .option('--parallel <number>', 'rollouts at once', whole(1), PARALLEL)
    .addOption(new Option('--mode <mode>', 'how it is graded').choices(VERDICT_MODES).default('code'))
    .option('--task <id...>', 'only these tasks', [])
    .option('--label <text>', 'mark of the episodes')
}

function temperature(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('must be a number of at least 0')
  return value
}

/** The agent that the options choose; its exchanges are kept in `file` unless they say otherwise. */
export function choiceOf({ agent, format, temperature, maxTokens, window, record }: PlayOptions, file: string): AgentChoice {
  return { agent, format, temperature, maxTokens, window: window ?? null, record: agent === 'model' ? recordingOf(record, file) : null }
}
