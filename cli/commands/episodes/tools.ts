// `orrery episodes tools` and `call`: what an agent could do in an episode, and doing it.
import { Command } from 'commander'
import { z } from 'zod'
import type { StepReport } from '../../../shared/domain/episode.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import { print, sessionOf } from '../../session.ts'
import { table, verdictMark } from '../../table.ts'
import { argumentsText, wrongArgumentsHint } from '../../tool-arguments.ts'

/** Lists the tools of an episode's environment. */
export function toolsCommand(): Command {
  return new Command('tools')
    .description('list the tools of an episode')
    .argument('<id>', 'episode id')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const { environment, version, task } = await session.client.showEpisode(id)
      const { tools } = await session.client.showEnvironment(`${environment}@${version}`)
      print(session, { items: tools }, () => toolsText(tools, task !== null))
    })
}

/** The tools as a table, and what wrong arguments do to the episode: more when it has a task. */
export function toolsText(tools: readonly Tool[], hasTask: boolean): string {
  const listed = table(
    ['tool', 'kind', 'arguments', 'what it does'],
    tools.map(tool => [
      tool.name,
      tool.annotations.readOnlyHint ? 'reads' : 'changes',
      argumentsText(tool.inputSchema),
      `${tool.description}\nExample: ${spacedJson(tool.examples[0] ?? {})}`,
    ]),
  )
  return `${listed}\n* required. ${wrongArgumentsHint(hasTask)}`
}

/** JSON on one line with spaces between its parts, at which a table can wrap it. */
function spacedJson(value: JsonValue): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}

/** Calls a tool: one step of the episode. */
export function callCommand(): Command {
  return new Command('call')
    .description('call a tool: one step of the episode')
    .argument('<id>', 'episode id')
    .argument('<tool>', 'name of the tool')
    .argument('[arguments]', 'arguments as JSON', '{}')
    .option('--idempotency-key <key>', 'the same key again answers the same step')
    .action(async (id: string, tool: string, text: string, options: { idempotencyKey?: string }, command: Command) => {
      const session = sessionOf(command)
      const report = await session.client.call(id, tool, parseArguments(text), options.idempotencyKey)
      print(session, report, () => reportText(report))
    })
}

function parseArguments(text: string): JsonValue {
  try {
    return z.json().parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`the arguments are not JSON: ${why}. Quote them for the shell: '{"title": "Milk"}'. No step was taken`)
  }
}

function reportText(report: StepReport): string {
  const { outcome, result, error, step, reward, done } = report
  const head = `step ${step}: ${verdictMark(outcome === 'ok', outcome)}, reward ${reward}${done ? ', the episode is over' : ''}`
  const body = error ? `${error.code}: ${error.message}` : JSON.stringify(result, null, 2)
  return `${head}\n${body}`
}
