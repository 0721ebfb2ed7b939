// Recordings of models that the command line asks: kept line by line, answered from, and replayed without asking.
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRecording } from '../../../cli/recorded-model.ts'
import type { ExchangeUse } from '../../../shared/model/exchanges.ts'
import type { Model, ModelMessage, ModelRequest } from '../../../shared/model/model.ts'

const question = (content: string): ModelRequest => ({ messages: [{ role: 'user', content }], temperature: 0 })

/** A model that counts its answers. */
function counting(): Model {
  let answers = 0
  const usage = { input_tokens: 1, output_tokens: 1 }
  return { name: 'counting', ask: async () => await Promise.resolve({ text: String(++answers), tool_calls: [], finish: 'stop', usage }) }
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-recording-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const recorded = async (file: string, use: ExchangeUse, model = counting()): Promise<Model> => (await openRecording(file, use))(model)
const textOf = async (model: Model, content: string): Promise<string> => (await model.ask(question(content))).text

it('answers what it was asked before, also after a new start, and asks nothing when it is replayed', async () => {
  const file = path.join(folder, 'exchanges.jsonl')
  const first = await recorded(file, 'record')
  expect([await textOf(first, 'a'), await textOf(first, 'b')]).toEqual(['1', '2'])
  const cached = await recorded(file, 'cache')
  expect([await textOf(cached, 'b'), await textOf(cached, 'c')]).toEqual(['2', '1'])
  const replayed = await recorded(file, 'replay')
  expect(await replayed.ask(question('c'))).toMatchObject({ text: '1', usage: { input_tokens: 0, output_tokens: 0 } })
  await expect(async () => await replayed.ask(question('d'))).rejects.toMatchObject({ kind: 'rejected' })
})

it('answers a question that was asked several times as it was answered, in order', async () => {
  const file = path.join(folder, 'repeated.jsonl')
  const first = await recorded(file, 'record')
  for (const answer of ['1', '2', '3']) expect(await textOf(first, 'again')).toBe(answer)
  const replayed = await recorded(file, 'replay')
  for (const answer of ['1', '2', '3', '3']) expect(await textOf(replayed, 'again')).toBe(answer)
})

it('keeps a message once, whatever repeats it, and the whole question all the same, with what it was asked for', async () => {
  const file = path.join(folder, 'inside', 'of', 'dialogue.jsonl')
  const model = (await openRecording(file, 'record'))(counting(), 'todo@1 tick_off sample 1 ep_1')
  const tools = [{ name: 'look', description: 'Looks.', parameters: { type: 'object' } }]
  const said = Array.from({ length: 20 }, (_, index): ModelMessage => ({ role: 'user', content: `turn ${index}: ${'x'.repeat(500)}` }))
  const questions = said.map((_, index): ModelRequest => ({ messages: said.slice(0, index + 1), tools, seed: 7 }))
  await Promise.all(questions.map(async request => await model.ask(request)))
  const text = await readFile(file, 'utf8')
  const lines = text.trim().split('\n')
  expect(lines).toHaveLength(20 + 1 + 20) // messages, the tools, exchanges
  expect(text.length).toBeLessThan(40_000)
  expect(lines.at(-1)).toContain('"occasion":"todo@1 tick_off sample 1 ep_1"')
  const replayed = await recorded(file, 'replay')
  const answers = await Promise.all(questions.map(async request => (await replayed.ask(request)).text))
  expect(answers.toSorted()).toEqual(questions.map((_, index) => String(index + 1)).toSorted())
})

it('does without what was cut off, and goes on behind it', async () => {
  const file = path.join(folder, 'broken.jsonl')
  await textOf(await recorded(file, 'record'), 'a')
  await appendFile(file, '{"hash": "cut o')
  await textOf(await recorded(file, 'record'), 'b')
  const replayed = await recorded(file, 'replay')
  expect([await textOf(replayed, 'a'), await textOf(replayed, 'b')]).toEqual(['1', '1'])
  const partless = path.join(folder, 'partless.jsonl')
  await writeFile(partless, (await readFile(file, 'utf8')).split('\n').slice(1).join('\n'))
  const rest = await recorded(partless, 'replay')
  await expect(async () => await textOf(rest, 'a')).rejects.toThrow('the recording has no answer')
  expect(await textOf(rest, 'b')).toBe('1')
})

it('says before anything is asked that it cannot be kept, or answered from', async () => {
  const foreign = path.join(folder, 'foreign.jsonl')
  await writeFile(foreign, '{"task": "mine"}\n')
  await expect(openRecording(foreign, 'cache')).rejects.toThrow('holds something else than a recording')
  await expect(openRecording(folder, 'record')).rejects.toThrow(
    /cannot be kept in .*; choose a file with --record, or keep nothing with --no-record/,
  )
  await expect(openRecording(path.join(folder, 'nowhere.jsonl'), 'replay')).rejects.toThrow('there is no recording')
  await expect(openRecording(null, 'replay')).rejects.toThrow('--no-record')
  expect((await openRecording(null, 'record'))(counting()).name).toBe('counting')
})

it('goes on after a write that failed', async () => {
  const inner = path.join(folder, 'gone')
  const file = path.join(inner, 'exchanges.jsonl')
  const model = await recorded(file, 'record')
  await rm(inner, { recursive: true })
  await expect(async () => await textOf(model, 'a')).rejects.toThrow('ENOENT')
  await mkdir(inner)
  expect(await textOf(model, 'b')).toBe('2')
})
