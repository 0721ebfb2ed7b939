// `npm run bench:model-author`: what an environment of the model author takes by stage, in tokens and dollars, beside what Agent World Model
// says that one of its own cost. A scripted model writes the full-size example without a mistake; tokens are a fourth of the characters that
// went over the wire. `--input-price`, `--cached-price` and `--output-price` are dollars for a million tokens (those of AWM's model unless given),
// `--awm <folder>` also counts what AWM's published rows would take to write (its JSONL files, or a sample of them), `--write` puts the figures into
// RESULTS.md.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { OrreryClient } from '../cli/client.ts'
import { followCampaign } from '../cli/follow-campaign.ts'
import { startServer } from '../cli/server/server.ts'
import type { ExchangeView } from '../shared/domain/exchange.ts'
import { startModelServer } from '../tests/support/model-server.ts'
import { examplePackage } from '../tests/support/package.ts'
import { askedIn, rightAnswer, type Asked } from '../tests/support/scripted-author.ts'
import { putIntoResults, takenOn } from './report.ts'

const SCENARIO = 'a tool library where neighbours borrow drills and saws, with bookings, fees and repairs'

const { values } = parseArgs({
  options: {
    'input-price': { type: 'string', default: '1.25' }, // GPT-5, with which AWM wrote its environments, as OpenAI listed it then
    'cached-price': { type: 'string', default: '0.125' },
    'output-price': { type: 'string', default: '10' },
    awm: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const price = { input: Number(values['input-price']), cached: Number(values['cached-price']), output: Number(values['output-price']) }

/**
 * Dollars of one AWM environment by the stage that writes the same here: a hundredth of what its paper (arXiv:2602.10090) says of a hundred
 * environments written by GPT-5: $57.09 in all, with $23.74 for tool schemas and $12.81 for their code. The paper could not be opened here:
 * the figures by stage are as notes in the fork sh-xai/agent-world-model quote them; another reader quotes the same total.
 */
const AWM_DOLLARS: Readonly<Record<string, number>> = {
  scenario: 0.0043,
  tasks: 0.0056,
  schema: 0.0359,
  data: 0.1375,
  tools: 0.2374 + 0.1281,
  verification: 0.0221,
}

/** Files of Agent World Model's layout by the stage that writes the same here. */
const AWM_FILES: Readonly<Record<string, readonly string[]>> = {
  tasks: ['gen_tasks.jsonl'],
  schema: ['gen_db.jsonl'],
  data: ['gen_sample.jsonl'],
  tools: ['gen_spec.jsonl', 'gen_envs.jsonl'],
  verification: ['gen_verifier.jsonl'],
}

/** The stage of each question that the scripted model can tell apart. */
const STAGES: Readonly<Record<Asked['stage'], string>> = {
  suitability: 'scenario',
  tasks: 'tasks',
  schema: 'schema',
  start: 'data',
  rows: 'data',
  plan: 'tools',
  tools: 'tools',
  verification: 'verification',
}

const library = examplePackage('tool-library')
const models = await startModelServer(request => ({ text: JSON.stringify(rightAnswer(library, askedIn(request))), usage: null }))
const folder = await mkdtemp(path.join(tmpdir(), 'orrery-model-author-'))
const server = await startServer({
  port: 0,
  stateFolder: folder,
  models: {
    ORRERY_MODEL_URL: models.url,
    ORRERY_MODEL: 'scripted',
    ORRERY_MODEL_INPUT_PRICE: String(price.input),
    ORRERY_MODEL_OUTPUT_PRICE: String(price.output),
  },
})
try {
  const client = new OrreryClient({ url: server.url })
  const { id } = await client.createCampaign({ scenarios: [SCENARIO], author: 'model' })
  for await (const event of followCampaign(client, id)) if (event.kind === 'campaign') console.error(event.status)
  const { items } = await client.campaignExchanges(id, 0)
  const { attempts, status } = await client.campaignRun(id, 0)
  const { spent, spent_on_scenarios: scenario } = await client.showCampaign(id)
  if (status !== 'published') throw new Error(`the environment is ${status}: the example does not go through any more`)
  const awm = values.awm === undefined ? null : await publishedTokens(values.awm)
  const table = new Table({
    head: ['stage', 'tokens', 'of these out', '$', 'AWM, $', ...(awm ? ['rows of AWM, out'] : [])],
    style: { head: [], border: [], compact: true },
  })
  const stages = [{ stage: 'scenario', ...scenario }, ...attempts.filter(attempt => attempt.tokens > 0)]
  for (const { stage, tokens, dollars } of stages) {
    const out = sum(items.filter(exchange => STAGES[askedIn(exchange).stage] === stage).map(exchange => exchange.output_tokens))
    table.push([stage, tokens, out || '–', dollars.toFixed(4), AWM_DOLLARS[stage] ?? '–', ...(awm ? [awm[stage] ?? '–'] : [])])
  }
  const [input, output] = [sum(items.map(exchange => exchange.input_tokens)), sum(items.map(exchange => exchange.output_tokens))]
  const dollars = spent.dollars.toFixed(2)
  const published = sum(Object.values(AWM_DOLLARS)).toFixed(2)
  const whole = `${items.length} questions, ${input} tokens in and ${output} out: $${dollars} at $${price.input} and $${price.output} for a million; AWM says $${published}`
  const again = Math.round(sum(items.map((item, index) => sharedCharacters(item, items.slice(0, index)))) / 4)
  const cached = (spent.dollars - (again * (price.input - price.cached)) / 1_000_000).toFixed(2)
  const shared = `${again} of the tokens in begin as a question before began; where a host keeps them, at $${price.cached}, it is $${cached}`
  const longest = `the longest question has ${Math.max(...items.map(exchange => exchange.input_tokens))} tokens, the longest answer ${Math.max(...items.map(exchange => exchange.output_tokens))}`
  const beside = awm === null ? [] : [`AWM’s rows: ${sum(Object.values(awm))} tokens out, without a question or a second try`]
  const text = [table.toString(), whole, shared, longest, ...beside, takenOn()].join('\n')
  console.log(text)
  if (values.write) await putIntoResults('bench:model-author', `\`\`\`\n${text}\n\`\`\``)
} finally {
  await server.dispose()
  await models.close()
  await rm(folder, { recursive: true, force: true })
}

/** Characters with which a question begins as one before it did. */
function sharedCharacters(question: ExchangeView, before: readonly ExchangeView[]): number {
  const text = JSON.stringify(question.messages)
  return Math.max(0, ...before.map(({ messages }) => commonStart(text, JSON.stringify(messages))))
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Tokens of one environment's published rows by stage, on average; a stage without a file is left out. */
async function publishedTokens(folder: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [stage, files] of Object.entries(AWM_FILES))
    for (const file of files) {
      const lines = await readFile(path.join(folder, file), 'utf8').then(
        text => text.trim().split('\n'),
        () => [],
      )
      const scenarios = new Set(lines.map(line => (JSON.parse(line) as { scenario: string }).scenario))
      if (scenarios.size > 0) found[stage] = (found[stage] ?? 0) + Math.round(sum(lines.map(line => line.length)) / 4 / scenarios.size)
    }
  return found
}
