// `npm run bench:synthesis`: environments a second of one campaign of the blueprint author with all gates, where the time goes, and
// what it does to workerd's memory. `--count N` environments (default 20), `--json` prints data, `--write` puts the figures into
// RESULTS.md. Time by stage is the record's; authoring is the stage that comes first.
import Table from 'cli-table3'
import { OrreryClient } from '../cli/client.ts'
import { followCampaign } from '../cli/follow-campaign.ts'
import { cpuMs, followMemory, round, type MemoryRange } from './measure.ts'
import { putIntoResults, takenOn } from './report.ts'
import { startOrrery } from './servers.ts'

/** Environments of the campaign unless `--count` says otherwise. */
const COUNT = 20

interface Figure {
  environments: number
  published: number
  seconds: number
  a_second: number
  /** Of workerd, all its threads. */
  cpu_ms_each: number
  memory_mib: MemoryRange
  stages_ms_each: Record<string, number>
}

const json = process.argv.includes('--json')
const wanted = Number(process.argv[process.argv.indexOf('--count') + 1])
const count = process.argv.includes('--count') && wanted > 0 ? wanted : COUNT
const orrery = await startOrrery()
try {
  const client = new OrreryClient({ url: orrery.url })
  const memory = followMemory(orrery.workerd)
  const [started, cpu] = [performance.now(), cpuMs(orrery.workerd)]
  const { id } = await client.createCampaign({ count, seed: 1 })
  const byStage: Record<string, number> = {}
  for await (const event of followCampaign(client, id)) {
    if (event.kind === 'attempt') byStage[event.attempt.stage] = (byStage[event.attempt.stage] ?? 0) + event.attempt.duration_ms
  }
  const seconds = (performance.now() - started) / 1000
  const { counts } = await client.showCampaign(id)
  const figure: Figure = {
    environments: counts.total,
    published: counts.published,
    seconds: round(seconds),
    a_second: round(counts.published / seconds),
    cpu_ms_each: round((cpuMs(orrery.workerd) - cpu) / counts.total),
    memory_mib: memory.end(),
    stages_ms_each: Object.fromEntries(Object.entries(byStage).map(([stage, ms]) => [stage, round(ms / counts.total)])),
  }
  const text = `${tableOf(figure)}\n${takenOn()}`
  console.log(json ? JSON.stringify(figure, null, 2) : text)
  if (process.argv.includes('--write')) await putIntoResults('bench:synthesis', `\`\`\`\n${text}\n\`\`\``)
} finally {
  await orrery.dispose()
}

function tableOf({ stages_ms_each, memory_mib, ...figure }: Figure): string {
  const table = new Table({ style: { head: [], border: [] } })
  for (const [name, value] of Object.entries(figure)) table.push([name.replaceAll('_', ' '), value])
  for (const [when, value] of Object.entries(memory_mib)) table.push([`memory of workerd, ${when}, MiB`, value])
  for (const [stage, ms] of Object.entries(stages_ms_each)) table.push([`stage ${stage}, ms each (4 at once)`, ms])
  return table.toString()
}
