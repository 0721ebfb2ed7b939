// Recordings of models that the command line asks: kept line by line, answered from, and replayed without asking.
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordedModel } from '../../../cli/recorded-model.ts'
import type { Model, ModelRequest } from '../../../shared/model/model.ts'

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

it('says which line cannot be read', async () => {
  const file = path.join(folder, 'broken.jsonl')
  await (await recordedModel(counting(), file, 'record')).ask(question('a'))
  await appendFile(file, '{"hash": "cut o')
  await expect(async () => await recordedModel(counting(), file, 'cache')).rejects.toThrow('line 2 is no exchange')
})
