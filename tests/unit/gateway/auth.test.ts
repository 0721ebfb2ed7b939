// Keys and scopes: open without keys, closed with them, and agent tokens open nothing here.
import { describe, expect, it, vi } from 'vitest'
import { EPISODE_ID, gateway, post, RECORD } from './in-memory.ts'

const KEYS = JSON.stringify({ 'key-agent': 'agent', 'key-trainer': 'trainer', 'key-author': 'author', 'key-admin': 'admin' })

const services = {
  environments: {
    list: async () => ({ items: [], next_cursor: null }),
    validate: async () => ({ version: null, gates: [] }),
    taskSources: async () => [],
    tasks: async () => [],
  },
  episode: { show: async () => RECORD },
}

const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })

describe('without keys', () => {
  it('everything is allowed, and health says so', async () => {
    const { ask } = gateway(services)
    expect((await ask('/v1/environments')).status).toBe(200)
    expect((await ask('/v1/environments/validate', post({}))).status).toBe(200)
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok', keys: 'open' })
  })

  it('an agent token is not found as Bearer nor as an id', async () => {
    const { ask } = gateway(services)
    expect((await ask('/v1/environments', { headers: bearer('at_whatever') })).status).toBe(404)
    expect((await ask(`/v1/episodes/${EPISODE_ID}`, { headers: bearer('at_whatever') })).status).toBe(404)
    expect((await ask(`/v1/episodes/${EPISODE_ID.replace('ep_', 'at_')}`)).status).toBe(404)
    expect((await ask(`/v1/episodes/${EPISODE_ID}`)).status).toBe(200)
  })
})

describe('with keys', () => {
  const { ask } = gateway({ ...services, variables: { ORRERY_KEYS: KEYS } })

  it('public routes stay public', async () => {
    for (const path of ['/health', '/openapi.json', '/docs', '/docs/start.js']) expect((await ask(path)).status).toBe(200)
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok', keys: 'required' })
  })

  it('answers 401 without a key or with an unknown one', async () => {
    for (const headers of [{}, bearer('key-unknown'), { authorization: 'key-admin' }, { authorization: 'Basic a2V5' }]) {
      const refused = await ask('/v1/environments', { headers })
      expect(refused.status).toBe(401)
      expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it.each([
    ['key-agent', 403, 403],
    ['key-trainer', 200, 403],
    ['key-author', 200, 200],
    ['key-admin', 200, 200],
  ])('%s: %i on a trainer route, %i on an author route', async (key, trainer, author) => {
    expect((await ask('/v1/environments', { headers: bearer(key) })).status).toBe(trainer)
    expect((await ask('/v1/environments/validate', post({}, bearer(key)))).status).toBe(author)
    expect((await ask('/v1/environments/todo/tasks?solutions=true', { headers: bearer(key) })).status).toBe(author)
    expect((await ask('/v1/environments/todo/tasks', { headers: bearer(key) })).status).toBe(trainer)
  })

  it("guards an environment's MCP URL, which spawns", async () => {
    expect((await ask('/v1/environments/todo/mcp', post({}))).status).toBe(401)
    expect((await ask('/v1/environments/todo/mcp', post({}, bearer('key-agent')))).status).not.toBe(401)
  })

  it('checks the key before it reads a body', async () => {
    expect((await ask('/v1/episodes', { method: 'POST', body: 'not json' })).status).toBe(401)
  })

  it('fails closed when the keys cannot be read', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = gateway({ ...services, variables: { ORRERY_KEYS: '{"key": "emperor"}' } })
    const refused = await broken.ask('/v1/environments', { headers: bearer('key') })
    expect(refused.status).toBe(500)
    expect(await refused.text()).not.toContain('emperor')
    log.mockRestore()
  })
})
