// The command line: `orrery <noun> <verb>`. Puts the commands together and turns every failure into words and an exit code.
import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { authorsCommand } from './commands/authors.ts'
import { campaignsCommand } from './commands/campaigns/index.ts'
import { demoCommand } from './commands/demo/index.ts'
import { environmentsCommand } from './commands/environments/index.ts'
import { episodesCommand } from './commands/episodes/index.ts'
import { evalCommand } from './commands/evaluation/eval.ts'
import { rolloutCommand } from './commands/evaluation/rollout.ts'
import { gatesCommand } from './commands/gates.ts'
import { judgeCommand } from './commands/judge/calibrate.ts'
import { serveCommand } from './commands/serve.ts'
import { suitesCommand } from './commands/suites/index.ts'
import { synthesizeCommand } from './commands/synthesize/index.ts'
import { reportFailure } from './failure.ts'
import { DEFAULT_URL } from './session.ts'
import manifest from '../package.json' with { type: 'json' }

const program = new Command('orrery')
  .description(manifest.description)
  .version(manifest.version)
  .option('--url <url>', 'the server (or ORRERY_URL)', process.env['ORRERY_URL'] || DEFAULT_URL)
  .option('--key <key>', 'an API key, for a server that asks for one (or ORRERY_KEY)', process.env['ORRERY_KEY'] || undefined)
  .option('--json', 'answer in JSON', false)
  .showHelpAfterError('(run it with --help to see how it is used)')
  .configureHelp({ showGlobalOptions: true })

for (const command of [
  serveCommand,
  synthesizeCommand,
  campaignsCommand,
  authorsCommand,
  environmentsCommand,
  gatesCommand,
  auditCommand,
  suitesCommand,
  episodesCommand,
  rolloutCommand,
  evalCommand,
  judgeCommand,
  demoCommand,
])
  program.addCommand(command())
inheritSettings(program)

/** Help and error settings of a command hold for its subcommands. */
function inheritSettings(command: Command): void {
  for (const subcommand of command.commands) inheritSettings(subcommand.copyInheritedSettings(command))
}

try {
  await program.parseAsync()
} catch (error) {
  reportFailure(error, program.opts()['json'] === true)
  process.exitCode = 1
}
