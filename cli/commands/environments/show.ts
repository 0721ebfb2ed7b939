// `orrery environments show`: an environment with its tools, tasks and tables; of one in quarantine, what its gates found.
import { Command } from 'commander'
import { blockSentence } from '../../../shared/domain/block.ts'
import type { EnvironmentView } from '../../../shared/domain/environment.ts'
import type { OrreryClient } from '../../client.ts'
import { gateTable } from '../../gates.ts'
import { print, sessionOf } from '../../session.ts'
import { table } from '../../table.ts'

/** The verb. */
export function showCommand(): Command {
  return new Command('show')
    .description('show an environment: what it is, its tools, tasks and tables')
    .argument('<reference>', 'slug, or slug@version')
    .action(async (reference: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const environment = await session.client.showEnvironment(reference)
      const held = environment.status === 'quarantined'
      const rest = held ? await heldParts(session.client, environment) : await readyParts(session.client, reference)
      print(session, { ...environment, ...rest.json }, () => [...opening(environment), ...rest.lines].join('\n'))
    })
}

/** What stands under an environment's opening lines, and the same as data. */
interface Parts {
  json: object
  lines: string[]
}

function opening({ slug, version, title, description, category, status, clock, actor, tools, note, blocked }: EnvironmentView): string[] {
  return [
    `${title} (${slug}, ${status}, ${category})`,
    ...(blocked ? [blockSentence(blocked)] : []),
    description,
    `version ${version}`,
    ...(note === null ? [] : [`changed: ${note}`]),
    `starts at ${clock} as ${JSON.stringify(actor)}`,
    table(
      ['tool', 'kind', 'what it does'],
      tools.map(tool => [tool.name, tool.annotations.readOnlyHint ? 'reads' : 'changes', tool.description]),
    ),
  ]
}

async function readyParts(client: OrreryClient, reference: string): Promise<Parts> {
  const [tasks, { tables }] = await Promise.all([client.listTasks(reference), client.showSchema(reference)])
  const lines = [
    table(
      ['task', 'kind', 'difficulty', 'instruction'],
      tasks.items.map(task => [task.id, task.kind, task.difficulty, task.instruction]),
    ),
    table(
      ['table', 'rows', 'columns'],
      tables.map(found => [found.name, found.row_count, found.columns.map(column => column.name).join(', ')]),
    ),
  ]
  return { json: { tasks: tasks.items, tables }, lines }
}

/** Its tables are not asked for: they may be what failed. */
async function heldParts(client: OrreryClient, { slug, version, reason }: EnvironmentView): Promise<Parts> {
  const pinned = `${slug}@${version}`
  const [tasks, gates] = await Promise.all([client.listTasks(pinned), client.listGates(pinned)])
  const failed = gates.items.filter(gate => !gate.passed && gate.skipped !== true)
  const lines = [
    gateTable(failed),
    `in quarantine, never spawned: ${reason ?? 'it failed its gates'}`,
    `mend it: orrery environments unpack ${pinned} my-copy; orrery gates run my-copy; orrery environments publish my-copy`,
  ]
  return { json: { tasks: tasks.items, gates: gates.items }, lines }
}
