// `npm run suite:1000`: a thousand environments with ten tasks each, every gate passed, as one suite; beside it, what they are made of.
// Kept in a state folder of its own, so that it goes on where it was cut off, and so that a server can serve it afterwards:
// `ORRERY_STATE_DIR=.orrery-suite npm start -- --no-starter`. `--count`, `--seed` and `--state` make another one; `--replay N` then plays
// every solution of N random environments through an MCP client; `--write` puts the figures into RESULTS.md. Exit code 1: a bound is broken.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { referenceAgent } from '../cli/agents/scripted.ts'
import { OrreryClient } from '../cli/client.ts'
import { playAll } from '../cli/rollout/play-all.ts'
import { planRollouts } from '../cli/rollout/plan.ts'
import { startServer } from '../cli/server/server.ts'
import { suiteEnvironments } from '../cli/suites/environments.ts'
import { scoredPackageSchema } from '../shared/domain/environment.ts'
import { makeCampaign } from './suite/campaign.ts'
import { brokenBounds, reportText } from './suite/report.ts'
import { SuiteStatistics } from './suite/statistics.ts'
import { putIntoResults, takenOn } from './report.ts'

/** Moves of a reference agent: more than the longest solution has. */
const MOST_MOVES = 60

/** Rollouts at once. */
const PARALLEL = 8

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    state: { type: 'string', default: '.orrery-suite' },
    replay: { type: 'string', default: '0' },
    'replay-seed': { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    write: { type: 'boolean', default: false },
  },
})
const [count, seed, replayed] = [Number(values.count), Number(values.seed), Number(values.replay)]

const server = await startServer({ port: 0, stateFolder: path.resolve(values.state) })
try {
  const client = new OrreryClient({ url: server.url })
  const { campaign, making } = await makeCampaign(client, { count, seed })
  const name = `blueprint-${count}-seed-${seed}`
  const published = campaign.items.flatMap(({ status, slug, version }) =>
    status === 'published' ? [`${slug ?? ''}@${version ?? ''}`] : [],
  )
  const suite = await client.createSuite({ name, description: `made by npm run suite:1000 with seed ${seed}`, environments: published })
  const statistics = new SuiteStatistics()
  for (const { slug, version } of await suiteEnvironments(client, name))
    statistics.add(scoredPackageSchema.parse(await client.package(`${slug}@${version}`)))
  const [figures, made] = [statistics.figures(), { ...making, hash: suite.hash }]
  const text = `${reportText(figures, made, count)}\n${takenOn()}`
  console.log(`${text}\n\nsuite ${name} in ${values.state}`)
  for (const instruction of figures.repeated_instructions) console.log(`stands twice: ${instruction}`)
  if (values.write) await putIntoResults('suite:1000', `\`\`\`\n${text}\n\`\`\``)
  const broken = brokenBounds(figures, made, count)
  if (broken.length > 0) {
    console.error(`bounds that are not kept: ${broken.join(', ')}`)
    process.exitCode = 1
  }
  if (replayed > 0) await replay(client, name)
} finally {
  await server.dispose()
}

/** Plays every solution of some environments through an MCP client. */
async function replay(client: OrreryClient, suite: string): Promise<void> {
  const chosen = { suite, environments: [], sample: replayed, sampleSeed: Number(values['replay-seed']) }
  const planned = await planRollouts(client, { ...chosen, tasks: [], samples: 1 })
  let complete = 0
  const rules = { maxMoves: MOST_MOVES, mode: 'code' as const, parallel: PARALLEL, label: 'replay', maxSteps: MOST_MOVES }
  await playAll(client, planned, referenceAgent(client), rules, async ({ classification, environment, task, evidence }) => {
    if (classification === 'complete') complete++
    else console.error(`${environment} ${task}: ${classification ?? 'broken off'}: ${evidence}`)
  })
  const slugs = [...new Set(planned.map(({ environment }) => environment))]
  console.log(
    `replayed through MCP with seed ${values['replay-seed']}: ${complete} of ${planned.length} solutions complete, of ${slugs.join(', ')}`,
  )
  if (complete < planned.length) process.exitCode = 1
}
