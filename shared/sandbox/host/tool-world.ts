// The `world` object that tool code sees: exactly db, actor, now, random, uuid and fail (architecture §3).
import type { JsonObject } from '../../domain/json.ts'
import type { Row } from '../../domain/environment.ts'
import { nextRandom } from './prelude.js'
import type { Queries } from './queries.ts'
import { seededUuid } from './random.ts'

/** Codes of domain errors. */
const DOMAIN_CODES = ['not_found', 'invalid', 'conflict', 'forbidden']

/** What `world.fail` throws: an honest "no" of the business, not a fault. */
export class DomainFailure extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
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

/** A world for one call. `at` is its virtual time. */
export function toolWorld(queries: Queries, actor: JsonObject, at: string): ToolWorld {
  return Object.freeze({
    db: Object.freeze({
      all: (sql: string, ...parameters: unknown[]) => queries.run(sql, parameters),
      get: (sql: string, ...parameters: unknown[]) => queries.run(sql, parameters)[0] ?? null,
      run: (sql: string, ...parameters: unknown[]) => {
        queries.run(sql, parameters)
        return queries.effect()
      },
    }),
    actor: Object.freeze({ ...actor }),
    now: () => at,
    random: nextRandom,
    uuid: () => seededUuid(nextRandom),
    fail: (code: string, message: string): never => {
      if (!DOMAIN_CODES.includes(code)) throw new TypeError(`world.fail takes one of ${DOMAIN_CODES.join(', ')}, not ${String(code)}`)
      throw new DomainFailure(code, String(message))
    },
  })
}
