// AWM-layout data through the whole system: imported over HTTP, catalogued as drafts, spawned by name, acted in over MCP, never scored.
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAwmFolder } from '../../cli/awm-folder.ts'
import { buildAwmPackage } from '../../services/environments/import/build-package.ts'
import type { AwmScenario } from '../../shared/contract/environments.ts'
import { packageVersion } from '../../shared/domain/environment.ts'
import { connectV1, connectV2, type Connection } from '../support/mcp-clients.ts'
import { sharedServerUrl } from '../support/server.ts'
import { sqliteLoader } from '../support/sqlite-world.ts'

const importSchema = z.object({
  slug: z.string(),
  version: z.string(),
  status: z.string(),
  created: z.boolean(),
  tables: z.object({ loaded: z.int(), total: z.int() }),
  inserts: z.object({ loaded: z.int(), total: z.int() }),
  rows: z.int(),
  tools: z.int(),
  failures: z.array(z.object({ statement: z.string(), table: z.string(), error: z.string() })),
  notes: z.array(z.string()),
  gates: z.array(z.object({ gate: z.string(), passed: z.boolean(), skipped: z.boolean().optional() })),
})

const spawnedSchema = z.object({
  items: z.array(z.object({ id: z.string(), mcp_url: z.string(), task: z.object({ id: z.string() }).nullable() })),
})

let scenarios: AwmScenario[]
let imported: z.infer<typeof importSchema>[]

async function post(route: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${sharedServerUrl()}${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

async function get(route: string): Promise<unknown> {
  return await (await fetch(`${sharedServerUrl()}${route}`)).json()
}

async function importScenario(scenario: AwmScenario): Promise<z.infer<typeof importSchema>> {
  const answer = await post('/v1/imports/awm', scenario)
  expect(answer.status).toBe(201)
  return importSchema.parse(answer.body)
}

async function spawn(fields: object): Promise<{ id: string; mcp_url: string }> {
  const answer = await post('/v1/episodes', { environment: 'corner-library', ...fields })
  expect(answer.status).toBe(201)
  const [episode] = spawnedSchema.parse(answer.body).items
  if (!episode) throw new Error('nothing was spawned')
  return episode
}

/** A tool's result, or its domain error's text. */
async function called(connection: Connection, tool: string, args: Record<string, unknown>): Promise<unknown> {
  const result = await connection.call(tool, args)
  return result.isError ? `error: ${result.content[0]?.text ?? ''}` : result.structuredContent
}

beforeAll(async () => {
  scenarios = await readAwmFolder(path.join(import.meta.dirname, '../support/awm-fixture'))
  imported = []
  for (const scenario of scenarios) imported.push(await importScenario(scenario))
})

describe('an import over HTTP', () => {
  it('loads in the sandbox what loads in plain SQLite, to the same version', async () => {
    for (const [index, scenario] of scenarios.entries()) {
      const { package: local, report } = await buildAwmPackage(scenario, sqliteLoader(), sqliteLoader())
      expect(imported[index]).toMatchObject({ version: await packageVersion(local), status: 'draft', ...report })
    }
    expect(imported[0]).toMatchObject({ tables: { loaded: 8, total: 10 }, inserts: { loaded: 12, total: 17 }, rows: 17 })
  })

  it('passes the gates on code and rows', () => {
    for (const { gates } of imported) {
      expect(gates.filter(({ gate }) => gate === 'policy' || gate === 'seed')).toEqual([
        expect.objectContaining({ gate: 'policy', passed: true }),
        expect.objectContaining({ gate: 'seed', passed: true }),
      ])
    }
  })

  it('makes the same version again, not a new one', async () => {
    const [scenario] = scenarios
    if (scenario) expect(await importScenario(scenario)).toMatchObject({ version: imported[0]?.version, created: false })
  })

  it('refuses a scenario without a table that loads', async () => {
    const broken = { name: 'Broken', description: '', tasks: [], tables: [{ name: 't', ddl: 'CREATE TABLE t (', indexes: [] }], sample: [] }
    expect(await post('/v1/imports/awm', broken)).toMatchObject({
      status: 422,
      body: { code: 'invalid_request', detail: expect.stringContaining('no table of Broken loads') },
    })
  })
})

describe('a draft', () => {
  it('is listed only when drafts are asked for', async () => {
    const slugs = async (query: string): Promise<string[]> =>
      z
        .object({ items: z.array(z.object({ slug: z.string() })) })
        .parse(await get(`/v1/environments?limit=100${query}`))
        .items.map(({ slug }) => slug)
    expect(await slugs('')).not.toContain('corner-library')
    expect(await slugs('&status=draft')).toEqual(expect.arrayContaining(['corner-library', 'tool-shed']))
  })

  it.each([
    ['SDK v1', connectV1],
    ['SDK v2', connectV2('auto')],
  ])('serves its derived tools to an MCP client (%s)', async (_, connect) => {
    const connection = await connect((await spawn({})).mcp_url)
    try {
      expect((await connection.tools()).length).toBe(imported[0]?.tools)
      expect(await called(connection, 'list_loans', { returned_at: null })).toMatchObject({
        total: 2,
        items: [
          { id: 2, lent_at: '2026-04-03 09:00:00' },
          { id: 3, lent_at: '2026-03-31 09:00:00' },
        ],
      })
      expect(await called(connection, 'create_loan', { member_id: 2, book_id: 1 })).toEqual({
        id: 4,
        member_id: 2,
        book_id: 1,
        lent_at: expect.stringMatching(/^2026-04-03 09:00:0\d$/),
        due_at: expect.stringMatching(/^2026-04-17 09:00:0\d$/),
        returned_at: null,
      })
      expect(await called(connection, 'create_loan', { member_id: 2, book_id: 1 })).toMatch(/another loan has the same/)
      expect(await called(connection, 'create_reservation', { member_id: 50, wanted_on: '2026-04-05' })).toMatch(
        /no row of members with id 50/,
      )
      expect(await called(connection, 'update_book', { id: 2, price: 9.5, title: 'Then' })).toMatchObject({ title: 'Then', price: 9.5 })
      expect(await called(connection, 'delete_member', { id: 1 })).toMatch(/other rows still refer/)
      expect(await called(connection, 'delete_book_tag', { book_id: 1, tag: 'travel' })).toEqual({ deleted: { book_id: 1, tag: 'travel' } })
      expect(await called(connection, 'list_book_tags', { book_id: 1 })).toMatchObject({ total: 1 })
      expect(await called(connection, 'create_member', { email: 'x@y.org', full_name: 'X', status: 'banned' })).toMatch(/status/)
    } finally {
      await connection.leave()
    }
  })

  it('gives equal states for equal calls', async () => {
    const play = async (): Promise<unknown> => {
      const { id } = await spawn({ seed: 7 })
      await post(`/v1/episodes/${id}/tools/create_member`, { arguments: { email: 'mara@example.org', full_name: 'Mara Lind' } })
      await post(`/v1/episodes/${id}/tools/create_audit_log`, { arguments: { entry: 'registered' } })
      return z.object({ state_hash: z.string(), step: z.literal(2) }).parse(await get(`/v1/episodes/${id}/state_hash`)).state_hash
    }
    expect(await play()).toBe(await play())
  })

  it('is never scored', async () => {
    const { id } = await spawn({ task: 'task_2' })
    const verdict = await post(`/v1/episodes/${id}/verify`, { answer: 'none' })
    expect(verdict.status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(verdict.body)).not.toContain('"reward"')
  })
})
