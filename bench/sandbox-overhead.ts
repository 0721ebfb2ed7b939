// What the sandbox's layers cost: the tools of an example, in real workerd, with and without instrumentation and prelude.
// Both variants run in one process, in turns, and only the ratio of their medians is a fact. `npm run bench:sandbox`;
// `--write` puts the figures into RESULTS.md.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { buildSandbox } from '../scripts/build-sandbox.ts'
import { packageFromFiles } from '../shared/package-files.ts'
import { PACKAGE_FILES, type EnvironmentPackage } from '../shared/domain/environment.ts'
import type { JsonObject } from '../shared/domain/json.ts'
import { instrument } from '../shared/sandbox/instrument/instrument.ts'
import { isolateData } from '../shared/sandbox/isolate-data.ts'
import { cpuMs as cpuOf, workerdProcesses } from './measure.ts'
import { putIntoResults, takenOn } from './report.ts'

/** Turns of each variant, and rounds of all calls in one turn: a turn takes some 100 ms, far more than a request costs. */
const TURNS = 120
const ROUNDS = 40

/** Turns that are not counted: compilers warm up. */
const WARM_UP = 5

/** What agents do with examples/todo, all of it SQL. */
const CALLS: { tool: string; args: JsonObject }[] = [
  { tool: 'list_lists', args: {} },
  { tool: 'search_todos', args: { status: 'open', limit: 20 } },
  { tool: 'search_todos', args: { text: 'report', order_by: 'title' } },
  { tool: 'get_todo', args: { todo_id: 8 } },
  { tool: 'update_todo', args: { todo_id: 8, priority: 'high' } },
]

interface Variant {
  name: string
  modules: Record<string, unknown>
  wallMs: number[]
  cpuMs: number[]
}

const here = (file: string): string => path.join(import.meta.dirname, file)

async function readExample(): Promise<EnvironmentPackage> {
  const texts = await Promise.all(
    PACKAGE_FILES.map(async file => [file, await readFile(here(`../examples/todo/${file}`), 'utf8')] as const),
  )
  const read = packageFromFiles(Object.fromEntries(texts))
  if (!read.ok) throw new Error('examples/todo is no package')
  return read.package
}

async function variants(found: EnvironmentPackage): Promise<[layered: Variant, bare: Variant]> {
  await buildSandbox()
  const dist = async (name: string): Promise<string> => await readFile(here(`../shared/sandbox/dist/${name}.isolate.js`), 'utf8')
  const code = instrument('tools.js', found.tools_js)
  const facts = { file: code.file, refused: code.refused, columns: code.columns }
  const shared = { 'main.js': await dist('world'), 'package.json': { json: isolateData(found) }, 'code.json': { json: facts } }
  const bareTools = `${found.tools_js.replace('export const tools', 'const tools')}\nexport const load = () => tools`
  const variant = (name: string, modules: Record<string, unknown>): Variant => ({
    name,
    modules: { ...shared, ...modules },
    wallMs: [],
    cpuMs: [],
  })
  return [
    variant('layered', { 'prelude.js': await dist('prelude'), 'tools.js': code.text }),
    variant('bare', { 'prelude.js': await readFile(here('sandbox/bare-prelude.js'), 'utf8'), 'tools.js': bareTools }),
  ]
}

async function turn(url: URL, workerd: number, { name, modules, wallMs, cpuMs }: Variant, counted: boolean): Promise<void> {
  const [wall, cpu] = [performance.now(), cpuOf(workerd)]
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ id: name, modules, calls: CALLS, rounds: ROUNDS }) })
  const outcomes: unknown = await response.json()
  if (JSON.stringify(outcomes) !== JSON.stringify({ ok: CALLS.length * ROUNDS })) throw new Error(`${name}: ${JSON.stringify(outcomes)}`)
  if (!counted) return
  wallMs.push((performance.now() - wall) / (CALLS.length * ROUNDS))
  cpuMs.push((cpuOf(workerd) - cpu) / (CALLS.length * ROUNDS))
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

async function startSupervisor(folder: string): Promise<Miniflare> {
  const contents = await readFile(here('sandbox/supervisor.js'), 'utf8')
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      name: 'supervisor',
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.ERROR),
      resourcePersistencePath: folder,
      modules: [{ type: 'ESModule', path: 'supervisor.js', contents }],
      compatibilityDate: '2026-10-01',
      durableObjects: { SUPERVISOR: { className: 'Supervisor', useSQLite: true } },
      workerLoaders: { LOADER: {} },
    }),
  )
  await runtime.ready
  return runtime
}

const folder = await mkdtemp(path.join(tmpdir(), 'orrery-sandbox-bench-'))
const before = workerdProcesses()
const runtime = await startSupervisor(folder)
try {
  const workerd = workerdProcesses().find(pid => !before.includes(pid))
  if (workerd === undefined) throw new Error('the bench needs /proc to find workerd; run it on Linux')
  const url = await runtime.ready
  const [layered, bare] = await variants(await readExample())
  for (let index = 0; index < WARM_UP + TURNS; index++) {
    for (const variant of index % 2 === 0 ? [layered, bare] : [bare, layered]) await turn(url, workerd, variant, index >= WARM_UP)
  }
  const text = reportOf(layered, bare)
  console.log(text)
  if (process.argv.includes('--write')) await putIntoResults('bench:sandbox', `\`\`\`\n${text}\n\`\`\``)
} finally {
  await runtime.dispose()
  await rm(folder, { recursive: true, force: true })
}

function reportOf(layered: Variant, bare: Variant): string {
  const lines = [layered, bare].map(
    ({ name, wallMs, cpuMs }) =>
      `${name.padEnd(8)} ${(median(wallMs) * 1000).toFixed(0)} µs a call (median of ${TURNS} turns), CPU ${(mean(cpuMs) * 1000).toFixed(0)} µs (mean)`,
  )
  const ratios = layered.wallMs.map((wall, index) => wall / (bare.wallMs[index] ?? Number.NaN))
  const cpu = mean(layered.cpuMs) / mean(bare.cpuMs)
  return [...lines, `ratio    ${median(ratios).toFixed(3)} time (median of turns side by side), ${cpu.toFixed(3)} CPU`, takenOn()].join(
    '\n',
  )
}
