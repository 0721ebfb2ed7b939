// `npm run bench`: prints every figure beside the bare runtime's and the target; `--json` prints data.
// A figure in a document comes from here, with the machine and the versions it prints.
import { cpus, totalmem } from 'node:os'
import Table from 'cli-table3'
import packageJson from '../package.json' with { type: 'json' }
import { post } from './client.ts'
import { memoryFigure, resetFigure, spawnFigures, stepFigures, verifyFigure, type Bench, type Figure } from './figures.ts'
import { round } from './measure.ts'
import { startBare, startOrrery } from './servers.ts'
import { readSubject } from './subject.ts'

const json = process.argv.includes('--json')
const say = (text: string): void => {
  if (!json) console.log(text)
}

const subject = await readSubject()
say('starting Orrery and the bare runtime …')
const orrery = await startOrrery()
const bare = await startBare(subject.package)
try {
  await post(`${orrery.url}/v1/environments`, subject.package)
  const bench: Bench = { orrery, bare, subject }
  const figures: Figure[] = []
  for (const [what, run] of [
    ['spawn', async () => await spawnFigures(bench)],
    ['reset', async () => [await resetFigure(bench)]],
    ['steps', async () => await stepFigures(bench)],
    ['verify', async () => [await verifyFigure(bench)]],
  ] as const) {
    say(`measuring ${what} …`)
    figures.push(...(await run()))
  }
  say('weighing 1,024 live episodes …')
  const memory = await memoryFigure(bench)
  const setting = settingOf()
  if (json) console.log(JSON.stringify({ setting, figures, memory }, null, 2))
  else {
    console.log(tableOf(figures))
    console.log(
      `memory: ${memory.episodes} live episodes, ${memory.before_mib} MiB before and ${memory.after_mib} MiB after, ${memory.kib_each} KiB each`,
    )
    console.log(`${setting.subject}; ${setting.machine}; ${setting.versions}`)
  }
} finally {
  await orrery.dispose()
  await bare.dispose()
}

function settingOf(): { subject: string; machine: string; versions: string } {
  const { environment, seed } = subject.package
  const rows = Object.values(seed).reduce((sum, list) => sum + list.length, 0)
  const { miniflare, wrangler } = packageJson.dependencies
  return {
    subject: `${environment.slug}: ${Object.keys(seed).length} seeded tables, ${rows} rows, ${environment.tools.length} tools`,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: `node ${process.versions.node}, miniflare ${miniflare}, wrangler ${wrangler}`,
  }
}

function tableOf(figures: readonly Figure[]): string {
  const table = new Table({
    head: ['figure', 'p50 ms', 'p99 ms', 'a second', 'CPU ms', 'CPU × bare', 'rate × bare', 'target'],
    style: { head: [], border: [] },
  })
  for (const { name, orrery: ours, bare: base, target } of figures) {
    const ratios = base ? [round(ours.cpu_ms / base.cpu_ms), round(ours.per_second / base.per_second)] : ['', '']
    table.push([name, ours.p50_ms, ours.p99_ms, ours.per_second, ours.cpu_ms, ...ratios, target])
  }
  return table.toString()
}
