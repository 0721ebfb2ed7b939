// The catalogue on a real D1: publication is all or nothing, references mean one version, lists page and filter.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import * as catalogue from '../../../../shared/catalog/environments.ts'
import type { DraftPackage, EnvironmentStatus } from '../../../../shared/domain/environment.ts'
import type { GateResult } from '../../../../shared/domain/gate.ts'

const T0 = Date.UTC(2026, 0, 5, 9)

const gates: GateResult[] = [
  { gate: 'package', task: null, passed: true, detail: 'The package is well formed.', duration_ms: 0.25 },
  {
    gate: 'mutants',
    task: 'task_1',
    passed: true,
    skipped: true,
    detail: 'Not here.',
    duration_ms: 3,
    faults: [{ path: '/x', rule: 'r', message: 'm', value: 1 }],
  },
]

/** A package only as far as the catalogue looks at one. */
function draftPackage(slug: string, text: { title?: string; description?: string; category?: string } = {}, taskCount = 2): DraftPackage {
  const tool = {
    name: 'list',
    title: 'List',
    description: 'Lists.',
    inputSchema: { type: 'object' as const },
    outputSchema: { type: 'object' as const },
  }
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
  return {
    environment: {
      slug,
      title: text.title ?? 'Title',
      description: text.description ?? 'Description',
      category: text.category ?? 'test',
      clock: '2026-01-05T09:00:00Z',
      actor: { user_id: 1, premium: true },
      generated: {},
      tools: [{ ...tool, annotations, examples: [] }],
      draft: true,
      tasks: Array.from({ length: taskCount }, (_, index) => ({
        id: `task_${index}`,
        instruction: `Instruction ${index}: “½”`,
        difficulty: 1 + (index % 5),
      })),
    },
    schema_sql: 'CREATE TABLE t(id INTEGER PRIMARY KEY);',
    seed: {},
    tools_js: 'export const tools = {}',
    verifiers_js: '',
  }
}

function randomVersion(prefix = ''): string {
  return (prefix + crypto.randomUUID() + crypto.randomUUID() + crypto.randomUUID()).replaceAll('-', '').slice(0, 64)
}

async function publish(
  slug: string,
  options: { version?: string; status?: EnvironmentStatus; at?: number; input?: DraftPackage; gates?: GateResult[]; reason?: string } = {},
): Promise<string> {
  const version = options.version ?? randomVersion()
  const { created } = await catalogue.insertVersion(env.CATALOG, {
    version,
    package: options.input ?? draftPackage(slug),
    status: options.status ?? 'published',
    table_count: 3,
    gates: options.gates ?? gates,
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    published_at: options.at ?? T0,
  })
  return created ? version : 'not created'
}

async function failureOf(action: () => Promise<unknown>): Promise<unknown> {
  return await action().then(
    () => 'no failure',
    (error: unknown) => error,
  )
}

function newSlug(): string {
  return `shop-${crypto.randomUUID()}`
}

describe('publication', () => {
  it('brings back what was put in', async () => {
    const slug = newSlug()
    const version = await publish(slug)
    expect(await catalogue.findEnvironment(env.CATALOG, slug)).toEqual({
      ...{ slug, version, title: 'Title', description: 'Description', category: 'test', status: 'published' },
      ...{ tool_count: 1, task_count: 2, table_count: 3, reason: null },
      ...{ clock: '2026-01-05T09:00:00Z', actor: { user_id: 1, premium: true }, published_at: T0 },
    })
    expect(await catalogue.listGates(env.CATALOG, version)).toEqual(gates)
    expect(await catalogue.listTasks(env.CATALOG, version)).toEqual([
      { id: 'task_0', kind: null, instruction: 'Instruction 0: “½”', difficulty: 1 },
      { id: 'task_1', kind: null, instruction: 'Instruction 1: “½”', difficulty: 2 },
    ])
  })

  it('carries far more rows than a statement has parameters, and more text than one parameter holds', async () => {
    const slug = newSlug()
    const input = draftPackage(slug, {}, 300)
    for (const task of input.environment.tasks) task.instruction = task.instruction.padEnd(20_000, '€')
    const version = await publish(slug, { input })
    const tasks = await catalogue.listTasks(env.CATALOG, version)
    expect(tasks.map(task => task.instruction)).toEqual(input.environment.tasks.map(task => task.instruction))
  })

  it('of a version that exists changes nothing and says so', async () => {
    const slug = newSlug()
    const first = await publish(slug, { at: T0 })
    const second = await publish(slug, { at: T0 + 1 })
    expect(await publish(slug, { version: first, at: T0 + 2, gates: [] })).toBe('not created')
    expect(await catalogue.findEnvironment(env.CATALOG, slug)).toMatchObject({ version: second })
    expect(await catalogue.listGates(env.CATALOG, first)).toHaveLength(2)
  })

  it('leaves nothing behind when a row is refused', async () => {
    const slug = newSlug()
    const version = randomVersion()
    const input = draftPackage(slug)
    input.environment.tasks.push(...input.environment.tasks.slice(0, 1))
    expect(await failureOf(async () => await publish(slug, { version, input }))).toBeInstanceOf(Error)
    expect(await failureOf(async () => await catalogue.findEnvironment(env.CATALOG, slug))).toMatchObject({ code: 'not_found' })
    expect(await catalogue.hasVersion(env.CATALOG, version)).toBe(false)
    expect(await catalogue.listGates(env.CATALOG, version)).toEqual([])
  })

  it('of a draft does not take the slug away from a published version', async () => {
    const slug = newSlug()
    const published = await publish(slug)
    const draft = await publish(slug, { status: 'draft', at: T0 + 1 })
    expect(await catalogue.findEnvironment(env.CATALOG, slug)).toMatchObject({ version: published })
    expect(await catalogue.findEnvironment(env.CATALOG, `${slug}@${draft}`)).toMatchObject({ version: draft, status: 'draft' })
    const versions = await catalogue.listVersions(env.CATALOG, slug)
    expect(versions).toEqual([
      { version: draft, status: 'draft', published_at: '2026-01-05T09:00:00.001Z' },
      { version: published, status: 'published', published_at: '2026-01-05T09:00:00.000Z' },
    ])
  })
})

describe('quarantine', () => {
  const held = async (slug: string, at: number, version = randomVersion()): Promise<string> =>
    await publish(slug, { version, status: 'quarantined', reason: 'mutants: too few', at })
  const listed = async (slug: string): Promise<{ version: string; reason: string | null }[]> => {
    const { items } = await catalogue.listEnvironments(env.CATALOG, { q: slug, status: 'quarantined', limit: 9 })
    return items.map(({ version, reason }) => ({ version, reason }))
  }

  it('shows what failed last, with the reason, also beside a published version, until another one is published', async () => {
    const slug = newSlug()
    const published = await publish(slug, { at: T0 })
    await held(slug, T0 + 1)
    const last = await held(slug, T0 + 2)
    expect(await listed(slug)).toEqual([{ version: last, reason: 'mutants: too few' }])
    expect(await catalogue.findEnvironment(env.CATALOG, slug)).toMatchObject({ version: published, status: 'published' })
    expect(await catalogue.findEnvironment(env.CATALOG, `${slug}@${last}`)).toMatchObject({ status: 'quarantined' })
    await publish(slug, { at: T0 + 3 })
    expect(await listed(slug)).toEqual([])
  })

  it('is left by the version that passes after all, with its new gates', async () => {
    const slug = newSlug()
    const version = await held(slug, T0)
    expect([await catalogue.isAdmitted(env.CATALOG, version), await held(slug, T0 + 1, version)]).toEqual([false, 'not created'])
    expect(await publish(slug, { version, at: T0 + 2, gates: gates.slice(0, 1) })).toBe(version)
    expect(await catalogue.findEnvironment(env.CATALOG, slug)).toMatchObject({ version, status: 'published', reason: null })
    expect(await catalogue.listGates(env.CATALOG, version)).toEqual(gates.slice(0, 1))
    expect([await catalogue.isAdmitted(env.CATALOG, version), await listed(slug)]).toEqual([true, []])
  })
})

describe('a reference', () => {
  it('pins a version by a prefix, and refuses one that fits two', async () => {
    const slug = newSlug()
    const [one, two] = [
      await publish(slug, { version: randomVersion('0123abcd0') }),
      await publish(slug, { version: randomVersion('0123abcd1') }),
    ]
    await publish(newSlug(), { version: randomVersion('0123abcd0') })
    expect(await catalogue.findEnvironment(env.CATALOG, `${slug}@0123abcd0`)).toMatchObject({ version: one })
    expect(await catalogue.findEnvironment(env.CATALOG, `${slug}@${two}`)).toMatchObject({ version: two })
    const ambiguous = await failureOf(async () => await catalogue.findEnvironment(env.CATALOG, `${slug}@0123abcd`))
    expect(ambiguous).toMatchObject({ code: 'invalid_request', details: { faults: [{ path: '/environment', rule: 'version_prefix' }] } })
  })

  it.each(['no-such-slug', 'no-such-slug@0123abcd', '', '%', "'; DROP TABLE environments; --"])('%s names nothing', async reference => {
    expect(await failureOf(async () => await catalogue.findEnvironment(env.CATALOG, reference))).toMatchObject({ code: 'not_found' })
    expect(await failureOf(async () => await catalogue.listVersions(env.CATALOG, reference))).toMatchObject({ code: 'not_found' })
  })
})

describe('the list of environments', () => {
  async function slugs(query: Omit<Parameters<typeof catalogue.listEnvironments>[1], 'limit' | 'cursor'>): Promise<string[]> {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await catalogue.listEnvironments(env.CATALOG, { ...query, limit: 2, cursor })
      found.push(...page.items.map(item => item.slug))
      cursor = page.next_cursor ?? undefined
    } while (cursor !== undefined)
    return found
  }

  it('pages by slug, published only unless asked, and filters by category', async () => {
    const category = crypto.randomUUID()
    const names = Array.from({ length: 5 }, newSlug).sort()
    for (const slug of names.toReversed()) await publish(slug, { input: draftPackage(slug, { category }) })
    const hidden = newSlug()
    await publish(hidden, { status: 'draft', input: draftPackage(hidden, { category }) })
    expect(await slugs({ category })).toEqual(names)
    expect(await slugs({ category, status: 'draft' })).toEqual([hidden])
    expect(await slugs({ category, status: 'quarantined' })).toEqual([])
  })

  it('searches slug, title and description as plain text in any case', async () => {
    const category = crypto.randomUUID()
    const [byTitle, byDescription, bySlug] = [newSlug(), newSlug(), `needle-${crypto.randomUUID()}`]
    await publish(byTitle, { input: draftPackage(byTitle, { category, title: 'A 100% NEEDLE_shop' }) })
    await publish(byDescription, { input: draftPackage(byDescription, { category, description: 'has a Needle in it' }) })
    await publish(bySlug, { input: draftPackage(bySlug, { category }) })
    expect(await slugs({ category, q: 'needle' })).toEqual([byTitle, byDescription, bySlug].sort())
    expect(await slugs({ category, q: '100% n' })).toEqual([byTitle])
    expect(await slugs({ category, q: 'needle_' })).toEqual([byTitle])
    expect(await slugs({ category, q: '%' })).toEqual([byTitle])
    expect(await slugs({ category, q: 'x'.repeat(5000) })).toEqual([])
  })

  it('refuses a bad cursor with a fault at /cursor', async () => {
    const failure = await failureOf(async () => await catalogue.listEnvironments(env.CATALOG, { limit: 1, cursor: '!' }))
    expect(failure).toMatchObject({ code: 'invalid_request', details: { faults: [{ path: '/cursor' }] } })
  })
})
