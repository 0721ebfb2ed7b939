// `npm run bench:gates`: what admission costs, one package after another and several at once, by gate and in all.
// Every run publishes a version that was never seen, so nothing is known of it; `--runs N`, `--json` prints data.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import Table from 'cli-table3'
import { PACKAGE_FILES, type EnvironmentPackage } from '../shared/domain/environment.ts'
import type { GateResult } from '../shared/domain/gate.ts'
import { packageFromFiles } from '../shared/package-files.ts'
import { post } from './client.ts'
import { measure, round, type Series } from './measure.ts'
import { startOrrery } from './servers.ts'

/** Examples that are published, the larger one last. */
const EXAMPLES = ['todo', 'tool-library'] as const

/** Publications of each example in one series, unless `--runs` says otherwise. */
const RUNS = 10

/** Publications at once in the second series: more than the cores of a small machine. */
const AT_ONCE = 4

interface GatesFigure {
  example: string
  at_once: number
  /** Of one publication; CPU is workerd's. */
  series: Omit<Series, 'per_second'>
  a_second: number
  /** Milliseconds of wall time by gate, mean of all runs; a task gate is the sum over its tasks. Gates that share work share its time. */
  gates_ms: Record<string, number>
}

const json = process.argv.includes('--json')
const wanted = Number(process.argv[process.argv.indexOf('--runs') + 1])
const runs = process.argv.includes('--runs') && wanted > 0 ? wanted : RUNS
const orrery = await startOrrery()
try {
  const figures: GatesFigure[] = []
  for (const example of EXAMPLES) {
    const found = await readExample(example)
    await published(found, 'warm-up')
    for (const atOnce of [1, AT_ONCE]) figures.push(await gatesFigure(example, found, atOnce))
  }
  console.log(json ? JSON.stringify(figures, null, 2) : tablesOf(figures))
} finally {
  await orrery.dispose()
}

async function gatesFigure(example: string, found: EnvironmentPackage, atOnce: number): Promise<GatesFigure> {
  const gates: GateResult[] = []
  const started = performance.now()
  const { per_second: _rounded, ...series } = await measure(orrery.workerd, runs, atOnce, async index => {
    gates.push(...(await published(found, `run ${index} of ${atOnce} at once`)))
  })
  const aSecond = round((runs * 1000) / (performance.now() - started))
  const sums: Record<string, number> = {}
  for (const { gate, duration_ms } of gates) sums[gate] = (sums[gate] ?? 0) + duration_ms / runs
  const gatesMs = Object.fromEntries(Object.entries(sums).map(([gate, ms]) => [gate, round(ms)]))
  return { example, at_once: atOnce, series, a_second: aSecond, gates_ms: gatesMs }
}

async function readExample(name: string): Promise<EnvironmentPackage> {
  const folder = path.join(import.meta.dirname, '../examples', name)
  const texts = PACKAGE_FILES.map(async file => [file, await readFile(path.join(folder, file), 'utf8')] as const)
  const read = packageFromFiles(Object.fromEntries(await Promise.all(texts)))
  if (!read.ok) throw new Error(`${folder} is no package`)
  return read.package
}

/** Publishes a version of its own. */
async function published(found: EnvironmentPackage, words: string): Promise<GateResult[]> {
  const description = `${found.environment.description} (${words})`
  const body = { ...found, environment: { ...found.environment, description } }
  return (await post<{ gates: GateResult[] }>(`${orrery.url}/v1/environments`, body)).gates
}

function tablesOf(figures: readonly GatesFigure[]): string {
  const style = { head: [], border: [] }
  const all = new Table({ head: ['published', 'at once', 'p50 ms', 'CPU ms', 'a second'], style })
  for (const { example, at_once, series, a_second } of figures) all.push([example, at_once, series.p50_ms, series.cpu_ms, a_second])
  const alone = figures.filter(({ at_once }) => at_once === 1)
  const byGate = new Table({ head: ['gate, ms each', ...alone.map(({ example }) => example)], style })
  for (const gate of Object.keys(alone[0]?.gates_ms ?? {})) byGate.push([gate, ...alone.map(({ gates_ms }) => gates_ms[gate] ?? '')])
  return `${all.toString()}\n${byGate.toString()}`
}
