// Which scenarios differ enough from those that a campaign has accepted already (architecture §8). Pure.
// Only within one campaign: what a campaign makes depends on its request alone, so that it can be made again.
import { embed, similarity, type Vector } from './embedding.ts'

/** Above this cosine two scenarios are one (issue 5). */
export const DIFFERENT_BELOW = 0.85

/** Above this one they are relatives, and a category takes only so many (issue 5). */
export const RELATED = 0.75

/** Scenarios of a category from which on relatives are refused; a suite of a thousand has no more of one category at all (issue 6). */
export const CATEGORY_CAP = 80

/** A scenario that was accepted. */
export interface Accepted {
  text: string
  category: string
  vector: Vector
}

/** Either the scenario in the form in which later ones are compared with it, and the cosine of the nearest one; or why it is refused. */
export type DiversityFinding = { accepted: Accepted; likeness: number } | { refused: string }

/** Compares a scenario with the accepted ones, by vectors of one kind: the embedded ones unless another is given. */
export function judgeDiversity(
  text: string,
  category: string,
  accepted: readonly Accepted[],
  vector: Vector = embed(text),
): DiversityFinding {
  let nearest: { cosine: number; text: string } | null = null
  for (const other of accepted) {
    const cosine = similarity(vector, other.vector)
    if (nearest === null || cosine > nearest.cosine) nearest = { cosine, text: other.text }
  }
  const fine: DiversityFinding = { accepted: { text, category, vector }, likeness: nearest?.cosine ?? 0 }
  if (nearest === null || nearest.cosine <= RELATED) return fine
  const likeness = `it is like "${nearest.text}" of the same campaign (similarity ${nearest.cosine.toFixed(2)})`
  if (nearest.cosine > DIFFERENT_BELOW) return { refused: `A near-duplicate: ${likeness}. Describe another business or other people.` }
  const relatives = accepted.filter(other => other.category === category).length
  if (relatives < CATEGORY_CAP) return fine
  return { refused: `${likeness}, and the category ${category} has ${relatives} scenarios already. Choose another category.` }
}
