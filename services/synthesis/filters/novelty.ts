// Which given scenarios are nearly what another campaign has published already (docs/decisions/0007). Pure.
// The same text again is none of these: it makes another version of the environment of that name.
import { DIFFERENT_BELOW } from './diversity.ts'
import { embed, similarity, type Vector } from './embedding.ts'

/** A scenario that was published, and under which slug. */
export interface PublishedScenario {
  scenario: string
  slug: string
}

/** What was published before, ready for comparison. */
export class Published {
  readonly #texts: ReadonlySet<string>
  readonly #known: readonly (PublishedScenario & { vector: Vector })[]

  constructor(published: readonly PublishedScenario[]) {
    this.#texts = new Set(published.map(({ scenario }) => plain(scenario)))
    this.#known = published.map(each => ({ ...each, vector: embed(each.scenario) }))
  }

  /** Why a text is refused as nearly a published one; null when it is not. */
  refusal(text: string): string | null {
    if (this.#texts.has(plain(text))) return null
    const vector = embed(text)
    for (const { scenario, slug, vector: other } of this.#known) {
      const cosine = similarity(vector, other)
      if (cosine <= DIFFERENT_BELOW) continue
      const likeness = `it is like "${scenario}", which is published as ${slug} (similarity ${cosine.toFixed(2)})`
      return `A near-duplicate: ${likeness}. Spawn that one, give its exact text to make another version of it, or describe another business.`
    }
    return null
  }
}

/** A text without what nobody means: capitals, and how it is spaced. */
function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
