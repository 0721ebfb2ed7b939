// What queries cost the call that makes them: SQL runs outside the counters, and rows are memory like everything else.
import type { Row } from '../../domain/environment.ts'
import type { Meter } from './meter.ts'

/** Units of a query: SQLite takes some 10 microseconds, a loop round a tenth of one. */
const QUERY_UNITS = 20

/** Characters of SQL, of parameters and of rows for one unit: they are copied at memory speed. */
const CHARACTERS_PER_UNIT = 256

/** Takes what a query costs before it runs. Throws when the call has ended or is out of fuel. */
export function chargeQuery(meter: Meter, sql: unknown, parameters: readonly unknown[]): void {
  meter.alive()
  meter.charge(QUERY_UNITS + (characters(sql) + charactersOf(parameters)) / CHARACTERS_PER_UNIT)
}

/** Takes what its rows cost. */
export function chargeRows(meter: Meter, rows: readonly Row[]): void {
  let total = 0
  for (let index = 0; index < rows.length; index++) total += charactersOf(Object.values(rows[index] ?? {}))
  meter.charge(rows.length + total / CHARACTERS_PER_UNIT)
}

function charactersOf(values: readonly unknown[]): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += characters(values[index])
  return total
}

function characters(value: unknown): number {
  return typeof value === 'string' ? value.length : 0
}
