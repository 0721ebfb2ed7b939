// Recordings of models that the command line asks: kept line by line, answered from, and replayed without asking.
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordedModel } from '../../../cli/recorded-model.ts'
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

it('answers what it was asked before, also after a new start, and asks nothing when it is replayed', async () => {
  const file = path.join(folder, 'exchanges.jsonl')
  const first = await recordedModel(counting(), file, 'record')
  expect([(await first.ask(question('a'))).text, (await first.ask(question('b'))).text]).toEqual(['1', '2'])
  const cached = await recordedModel(counting(), file, 'cache')
  expect([(await cached.ask(question('b'))).text, (await cached.ask(question('c'))).text]).toEqual(['2', '1'])
  const replayed = await recordedModel(counting(), file, 'replay')
  expect((await replayed.ask(question('c'))).text).toBe('1')
  await expect(async () => await replayed.ask(question('d'))).rejects.toMatchObject({ kind: 'rejected' })
})

it('keeps a message once, whatever repeats it, and the whole question all the same', async () => {
  const file = path.join(folder, 'inside', 'of', 'dialogue.jsonl')
  const model = await recordedModel(counting(), file, 'record')
  const tools = [{ name: 'look', description: 'Looks.', parameters: { type: 'object' } }]
  const said = Array.from({ length: 20 }, (_, index): ModelMessage => ({ role: 'user', content: `turn ${index}: ${'x'.repeat(500)}` }))
  const questions = said.map((_, index): ModelRequest => ({ messages: said.slice(0, index + 1), tools, seed: 7 }))
  await Promise.all(questions.map(async request => await model.ask(request)))
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(20 + 1 + 20) // messages, the tools, exchanges
  expect(lines.join('').length).toBeLessThan(40_000)
  const replayed = await recordedModel(counting(), file, 'replay')
  const answers = await Promise.all(questions.map(async request => (await replayed.ask(request)).text))
  expect(answers.toSorted()).toEqual(questions.map((_, index) => String(index + 1)).toSorted())
})

it('takes out a last line that was cut off, and says which other line cannot be read', async () => {
  const file = path.join(folder, 'broken.jsonl')
  await (await recordedModel(counting(), file, 'record')).ask(question('a'))
  const whole = await readFile(file, 'utf8')
  await appendFile(file, '{"hash": "cut o')
  const after = await recordedModel(counting(), file, 'cache')
  expect(await readFile(file, 'utf8')).toBe(whole)
  await after.ask(question('b'))
  expect((await (await recordedModel(counting(), file, 'replay')).ask(question('a'))).text).toBe('1')
  await appendFile(file, '{"hash": "cut o\n')
  await expect(async () => await recordedModel(counting(), file, 'cache')).rejects.toThrow('line 5 is no exchange')
  const partless = path.join(folder, 'partless.jsonl')
  await writeFile(partless, whole.split('\n').slice(1).join('\n'))
  await expect(async () => await recordedModel(counting(), partless, 'cache')).rejects.toThrow('line 1 is no exchange')
})
