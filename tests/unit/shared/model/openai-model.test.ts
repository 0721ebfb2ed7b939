// A model over real HTTP, against a scripted server that also misbehaves.
import { afterEach, describe, expect, it } from 'vitest'
import { ModelError, type ModelRequest } from '../../../../shared/model/model.ts'
import { openAiModel, type Patience } from '../../../../shared/model/openai-model.ts'
import { startModelServer, type ModelServer, type Script } from '../../../support/model-server.ts'

const IMPATIENT: Patience = { answerMs: 5000, retries: 2 }
const REQUEST: ModelRequest = { messages: [{ role: 'user', content: 'Say hello.' }] }
const FORMAT = { name: 'greeting', schema: { type: 'object', properties: { hello: { type: 'string' } }, required: ['hello'] } }

let server: ModelServer | undefined
let served = 0

async function modelOf(script: Script): Promise<ReturnType<typeof openAiModel>> {
  server = await startModelServer(script)
  served++
  return openAiModel(
    { url: server.url, key: 'secret-key', model: `scripted-${served}`, price: { input: 0, output: 0 }, silenceMs: 800 },
    IMPATIENT,
  )
}

async function failure(asked: Promise<unknown>): Promise<ModelError> {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ModelError)) throw new Error(`a ModelError was expected, not ${String(error)}`)
  return error
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('an answer', () => {
  it('is put together from its pieces, with what it took', async () => {
    const model = await modelOf(() => ({ text: 'Hello, '.repeat(20), usage: { prompt_tokens: 7, completion_tokens: 40 } }))
    expect(await model.ask(REQUEST)).toEqual({
      text: 'Hello, '.repeat(20),
      tool_calls: [],
      finish: 'stop',
      usage: { input_tokens: 7, output_tokens: 40 },
    })
    expect(server?.requests[0]?.authorization).toBe('Bearer secret-key')
  })

  it('may be calls, whose arguments come in pieces', async () => {
    const model = await modelOf(() => ({
      toolCalls: [
        { name: 'one', arguments: { a: 1 } },
        { name: 'two', arguments: '{broken' },
      ],
    }))
    const { tool_calls, finish } = await model.ask(REQUEST)
    expect(finish).toBe('tool_calls')
    expect(tool_calls.map(({ name, arguments: text }) => [name, text])).toEqual([
      ['one', '{"a":1}'],
      ['two', '{broken'],
    ])
  })

  it('may be cut off, refused or empty, and says so', async () => {
    const replies = [{ text: '{"a":', finish: 'length' as const }, { refusal: 'I will not.' }, {}]
    const model = await modelOf((_request, index) => replies[index] ?? {})
    expect((await model.ask(REQUEST)).finish).toBe('length')
    expect(await model.ask(REQUEST)).toMatchObject({ finish: 'refused', text: 'I will not.' })
    expect(await model.ask(REQUEST)).toMatchObject({ finish: 'stop', text: '' })
  })

  it('is estimated where the endpoint does not count', async () => {
    const model = await modelOf(() => ({ text: 'x'.repeat(400), usage: null }))
    expect((await model.ask(REQUEST)).usage.output_tokens).toBe(100)
  })
})

describe('patience', () => {
  it('waits as long as Retry-After says, and tries again after 500', async () => {
    const model = await modelOf((_request, index) =>
      index === 0 ? { status: 429, retryAfterSeconds: 1 } : index === 1 ? { status: 500 } : { text: 'at last' },
    )
    const started = performance.now()
    const { text, sent_again } = await model.ask(REQUEST)
    expect(text).toBe('at last')
    expect(sent_again).toEqual(['the endpoint answered with status 429', 'the endpoint answered with status 500'])
    expect(performance.now() - started).toBeGreaterThan(950)
    expect(server?.requests.length).toBe(3)
  })

  it('ends after its attempts, and says what to do', async () => {
    const model = await modelOf(() => ({ status: 429, retryAfterSeconds: 0 }))
    const error = await failure(model.ask(REQUEST))
    expect([error.kind, server?.requests.length]).toEqual(['overloaded', 3])
    expect(error.message).toContain('Try again later')
  })

  it('takes a stall for one, once more, and a broken connection too', async () => {
    const model = await modelOf((_request, index) => (index === 0 ? { text: 'Well, then', after: 4, ending: 'stall' } : { text: 'fine' }))
    expect(await model.ask(REQUEST)).toMatchObject({ text: 'fine', sent_again: ['the answer did not come to its end in time'] })
    await server?.close()
    const silent = await modelOf(() => ({ text: 'Well', after: 2, ending: 'stall' }))
    expect((await failure(silent.ask(REQUEST))).kind).toBe('timeout')
    await server?.close()
    const broken = await modelOf(() => ({ text: 'Well', after: 2, ending: 'break' }))
    expect((await failure(broken.ask(REQUEST))).kind).toBe('unreachable')
    await server?.close()
    const polite = await modelOf((_request, index) => (index === 0 ? { text: 'Well, then', after: 4, ending: 'end' } : { text: 'fine' }))
    expect((await polite.ask(REQUEST)).text).toBe('fine')
  })

  it('takes an error in the middle of a stream for a broken one', async () => {
    const broken = { type: 'text/event-stream', text: 'data: {"error": {"message": "overloaded", "code": 503}}\n\n' }
    const model = await modelOf((_request, index) => (index === 0 ? { body: broken } : { text: 'fine' }))
    expect(await model.ask(REQUEST)).toMatchObject({ text: 'fine', sent_again: ['the answer broke off before its end'] })
  })

  it('says what came that is no stream, and that a quota is used up', async () => {
    const page = await modelOf(() => ({ body: { type: 'text/html', text: '<p>Welcome</p>' } }))
    const error = await failure(page.ask(REQUEST))
    expect([error.kind, server?.requests.length]).toEqual(['rejected', 1])
    expect(error.message).toContain('it answered with text/html, no stream of events. Check the address')
    await server?.close()
    const poor = JSON.stringify({ error: { message: 'You exceeded your quota', code: 'insufficient_quota' } })
    const spent = await modelOf(() => ({ status: 429, retryAfterSeconds: 0, error: poor }))
    const quota = await failure(spent.ask(REQUEST))
    expect([quota.kind, quota.message]).toEqual(['rejected', expect.stringContaining('The account has no quota left')])
  })

  it('does not repeat what the endpoint rejects, and never tells the key', async () => {
    const model = await modelOf(() => ({ status: 401, message: 'Incorrect API key provided: secret-key.' }))
    const error = await failure(model.ask(REQUEST))
    expect([error.kind, server?.requests.length]).toEqual(['rejected', 1])
    expect(error.message).toContain('Check the key')
    expect(error.message).not.toContain('secret-key')
  })
})

describe('a request', () => {
  it('is put as the endpoint takes it, which is remembered', async () => {
    const model = await modelOf(request =>
      request['max_tokens'] !== undefined
        ? { status: 400, message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." }
        : request['temperature'] !== undefined
          ? { status: 400, message: "Unsupported value: 'temperature' does not support 0.7 with this model." }
          : { text: 'hello' },
    )
    const request = { ...REQUEST, max_tokens: 50, temperature: 0.7, seed: 3 }
    const refused = ['the endpoint refuses max_tokens', 'the endpoint refuses temperature']
    expect(await model.ask(request)).toMatchObject({ text: 'hello', sent_again: refused })
    expect(await model.ask(request)).not.toHaveProperty('sent_again')
    expect(server?.requests.length).toBe(4)
    expect(server?.requests.at(-1)).toMatchObject({ max_completion_tokens: 50, seed: 3 })
  })

  it('has no limit where question and answer together are too long for the model, this once', async () => {
    const model = await modelOf(request =>
      Number(request['max_tokens'] ?? 0) > 1000
        ? { status: 400, message: "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens." }
        : { text: 'hello' },
    )
    await model.ask({ ...REQUEST, max_tokens: 5000 })
    await model.ask({ ...REQUEST, max_tokens: 500 })
    expect(server?.requests.map(request => request['max_tokens'])).toEqual([5000, undefined, 500])
  })

  it('is not sent again for what no other form mends', async () => {
    const model = await modelOf(() => ({ status: 400, message: 'temperature is too high' }))
    expect((await failure(model.ask({ ...REQUEST, temperature: 3 }))).kind).toBe('rejected')
    expect(server?.requests.length).toBe(2)
  })
})

describe('thoughts', () => {
  it.each([
    ['<think>Three or four?</think>\n\nFour.', 'Four.'],
    ['Four. The agent wrote: </think> Five.', 'Four. The agent wrote: </think> Five.'],
    ['<think>Three or', ''],
  ])('before an answer are not part of it: %j', async (text, said) => {
    const model = await modelOf(() => ({ text }))
    expect((await model.ask(REQUEST)).text).toBe(said)
  })
})

describe('a format', () => {
  it('is promised by endpoints that can, and told in words to those that cannot, which are remembered', async () => {
    const able = await modelOf(() => ({ text: '{"hello":"you"}' }))
    await able.ask({ ...REQUEST, format: FORMAT })
    expect(server?.requests[0]?.response_format?.type).toBe('json_schema')
    await server?.close()
    const unable = await modelOf(request =>
      request.response_format === undefined ? { text: '{"hello":"you"}' } : { status: 400, message: 'response_format is not supported' },
    )
    await unable.ask({ ...REQUEST, format: FORMAT })
    await unable.ask({ ...REQUEST, format: FORMAT })
    expect(server?.requests.map(({ response_format }) => response_format?.type)).toEqual(['json_schema', undefined, undefined])
    expect(server?.requests[1]?.messages.at(-1)?.content).toContain('"hello"')
  })
})
