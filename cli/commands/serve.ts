// `orrery serve` (npm start): the local server until someone stops it.
// Prints `listening on <url>` alone on a line once requests are served and the examples are there.
import path from 'node:path'
import { Command } from 'commander'
import { exchangeUse, modelEndpoint } from '../../shared/model/settings.ts'
import { OrreryClient } from '../client.ts'
import { reportFailure } from '../failure.ts'
import { gateSummary } from '../gates.ts'
import { withProgress } from '../progress.ts'
import { publishExamples } from '../publish-examples.ts'
import { gatewayKeys, LOCAL_KEY_SCOPES, localKeys, type LocalKeys } from '../server/keys.ts'
import { gatewayVariables, publishingKey, type GatewayVariables } from '../server/variables.ts'
import { startStarterSuite } from '../starter-suite.ts'
import { stopRequest } from '../stop.ts'

/** The port unless ORRERY_PORT says otherwise. */
const DEFAULT_PORT = '8787'

/** The state folder unless ORRERY_STATE_DIR says otherwise. */
const DEFAULT_STATE_FOLDER = '.orrery'

const HIGHEST_PORT = 65_535

/** The verb. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve on this machine (ORRERY_PORT, default 8787; ORRERY_STATE_DIR, default .orrery)')
    .option('--require-keys', 'ask callers for a key; one per scope is made, kept in the state folder and printed', false)
    .option('--no-starter', 'do not make the starter suite on a server that had no campaign yet')
    .action(async ({ requireKeys, starter }: { requireKeys: boolean; starter: boolean }) => {
      const stopped = stopRequest()
      const port = portOf(process.env['ORRERY_PORT'] || DEFAULT_PORT)
      const stateFolder = path.resolve(process.env['ORRERY_STATE_DIR'] || DEFAULT_STATE_FOLDER)
      const given = gatewayVariables(process.env)
      const keys = requireKeys && given.ORRERY_KEYS === undefined ? await localKeys(stateFolder) : undefined
      const variables = keys ? { ...given, ORRERY_KEYS: gatewayKeys(keys) } : given
      const key = publishingKey(variables.ORRERY_KEYS)
      const { startServer } = await import('../server/server.ts') // loaded only now: it would cost every other command a second
      const server = await withProgress('starting', startServer({ port, stateFolder, variables, models: process.env }))
      console.log(`state in ${path.relative(process.cwd(), stateFolder) || '.'}; ${whoMayCall(variables, keys)}`)
      console.log(whoThinks(process.env))
      const client = new OrreryClient({ url: server.url, key })
      await showExamples(client)
      console.log(`listening on ${server.url}`)
      if (starter) await showStarterSuite(client)
      await stopped
      await server.dispose()
      process.exit(0)
    })
}

/** Which models the server asks, as it was started. */
function whoThinks(environment: NodeJS.ProcessEnv): string {
  const parts = (['author', 'judge'] as const).map(part => {
    const endpoint = modelEndpoint(part, environment)
    return endpoint === null ? `no model as ${part}` : `${endpoint.model} at ${endpoint.url} as ${part}`
  })
  const unnamed =
    environment['ORRERY_MODEL_URL'] && !environment['ORRERY_MODEL'] ? ' (ORRERY_MODEL_URL is set and ORRERY_MODEL is not)' : ''
  const use = exchangeUse(environment)
  const recordings = { record: '', cache: '; recordings answer what they know', replay: '; only recordings answer' }[use]
  return `models: ${parts.join(', ')}${unnamed}${recordings}`
}

function whoMayCall(variables: GatewayVariables, keys: LocalKeys | undefined): string {
  if (keys) {
    const lines = LOCAL_KEY_SCOPES.map(scope => `  ${scope.padEnd(7)} ${keys[scope]}`)
    return ['callers need one of these keys (--key or ORRERY_KEY; Authorization: Bearer over HTTP):', ...lines].join('\n')
  }
  if (variables.ORRERY_KEYS !== undefined) return 'callers need an API key of ORRERY_KEYS'
  return 'no API keys: open to every program on this machine, and to no other machine'
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port
  throw new Error(`ORRERY_PORT is "${text}": it must be a whole number from 0 (any free port) to ${HIGHEST_PORT}`)
}

/** Environments come while requests are served already; whoever stops the server finds the campaign going on at the next start. */
async function showStarterSuite(client: OrreryClient): Promise<void> {
  try {
    const started = await startStarterSuite(client)
    if (started === null) return
    const { id, environments } = started
    console.log(`making ${environments} more environments in the background; follow them: npm run orrery -- campaigns show ${id}`)
  } catch (error) {
    reportFailure(error, false)
  }
}

/** An example that the gates refuse is told and does not keep the server from serving. */
async function showExamples(client: OrreryClient): Promise<void> {
  try {
    const published = await withProgress('publishing the examples', publishExamples(client))
    for (const { slug, gates } of published) console.log(`published the example ${slug}: ${gateSummary(gates)}`)
  } catch (error) {
    reportFailure(error, false)
  }
}
