// The entrypoint that runs a package's verifiers: read access to both states, the changes, the answer, the matchers, no more.
// Bundled to verifier.isolate.js. It judges nothing: what a verifier returned goes out as JSON text.
import code from './code.json'
import { CALL_FUEL, endMeter, freezeDeep, hosted, plainCopy, resumeMeter, setMoment, startMeter } from './prelude.js'
import { load } from './verifiers.js'
import { WorkerEntrypoint } from 'cloudflare:workers'
import type { JsonValue } from '../../domain/json.ts'
import { Marks } from './marks.ts'
import type { Meter } from './meter.ts'
import { codeFault, CodeRefused, PackageCode } from './package-code.ts'
import { chargeQuery, chargeRows } from './query-fuel.ts'
import type { Row } from '../../domain/environment.ts'
import { match } from '../../domain/matchers/match.ts'
import type { ReadAccess, VerifierEntrypoint, VerifierReply, VerifierRequest } from './verifier-contract.ts'

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

function readerOf(access: ReadAccess, marks: Marks, meter: Meter): Reader {
  const all: Reader['all'] = async (sql, ...parameters) => {
    chargeQuery(meter, sql, parameters)
    if (!parameters.every(isSqlValue)) throw new TypeError('SQL takes text, numbers, booleans and null')
    marks.back() // while the query runs elsewhere, the verifier does not
    try {
      const rows = await access.query(sql, parameters)
      chargeRows(meter, rows)
      return rows
    } finally {
      marks.leave() // the verifier goes on in this turn
      resumeMeter(meter)
    }
  }
  return Object.freeze({ all, get: async (sql: unknown, ...parameters: unknown[]) => (await all(sql, ...parameters))[0] ?? null })
}

function isSqlValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
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

/** See {@link VerifierEntrypoint}. */
export class VerifierHost extends WorkerEntrypoint implements VerifierEntrypoint {
  readonly #marks = new Marks(this.env)

  async verify({ task, clock, initial, final, changes, answer }: VerifierRequest): Promise<VerifierReply> {
    setMoment(Date.parse(clock), `verifier:${task}`)
    const meter = startMeter(CALL_FUEL)
    try {
      this.#marks.leave()
      const verifier = packageCode.functionNamed(task, meter)
      if (!verifier) return { failed: `verifiers.js has no function named ${task}` }
      const [before, after] = [readerOf(initial, this.#marks, meter), readerOf(final, this.#marks, meter)]
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
      this.#marks.back()
      endMeter(meter)
    }
  }
}
