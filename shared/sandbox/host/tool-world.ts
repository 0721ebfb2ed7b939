// The `world` object that tool code sees: exactly db, actor, now, random, uuid and fail (architecture §3).
// It lives as long as its call: a function that is kept beyond it does nothing more.
import type { JsonObject } from '../../domain/json.ts'
import type { Row } from '../../domain/environment.ts'
import type { Meter } from './meter.ts'
import { hosted, nextRandom } from './prelude.js'
import type { Queries } from './queries.ts'
import { chargeQuery, chargeRows } from './query-fuel.ts'
import { seededUuid } from './random.ts'

/** Codes of domain errors. */
const DOMAIN_CODES = ['not_found', 'invalid', 'conflict', 'forbidden']

/** Longest message of a domain error, in characters: a model reads it. */
const MAX_MESSAGE_CHARACTERS = 4000

/** What `world.fail` throws: an honest "no" of the business, not a fault. */
export class DomainFailure extends Error {
  readonly #told: [code: string, message: string]

  constructor(code: string, message: string) {
    if (!DOMAIN_CODES.includes(code)) throw new TypeError(`world.fail takes one of ${DOMAIN_CODES.join(', ')}, not ${String(code)}`)
    super(message)
    this.#told = [code, message.slice(0, MAX_MESSAGE_CHARACTERS)]
  }

  /** Code and message as world.fail was given them, whatever package code did to the error since; undefined for other values. */
  static told(error: unknown): [code: string, message: string] | undefined {
    return typeof error === 'object' && error !== null && #told in error ? error.#told : undefined
  }
}

/** What tool code may use. */
export interface ToolWorld {
  db: {
    all(sql: string, ...parameters: unknown[]): Row[]
    get(sql: string, ...parameters: unknown[]): Row | null
    run(sql: string, ...parameters: unknown[]): { changes: number; last_insert_id: number }
  }
  actor: JsonObject
  now(): string
  random(): number
  uuid(): string
  fail(code: string, message: string): never
}

/** A world for one call. `at` is its virtual time; `actor` is deeply frozen. */
export function toolWorld(queries: Queries, actor: JsonObject, at: string, meter: Meter): ToolWorld {
  const ask = (sql: string, parameters: readonly unknown[]): Row[] => {
    chargeQuery(meter, sql, parameters)
    const rows = hosted(() => queries.run(sql, parameters))
    chargeRows(meter, rows)
    return rows
  }
  return Object.freeze({
    db: Object.freeze({
      all: (sql: string, ...parameters: unknown[]) => ask(sql, parameters),
      get: (sql: string, ...parameters: unknown[]) => ask(sql, parameters)[0] ?? null,
      run: (sql: string, ...parameters: unknown[]) => {
        ask(sql, parameters)
        return queries.effect()
      },
    }),
    actor,
    now: () => at,
    random: nextRandom,
    uuid: () => seededUuid(nextRandom),
    fail: (code: string, message: string): never => {
      throw new DomainFailure(code, String(message))
    },
  })
}
