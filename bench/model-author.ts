// `npm run bench:model-author`: what an environment of the model author takes, in tokens by stage. A scripted model writes the full-size
// example without a mistake; tokens are a fourth of the characters that went over the wire. `--input-price` and `--output-price` are
// dollars for a million tokens (1 and 5 unless given), `--write` puts the figures into RESULTS.md.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { OrreryClient } from '../cli/client.ts'
import { followCampaign } from '../cli/follow-campaign.ts'
import { startServer } from '../cli/server/server.ts'
import { startModelServer } from '../tests/support/model-server.ts'
import { examplePackage } from '../tests/support/package.ts'
import { askedIn, rightAnswer } from '../tests/support/scripted-author.ts'
import { putIntoResults, takenOn } from './report.ts'

const SCENARIO = 'a tool library where neighbours borrow drills and saws, with bookings, fees and repairs'

const { values } = parseArgs({
  options: {
    'input-price': { type: 'string', default: '1' },
    'output-price': { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const price = { input: Number(values['input-price']), output: Number(values['output-price']) }

const library = examplePackage('tool-library')
const models = await startModelServer(request => ({ text: JSON.stringify(rightAnswer(library, askedIn(request))), usage: null }))
const folder = await mkdtemp(path.join(tmpdir(), 'orrery-model-author-'))
const server = await startServer({ port: 0, stateFolder: folder, models: { ORRERY_MODEL_URL: models.url, ORRERY_MODEL: 'scripted' } })
try {
  const client = new OrreryClient({ url: server.url })
  const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model' })
  for await (const event of followCampaign(client, id)) if (event.kind === 'campaign') console.error(event.status)
  const { items } = await client.campaignExchanges(id, 0)
  const { attempts, status } = await client.campaignRun(id, 0)
  if (status !== 'published') throw new Error(`the environment is ${status}: the example does not go through any more`)
  const table = new Table({ head: ['stage', 'tokens'], style: { head: [], border: [], compact: true } })
  for (const { stage, tokens } of attempts.filter(attempt => attempt.tokens > 0)) table.push([stage, tokens])
  const [input, output] = [sum(items.map(exchange => exchange.input_tokens)), sum(items.map(exchange => exchange.output_tokens))]
  const dollars = (input * price.input + output * price.output) / 1_000_000
  const whole = `${items.length} questions, ${input} tokens in and ${output} out: $${dollars.toFixed(2)} at $${price.input} and $${price.output} for a million`
  const text = `${table.toString()}\n${whole}\n${takenOn()}`
  console.log(text)
  if (values.write) await putIntoResults('bench:model-author', `\`\`\`\n${text}\n\`\`\``)
} finally {
  await server.dispose()
  await models.close()
  await rm(folder, { recursive: true, force: true })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
