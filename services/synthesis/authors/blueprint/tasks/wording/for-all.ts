// One clause about all of some rows. Conditions that stand behind the noun come first when the clause goes on after them:
// `change the fee of all stays with a fee of at least €9 to €12` reads as a range, `audit all files that have no finding at the gate` as a place.
import { plain, type Phrase } from './phrase.ts'

/** `cancel all booked stays`, or `for all stays that have no invoice, change the fee of each of them to €12`. `many`: the noun of the rows. */
export function sayForAll(rows: string, many: string, say: (said: Phrase) => string): string {
  const clause = say(plain(`all ${rows}`))
  const rest = clause.slice(clause.indexOf(rows) + rows.length)
  const isClear = rows.endsWith(many) || !/^,? [\p{L}\p{N}“\p{Sc}]/u.test(rest)
  return isClear ? clause : `for all ${rows}, ${say(plain('each of them'))}`
}
