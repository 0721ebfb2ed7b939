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

/** Screens the given scenarios in order, then as many enumerated ones as are missing; fewer when the author knows no more. */
export async function screen(author: Author, wanted: Wanted): Promise<Screened[]> {
  const list = new AcceptedList()
  const given: Screened[] = []
  for (const text of wanted.given) {
    const found = await suits(author, text, wanted.seed)
    given.push('reason' in found ? { text, reason: found.reason } : list.place(found))
  }
  return [...given, ...(await enumerated(author, wanted, wanted.count - given.length, list))]
}

/** Asks the author for more than are missing only when it has offered some that are too much alike. */
async function enumerated(author: Author, { seed }: Wanted, missing: number, given: AcceptedList): Promise<Screened[]> {
  for (let asked = missing; asked > 0; ) {
    const list = given.copy()
    const offered = await author.enumerate(asked, seed, given.scenarios)
    const placed = offered.map(scenario => list.place(scenario)).filter(item => 'slug' in item)
    if (placed.length >= missing || offered.length < asked) return placed.slice(0, missing)
    asked += missing - placed.length
  }
  return []
}

/** Scenarios that were accepted so far, different in text and slug. */
class AcceptedList {
  readonly scenarios: Scenario[] = []
  readonly #texts: Accepted[] = []
  readonly #slugs = new Set<string>()

  copy(): AcceptedList {
    const list = new AcceptedList()
    for (const scenario of this.scenarios) list.place(scenario)
    return list
  }

  /** Accepts a scenario and gives it a slug, unless it is too much like another one. */
  place(scenario: Scenario): Screened {
    const { text, category } = scenario
    const found = judgeDiversity(text, category, this.#texts)
    if ('refused' in found) return { text, reason: found.refused }
    this.#texts.push(found.accepted)
    this.scenarios.push(scenario)
    return { scenario, slug: slugOf(text, this.#slugs) }
  }
}

async function suits(author: Author, text: string, seed: number): Promise<Scenario | { reason: string }> {
  const reason = unsuitable(text)
  if (reason !== null) return { reason }
  const found = await author.suits(text, seed)
  if (found.suits) return found.scenario
  const nearest = found.nearest.length === 0 ? '' : ` The nearest it can write: ${found.nearest.map(each => `"${each}"`).join(', ')}.`
  return { reason: `${found.reason}${nearest}` }
}
