// Stage `scenario`: which scenarios of a campaign become environments. Those that were given pass the suitability filter, the
// author's own question and two filters against near-duplicates: of what other campaigns have published, and of the campaign's own. The
// rest is enumerated by the author and passes the last one only, so that it depends on the request alone.
import type { Author, Scenario } from '../authors/author.ts'
import { judgeDiversity, type Accepted } from '../filters/diversity.ts'
import { Published, type PublishedScenario } from '../filters/novelty.ts'
import { unsuitable } from '../filters/suitability.ts'
import { slugOf } from '../slug.ts'
import { letOthersRun } from '../take-turns.ts'

/** What is asked for. `count` is scenarios in all. */
export interface Wanted {
  given: readonly string[]
  count: number
  seed: number
  /** What other campaigns have published. */
  published: readonly PublishedScenario[]
}

/** One item: a scenario with its slug, or the text that was refused and why; `unjudged` when a budget ended before it was judged. */
export type Screened = { scenario: Scenario; slug: string } | { text: string; reason: string; unjudged?: true }

/** All items; `ended` says why they are fewer than wanted, when it is not that the author knows no more. */
export interface Screening {
  screened: Screened[]
  ended: string | null
}

/** Screens the given scenarios in order, then as many enumerated ones as are missing; fewer when the author knows no more. */
export async function screen(author: Author, wanted: Wanted): Promise<Screening> {
  const list = new AcceptedList()
  const published = new Published(wanted.published)
  const given: Screened[] = []
  for (const text of wanted.given) {
    const found = await suits(author, text, wanted.seed, published)
    given.push('reason' in found ? { text, ...found } : list.place(found))
    await letOthersRun()
  }
  const { screened, ended } = await enumerated(author, wanted, wanted.count - given.length, list)
  return { screened: [...given, ...screened], ended }
}

/** As {@link screen} enumerates them: the first `count` scenarios of the author beside those that were given and accepted. */
export async function furtherScenarios(author: Author, given: readonly Scenario[], count: number, seed: number): Promise<Screened[]> {
  const list = new AcceptedList()
  for (const scenario of given) list.place(scenario)
  return (await enumerated(author, { seed }, count, list)).screened
}

/** Asks the author for more than are missing only when it has offered some that are too much alike. */
async function enumerated(author: Author, { seed }: Pick<Wanted, 'seed'>, missing: number, given: AcceptedList): Promise<Screening> {
  for (let asked = missing; asked > 0; ) {
    const list = given.copy()
    const { scenarios, ended = null } = await author.enumerate(asked, seed, given.scenarios)
    const placed = scenarios.map(scenario => list.place(scenario)).filter(item => 'slug' in item)
    if (placed.length >= missing || scenarios.length < asked) return { screened: placed.slice(0, missing), ended }
    asked += missing - placed.length
  }
  return { screened: [], ended: null }
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

async function suits(
  author: Author,
  text: string,
  seed: number,
  published: Published,
): Promise<Scenario | { reason: string; unjudged?: true }> {
  const reason = unsuitable(text) ?? published.refusal(text)
  if (reason !== null) return { reason }
  const found = await author.suits(text, seed)
  if (found.suits === true) return found.scenario
  if (found.suits === null) return { reason: found.reason, unjudged: true }
  const nearest = found.nearest.length === 0 ? '' : ` The nearest it can write: ${found.nearest.map(each => `"${each}"`).join(', ')}.`
  return { reason: `${found.reason}${nearest}` }
}
