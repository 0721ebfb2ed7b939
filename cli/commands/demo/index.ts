// `orrery demo` (npm run demo): from a text to eight verdicts on a private server that leaves nothing behind.
// Exit code 0 only if every verdict is what its role in roles.ts says it must be.
import { Command } from 'commander'
import { AlreadyReported } from '../../failure.ts'
import { outcomeTable } from './report.ts'

/** What the environment is about unless the command line says something else. */
const DEFAULT_SCENARIO = 'a pet boarding marketplace'

/** The verb. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('make an environment of a text, play eight episodes, show their verdicts; on a private server that leaves nothing behind')
    .argument('[scenario...]', `what the environment is about (default: ${DEFAULT_SCENARIO})`)
    .action(async (words: string[], _options: unknown, command: Command) => {
      const json = command.optsWithGlobals()['json'] === true
      const scenario = words.join(' ').trim() || DEFAULT_SCENARIO
      const say = (text: string): void => {
        if (!json) console.log(text)
      }
      const started = Date.now()
      // Loaded only now: the server and the MCP client would cost every other command a second.
      const [{ onPrivateServer }, { perform }] = await Promise.all([import('./private-server.ts'), import('./perform.ts')])
      const { environment, outcomes } = await onPrivateServer(async client => await perform(client, scenario, say))
      if (json) console.log(JSON.stringify({ scenario, environment, items: outcomes }, null, 2))
      say(outcomeTable(outcomes))
      const right = outcomes.filter(outcome => outcome.as_expected).length
      say(`${right} of ${outcomes.length} verdicts are what they should be, in ${((Date.now() - started) / 1000).toFixed(1)} s`)
      if (right < outcomes.length) throw new AlreadyReported()
    })
}
