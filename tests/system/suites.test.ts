// Suites through the whole system: kept, listed and refused over HTTP; made, exported, imported and evaluated by the CLI.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAwmFolder } from '../../cli/awm-folder.ts'
import { suiteSummarySchema, type SuiteSummary } from '../../shared/domain/suite.ts'
import { runCli, type CliRun } from '../support/cli.ts'
import { documentedApi, type CallOperation } from '../support/documented-api.ts'
import { exampleNames, examplePackage } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const names = exampleNames()
const importsSchema = z.object({ items: z.array(z.object({ failures: z.array(z.unknown()) })) })
const membersSchema = z.object({ members: z.array(z.object({ split: z.string() })) })
const pageSchema = z.object({ items: z.array(z.object({ slug: z.string() })), next_cursor: z.string().nullable() })
const faultsSchema = z.object({ faults: z.array(z.object({ path: z.string() })) })

let call: CallOperation
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-suites-'))
  call = await documentedApi(sharedServerUrl())
  for (const name of names) expect([200, 201]).toContain((await call('publishEnvironment', { body: examplePackage(name) })).status)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A name that no suite has yet: suites never change, so a second try needs another one. */
const fresh = (word: string): string => `${word}-${randomUUID().slice(0, 8)}`

async function orrery(...args: string[]): Promise<CliRun> {
  return await runCli(sharedServerUrl(), args)
}

describe('over HTTP', () => {
  it('is kept once, with versions, and never changes', async () => {
    const name = fresh('http')
    const environments = [{ environment: 'todo', split: 'test' }, ...names.filter(each => each !== 'todo')]
    const made = await call('createSuite', { body: { name, environments } })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name, environments: names.length })
    expect((await call('createSuite', { body: { name, environments: environments.toReversed() } })).status).toBe(200)
    const other = await call('createSuite', { body: { name, environments: ['todo'] } })
    expect(other).toMatchObject({ status: 409, body: { code: 'suite_exists' } })
    expect((await call('showSuite', { path: { suite: name } })).body).toEqual(made.body)
    expect((await call('listSuites', { query: { limit: '500' } })).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ name })]),
    })
    const tested = await call('listSuiteEnvironments', { path: { suite: name }, query: { split: 'test' } })
    expect(tested.body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ slug: 'todo', split: 'test' })]) })
    const slugs: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '1', ...(cursor === '' ? {} : { cursor }) }
      const page: z.infer<typeof pageSchema> = pageSchema.parse(
        (await call('listSuiteEnvironments', { path: { suite: name }, query })).body,
      )
      slugs.push(...page.items.map(({ slug }) => slug))
      cursor = page.next_cursor
    }
    expect(slugs).toEqual([...names].sort())
  })

  it('refuses what is not published, is named twice or is not there, and says where', async () => {
    const name = fresh('refused')
    const environments = ['todo', 'no-such-place', 'todo', 'todo@0000000000', 'todo@xyz']
    const refused = await call('createSuite', { body: { name, environments } })
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
    const { faults } = faultsSchema.parse(refused.body)
    expect(faults.map(fault => fault.path)).toEqual(['/environments/1', '/environments/2', '/environments/3', '/environments/4'])
    expect((await call('showSuite', { path: { suite: name } })).status).toBe(404)
    expect((await call('listSuiteEnvironments', { path: { suite: name } })).status).toBe(404)
  })
})

describe('orrery suites', () => {
  it('exports five files each and AWM’s layout, and imports the same suite again', async () => {
    const name = fresh('cli')
    const made = await orrery('suites', 'create', name, '--environments', ...names, '--shares', '0.5/0.2/0.3', '--json')
    const suite: SuiteSummary = suiteSummarySchema.parse(JSON.parse(made.stdout))
    const place = path.join(folder, name)
    expect(await orrery('suites', 'export', name, place)).toMatchObject({ code: 0 })
    expect((await readdir(path.join(place, 'environments'))).sort()).toEqual([...names].sort())
    expect(await readdir(path.join(place, 'environments', 'todo'))).toHaveLength(5)
    for (const { name: slug, tasks, sample } of await readAwmFolder(path.join(place, 'awm'))) {
      const { environment, seed } = examplePackage(slug)
      expect(tasks).toEqual(environment.tasks.map(({ instruction }) => instruction))
      expect(sample.flatMap(({ insert_statements }) => insert_statements)).toHaveLength(Object.values(seed).flat().length)
    }
    const { items } = importsSchema.parse(
      JSON.parse((await orrery('environments', 'import-awm', path.join(place, 'awm'), '--json')).stdout),
    )
    expect(items.map(({ failures }) => failures)).toEqual(names.map(() => []))
    const again = await orrery('suites', 'import', place, '--name', `${name}-again`, '--json')
    expect(suiteSummarySchema.parse(JSON.parse(again.stdout))).toMatchObject({ hash: suite.hash, splits: suite.splits })
    expect((await orrery('suites', 'export', name, place)).stderr).toContain('is not empty')
    expect((await orrery('suites', 'list')).stdout).toContain(`${name}-again`)
  })

  it('is what an evaluation plays, in the versions that it has', async () => {
    const name = fresh('eval')
    const made = await orrery('suites', 'create', name, '--environments', 'todo')
    expect(made).toMatchObject({ code: 0 })
    const { members } = membersSchema.parse(JSON.parse((await orrery('suites', 'show', name, '--json')).stdout))
    const split = members[0]?.split ?? ''
    expect(made.stdout).toContain(`orrery eval --suite ${name} --split ${split} --agent reference`)
    const out = path.join(folder, 'eval')
    const run = await orrery('eval', '--suite', name, '--split', split, '--agent', 'reference', '--out', out)
    expect(run).toMatchObject({ code: 0 })
    const rollouts = (await readFile(path.join(out, 'rollouts.jsonl'), 'utf8')).trim().split('\n')
    expect(rollouts.length).toBeGreaterThanOrEqual(examplePackage('todo').environment.tasks.length)
    expect((await orrery('eval', '--suite', name, '--environments', 'todo', '--agent', 'noop')).stderr).toContain('give one of them')
    expect((await orrery('eval', '--split', 'test', '--agent', 'noop')).stderr).toContain('give --suite too')
    expect((await orrery('eval', '--suite', fresh('none'), '--agent', 'noop')).stderr).toContain('there is no suite')
  })
})
