// MCP as real clients meet it: the SDKs of both eras against the whole system, acting in the example environment.
import { beforeAll, describe, expect, it } from 'vitest'
import { OrreryClient } from '../../cli/client.ts'
import { CLIENTS, connectV1, connectV2, type Connection } from '../support/mcp-clients.ts'
import { exampleTodo } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const todo = exampleTodo()
const trainer = new OrreryClient({ url: sharedServerUrl() })
let environment = ''

beforeAll(async () => {
  const { slug, version } = await trainer.publish(todo)
  environment = `${slug}@${version}`
})

async function spawn(task?: string): Promise<{ id: string; mcp_url: string }> {
  const { items } = await trainer.spawn({ environment, ...(task === undefined ? {} : { task }) })
  const [episode] = items
  if (episode === undefined) throw new Error('spawn returned no episode')
  return episode
}

function environmentUrl(query = ''): string {
  return `${sharedServerUrl()}/v1/environments/${environment}/mcp${query}`
}

/** The id of the one todo that a text finds. */
async function todoId(agent: Connection, text: string): Promise<unknown> {
  const found = await agent.call('search_todos', { text, status: 'open' })
  return Reflect.get(Object([found.structuredContent?.['items']].flat()[0]), 'id')
}

describe.each(CLIENTS)('%s', (_, connect, hasSession) => {
  it('is told the environment and the task, and sees the tools as their author wrote them, without examples', async () => {
    const { mcp_url } = await spawn('tick_off_dentist')
    const agent = await connect(mcp_url)
    const task = todo.environment.tasks.find(({ id }) => id === 'tick_off_dentist')
    expect(agent.instructions).toContain(task?.instruction)
    expect(agent.instructions).toContain(todo.environment.description)
    expect(agent.serverInfo).toMatchObject({ name: todo.environment.title, version: environment.split('@')[1] })
    expect(agent.session !== undefined).toBe(hasSession)
    expect(await agent.tools()).toEqual(todo.environment.tools.map(({ examples: _examples, ...tool }) => tool))
    await agent.leave()
  })

  it('solves a task; its structured output passes the client’s own validation and stands in the text too', async () => {
    const { id, mcp_url } = await spawn('tick_off_dentist')
    const agent = await connect(mcp_url)
    await agent.tools()
    const found = await agent.call('search_todos', { text: 'dentist appointment', status: 'open' })
    expect(found.isError).toBe(false)
    expect(JSON.parse(found.content[0]?.text ?? '')).toEqual(found.structuredContent)
    const ticked = await agent.call('complete_todo', { todo_id: await todoId(agent, 'dentist appointment') })
    expect(ticked.structuredContent).toMatchObject({ status: 'done' })
    expect(JSON.stringify([found, ticked])).not.toContain('reward')
    await agent.leave()
    expect(await trainer.verify(id, { mode: 'code' })).toMatchObject({ classification: 'complete', reward: 1 })
  })

  it('reads a domain error as a result to act on, and goes on', async () => {
    const { mcp_url } = await spawn('tick_off_dentist')
    const agent = await connect(mcp_url)
    await agent.tools()
    const missed = await agent.call('get_todo', { todo_id: 999_999 })
    expect(missed).toMatchObject({ isError: true, _meta: { 'orrery/done': false, 'orrery/error': { code: 'not_found' } } })
    expect(missed.content[0]?.text).toContain('not_found')
    expect((await agent.call('list_lists', {})).isError).toBe(false)
    await agent.leave()
  })

  it('reads wrong arguments as a result that says what to change; with a task they end the episode', async () => {
    const { id, mcp_url } = await spawn('tick_off_dentist')
    const agent = await connect(mcp_url)
    await agent.tools()
    const wrong = await agent.call('get_todo', { todo_id: 'seven' })
    expect(wrong).toMatchObject({ isError: true, _meta: { 'orrery/done': true } })
    expect(wrong.content[0]?.text).toContain('todo_id')
    const late = await agent.call('list_lists', {})
    expect(late).toMatchObject({ isError: true, _meta: { 'orrery/done': true, 'orrery/error': { code: 'episode_ended' } } })
    expect(late.content[0]?.text).toContain('format_error')
    expect((await trainer.trajectory(id)).steps).toMatchObject([{ outcome: 'invalid_arguments' }])
    await agent.leave()
  })

  it('gets error −32602 for an unknown tool, which is logged', async () => {
    const { id, mcp_url } = await spawn()
    const agent = await connect(mcp_url)
    await expect(agent.call('fly', {})).rejects.toMatchObject({ code: -32602 })
    expect((await trainer.trajectory(id)).steps).toMatchObject([{ tool: 'fly', outcome: 'unknown_tool' }])
    await agent.leave()
  })

  it('reads episode_ended after the verdict and after the close, and can still leave', async () => {
    for (const end of ['verify', 'close'] as const) {
      const { id, mcp_url } = await spawn('tick_off_dentist')
      const agent = await connect(mcp_url)
      await agent.tools()
      if (end === 'verify') await trainer.verify(id, { mode: 'code' })
      else await trainer.close(id)
      const late = await agent.call('list_lists', {})
      expect(late).toMatchObject({ isError: true, _meta: { 'orrery/error': { code: 'episode_ended' } } })
      expect(late.content[0]?.text).toContain('episode_ended')
      await agent.leave()
    }
  })

  it('runs a call with an idempotency key once', async () => {
    const { id, mcp_url } = await spawn()
    const agent = await connect(mcp_url)
    const meta = { 'orrery/idempotency_key': 'list-1' }
    const first = await agent.call('create_list', { name: 'Spring' }, meta)
    const again = await agent.call('create_list', { name: 'Spring' }, meta)
    expect(first.structuredContent).toMatchObject({ name: 'Spring' })
    expect(again.structuredContent).toEqual(first.structuredContent)
    await expect(agent.call('create_list', { name: 'Autumn' }, meta)).rejects.toMatchObject({ code: -32602 })
    expect((await trainer.trajectory(id)).steps).toHaveLength(1)
    await agent.leave()
  })

  it('comes back to the same state after it left: a session is not an episode', async () => {
    const { mcp_url } = await spawn()
    const before = await connect(mcp_url)
    await before.call('create_list', { name: 'Spring' })
    await before.leave()
    const after = await connect(mcp_url)
    expect((await after.call('list_lists', {})).content[0]?.text).toContain('Spring')
    if (hasSession) expect(after.session).not.toBe(before.session)
    await after.leave()
  })
})

describe('an environment’s own URL', () => {
  it.each([
    ['SDK v1', connectV1],
    ['SDK v2, default', connectV2('legacy')],
  ])('gives each session of %s its own episode, which the trainer finds by label', async (_, connect) => {
    const label = crypto.randomUUID()
    const url = environmentUrl(`?task=tick_off_dentist&label=${label}`)
    const [one, other] = [await connect(url), await connect(url)]
    expect(await one.tools()).toHaveLength(todo.environment.tools.length)
    await one.call('create_list', { name: 'Only mine' })
    expect((await other.call('list_lists', {})).content[0]?.text).not.toContain('Only mine')
    await one.leave()
    await expect(one.call('list_lists', {})).rejects.toThrow()
    expect((await other.call('list_lists', {})).isError).toBe(false)
    await other.leave()
    await expect.poll(async () => await episodesOf(label), { timeout: 10_000 }).toHaveLength(2)
  })

  it('can be discovered and listed without a session, and sends callers to an episode', async () => {
    const agent = await connectV2({ pin: '2026-07-28' })(environmentUrl())
    expect(agent.instructions).toContain('mcp_url')
    expect(await agent.tools()).toEqual(todo.environment.tools.map(({ examples: _examples, ...tool }) => tool))
    await expect(agent.call('list_lists', {})).rejects.toMatchObject({ code: -32602, message: expect.stringContaining('mcp_url') })
  })

  it('refuses an unknown task and an unknown environment', async () => {
    await expect(connectV1(environmentUrl('?task=fly'))).rejects.toThrow(/fly/)
    await expect(connectV1(`${sharedServerUrl()}/v1/environments/nowhere/mcp`)).rejects.toThrow(/not_found/)
  })

  async function episodesOf(label: string): Promise<unknown[]> {
    const response = await fetch(`${sharedServerUrl()}/v1/episodes?label=${label}`)
    const { items }: { items: unknown[] } = await response.json()
    return items
  }
})

describe('over the wire', () => {
  const json = { 'content-type': 'application/json' }
  const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })

  it('answers a forged token, and the trainer’s id in a token’s place, with a plain 404', async () => {
    const { id, mcp_url } = await spawn()
    const forged = `${mcp_url.slice(0, -4)}AAAA`
    for (const url of [forged, `${sharedServerUrl()}/v1/mcp/${id}`]) {
      const response = await fetch(url, { method: 'POST', headers: json, body: list })
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
  })

  it('opens nothing else with an agent token', async () => {
    const { mcp_url } = await spawn()
    const token = mcp_url.split('/').at(-1)
    for (const path of [`/v1/episodes/${token}`, `/v1/episodes/${token}/trajectory`]) {
      expect((await fetch(sharedServerUrl() + path)).status).toBe(404)
    }
  })

  it.each([
    ['GET', {}, null, 405],
    ['POST', { ...json, origin: 'https://evil.example' }, list, 403],
    ['POST', { 'content-type': 'text/plain' }, list, 415],
    ['POST', { ...json, accept: 'text/html' }, list, 406],
    ['POST', json, '{', 400],
    ['POST', json, list.padEnd(1024 * 1024 + 1, ' '), 413],
  ])('answers %s with headers %j as mcp.md says', async (method, headers, body, status) => {
    const { mcp_url } = await spawn()
    expect((await fetch(mcp_url, { method, headers, body })).status).toBe(status)
    expect((await fetch(mcp_url, { method: 'POST', headers: json, body: list })).status).toBe(200)
  })

  it('has a plain 404 for probes of /.well-known', async () => {
    expect((await fetch(`${sharedServerUrl()}/.well-known/oauth-protected-resource`)).status).toBe(404)
  })

  it('keeps the order of a batch', async () => {
    const { id, mcp_url } = await spawn()
    const call = (index: number) => {
      return { jsonrpc: '2.0', id: index, method: 'tools/call', params: { name: 'create_list', arguments: { name: `List ${index}` } } }
    }
    const response = await fetch(mcp_url, { method: 'POST', headers: json, body: JSON.stringify([0, 1, 2].map(call)) })
    expect(await response.json()).toMatchObject([{ id: 0 }, { id: 1 }, { id: 2 }])
    const names = (await trainer.trajectory(id)).steps.map(step => step.result?.['name'])
    expect(names).toEqual(['List 0', 'List 1', 'List 2'])
  })
})
