// The figures of design/quality.md, each measured on Orrery and on the bare runtime in the same run.
import type { StepReport } from '../shared/domain/episode.ts'
import type { JsonValue } from '../shared/domain/json.ts'
import { resolveArguments } from '../shared/domain/reference.ts'
import type { SolutionStep } from '../shared/domain/task.ts'
import { callModern, callSession, post, spawn, type Spawned } from './client.ts'
import { measure, residentMiB, round, type Series } from './measure.ts'
import type { MeasuredServer } from './servers.ts'
import type { Subject } from './subject.ts'

/** One line of the table. `ratio` compares with the bare runtime: time or CPU for latencies, rate for throughput. */
export interface Figure {
  name: string
  orrery: Series
  bare: Series | null
  target: string
}

/** Calls of a series at concurrency 1 and at 16; enough for a steady median, few enough for a minute. */
const CALLS = { alone: 150, together: 1600 } as const
const AT_ONCE = 16

/** Live episodes of the memory figure: one training step of the reference. */
const LIVE_EPISODES = 1024

/** Both servers and what they serve. */
export interface Bench {
  orrery: MeasuredServer
  bare: MeasuredServer
  subject: Subject
}

let names = 0

async function spawnBare({ bare }: Bench): Promise<string> {
  const name = `bare-${++names}`
  await post(`${bare.url}/${name}/spawn`, {})
  return name
}

/** Spawning one episode, ready for its first call. */
export async function spawnFigures(bench: Bench): Promise<Figure[]> {
  const { orrery, bare, subject } = bench
  const series = async (calls: number, atOnce: number): Promise<[Series, Series]> => [
    await measure(orrery.workerd, calls, atOnce, async () => await spawn(orrery.url, subject.slug, 1)),
    await measure(bare.workerd, calls, atOnce, async () => await spawnBare(bench)),
  ]
  await series(10, 1)
  const [alone, aloneBare] = await series(60, 1)
  const [together, togetherBare] = await series(320, AT_ONCE)
  return [
    { name: 'spawn, one at a time', orrery: alone, bare: aloneBare, target: 'p50 < 10 ms' },
    { name: 'spawn, 16 at once', orrery: together, bare: togetherBare, target: '≥ 150 a second' },
  ]
}

/** Episodes that are reset, each once. */
const RESETS = 60

/** Resetting an episode in which a task was solved: what changed has to go. Playing the task is not timed. */
export async function resetFigure({ orrery, subject }: Bench): Promise<Figure> {
  const episodes = await spawn(orrery.url, subject.slug, RESETS + 10)
  for (const { id } of episodes) await play(`${orrery.url}/v1/episodes/${id}`, subject.solution)
  const reset = async (index: number): Promise<unknown> => await post(`${orrery.url}/v1/episodes/${episodes[index]?.id}/reset`, {})
  await measure(orrery.workerd, 10, 1, async index => await reset(index + RESETS))
  return {
    name: 'reset, after a solved task',
    orrery: await measure(orrery.workerd, RESETS, 1, reset),
    bare: null,
    target: 'p50 < 5 ms',
  }
}

/** Takes the steps of a solution. Throws when one does not do what it should. */
async function play(episode: string, solution: readonly SolutionStep[]): Promise<void> {
  const results: (JsonValue | null)[] = []
  for (const step of solution) {
    const url = `${episode}/tools/${step.tool}`
    const report = await post<StepReport>(url, { arguments: resolveArguments(step.arguments, results) })
    if (report.outcome !== 'ok') throw new Error(`${step.tool} answered ${report.outcome}: ${report.error?.message ?? ''}`)
    results.push(report.result)
  }
}

type Caller = (episode: Spawned) => Promise<unknown>

/** One tool call with one select, over HTTP and over MCP in both eras, against the same select in a bare facet. */
export async function stepFigures(bench: Bench): Promise<Figure[]> {
  const { orrery, bare, subject } = bench
  const { tool, sql, parameters } = subject
  const episodes = await spawn(orrery.url, subject.slug, AT_ONCE)
  const bares = await Promise.all(episodes.map(async () => await spawnBare(bench)))
  const on = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item // the lists are not empty
  const callBare = async (index: number): Promise<unknown> => await post(`${bare.url}/${on(bares, index)}/call`, { sql, parameters })
  const callers: [string, Caller][] = [
    ['HTTP step', async ({ id }) => await post(`${orrery.url}/v1/episodes/${id}/tools/${tool}`, { arguments: subject.arguments })],
    [
      'MCP tools/call, stateless',
      async ({ mcp_url }) => {
        await callModern(mcp_url, tool, subject.arguments)
      },
    ],
    [
      'MCP tools/call, session era',
      async ({ mcp_url }) => {
        await callSession(mcp_url, tool, subject.arguments)
      },
    ],
  ]
  const figures: Figure[] = []
  for (const [name, call] of callers) {
    await measure(orrery.workerd, 64, AT_ONCE, async index => await call(on(episodes, index)))
    await measure(bare.workerd, 64, AT_ONCE, callBare)
    const alone = await measure(orrery.workerd, CALLS.alone, 1, async index => await call(on(episodes, index)))
    const aloneBare = await measure(bare.workerd, CALLS.alone, 1, callBare)
    const together = await measure(orrery.workerd, CALLS.together, AT_ONCE, async index => await call(on(episodes, index)))
    const togetherBare = await measure(bare.workerd, CALLS.together, AT_ONCE, callBare)
    figures.push({ name: `${name}, one at a time`, orrery: alone, bare: aloneBare, target: '' })
    figures.push({ name: `${name}, 16 at once`, orrery: together, bare: togetherBare, target: 'CPU ≤ 1.5 ×, rate ≥ 0.6 × bare' })
  }
  return figures
}

/** Verifying an episode in code mode, each once. */
export async function verifyFigure({ orrery, subject }: Bench): Promise<Figure> {
  const task = subject.package.environment.tasks[0]?.id
  const episodes = await spawn(orrery.url, subject.slug, 60, task)
  const verify = async (index: number): Promise<unknown> =>
    await post(`${orrery.url}/v1/episodes/${episodes[index]?.id}/verify`, { answer: 'Done.' })
  await measure(orrery.workerd, 10, 1, verify)
  return {
    name: 'verify, code mode',
    orrery: await measure(orrery.workerd, 50, 1, async index => await verify(index + 10)),
    bare: null,
    target: 'p50 < 30 ms',
  }
}

/** Memory of workerd with 1,024 live episodes, each with one step taken. */
export interface MemoryFigure {
  episodes: number
  before_mib: number
  after_mib: number
  kib_each: number
}

/** Spawns the live episodes, takes a step in each, and weighs workerd. */
export async function memoryFigure({ orrery, subject }: Bench): Promise<MemoryFigure> {
  const before = residentMiB(orrery.workerd)
  const episodes = await spawn(orrery.url, subject.slug, LIVE_EPISODES)
  await measure(
    orrery.workerd,
    episodes.length,
    AT_ONCE,
    async index => await post(`${orrery.url}/v1/episodes/${episodes[index]?.id}/tools/${subject.tool}`, { arguments: subject.arguments }),
  )
  const after = residentMiB(orrery.workerd)
  return {
    episodes: LIVE_EPISODES,
    before_mib: round(before),
    after_mib: round(after),
    kib_each: round(((after - before) * 1024) / LIVE_EPISODES),
  }
}
