// The facet class with the package's verifiers: each sees both states, the changes, the answer, the matchers, no more.
// Its database is the seeded state, and becomes the one under judgement for as long as a verdict takes. Bundled to verifier.isolate.js. It judges nothing: what a verifier returned goes out as JSON text.
import code from './code.json'
import { CALL_FUEL, endMeter, freezeDeep, hosted, plainCopy, resumeMeter, setMoment, startMeter } from './prelude.js'
import { load } from './verifiers.js'
import type { JsonValue } from '../../domain/json.ts'
import type { Meter } from './meter.ts'
import { codeFault, CodeRefused, PackageCode } from './package-code.ts'
import { chargeQuery, chargeRows } from './query-fuel.ts'
import type { Row, SqlValue } from '../../domain/environment.ts'
import { match } from '../../domain/matchers/match.ts'
import { StateHost } from './state.entry.ts'
import { VerdictQueries } from './verdict-queries.ts'
import type { VerifierFacet, VerifierReply, VerifierRequest } from './verifier-contract.ts'

/** Largest verifier result, in UTF-16 units of its JSON: evidence for a person, not a copy of the database. */
const MAX_RETURNED_CHARACTERS = 256 * 1024

/** Keys that a result may leave undefined. */
const OPTIONAL_KEYS = ['detail', 'many']

/** What a verifier sees of one state. */
interface Reader {
  all(sql: unknown, ...parameters: unknown[]): Promise<Row[]>
  get(sql: unknown, ...parameters: unknown[]): Promise<Row | null>
}

/** Characters of an answer or an expected text that a matcher reads for one unit; it goes through them several times. */
const MATCHED_PER_UNIT = 16

const packageCode = new PackageCode(code, load)
for (const reachable of [CodeRefused, match]) freezeDeep(reachable)

type Ask = (sql: string, parameters: SqlValue[]) => Promise<Row[]>

function readerOf(ask: Ask, meter: Meter): Reader {
  const all: Reader['all'] = async (sql, ...parameters) => {
    chargeQuery(meter, sql, parameters)
    if (typeof sql !== 'string') throw new TypeError('the first argument of a query is SQL text')
    const values = parameters.map((value, index) => sqlValue(value, index))
    try {
      const rows = await hosted(() => ask(sql, values))
      chargeRows(meter, rows)
      return rows
    } finally {
      resumeMeter(meter)
    }
  }
  return Object.freeze({ all, get: async (sql: unknown, ...parameters: unknown[]) => (await all(sql, ...parameters))[0] ?? null })
}

function sqlValue(value: unknown, index: number): SqlValue {
  if (typeof value === 'boolean') return Number(value)
  if (value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value
  throw new TypeError(`parameter ${index + 1} of a query must be text, a finite number, a boolean or null`)
}

/** The matchers for one run: the host's own code, on plain copies, charged by what it reads. */
function matchersOf(meter: Meter): typeof match {
  const metered = Object.entries(match).map(([name, matcher]) => [
    name,
    (...given: unknown[]): unknown => {
      const args = given.map(value => plainCopy(value, { meter }))
      meter.charge(1 + (JSON.stringify(args)?.length ?? 0) / MATCHED_PER_UNIT)
      return hosted(() => Reflect.apply(matcher, undefined, args))
    },
  ])
  return Object.freeze(Object.fromEntries(metered))
}

/**
 * An undefined value becomes null instead of vanishing: an entry of `expected` whose value could not be found
 * must not turn into one that matches everything.
 */
function missing(key: string): JsonValue | undefined {
  return OPTIONAL_KEYS.includes(key) ? undefined : null
}

/** See {@link VerifierFacet}. */
export class VerifierHost extends StateHost implements VerifierFacet {
  /** True when references are switched off, so that changes are applied as they are, without cascades. */
  #exact: boolean | undefined

  async verify(request: VerifierRequest): Promise<VerifierReply> {
    this.#exact ??= this.database.referencesOff() // asked while nothing is written
    return await this.ctx.storage.transaction(async transaction => {
      try {
        this.marks.leave()
        this.database.exchange(request.changes, this.#exact === true)
        return await this.#judge(request)
      } catch (error) {
        return { unfit: error instanceof Error ? error.message : String(error) }
      } finally {
        this.marks.back()
        transaction.rollback()
      }
    })
  }

  async #judge({ task, clock, initial, changes, answer }: VerifierRequest): Promise<VerifierReply> {
    const { marks } = this
    setMoment(Date.parse(clock), `verifier:${task}`)
    const queries = new VerdictQueries(this.ctx.storage.sql, this.database.touched, initial, marks)
    const meter = startMeter(CALL_FUEL)
    try {
      const verifier = packageCode.functionNamed(task, meter)
      if (!verifier) return { failed: `verifiers.js has no function named ${task}` }
      const before = readerOf(async (sql, values) => await queries.initial(sql, values), meter)
      const after = readerOf(async (sql, values) => await queries.final(sql, values), meter)
      const returned = await verifier({ initial: before, final: after, changes, answer, match: matchersOf(meter) })
      resumeMeter(meter)
      const plain = plainCopy(returned, { meter, missing }) ?? null
      const text = hosted(() => JSON.stringify(plain))
      meter.alive()
      if (text.length > MAX_RETURNED_CHARACTERS) return { failed: `it returned more than ${MAX_RETURNED_CHARACTERS} characters of JSON` }
      return { returned: text }
    } catch (error) {
      resumeMeter(meter)
      return { failed: codeFault('it', error, meter).message }
    } finally {
      queries.end()
      endMeter(meter)
    }
  }
}
