// Rollouts on disk: a folder with one line of JSON for each, added as it ends, so that an evaluation that was cut off goes on where it was.
// The first line says what was asked for; a folder never mixes two evaluations.
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { JsonObject } from '../../shared/domain/json.ts'
import { sameJson } from '../../shared/domain/canonical.ts'
import { rolloutKey, type PlannedRollout } from './plan.ts'
import type { Rollout } from './rollout.ts'

/** A rollout with what was planned. */
export type RecordedRollout = PlannedRollout & Rollout

const FILE = 'rollouts.jsonl'

/** The rollouts of a folder. */
export class Records {
  readonly #file: string
  readonly #rollouts: Map<string, RecordedRollout>

  private constructor(file: string, rollouts: readonly RecordedRollout[]) {
    this.#file = file
    this.#rollouts = new Map(rollouts.map(rollout => [rolloutKey(rollout), rollout]))
  }

  /** Opens a folder, made if it is not there. Throws when it holds the rollouts of another evaluation. */
  static async open(folder: string, asked: JsonObject): Promise<Records> {
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, FILE)
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').flatMap(parsedLine)
    const [head, ...rollouts] = lines
    if (head === undefined) await appendFile(file, `${JSON.stringify({ asked })}\n`)
    else if (!isHead(head) || !sameJson(head.asked, asked))
      throw new Error(
        `${file} holds another evaluation (${JSON.stringify(isHead(head) ? head.asked : head)}); choose another folder with --out`,
      )
    return new Records(file, rollouts.filter(isRollout))
  }

  /** Every rollout that counts: the last one of those with the same place. */
  all(): RecordedRollout[] {
    return [...this.#rollouts.values()]
  }

  /** Whether a rollout has been played to a verdict. */
  has(planned: PlannedRollout): boolean {
    const known = this.#rollouts.get(rolloutKey(planned))
    return known !== undefined && known.end !== 'broken_off'
  }

  async add(rollout: RecordedRollout): Promise<void> {
    this.#rollouts.set(rolloutKey(rollout), rollout)
    await appendFile(this.#file, `${JSON.stringify(rollout)}\n`)
  }
}

/** A line that was cut off with the process is no line. */
function parsedLine(line: string): unknown[] {
  try {
    return line === '' ? [] : [JSON.parse(line)]
  } catch {
    return []
  }
}

function isHead(line: unknown): line is { asked: JsonObject } {
  return typeof line === 'object' && line !== null && 'asked' in line
}

function isRollout(line: unknown): line is RecordedRollout {
  return typeof line === 'object' && line !== null && 'task' in line && 'end' in line
}
