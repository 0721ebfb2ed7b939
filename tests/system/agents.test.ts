// Agents on a real server through real MCP: a scripted model plays with native calls and in the text form, makes format errors, turns in
// circles, gives up, and falls silent; the rollouts and the report of the command line say so.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from '../../cli/agents/agent.ts'
import { nativeAgent } from '../../cli/agents/native-agent.ts'
import { noopAgent, referenceAgent } from '../../cli/agents/scripted.ts'
import { textAgent } from '../../cli/agents/text-agent.ts'
import { OrreryClient } from '../../cli/client.ts'
import { publishExamples } from '../../cli/publish-examples.ts'
import { planRollouts } from '../../cli/rollout/plan.ts'
import { playAll } from '../../cli/rollout/play-all.ts'
import type { RecordedRollout } from '../../cli/rollout/records.ts'
import { openAiModel } from '../../shared/model/openai-model.ts'
import { runCli } from '../support/cli.ts'
import { startModelServer, type ChatRequest, type ModelServer, type Reply } from '../support/model-server.ts'
import { sharedServerUrl } from '../support/server.ts'

const PATIENCE = { answerMs: 5000, retries: 0 }
const TASK = 'tick_off_dentist'

let client: OrreryClient
let server: ModelServer | undefined

beforeAll(async () => {
  client = new OrreryClient({ url: sharedServerUrl() })
  await publishExamples(client)
})

afterAll(async () => await server?.close())

/** What a tool said last, in either form. */
const lastResult = ({ messages }: ChatRequest): string => messages.at(-1)?.content ?? ''
const todoIn = (text: string): number => Number(/"id":(\d+)/.exec(text)?.[1])
/** How many moves the model has made. */
const moves = ({ messages }: ChatRequest): number => messages.filter(({ role }) => role === 'assistant').length

function solving(request: ChatRequest): Reply {
  if (moves(request) === 0) return { toolCalls: [{ name: 'search_todos', arguments: { text: 'dentist appointment', status: 'open' } }] }
  if (moves(request) === 1) return { toolCalls: [{ name: 'complete_todo', arguments: { todo_id: todoIn(lastResult(request)) } }] }
  return { text: 'Ticked off.' }
}

function solvingInText(request: ChatRequest): Reply {
  const call = (name: string, args: object): Reply => ({
    text: `I will.\n<tool_call>\n${JSON.stringify({ name, arguments: args })}\n</tool_call>`,
  })
  const tool = (name: string, args: object): Reply => call('call_tool', { tool_name: name, arguments: args })
  if (moves(request) === 0) return call('list_tools', {})
  if (moves(request) === 1) return tool('search_todos', { text: 'dentist appointment', status: 'open' })
  if (moves(request) === 2) return tool('complete_todo', { todo_id: todoIn(lastResult(request)) })
  return { text: 'Ticked off.' }
}

async function play(script: (request: ChatRequest) => Reply, form: 'native' | 'text' = 'native'): Promise<RecordedRollout> {
  await server?.close()
  server = await startModelServer(script)
  const model = openAiModel({ url: server.url, key: null, model: 'scripted', price: { input: 0, output: 0 }, silenceMs: 500 }, PATIENCE)
  const setting = { model, price: { input: 1, output: 1 }, temperature: 0, maxTokens: 500, window: 3 }
  const [rollout] = await playBy(form === 'text' ? textAgent(setting) : nativeAgent(setting))
  if (!rollout) throw new Error('a rollout was wanted')
  return rollout
}

async function playBy(agent: Agent, samples = 1): Promise<RecordedRollout[]> {
  const planned = await planRollouts(client, { environments: ['todo'], tasks: [TASK], samples })
  const rollouts: RecordedRollout[] = []
  await playAll(client, planned, agent, { maxMoves: 6, mode: 'code', parallel: 2, label: 'agents-test', maxSteps: 20 }, async rollout => {
    rollouts.push(rollout)
  })
  return rollouts
}

describe('a model', () => {
  it('solves a task with native calls', async () => {
    expect(await play(solving)).toMatchObject({
      end: 'answered',
      classification: 'complete',
      reward: 1,
      steps: 2,
      moves: 2,
      answer: 'Ticked off.',
    })
  })

  it('solves it in the text form, where listing the tools is no step', async () => {
    const rollout = await play(solvingInText, 'text')
    expect(rollout).toMatchObject({ end: 'answered', classification: 'complete', reward: 1, steps: 2 })
    expect(rollout.spent).toMatchObject({ exchanges: 4, input_tokens: 400 })
  })

  it.each<[string, Reply, 'native' | 'text']>([
    ['an unknown tool', { toolCalls: [{ name: 'tick_everything', arguments: {} }] }, 'native'],
    ['arguments that are no JSON', { toolCalls: [{ name: 'search_todos', arguments: '{"text": ' }] }, 'native'],
    ['arguments that break the schema', { toolCalls: [{ name: 'complete_todo', arguments: { todo_id: 'first' } }] }, 'native'],
    ['a tag with prose in it', { text: '<tool_call>search for the dentist</tool_call>' }, 'text'],
  ])('ends with %s, which costs it a reward of −1', async (_name, reply, form) => {
    const rollout = await play(() => reply, form)
    expect(rollout).toMatchObject({ end: 'format_error', classification: 'agent_error', reward: -1, steps: 1, moves: 1 })
    expect(rollout.evidence).toMatch(/^Format error: .*(there is no tool|invalid|unknown|must|no object)/i)
  })

  it('that turns in circles is stopped and graded as it stands', async () => {
    const rollout = await play(() => ({ toolCalls: [{ name: 'search_todos', arguments: { text: 'dentist' } }] }))
    expect(rollout).toMatchObject({ end: 'move_limit', classification: 'incomplete', reward: 0.1, moves: 6, repeated: 5 })
  })

  it('that gives up is incomplete', async () => {
    expect(await play(() => ({ text: 'I cannot find it.' }))).toMatchObject({
      end: 'answered',
      classification: 'incomplete',
      reward: 0,
      steps: 0,
    })
  })

  it('that falls silent is no sample', async () => {
    const rollout = await play(request => (moves(request) === 0 ? solving(request) : { text: 'Well', after: 2, ending: 'stall' }))
    expect(rollout).toMatchObject({ end: 'broken_off', classification: null, reward: null })
    expect(rollout.evidence).toContain('the model gave no answer')
  })
})

it('the reference passes and noop does not', async () => {
  expect((await playBy(referenceAgent(client), 2)).map(({ classification }) => classification)).toEqual(['complete', 'complete'])
  expect((await playBy(noopAgent)).map(({ reward }) => reward)).toEqual([0])
})

it('orrery rollout refuses a temperature that is none, and names its own verb for an environment that is not there', async () => {
  const warm = await runCli(sharedServerUrl(), ['rollout', 'todo', '--agent', 'noop', '--temperature', 'warm'])
  expect(warm).toMatchObject({ code: 1, stderr: expect.stringContaining('must be a number of at least 0') })
  const nowhere = await runCli(sharedServerUrl(), ['rollout', 'nowhere', '--agent', 'noop'])
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('orrery environments list lists those there are') })
})

it('orrery eval says why rollouts were broken off, and plays them again', async () => {
  await server?.close()
  let refusal: Reply | null = { status: 401, message: 'no such key' }
  server = await startModelServer(request => refusal ?? solving(request))
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-eval-'))
  try {
    const models = { ORRERY_AGENT_MODEL_URL: server.url, ORRERY_AGENT_MODEL: 'scripted' }
    const command = ['eval', '--environments', 'todo', '--task', TASK, '--k', '2', '--out', folder]
    const keyless = await runCli(sharedServerUrl(), [...command, '--k', '8', '--parallel', '2'], models)
    expect(keyless).toMatchObject({ code: 1, stderr: expect.stringContaining('401 no such key. Check the key of the model') })
    expect(server.requests.length).toBe(2) // all that ran at once, and no more of the eight
    refusal = { status: 400, message: 'no such model' }
    const refused = await runCli(sharedServerUrl(), command, models)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('nothing could be scored: 2 broken_off of 2')
    const why = /\| broken_off \| 2 \| the model gave no answer: .*no such model/
    expect(refused.stdout).toMatch(why)
    expect(await readFile(path.join(folder, 'report.md'), 'utf8')).toMatch(why)
    refusal = null
    const again = await runCli(sharedServerUrl(), command, models)
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('; 2 scored.') })
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('orrery eval reports it, and goes on in the same folder', async () => {
  await server?.close()
  server = await startModelServer(request => (request.messages[1]?.content?.includes('dentist') ? solving(request) : { text: 'No.' }))
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-eval-'))
  try {
    const models = { ORRERY_AGENT_MODEL_URL: server.url, ORRERY_AGENT_MODEL: 'scripted', ORRERY_AGENT_MODEL_INPUT_PRICE: '1' }
    const command = ['eval', '--environments', 'todo', '--task', TASK, 'longest_waiting', '--out', folder]
    const first = await runCli(sharedServerUrl(), [...command, '--k', '2'], models)
    expect(first.stdout).toContain('4 rollouts of 2 tasks in 1 environment; 4 scored.')
    const other = await runCli(sharedServerUrl(), [...command, '--max-tokens', '512'], models)
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('max_tokens: 4096 there, 512 here') })
    const asked = server.requests.length
    const again = await runCli(sharedServerUrl(), [...command, '--k', '3', '--json'], models)
    expect(JSON.parse(again.stdout)).toMatchObject({ rollouts: 6, pass_at_1: { value: 0.5 }, outcomes: { complete: 3, incomplete: 3 } })
    expect(server.requests.length).toBe(asked + 4) // one more sample of each task: three exchanges and one
    const report = await readFile(path.join(folder, 'report.md'), 'utf8')
    expect(report).toContain('| pass^3 | 50.0 % (')
    expect(report).toMatch(/\| cost \| \$0\.\d{4} \|/)
    expect(report).toMatch(/\| change \| 1 \| 100\.0 % .* \| 3 complete \|/)
    expect(report).toMatch(/Setting: mode code, k 3, form native, window all turns, temperature 0, at most 4096 tokens an answer, .* UTC\./)
    expect(report).toMatch(/\| todo@[0-9a-f]{12} \| 2 \| 50\.0 % .* \| 3 complete, 3 incomplete \|/)
    expect(report).toMatch(/\| todo@[0-9a-f]{12}\/longest_waiting \| 0 of 3 \|/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('what a model said can be played again without it', async () => {
  await server?.close()
  server = await startModelServer(solving)
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-recording-'))
  try {
    const models = { ORRERY_AGENT_MODEL_URL: server.url, ORRERY_AGENT_MODEL: 'scripted' }
    const command = ['rollout', 'todo', '--task', TASK]
    const first = await runCli(sharedServerUrl(), command, models, folder)
    const asked = server.requests.length
    const again = await runCli(sharedServerUrl(), command, { ...models, ORRERY_MODEL_CACHE: 'replay' }, folder)
    for (const { code, stdout } of [first, again]) expect([code, stdout]).toEqual([0, expect.stringContaining('1 of 1 rollout complete')])
    expect(first.stdout).toContain('what the model was asked and answered: exchanges.jsonl')
    expect([asked, server.requests.length]).toEqual([3, 3])
    const evaluated = ['eval', '--environments', 'todo', '--task', TASK, '--out', 'evaluation']
    const record = path.join(folder, 'evaluation', 'exchanges.jsonl')
    const evaluation = await runCli(sharedServerUrl(), evaluated, models, folder)
    expect(evaluation.stdout).toContain(record)
    expect(await readFile(record, 'utf8')).toContain('dentist')
    const silent = await runCli(sharedServerUrl(), [...command, '--no-record'], models, await mkdtemp(path.join(folder, 'silent-')))
    expect(silent.stdout).not.toContain('exchanges')
    expect((await readdir(folder, { recursive: true })).filter(file => file.endsWith('exchanges.jsonl'))).toHaveLength(2)
    const unclear = await runCli(sharedServerUrl(), command, { ...models, ORRERY_MODEL_CACHE: 'yes' }, folder)
    expect(unclear).toMatchObject({ code: 1, stderr: expect.stringContaining('ORRERY_MODEL_CACHE is "yes"') })
  } finally {
    await rm(folder, { recursive: true })
  }
})
