// Stage `scenario`: which scenarios of a campaign become environments. Those that were given pass the suitability filter, the
// author's own question and the diversity filter; the rest is enumerated by the author and passes the last one.
import type { Author, Scenario } from '../authors/author.ts'
import { judgeDiversity, type Accepted } from '../filters/diversity.ts'
import { unsuitable } from '../filters/suitability.ts'
import { slugOf } from '../slug.ts'

/** What is asked for. `count` is scenarios in all. */
export interface Wanted {
  given: readonly string[]
  count: number
  seed: number
}

/** One item: a scenario with its slug, or the text that was refused and why. */
export type Screened = { scenario: Scenario; slug: string } | { text: string; reason: string }

/** How many more scenarios the author is asked for than are missing, because some will be too much alike. */
const SPARE = 2

/** Screens the given scenarios in order, then as many enumerated ones as are missing; fewer when the author knows no more. */
export async function screen(author: Author, wanted: Wanted): Promise<Screened[]> {
  const accepted: Accepted[] = []
  const slugs = new Set<string>()
  const place = ({ text, ...rest }: Scenario): Screened => {
    const found = judgeDiversity(text, rest.category, accepted)
    if ('refused' in found) return { text, reason: found.refused }
    accepted.push(found.accepted)
    return { scenario: { text, ...rest }, slug: slugOf(text, slugs) }
  }
  const screened: Screened[] = []
  for (const text of wanted.given) {
    const found = await suits(author, text, wanted.seed)
    screened.push('reason' in found ? { text, reason: found.reason } : place(found))
  }
  const missing = wanted.count - screened.length
  const enumerated = missing > 0 ? await author.enumerate(missing * SPARE, wanted.seed) : []
  for (const scenario of enumerated) {
    if (screened.length === wanted.count) break
    const found = place(scenario)
    if ('slug' in found) screened.push(found)
  }
  return screened
}

async function suits(author: Author, text: string, seed: number): Promise<Scenario | { reason: string }> {
  const reason = unsuitable(text)
  if (reason !== null) return { reason }
  const found = await author.suits(text, seed)
  if (found.suits) return found.scenario
  const nearest = found.nearest.length === 0 ? '' : ` The nearest it can write: ${found.nearest.map(each => `"${each}"`).join(', ')}.`
  return { reason: `${found.reason}${nearest}` }
}
