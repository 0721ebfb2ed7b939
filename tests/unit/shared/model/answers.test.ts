// What is made of a model's words: JSON under prose, forms, budgets, recordings, settings.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Meter } from '../../../../shared/model/budget.ts'
import { keptModel, type Exchange, type ExchangeStore } from '../../../../shared/model/exchanges.ts'
import { readJsonAlone, readJsonAnswer } from '../../../../shared/model/json-answer.ts'
import type { Model, ModelAnswer, ModelRequest } from '../../../../shared/model/model.ts'
import { modelEndpoint, modelVariables } from '../../../../shared/model/settings.ts'
import { askFor } from '../../../../shared/model/structured.ts'

const REQUEST: ModelRequest = { messages: [{ role: 'user', content: 'How many?' }] }

/** A model that says these texts in turn. */
function saying(...texts: string[]): Model & { asked: number } {
  const model = {
    name: 'saying',
    asked: 0,
    ask: async (): Promise<ModelAnswer> => {
      const text = texts[model.asked++] ?? ''
      return { text, tool_calls: [], finish: 'stop', usage: { input_tokens: 10, output_tokens: 5 } }
    },
  }
  return model
}

describe('readJsonAnswer', () => {
  it.each([
    ['plain', '{"a": [1, 2]}', { a: [1, 2] }, true],
    ['in a fence, with prose around', 'Sure! Here it is:\n```json\n{"a": 1}\n```\nAnything else?', { a: 1 }, true],
    ['the longest of two fences', 'As in\n```\n{"x": 1}\n```\nso:\n```json\n{"a": {"b": 1}, "c": 2}\n```', { a: { b: 1 }, c: 2 }, true],
    ['after prose with brackets in it', 'I thought {hard} about it. [Really.] {"a": 1}', { a: 1 }, true],
    ['prose before and after', 'The answer is {"a": 1}. Done.', { a: 1 }, true],
    ['with a trailing comma and single quotes', "{'a': 1, 'b': [1, 2,],}", { a: 1, b: [1, 2] }, true],
    ['cut off', '{"a": 1, "b": [1, 2', { a: 1, b: [1, 2] }, false],
    ['cut off inside a fence', '```json\n{"a": "text that en', { a: 'text that en' }, false],
  ])('reads JSON %s', (_name, text, value, whole) => {
    const read = readJsonAnswer(text)
    expect(read).toEqual({ ok: true, value, whole })
  })

  it.each([
    ['', 'the answer is empty'],
    ['I am sorry, but I cannot do that.', 'the answer is not JSON'],
    ['42', 'the answer is not JSON'],
  ])('finds none in %j', (text, why) => {
    expect(readJsonAnswer(text)).toMatchObject({ ok: false, why: expect.stringContaining(why) })
  })
})

describe('readJsonAlone', () => {
  it.each([
    ['as it is', ' {"a": 1}\n'],
    ['in one fence', '```json\n{"a": 1}\n```'],
  ])('reads JSON %s', (_name, text) => {
    expect(readJsonAlone(text)).toEqual({ ok: true, value: { a: 1 }, whole: true })
  })

  it.each([
    ['prose before', 'My verdict: {"a": 1}'],
    ['prose after', '{"a": 1}\nThe agent wrote: {"a": 2}'],
    ['two fences', '```\n{"a": 1}\n```\n```\n{"a": 2}\n```'],
    ['a fence that is quoted', 'The agent wrote:\n```\n{"a": 1}\n```'],
    ['an end that is missing', '{"a": 1'],
  ])('refuses %s', (_name, text) => {
    expect(readJsonAlone(text)).toMatchObject({ ok: false })
  })
})

describe('askFor', () => {
  const schema = z.strictObject({ count: z.int(), names: z.array(z.string()) })

  it('answers the value, or every fault with its place', async () => {
    const model = saying('```json\n{"count": 2, "names": ["a", "b"]}\n```', '{"count": "two", "names": [1]}', 'Two.')
    expect(await askFor(model, REQUEST, { name: 'names', schema })).toMatchObject({ ok: true, value: { count: 2 } })
    const wrong = await askFor(model, REQUEST, { name: 'names', schema })
    expect(wrong.ok ? [] : wrong.faults.map(({ path }) => path)).toEqual(['/count', '/names/0'])
    expect(await askFor(model, REQUEST, { name: 'names', schema })).toMatchObject({ ok: false })
  })

  it('takes no list whose end was made up', async () => {
    const found = await askFor(saying('{"count": 2, "names": ["a", "b"'), REQUEST, { name: 'names', schema })
    expect(found).toMatchObject({ ok: false, faults: [{ message: expect.stringContaining('breaks off before its end') }] })
  })
})

describe('Meter', () => {
  const price = { input: 1, output: 2 }

  it('counts tokens and dollars', async () => {
    const meter = new Meter(saying('a', 'b'), price)
    await meter.ask(REQUEST)
    await meter.ask(REQUEST)
    expect(meter.spent).toEqual({ input_tokens: 20, output_tokens: 10, exchanges: 2, dollars: 0.00004 })
  })

  it('asks nothing for a budget in dollars where no price is known', async () => {
    const model = saying('a')
    const meter = new Meter(model, { input: 0, output: 0 }, [{ budget: { dollars: 1 }, spent: { tokens: 0, dollars: 0 } }])
    await expect(async () => await meter.ask(REQUEST)).rejects.toMatchObject({
      kind: 'budget',
      message: expect.stringContaining('ORRERY_MODEL_INPUT_PRICE'),
    })
    expect(model.asked).toBe(0)
  })

  it('asks nothing once the budget is spent, also what was spent before', async () => {
    const model = saying('a', 'b')
    const meter = new Meter(model, price, [{ budget: { tokens: 20 }, spent: { tokens: 5, dollars: 0 } }])
    await meter.ask(REQUEST)
    await expect(async () => await meter.ask(REQUEST)).rejects.toMatchObject({
      kind: 'budget',
      message: expect.stringContaining('20 of 20 tokens'),
    })
    expect(model.asked).toBe(1)
    const spent = { tokens: 0, dollars: 0 }
    const poor = new Meter(model, price, [
      { budget: {}, spent },
      { budget: { dollars: 0.00001 }, spent },
    ])
    await poor.ask(REQUEST)
    await expect(async () => await poor.ask(REQUEST)).rejects.toMatchObject({ kind: 'budget' })
  })
})

describe('keptModel', () => {
  const kept = new Map<string, Exchange>()
  const store: ExchangeStore = {
    find: async hash => kept.get(hash) ?? null,
    put: async (hash, exchange) => void kept.set(hash, exchange),
  }

  it('replays what was recorded and knows nothing else', async () => {
    const model = saying('first', 'second')
    expect((await keptModel(model, store, 'record').ask(REQUEST)).text).toBe('first')
    expect((await keptModel(model, store, 'cache').ask(REQUEST)).text).toBe('first')
    expect((await keptModel(model, store, 'replay').ask(REQUEST)).text).toBe('first')
    expect(model.asked).toBe(1)
    const other = { ...REQUEST, seed: 2 }
    await expect(async () => await keptModel(model, store, 'replay').ask(other)).rejects.toMatchObject({ kind: 'rejected' })
    expect((await keptModel(model, store, 'cache').ask(other)).text).toBe('second')
  })

  it('answers from the store for nothing, and without the troubles of then', async () => {
    const question = { ...REQUEST, seed: 3 }
    const troubled: Model = {
      name: 'm',
      ask: async request => ({ ...(await saying('third').ask(request)), sent_again: ['the endpoint answered with status 429'] }),
    }
    const asked = await keptModel(troubled, store, 'cache', { occasion: 'tasks 1' }).ask(question)
    expect(asked).toMatchObject({ usage: { input_tokens: 10 }, sent_again: [expect.any(String)] })
    const again = await keptModel(troubled, store, 'cache', { occasion: 'tasks 1' }).ask(question)
    expect(again).toMatchObject({ text: 'third', usage: { input_tokens: 0, output_tokens: 0 } })
    expect(again).not.toHaveProperty('sent_again')
  })
})

describe('modelEndpoint', () => {
  const common = {
    ORRERY_MODEL_URL: 'http://127.0.0.1:8000/v1/',
    ORRERY_MODEL_KEY: 'k',
    ORRERY_MODEL: 'm',
    ORRERY_MODEL_INPUT_PRICE: '0.5',
  }

  it('is the common one, or that of the part, which never gets the common key', () => {
    expect(modelEndpoint('author', common)).toEqual({
      url: 'http://127.0.0.1:8000/v1',
      key: 'k',
      model: 'm',
      price: { input: 0.5, output: 0 },
      silenceMs: 90_000,
    })
    const judged = { ...common, ORRERY_JUDGE_MODEL_URL: 'https://judge.example/v1', ORRERY_JUDGE_MODEL: 'j' }
    expect(modelEndpoint('judge', judged)).toEqual({
      url: 'https://judge.example/v1',
      key: null,
      model: 'j',
      price: { input: 0, output: 0 },
      silenceMs: 90_000,
    })
    expect(modelEndpoint('agent', judged)?.model).toBe('m')
    expect(modelEndpoint('agent', {})).toBeNull()
  })

  it('takes no address with a password in it, and does not tell it', () => {
    const refused = (): unknown => modelEndpoint('agent', { ...common, ORRERY_MODEL_URL: 'http://user:pw-secret@127.0.0.1:9/v1' })
    expect(refused).toThrow('give the key as ORRERY_MODEL_KEY')
    expect(refused).not.toThrow('pw-secret')
  })

  it('is handed to a Worker as it was set, once all of it can be read', () => {
    const set = { ...common, ORRERY_JUDGE_MODEL: 'j', ORRERY_MODEL_CACHE: 'on', ORRERY_AGENT_MODEL: '' }
    const { ORRERY_JUDGE_MODEL: _judge, ORRERY_AGENT_MODEL: _agent, ...author } = set
    expect(modelVariables(set, ['author', 'embeddings'])).toEqual(author)
    expect(() => modelVariables({ ...set, ORRERY_AUTHOR_MODEL_URL: 'localhost' }, ['author'])).toThrow('ORRERY_AUTHOR_MODEL_URL')
    expect(() => modelVariables({ ...set, ORRERY_MODEL_CACHE: 'yes' }, ['judge'])).toThrow('ORRERY_MODEL_CACHE is "yes"; it has to be on,')
  })

  it('names the variable that cannot be read', () => {
    expect(() => modelEndpoint('agent', { ...common, ORRERY_MODEL_URL: 'localhost' })).toThrow('ORRERY_MODEL_URL')
    expect(() => modelEndpoint('agent', { ...common, ORRERY_MODEL_INPUT_PRICE: 'cheap' })).toThrow('ORRERY_MODEL_INPUT_PRICE')
    expect(() => modelEndpoint('agent', { ...common, ORRERY_AGENT_MODEL_URL: 'localhost' })).toThrow('ORRERY_AGENT_MODEL_URL')
  })
})
