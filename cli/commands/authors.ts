// `orrery authors`: who writes environments on the server, and the businesses of the embedded author.
import { Command } from 'commander'
import { print, sessionOf } from '../session.ts'
import { counted, table } from '../table.ts'

/** The verb. */
export function authorsCommand(): Command {
  return new Command('authors')
    .description('list who can write environments, and the businesses that they know')
    .action(async (_options: unknown, command: Command) => {
      const session = sessionOf(command)
      const page = await session.client.listAuthors()
      print(session, page, () => {
        const lines = page.items.map(({ name, version, reason, businesses }) => {
          const knows = businesses.length === 0 ? 'any scenario' : counted(businesses.length, 'business', 'businesses')
          return reason === null ? `${name} ${version ?? ''}: ${knows}` : `${name}: not ready. ${reason}`
        })
        const rows = page.items.flatMap(({ businesses }) =>
          businesses.map(({ key, category, variants, scenarios }) => [key, category, variants.join(', '), scenarios[0] ?? '']),
        )
        return [...lines, table(['business', 'category', 'variants', 'for example'], rows)].join('\n')
      })
    })
}
