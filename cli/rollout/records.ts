// Rollouts on disk: a folder with one line of JSON for each, added as it ends, so that an evaluation that was cut off goes on where it was.
// The first line says what was asked for; a folder never mixes two evaluations, and one process at a time writes to it.
import { rmSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { sameJson } from '../../shared/domain/canonical.ts'
import { addSpending } from '../../shared/model/budget.ts'
import { rolloutKey, type PlannedRollout } from './plan.ts'
import type { Rollout } from './rollout.ts'

/** A rollout with what was planned. */
export type RecordedRollout = PlannedRollout & Rollout

const FILE = 'rollouts.jsonl'

/** Holds the number of the process that writes. */
const LOCK = '.process'

/** Classifications that say nothing of the agent and may come out otherwise the next time. */
const PASSING: readonly (string | null)[] = ['judge_error', 'infrastructure_error']

/** The rollouts of a folder. */
export class Records {
  readonly #file: string
  readonly #rollouts: Map<string, RecordedRollout>

  private constructor(file: string, rollouts: readonly RecordedRollout[]) {
    this.#file = file
    this.#rollouts = new Map()
    for (const rollout of rollouts) this.#take(rollout)
  }

  /** Opens a folder, made if it is not there. Throws when it holds the rollouts of another evaluation, or another process writes to it. */
  static async open(folder: string, asked: JsonObject): Promise<Records> {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new Error(
        `${folder} cannot be made a folder (${error instanceof Error ? error.message : String(error)}); choose another with --out`,
      )
    })
    await holdAlone(path.join(folder, LOCK))
    const file = path.join(folder, FILE)
    const text = await readFile(file, 'utf8').catch(() => '')
    if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n') // the next line must not join one that was cut off
    const lines = text.split('\n').flatMap(parsedLine)
    const [head, ...rollouts] = lines
    if (head === undefined) await appendFile(file, `${JSON.stringify({ asked })}\n`)
    else if (!isHead(head)) throw new Error(`${file} holds something else than an evaluation; choose another folder with --out`)
    else if (!sameJson(head.asked, asked))
      throw new Error(`${file} holds another evaluation (${differences(head.asked, asked)}); choose another folder with --out`)
    return new Records(file, rollouts.filter(isRollout).map(withJudged))
  }

  /** What came of planned rollouts, those that were played: the last one of each. */
  of(planned: readonly PlannedRollout[]): RecordedRollout[] {
    return planned.flatMap(one => this.#rollouts.get(rolloutKey(one)) ?? [])
  }

  /** Whether a rollout has been played to a verdict that stands. */
  has(planned: PlannedRollout): boolean {
    const known = this.#rollouts.get(rolloutKey(planned))
    return known !== undefined && known.end !== 'broken_off' && !PASSING.includes(known.classification)
  }

  async add(rollout: RecordedRollout): Promise<void> {
    this.#take(rollout)
    await appendFile(this.#file, `${JSON.stringify(rollout)}\n`)
  }

  /** What was broken off before counts into what its rollout has taken. */
  #take(rollout: RecordedRollout): void {
    const before = this.#rollouts.get(rolloutKey(rollout))
    this.#rollouts.set(rolloutKey(rollout), before ? { ...rollout, spent: addSpending(before.spent, rollout.spent) } : rollout)
  }
}

/** Holds a folder for this process until it ends. Throws when another one that lives holds it. */
async function holdAlone(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (holder > 0 && holder !== process.pid && isAlive(holder))
    throw new Error(
      `another evaluation (process ${holder}) writes to ${path.dirname(lock)}; wait for it, or choose another folder with --out`,
    )
  await writeFile(lock, String(process.pid))
  process.once('exit', () => rmSync(lock, { force: true }))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // there, and somebody else's
  }
}

/** `max_tokens: 4096 there, 512 here`, for each setting that differs. */
function differences(there: JsonObject, here: JsonObject): string {
  const shown = (value: JsonValue | undefined): string => (value === undefined ? 'not kept' : JSON.stringify(value))
  const names = [...new Set([...Object.keys(there), ...Object.keys(here)])].filter(
    name => !sameJson(there[name] ?? null, here[name] ?? null),
  )
  return names.map(name => `${name}: ${shown(there[name])} there, ${shown(here[name])} here`).join('; ')
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

/** Lines from before it was kept what a judge took do not say it. */
const withJudged = (rollout: RecordedRollout): RecordedRollout => ({ ...rollout, judged: rollout.judged ?? null })

function isRollout(line: unknown): line is RecordedRollout {
  return typeof line === 'object' && line !== null && 'task' in line && 'end' in line
}
