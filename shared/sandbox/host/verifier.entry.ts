// The facet class with the package's verifiers: each sees both states, the changes, the answer, the matchers, no more.
// Its database is the seeded state, and becomes the one under judgement for as long as a verdict takes. Bundled to verifier.isolate.js. It judges nothing: what a verifier returned goes out as JSON text.
import code from './code.json'
import { CALL_FUEL, endMeter, freezeDeep, hosted, plainCopy, resumeMeter, setMoment, startMeter } from './prelude.js'
import { load } from './verifiers.js'
import type { JsonValue } from '../../domain/json.ts'
import type { Meter } from './meter.ts'
import { codeFault, CodeRefused, PackageCode } from './package-code.ts'
import { chargeQuery, chargeRows } from './query-fuel.ts'
import type { Changes } from '../../domain/changes.ts'
import { countChanges } from '../../domain/count-changes.ts'
import type { Row, SqlValue } from '../../domain/environment.ts'
import { match } from '../../domain/matchers/match.ts'
import { MAX_PLANNED_ROWS } from './query-plan.ts'
import { StateHost } from './state.entry.ts'
import { VerdictQueries } from './verdict-queries.ts'
import type { ReadAccess, VerifierFacet, VerifierReply, VerifierRequest } from './verifier-contract.ts'

/** Largest verifier result, in UTF-16 units of its JSON: evidence for a person, not a copy of the database. */
const MAX_RETURNED_CHARACTERS = 256 * 1024

/** Keys that a result may leave undefined. */
const OPTIONAL_KEYS = ['detail', 'many']

/** What a verifier sees of one state. */
interface Reader {
  all(sql: unknown, ...parameters: unknown[]): Promise<Row[]>
  get(sql: unknown, ...parameters: unknown[]): Promise<Row | null>
}

/** What a verdict costs beside its verifier's own work, in units of fuel: transactions, and making the world for it. */
const CASE_UNITS = 500

/** Row visits that SQLite plans for, for one unit: the most that a statement may be planned for is as much as a call's fuel. */
const VISITS_PER_UNIT = MAX_PLANNED_ROWS / CALL_FUEL

/** One verdict, and what it cost in units of fuel. */
interface Judged {
  reply: VerifierReply
  cost: number
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

  async verifyEach(requests: VerifierRequest[], initial: ReadAccess): Promise<VerifierReply[]> {
    this.#exact ??= this.database.referencesOff() // asked while nothing is written
    const replies: VerifierReply[] = []
    // One transaction around all of them: what is rolled back inside of another one never reaches the disk.
    return await this.ctx.storage.transaction(async all => {
      try {
        let cost = 0
        for (const request of requests) {
          const judged = await this.#verify(request, initial)
          replies.push(judged.reply)
          cost += judged.cost
          if (cost >= CALL_FUEL) break
        }
        return replies
      } finally {
        this.marks.back()
        all.rollback()
      }
    })
  }

  async #verify(request: VerifierRequest, initial: ReadAccess): Promise<Judged> {
    return await this.ctx.storage.transaction(async transaction => {
      try {
        this.marks.leave()
        this.database.exchange(request.changes, this.#exact === true)
        return await this.#judge(request, initial)
      } catch (error) {
        return { reply: { unfit: error instanceof Error ? error.message : String(error) }, cost: CASE_UNITS }
      } finally {
        transaction.rollback()
      }
    })
  }

  async #judge(request: VerifierRequest, initial: ReadAccess): Promise<Judged> {
    setMoment(Date.parse(request.clock), `verifier:${request.task}`)
    const queries = new VerdictQueries(this.ctx.storage.sql, this.database.touched, initial, this.marks)
    const meter = startMeter(CALL_FUEL)
    try {
      const reply = await replyOf(request, queries, meter)
      const spent = CALL_FUEL - Math.max(0, meter.left)
      return { reply, cost: CASE_UNITS + countChanges(request.changes) + spent + queries.visits / VISITS_PER_UNIT }
    } finally {
      queries.end()
      endMeter(meter)
    }
  }
}

/** Runs the verifier. Never throws for what it does. */
async function replyOf({ task, changes, answer }: VerifierRequest, queries: VerdictQueries, meter: Meter): Promise<VerifierReply> {
  try {
    const verifier = packageCode.functionNamed(task, meter)
    if (!verifier) return { failed: `verifiers.js has no function named ${task}` }
    const initial = readerOf(async (sql, values) => await queries.initial(sql, values), meter)
    const final = readerOf(async (sql, values) => await queries.final(sql, values), meter)
    const returned = await verifier({ initial, final, changes: ownChanges(changes), answer, match: matchersOf(meter) })
    resumeMeter(meter)
    const plain = plainCopy(returned, { meter, missing }) ?? null
    const text = hosted(() => JSON.stringify(plain))
    meter.alive()
    if (text.length > MAX_RETURNED_CHARACTERS) return { failed: `it returned more than ${MAX_RETURNED_CHARACTERS} characters of JSON` }
    return { returned: text }
  } catch (error) {
    resumeMeter(meter)
    return { failed: codeFault('it', error, meter).message }
  }
}

/** A copy for one verifier to change: requests that came together may share their changes. */
function ownChanges(changes: Changes): Changes {
  return hosted(() =>
    Object.fromEntries(
      Object.entries(changes).map(([table, { inserted, updated, deleted }]) => [
        table,
        {
          inserted: inserted.map(row => ({ ...row })),
          updated: updated.map(({ before, after }) => ({ before: { ...before }, after: { ...after } })),
          deleted: deleted.map(row => ({ ...row })),
        },
      ]),
    ),
  )
}
