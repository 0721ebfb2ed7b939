// `npm run deploy`: Orrery into your own Cloudflare account. `-- --dry-run` prints the plan and touches nothing.
// This file is the command line only; scripts/deploy/deploy.ts is the deployment.
import { parseArgs } from 'node:util'
import { deploy, planDeployment } from './deploy/deploy.ts'
import { failureText } from './deploy/failure.ts'
import { planText } from './deploy/plan.ts'
import type { NewKeys } from './deploy/secrets.ts'

const USAGE = `npm run deploy -- [--dry-run] [--location <hint>]

  --dry-run          bundle every Worker and print the plan: no account, no network, no change
  --location <hint>  where to create the database and the buckets: weur, eeur, apac, oc, wnam, enam

docs/deploy.md tells the whole way.`

const tell = (line: string): void => console.log(line)

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, location: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return tell(USAGE)
  // `npm run deploy --dry-run` gives the flag to npm, not to us; whoever types it does not want a deployment.
  if (values['dry-run'] || process.env['npm_config_dry_run'] === 'true') {
    const plan = await planDeployment(tell)
    return tell(`\n${planText(plan)}\n\nEverything bundles. Nothing was created, changed or sent. \`npm run deploy\` does it.`)
  }
  tell(deployedText(await deploy({ location: values.location, tell, hand })))
}

function hand(keys: NewKeys): void {
  const lines = Object.entries(keys).map(([scope, key]) => `  ${scope.padEnd(8)} ${key}`)
  tell(`\nAPI keys, shown this once and kept by Cloudflare only (an agent needs none, its mcp_url is its key):\n${lines.join('\n')}\n`)
}

function deployedText(url: string | undefined): string {
  if (url === undefined) return '\nDeployed. The gateway has no workers.dev address; the route that you gave it is its URL.'
  return `
Deployed: ${url}
Next, with the author key from the first deployment:

  export ORRERY_URL=${url} ORRERY_KEY=<author key>
  npm run orrery -- environments publish examples/todo`
}

try {
  await main()
} catch (error) {
  console.error(`\n${failureText(error)}`)
  process.exitCode = 1
}
