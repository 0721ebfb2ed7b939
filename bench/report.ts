// How the figures are told: as a table in the terminal, as a table of a document, and with the setting they were taken in.
// Measures nothing but the setting.
import { closeSync, openSync, statfsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import Table from 'cli-table3'
import packageJson from '../package.json' with { type: 'json' }
import type { Figure, MemoryFigure } from './figures.ts'
import { round } from './measure.ts'
import type { Subject } from './subject.ts'

/** The document that quotes figures. */
const RESULTS = path.join(import.meta.dirname, 'RESULTS.md')

/** Where and when figures were taken. `state` says what the servers' state was written to. */
export interface Setting {
  date: string
  subject: string
  machine: string
  versions: string
  load: string
  state: string
}

/** Kinds of file systems by statfs(2). */
const FILE_SYSTEMS = new Map([
  [0xef53, 'ext4'],
  [0x01021994, 'memory (tmpfs)'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
])

/** Files that are created to learn what one costs. */
const PROBE_FILES = 200

/** Reads the setting. To be called before anything is measured: the load is that of others. */
export async function readSetting(subject: Subject): Promise<Setting> {
  const { environment, seed } = subject.package
  const rows = Object.values(seed).reduce((sum, list) => sum + list.length, 0)
  return {
    date: today(),
    subject: `${environment.slug}: ${Object.keys(seed).length} seeded tables, ${rows} rows, ${environment.tools.length} tools`,
    machine: machine(),
    versions: versions(),
    load: `${round(loadavg()[0] ?? 0)} before the start`,
    state: `${FILE_SYSTEMS.get(statfsSync(tmpdir()).type) ?? 'another file system'}, ${await fileMs()} ms to create a file`,
  }
}

const today = (): string => `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`

function versions(): string {
  const { miniflare, wrangler } = packageJson.dependencies
  return `node ${process.versions.node}, miniflare ${miniflare}, wrangler ${wrangler}`
}

/** Machine, versions, date and load in one line, for figures without a table. The load includes the benchmark's own. */
export function takenOn(): string {
  return `${machine()}; ${versions()}; ${today()}; load ${round(loadavg()[0] ?? 0)} at the end`
}

/** What an empty file costs where the servers keep their state, in milliseconds; SQLite creates four for each database. */
async function fileMs(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-files-'))
  try {
    const started = performance.now()
    for (let index = 0; index < PROBE_FILES; index++) closeSync(openSync(path.join(folder, String(index)), 'wx'))
    return round((performance.now() - started) / PROBE_FILES)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const HEAD = ['figure', 'p50 ms', 'p99 ms', 'a second', 'CPU ms', 'p50 × bare', 'CPU × bare', 'rate × bare', 'target']

function rowOf({ name, orrery, bare, target }: Figure): string[] {
  const ratio = (of: (series: typeof orrery) => number): string => (bare ? String(round(of(orrery) / of(bare))) : '')
  const ratios = [ratio(series => series.p50_ms), ratio(series => series.cpu_ms), ratio(series => series.per_second)]
  return [name, ...[orrery.p50_ms, orrery.p99_ms, orrery.per_second, orrery.cpu_ms].map(String), ...ratios, target]
}

function memoryLine({ episodes, before_mib, after_mib, kib_each }: MemoryFigure): string {
  return `${episodes} live episodes: ${before_mib} MiB before and ${after_mib} MiB after, ${kib_each} KiB each`
}

/** For the terminal. */
export function tableOf(figures: readonly Figure[], memory: MemoryFigure, setting: Setting): string {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } })
  table.push(...figures.map(rowOf))
  return [table.toString(), memoryLine(memory), Object.values(setting).join('; ')].join('\n')
}

/** For a document. */
export function markdownOf(figures: readonly Figure[], memory: MemoryFigure, setting: Setting): string {
  const facts = Object.entries({ ...setting, memory: memoryLine(memory) }).map(([name, value]) => `* ${name}: ${value}`)
  const lines = [HEAD, HEAD.map((_, index) => (index === 0 || index === HEAD.length - 1 ? '---' : '---:')), ...figures.map(rowOf)]
  return [...facts, '', ...lines.map(cells => `| ${cells.join(' | ')} |`)].join('\n')
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` in RESULTS.md. Throws when there is no such place. */
export async function putIntoResults(name: string, text: string): Promise<void> {
  const document = await readFile(RESULTS, 'utf8')
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`${path.basename(RESULTS)} has no place for ${name}: it needs ${start} and ${end}`)
  await writeFile(RESULTS, `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`)
}

/** The place in RESULTS.md for figures of that setting. */
export function placeOf({ state }: Setting): string {
  return state.startsWith('memory') ? 'bench in memory' : 'bench on disk'
}
