// tools/call: what each outcome of a step looks like to an agent, in both eras.
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../shared/domain/json.ts'
import type { StepReport } from '../../../../shared/domain/episode.ts'
import { toolSchemaFaults } from '../../../../shared/domain/tool-schema.ts'
import { OrreryError } from '../../../../shared/errors.ts'
import { MemoryEpisode, OK } from './memory-world.ts'
import { modernRequest, send, sessionRequest, type Answer } from './send.ts'

const eras = [
  ['session', sessionRequest],
  ['modern', modernRequest],
] as const

function failed(outcome: StepReport['outcome'], code: string, message: string, done = false): StepReport {
  return { outcome, result: null, error: { code, message }, step: 3, reward: -1, done }
}

describe.each(eras)('%s era', (_, request) => {
  async function call(next: StepReport | Error, params: JsonObject = { name: 'search_notes', arguments: {} }): Promise<Answer> {
    const episode = new MemoryEpisode()
    episode.next = next
    return await send(episode, request('tools/call', params))
  }

  it('gives a result as structured content and as the same JSON in text', async () => {
    const { body } = await call(OK)
    expect(body).toMatchObject({
      result: {
        structuredContent: { items: [{ id: 1 }] },
        content: [{ type: 'text', text: '{"items":[{"id":1}]}' }],
        _meta: { 'orrery/done': false },
      },
    })
    expect(body).not.toHaveProperty('result.isError')
  })

  it.each([
    ['domain_error', 'not_found', 'no note 7'],
    ['invalid_arguments', 'invalid_arguments', '/query: must be a text'],
    ['environment_fault', 'tool_threw', 'the tool failed'],
  ] as const)('turns %s into an isError result that a model can act on', async (outcome, code, message) => {
    const { status, body } = await call(failed(outcome, code, message, true))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      result: {
        isError: true,
        content: [{ type: 'text', text: JSON.stringify({ error: { code, message } }) }],
        _meta: { 'orrery/done': true, 'orrery/error': { code, message } },
      },
    })
    expect(body).not.toHaveProperty('result.structuredContent')
  })

  it('never shows a reward', async () => {
    const answers = await Promise.all([
      call(OK),
      call(failed('domain_error', 'conflict', 'taken')),
      call(failed('unknown_tool', 'unknown_tool', 'no such')),
    ])
    for (const { text } of answers) expect(text).not.toMatch(/reward|0\.25|-1\b/)
  })

  it('turns an unknown tool into error −32602 with HTTP 200', async () => {
    const answer = await call(failed('unknown_tool', 'unknown_tool', 'no tool fly; there are search_notes'), { name: 'fly' })
    expect(answer).toMatchObject({ status: 200, body: { error: { code: -32602, message: 'no tool fly; there are search_notes' } } })
  })

  it.each(['episode_ended', 'gone'] as const)('says episode_ended and why in an isError result (%s)', async code => {
    const { status, body } = await call(new OrreryError(code, 'the episode ended: step_limit'))
    const error = { code: 'episode_ended', message: 'the episode ended: step_limit' }
    expect(status).toBe(200)
    expect(body).toMatchObject({
      result: { isError: true, content: [{ text: JSON.stringify({ error }) }], _meta: { 'orrery/done': true, 'orrery/error': error } },
    })
  })

  it('turns a failure on our side into −32603 that says what to do', async () => {
    const { status, body } = await call(new OrreryError('infrastructure_error', 'facet 17 was reset'))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      error: { code: -32603, message: expect.stringContaining('idempotency_key'), data: { code: 'infrastructure_error' } },
    })
  })

  it('turns a reused idempotency key into −32602', async () => {
    const answer = await call(new OrreryError('idempotency_mismatch', 'the key was used for another call'))
    expect(answer.body).toMatchObject({ error: { code: -32602, data: { code: 'idempotency_mismatch' } } })
  })

  it('hands the idempotency key on', async () => {
    const episode = new MemoryEpisode()
    await send(episode, request('tools/call', { name: 'search_notes', _meta: { 'orrery/idempotency_key': 'k1' } }))
    expect(episode.calls).toEqual([{ tool: 'search_notes', arguments: {}, idempotency_key: 'k1' }])
  })

  it.each(['', 'k'.repeat(201), 7, null, {}])('refuses the idempotency key %j without a step', async key => {
    const episode = new MemoryEpisode()
    const answer = await send(episode, request('tools/call', { name: 'search_notes', _meta: { 'orrery/idempotency_key': key } }))
    expect(answer).toMatchObject({ status: 200, body: { error: { code: -32602 } } })
    expect(episode.calls).toEqual([])
  })

  it.each([[1, 2], 'query=milk', 7, null, false])('lets the episode judge arguments that are no object: %j', async sent => {
    const episode = new MemoryEpisode()
    await send(episode, request('tools/call', { name: 'search_notes', arguments: sent }))
    expect(episode.calls).toEqual([{ tool: 'search_notes', arguments: sent }])
  })

  it.each([{}, { name: 7 }, { name: null }])('refuses %j, which names no tool, without a step', async params => {
    const episode = new MemoryEpisode()
    const answer = await send(episode, request('tools/call', params))
    expect(answer).toMatchObject({ status: 200, body: { error: { code: -32602 } } })
    expect(episode.calls).toEqual([])
  })
})

it('refuses the schema key x-mcp-header, which would make arguments travel in headers', () => {
  const schema = { type: 'object', properties: { region: { type: 'string', 'x-mcp-header': 'Region' } } }
  expect(toolSchemaFaults(schema)).toMatchObject([{ path: ['properties', 'region', 'x-mcp-header'], rule: 'keyword' }])
})
