// `orrery demo` (npm run demo): from nothing to eight verdicts on a private server that leaves nothing behind.
// Exit code 0 only if every verdict is what cast.ts says it must be.
import { Command } from 'commander'
import { AlreadyReported } from '../../failure.ts'
import { outcomeTable } from './report.ts'

/** The verb. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('publish the example, play eight episodes, show their verdicts; on a private server that leaves nothing behind')
    .action(async (_options: unknown, command: Command) => {
      const json = command.optsWithGlobals()['json'] === true
      const say = (text: string): void => {
        if (!json) console.log(text)
      }
      const started = Date.now()
      // Loaded only now: the server and the MCP client would cost every other command a second.
      const [{ onPrivateServer }, { perform }] = await Promise.all([import('./private-server.ts'), import('./perform.ts')])
      const outcomes = await onPrivateServer(async client => await perform(client, say))
      if (json) console.log(JSON.stringify({ items: outcomes }, null, 2))
      say(outcomeTable(outcomes))
      const right = outcomes.filter(outcome => outcome.as_expected).length
      say(`${right} of ${outcomes.length} verdicts are what they should be, in ${((Date.now() - started) / 1000).toFixed(1)} s`)
      if (right < outcomes.length) throw new AlreadyReported()
    })
}
