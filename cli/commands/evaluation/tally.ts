// How many rollouts have ended and how, on stderr: one line that is written anew on a terminal, a line now and then elsewhere.
import type { Rollout } from '../../rollout/rollout.ts'
import { counted } from '../../table.ts'

/** Milliseconds between two lines of a log. */
const LOG_EVERY_MS = 10_000

/** Takes rollouts as they end. */
export interface Tally {
  tell(rollout: Rollout): void
  end(): void
}

/** A tally of `total` rollouts, of which `before` are known already. */
export function tally(total: number, before = 0, stream: NodeJS.WriteStream = process.stderr): Tally {
  const started = performance.now()
  let [ended, complete, broken] = [0, 0, 0]
  let told = started
  if (before > 0) stream.write(`${before} of ${counted(total, 'rollout')} are there from before\n`)
  const line = (): string => {
    const seconds = (performance.now() - started) / 1000
    const open = total - before - ended
    const left = ended === 0 || open === 0 ? '' : `, ${Math.ceil((open * seconds) / ended)} s left`
    return `${before + ended} of ${counted(total, 'rollout')}, ${complete} complete${broken > 0 ? `, ${broken} broken off` : ''}${left}`
  }
  return {
    tell: ({ classification }) => {
      ended++
      if (classification === 'complete') complete++
      if (classification === null) broken++
      if (stream.isTTY === true)
        stream.write(
          `\r${line()
            .slice(0, stream.columns - 1)
            .padEnd(stream.columns - 1)}`,
        )
      else if (performance.now() - told >= LOG_EVERY_MS || before + ended === total) {
        told = performance.now()
        stream.write(`${line()}\n`)
      }
    },
    end: () => {
      if (stream.isTTY === true && ended > 0) stream.write('\n')
    },
  }
}
