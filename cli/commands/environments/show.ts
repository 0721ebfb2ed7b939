// `orrery environments show`: an environment with its tools, tasks and tables.
import { Command } from 'commander'
import { blockSentence } from '../../../shared/domain/block.ts'
import { print, sessionOf } from '../../session.ts'
import { table } from '../../table.ts'

/** The verb. */
export function showCommand(): Command {
  return new Command('show')
    .description('show an environment: what it is, its tools, tasks and tables')
    .argument('<reference>', 'slug, or slug@version')
    .action(async (reference: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const { client } = session
      const [environment, tasks, schema] = await Promise.all([
        client.showEnvironment(reference),
        client.listTasks(reference),
        client.showSchema(reference),
      ])
      print(session, { ...environment, tasks: tasks.items, tables: schema.tables }, () => {
        const { slug, version, title, description, category, status, clock, actor, tools, blocked } = environment
        return [
          `${title} (${slug}, ${status}, ${category})`,
          ...(blocked ? [blockSentence(blocked)] : []),
          description,
          `version ${version}`,
          `starts at ${clock} as ${JSON.stringify(actor)}`,
          table(
            ['tool', 'kind', 'what it does'],
            tools.map(tool => [tool.name, tool.annotations.readOnlyHint ? 'reads' : 'changes', tool.description]),
          ),
          table(
            ['task', 'kind', 'difficulty', 'instruction'],
            tasks.items.map(task => [task.id, task.kind, task.difficulty, task.instruction]),
          ),
          table(
            ['table', 'rows', 'columns'],
            schema.tables.map(found => [found.name, found.row_count, found.columns.map(column => column.name).join(', ')]),
          ),
        ].join('\n')
      })
    })
}
