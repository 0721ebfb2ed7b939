// The CLI as people meet it: real child processes against a real server, exit codes and words included.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { campaignCreatedSchema, episodePageSchema, spawnedPageSchema } from '../../cli/answers.ts'
import { OrreryClient } from '../../cli/client.ts'
import { CORES } from '../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { PACKAGE_FILES } from '../../shared/domain/environment.ts'
import { stepReportSchema } from '../../shared/domain/episode.ts'
import { verdictSchema } from '../../shared/domain/verdict.ts'
import { runCli, type CliRun } from '../support/cli.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { sharedServerUrl } from '../support/server.ts'

const EXAMPLE = path.join(import.meta.dirname, '../../examples/todo')
const AWM_FIXTURE = path.join(import.meta.dirname, '../support/awm-fixture')

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-cli-'))
  expect(await orrery('environments', 'publish', EXAMPLE)).toMatchObject({ code: 0 })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function orrery(...args: string[]): Promise<CliRun> {
  return await runCli(sharedServerUrl(), args)
}

async function json<Schema extends z.ZodType>(schema: Schema, ...args: string[]): Promise<z.infer<Schema>> {
  const run = await orrery(...args, '--json')
  expect(run.stderr).toBe('')
  expect(run.code).toBe(0)
  return schema.parse(JSON.parse(run.stdout))
}

/** A copy of the example with one file replaced. */
async function spoiledExample(name: string, file: string, change: (text: string) => string): Promise<string> {
  const copy = path.join(folder, name)
  expect(await orrery('environments', 'unpack', 'todo', copy)).toMatchObject({ code: 0 })
  const target = path.join(copy, file)
  await writeFile(target, change(await readFile(target, 'utf8')))
  return copy
}

describe('environments', () => {
  it('publishes with its gates, lists and shows what it published', async () => {
    const published = await orrery('environments', 'publish', EXAMPLE)
    expect(published.stdout).toMatch(/mutants\s+│ plan_garden_party\s+│ passed/)
    expect(published.stdout).toMatch(/published todo@[0-9a-f]{64}/)
    expect((await orrery('environments', 'list')).stdout).toContain('Todo lists')
    const shown = await orrery('environments', 'show', 'todo')
    expect(shown.stdout).toContain('complete_todo')
    expect(shown.stdout).toContain('tick_off_dentist')
  })

  it('unpacks the five files, which make the same version again, and overwrites nothing', async () => {
    const target = path.join(folder, 'unpacked')
    const unpacked = await orrery('environments', 'unpack', 'todo', target)
    expect((await readdir(target)).sort()).toEqual([...PACKAGE_FILES].sort())
    const version = /todo@([0-9a-f]{64})/.exec(unpacked.stdout)?.[1] ?? 'none'
    expect((await orrery('environments', 'publish', target)).stdout).toContain(version)
    const again = await orrery('environments', 'unpack', 'todo', target)
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('is not empty')
  })

  it('says which file and line make no package, without asking a server', async () => {
    const broken = await spoiledExample('broken', 'seed.json', text => text.replace('{', '{,'))
    const run = await runCli('http://127.0.0.1:1', ['environments', 'validate', broken])
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/seed\.json 1:2: not JSON/)
  })

  it('refuses a verifier that always says yes, and names the gate', async () => {
    const yes = '$& return { complete: true, checks: [], expected: [] };'
    const spoiled = await spoiledExample('lenient', 'verifiers.js', text => text.replace(/async longest_waiting\(.*\) \{/, yes))
    const run = await orrery('environments', 'validate', spoiled)
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/idle\s+│ longest_waiting\s+│ failed/)
    const refused = await orrery('environments', 'publish', spoiled)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('package_refused')
  })

  it('says where else to look when nothing is in quarantine', async () => {
    const none = await orrery('environments', 'list', '--status', 'quarantined', '--q', randomUUID())
    expect(none.stdout).toMatch(/^no environment is quarantined; .* stands in its campaign: orrery campaigns show <id>/)
    expect((await orrery('environments', 'list', '--status', 'draft', '--q', randomUUID())).stdout).toBe('no environment is draft\n')
  })

  it('imports every AWM scenario of a folder and tells each statement that failed', async () => {
    const run = await orrery('environments', 'import-awm', AWM_FIXTURE)
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('Corner Library → corner-library (draft)')
    expect(run.stdout).toMatch(/2 of 2 scenarios imported: tables \d+ of \d+, inserts \d+ of \d+, tools \d+/)
    expect(run.stdout).toMatch(/failed in \w+: .+/)
    expect((await orrery('environments', 'list', '--status', 'draft')).stdout).toContain('corner-library')
  })
})

describe('episodes', () => {
  it('runs one from spawn to verdict', async () => {
    const { items } = await json(spawnedPageSchema, 'episodes', 'spawn', 'todo', '--task', 'tick_off_dentist')
    const id = items[0]?.id ?? ''
    expect((await orrery('episodes', 'tools', id)).stdout).toContain('search_todos')
    const found = await json(stepReportSchema, 'episodes', 'call', id, 'search_todos', '{"text": "dentist"}')
    const todo = z.object({ items: z.array(z.object({ id: z.int() })) }).parse(found.result).items[0]?.id
    await json(stepReportSchema, 'episodes', 'call', id, 'complete_todo', JSON.stringify({ todo_id: todo }))
    expect((await orrery('episodes', 'diff', id)).stdout).toMatch(/~ todos .*status: "open" → "done"/)
    expect((await orrery('episodes', 'trajectory', id)).stdout).toMatch(/2\s+│ complete_todo\s+│ ok/)
    expect(await json(verdictSchema, 'episodes', 'verify', id)).toMatchObject({ classification: 'complete', reward: 1 })
    expect((await orrery('episodes', 'show', id)).stdout).toContain('ended (submitted)')
    const late = await orrery('episodes', 'call', id, 'list_lists')
    expect(late.code).toBe(1)
    expect(late.stderr).toContain('409 episode_ended')
    expect(await orrery('episodes', 'close', id)).toMatchObject({ code: 0 })
  })

  it('are found again by label and by status, page by page', async () => {
    const label = randomUUID()
    const { items } = await json(
      spawnedPageSchema,
      'episodes',
      'spawn',
      'todo',
      '--task',
      'tick_off_dentist',
      '--count',
      '2',
      '--label',
      label,
    )
    const ids = items.map(({ id }) => id).sort()
    const listed = await vi.waitFor(
      async () => {
        const page = await json(episodePageSchema, 'episodes', 'list', '--label', label)
        expect(page.items.map(({ id }) => id).sort()).toEqual(ids)
        return await orrery('episodes', 'list', '--label', label, '--status', 'ready')
      },
      { timeout: 20_000, interval: 500 },
    )
    for (const id of ids) expect(listed.stdout).toMatch(new RegExp(`${id} +│ todo@[0-9a-f]{12} +│ tick_off_dentist +│ ready`))
    const first = (await orrery('episodes', 'list', '--label', label, '--limit', '1')).stdout
    const cursor = /more: --cursor (\S+)/.exec(first)?.[1] ?? ''
    const second = (await orrery('episodes', 'list', '--label', label, '--limit', '1', '--cursor', cursor)).stdout
    expect(ids.filter(id => `${first}${second}`.includes(id))).toEqual(ids)
    expect(second).not.toContain('more:')
    expect((await orrery('episodes', 'list', '--label', randomUUID())).stdout).toContain('no episode is like that')
  })

  it('say that a verdict stands when it is asked for in another mode', async () => {
    const { items } = await json(spawnedPageSchema, 'episodes', 'spawn', 'todo', '--task', 'tick_off_dentist')
    const id = items[0]?.id ?? ''
    expect((await orrery('episodes', 'verify', id, '--mode', 'code')).stderr).toBe('')
    const again = await orrery('episodes', 'verify', id, '--mode', 'state')
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('mode code') })
    expect(again.stderr).toContain('mode state was not used: this verdict was given before, in mode code, and stands')
  })

  it('takes the same step once under one key', async () => {
    const { items } = await json(spawnedPageSchema, 'episodes', 'spawn', 'todo', '--count', '2')
    expect(items).toHaveLength(2)
    const id = items[1]?.id ?? ''
    const call = ['episodes', 'call', id, 'create_list', '{"name": "Once"}', '--idempotency-key', 'k-1']
    expect(await json(stepReportSchema, ...call)).toEqual(await json(stepReportSchema, ...call))
  })

  it('points at each fault of a request', async () => {
    const run = await orrery('episodes', 'spawn', 'todo', '--count', '5000')
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/\/count.*1024/)
    expect((await orrery('episodes', 'call', 'x', 'y', '{bad')).stderr).toContain('No step was taken')
  })

  it('answers failures as problem documents with --json', async () => {
    const run = await orrery('episodes', 'show', 'ep_forged', '--json')
    expect(run.code).toBe(1)
    expect(JSON.parse(run.stderr)).toMatchObject({ status: 404, code: 'not_found' })
  })
})

describe('campaigns', () => {
  it('number their items from 1', async () => {
    const { id } = await json(campaignCreatedSchema, 'synthesize', 'asdf qwer', '--no-wait')
    await vi.waitFor(async () => expect((await orrery('campaigns', 'show', id)).stdout).toContain('1 refused'), {
      timeout: 30_000,
      interval: 500,
    })
    expect((await orrery('campaigns', 'show', id, '--item', '1')).stdout).toMatch(/^asdf qwer: refused: [\s\S]*nothing was tried\n$/)
    for (const more of [[], ['--exchanges']]) {
      const none = await orrery('campaigns', 'show', id, '--item', '2', ...more)
      expect(none.code).toBe(1)
      expect(none.stderr).toContain(`campaign ${id} has 1 item; items count from 1, so there is no item 2`)
    }
    expect((await orrery('campaigns', 'show', 'nothing', '--item', '1')).stderr).not.toContain('count')
  })
})

describe('the server', () => {
  it('is told how to start when there is none', async () => {
    const run = await runCli(`http://127.0.0.1:${await freePort()}`, ['environments', 'list'])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('no server is listening there. Start a server with `npm start`')
  })

  it('publishes the examples, stops with exit code 0, and knows everything on the next start', async () => {
    const [port, state] = [await freePort(), path.join(folder, 'state')]
    const first = await startServerProcess(port, state)
    const { items } = await json(spawnedPageSchema, 'episodes', 'spawn', 'todo', '--url', first.url)
    expect(await first.stop()).toBe(0)
    const second = await startServerProcess(port, state)
    expect((await orrery('episodes', 'show', items[0]?.id ?? '', '--url', second.url)).stdout).toContain('ready')
    expect(await second.stop()).toBe(0)
  })

  it('begins to make an environment of each business when nobody has used it yet', { timeout: 180_000 }, async () => {
    const server = await startServerProcess(await freePort(), path.join(folder, 'starter'), [], { starter: true })
    const client = new OrreryClient({ url: server.url })
    const businesses = await vi.waitFor(
      async () => {
        const [campaign] = (await client.listCampaigns({})).items
        const { items } = await client.showCampaign(campaign?.id ?? '')
        expect(items.length > 0 && items.every(({ fit }) => fit !== null)).toBe(true) // screened
        return new Set(items.map(({ fit }) => fit?.business))
      },
      { timeout: 120_000, interval: 500 },
    )
    expect(businesses).toEqual(new Set(CORES.map(({ key }) => key)))
    const authors = await runCli(server.url, ['authors'])
    for (const line of [`${CORES.length} businesses`, 'pet_boarding', 'model: not ready. ']) expect(authors.stdout).toContain(line)
    expect(await server.stop()).toBe(0)
  })

  it('says why it cannot use a port, and what to do', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const run = await runCli('', ['serve'], { ORRERY_PORT: String(port), ORRERY_STATE_DIR: path.join(folder, 'unused') })
    other.close()
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(`cannot listen on 127.0.0.1:${port}: another program is listening there`)
  })
})

describe('the demo', () => {
  it('makes an environment of a text and ends with exit code 0, every verdict being what it should be', async () => {
    const run = await runCli('', ['demo', 'a pet boarding marketplace'])
    expect(run.stdout).toMatch(/verification +[\d.]+ s/)
    expect(run.stdout).toMatch(/gates passed/)
    expect(run.stdout).toContain('8 of 8 verdicts are what they should be')
    expect(run.code).toBe(0)
  })

  it('refuses a text that no business fits, with the scenarios that come nearest', async () => {
    const run = await runCli('', ['demo', 'asdf', 'qwer'])
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/“asdf qwer” is refused in stage scenario\..*nearest.*"[a-z ]+", "[a-z ]+", "[a-z ]+"/)
  })
})
