// The supervisor's own database: the episode's state, its steps, its outbox, its ending. The only SQL of an episode;
// generated code never reaches it, because it runs in a facet with another database.
import type { Changes } from '../../../shared/domain/changes.ts'
import type { EpisodeUsage, Step } from '../../../shared/domain/episode.ts'
import type { Verdict } from '../../../shared/domain/verdict.ts'
import type { EpisodeEvent } from '../../../shared/contract/rewards.ts'
import type { EpisodeState } from './episode-state.ts'

/** What is kept of the world once it is over. */
export interface Ending {
  changes: Changes
  state_hash: string
  answer: string | null
}

/** A step as logged, with what a retry is compared by. */
export interface LoggedStep extends Step {
  done: boolean
  idempotency_key: string | null
  /** Canonical text of tool and arguments; null without a key. */
  fingerprint: string | null
  /** Wall time, milliseconds since 1970. */
  logged_at: number
}

/** Totals over the logged steps, kept up to date in memory. */
export interface StepTotals {
  steps: number
  effective: number
  faults: number
  last_logged_at: number | null
  usage: EpisodeUsage
}

interface StepRow extends Record<string, SqlStorageValue> {
  step: number
  content: string
}

/** Storage of one episode. */
export class EpisodeStore {
  readonly #storage: DurableObjectStorage
  #hasTable = false

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** The table comes with the first step: spawning is cheaper without it, and many episodes are never stepped. */
  #requireTable(): void {
    if (this.#hasTable) return
    this.#storage.sql.exec(
      'CREATE TABLE IF NOT EXISTS steps (step INTEGER PRIMARY KEY, idempotency_key TEXT UNIQUE, content TEXT NOT NULL)',
    )
    this.#hasTable = true
  }

  state(): EpisodeState | null {
    return this.#storage.kv.get<EpisodeState>('state') ?? null
  }

  putState(state: EpisodeState): void {
    this.#storage.kv.put('state', state)
  }

  addStep(step: LoggedStep): void {
    this.#requireTable()
    this.#storage.sql.exec(
      'INSERT INTO steps (step, idempotency_key, content) VALUES (?, ?, ?)',
      step.step,
      step.idempotency_key,
      JSON.stringify(step),
    )
  }

  stepByKey(key: string): LoggedStep | null {
    this.#requireTable()
    const row = this.#storage.sql.exec<StepRow>('SELECT step, content FROM steps WHERE idempotency_key = ?', key).toArray()[0]
    return row ? parseStep(row) : null
  }

  steps(): LoggedStep[] {
    this.#requireTable()
    return this.#storage.sql.exec<StepRow>('SELECT step, content FROM steps ORDER BY step').toArray().map(parseStep)
  }

  clearSteps(): void {
    this.#requireTable()
    this.#storage.sql.exec('DELETE FROM steps')
  }

  ending(): Ending | null {
    return this.#storage.kv.get<Ending>('ending') ?? null
  }

  putEnding(ending: Ending): void {
    this.#storage.kv.put('ending', ending)
  }

  verdict(): Verdict | null {
    return this.#storage.kv.get<Verdict>('verdict') ?? null
  }

  putVerdict(verdict: Verdict): void {
    this.#storage.kv.put('verdict', verdict)
  }

  outbox(): EpisodeEvent[] {
    return this.#storage.kv.get<EpisodeEvent[]>('outbox') ?? []
  }

  putOutbox(events: EpisodeEvent[]): void {
    if (events.length === 0) this.#storage.kv.delete('outbox')
    else this.#storage.kv.put('outbox', events)
  }
}

function parseStep(row: StepRow): LoggedStep {
  const step: LoggedStep = JSON.parse(row.content)
  return step
}

/** Totals of a list of steps. */
export function totalsOf(steps: readonly LoggedStep[]): StepTotals {
  return steps.reduce(addToTotals, {
    steps: 0,
    effective: 0,
    faults: 0,
    last_logged_at: null,
    usage: { steps: 0, rows_read: 0, rows_written: 0 },
  })
}

/** Totals with one step more. */
export function addToTotals(totals: StepTotals, step: LoggedStep): StepTotals {
  return {
    steps: step.step,
    effective: totals.effective + (step.outcome === 'ok' ? 1 : 0),
    faults: totals.faults + (step.outcome === 'environment_fault' ? 1 : 0),
    last_logged_at: step.logged_at,
    usage: {
      steps: step.step,
      rows_read: totals.usage.rows_read + step.rows_read,
      rows_written: totals.usage.rows_written + step.rows_written,
    },
  }
}
