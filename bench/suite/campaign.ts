// The campaign of a suite: begins it or goes on with it, shows how it goes, and notes what it took.
import type { OrreryClient } from '../../cli/client.ts'
import { followCampaign } from '../../cli/follow-campaign.ts'
import type { CampaignEvent, CampaignView } from '../../shared/domain/campaign.ts'
import { followMemory, workerdProcesses, type MemoryRange } from '../measure.ts'

/** Environments between two lines of progress where the output is no terminal. */
const LOG_EVERY = 25

/** Longest pause between two events of a campaign that runs, in milliseconds; a longer one is the time between two runs of the command. */
const LONGEST_PAUSE_MS = 60_000

/** What making the environments took. */
export interface Making {
  seconds: number
  /** Of workerd in this run of the command. */
  memory_mib: MemoryRange
  /** Environments that went to quarantine and were replaced, by the stage that they ended in. */
  replaced: Record<string, number>
  /** Faults of tasks that gave way to spare ones. */
  faults: number
}

/** Makes `count` environments, or finishes what an earlier run of the command began in the same state folder. */
export async function makeCampaign(
  client: OrreryClient,
  wanted: { count: number; seed: number },
): Promise<{ campaign: CampaignView; making: Making }> {
  const [workerd] = workerdProcesses()
  if (workerd === undefined) throw new Error('the memory of workerd is read from /proc; run this on Linux')
  const memory = followMemory(workerd)
  const [begun] = (await client.listCampaigns({ limit: '1' })).items
  const { id } = begun ?? (await client.createCampaign(wanted))
  const display = progress(wanted.count)
  const clock = new WorkClock()
  const faults = new Map<number, number>()
  for await (const event of followCampaign(client, id)) {
    clock.tell(Date.parse(event.at))
    if (event.kind === 'attempt') faults.set(event.index, (faults.get(event.index) ?? 0) + event.attempt.problems.length)
    display(event)
  }
  const campaign = await client.showCampaign(id)
  const replaced: Record<string, number> = {}
  for (const { index, status, stage } of campaign.items) {
    if (status !== 'quarantined') continue
    faults.delete(index)
    replaced[stage ?? 'scenario'] = (replaced[stage ?? 'scenario'] ?? 0) + 1
  }
  const told = [...faults.values()].reduce((sum, times) => sum + times, 0)
  return { campaign, making: { seconds: clock.seconds, memory_mib: memory.end(), replaced, faults: told } }
}

/** Time in which things happened. */
class WorkClock {
  #last: number | undefined
  #worked = 0

  tell(at: number): void {
    const pause = this.#last === undefined ? 0 : at - this.#last
    if (pause <= LONGEST_PAUSE_MS) this.#worked += Math.max(0, pause)
    this.#last = at
  }

  get seconds(): number {
    return this.#worked / 1000
  }
}

/** One line about the campaign so far, on stderr. */
function progress(count: number): (event: CampaignEvent) => void {
  const started = performance.now()
  let [published, lost, told] = [0, 0, 0]
  return event => {
    if (event.kind !== 'item') return
    if (event.item.status === 'published') published++
    if (event.item.status === 'quarantined' || event.item.status === 'failed') lost++
    const rate = published / ((performance.now() - started) / 1000)
    const line = `${published} of ${count} environments published, ${lost} lost, ${rate.toFixed(2)} a second`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
    else if (published >= told + LOG_EVERY || (published === count && told < count)) {
      told = published
      process.stderr.write(`${line}\n`)
    }
  }
}
