// MCP as programs of others meet it: each lists tools, calls one, reads structured output and meets errors.
// The SDKs do so in mcp.test.ts. The Inspector judges the schemas of every example in tests/conformance.
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OrreryClient } from '../../cli/client.ts'
import { connectAiSdk, connectInspector, connectRemote, runInspector } from '../support/mcp-applications.ts'
import type { Connect } from '../support/mcp-clients.ts'
import { exampleTodo } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const todo = exampleTodo()
const trainer = new OrreryClient({ url: sharedServerUrl() })
let environment = ''

beforeAll(async () => {
  const { slug, version } = await trainer.publish(todo)
  environment = `${slug}@${version}`
})

async function spawn(): Promise<{ id: string; mcp_url: string }> {
  const { items } = await trainer.spawn({ environment })
  const [episode] = items
  if (episode === undefined) throw new Error('spawn returned no episode')
  return episode
}

/** What `list_lists` answers, as a program that uses it would say. */
const listsSchema = z.object({ today: z.iso.date(), lists: z.array(z.object({ name: z.string(), open_count: z.int() })).min(1) })

const APPLICATIONS: [name: string, connect: Connect][] = [
  ['AI SDK, modern', connectAiSdk(true)],
  ['AI SDK, session', connectAiSdk(false)],
  ['mcp-remote', connectRemote],
  ['Inspector', connectInspector],
]

describe.each(APPLICATIONS)('%s', (_, connect) => {
  it('lists, calls, reads structured output and meets errors', async () => {
    const { id, mcp_url } = await spawn()
    const agent = await connect(mcp_url)
    const names = (await agent.tools()).map(tool => tool['name'])
    expect(names).toEqual(todo.environment.tools.map(tool => tool.name))

    const listed = await agent.call('list_lists', {})
    expect(listsSchema.parse(listed.structuredContent)).toEqual(listsSchema.parse(JSON.parse(listed.content[0]?.text ?? '')))

    const missed = await agent.call('get_todo', { todo_id: 999_999 })
    expect(missed).toMatchObject({ isError: true, _meta: { 'orrery/error': { code: 'not_found' } } })
    expect(missed).not.toHaveProperty('structuredContent')

    await expect(agent.call('fly', {})).rejects.toThrow(/fly/)
    await agent.leave()
    const outcomes = (await trainer.trajectory(id)).steps.map(step => step.outcome)
    expect(outcomes.slice(0, 2)).toEqual(['ok', 'domain_error'])
  })
})

it('has nothing that the Inspector calls an error in its tool schemas, which it lists without a session', async () => {
  const url = `${sharedServerUrl()}/v1/environments/${environment}/mcp`
  const { code, stdout, stderr } = await runInspector(url, ['--protocol-era', 'modern', '--method', 'tools/list', '--strict'])
  expect(code, stderr).toBe(0)
  expect(stdout).toContain('"name": "list_lists"')
})
