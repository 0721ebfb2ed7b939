// Signatures of tools: name and argument names, the measure by which two environments are alike (issue 6). Tools are planned once for a
// world, under marks instead of nouns; what a signature becomes under the nouns of a scenario is then a matter of replacing marks.
import { compose, type Nouns } from '../compose/compose.ts'
import { snake } from '../plan/names.ts'
import { toolPlans } from '../plan/tools.ts'
import type { Module } from '../language/blueprint.ts'
import type { Shape } from './worlds.ts'

/** A tool whose name and arguments have marks where nouns will stand. */
interface Marked {
  name: string
  args: readonly string[]
}

/** The tools of a world under marks, and which mark stands for which entity in which number. */
export interface MarkedTools {
  tools: readonly Marked[]
  marks: ReadonlyMap<string, { entity: string; number: 'one' | 'many' }>
  /** Its own nouns, by entity. */
  nouns: Nouns
}

/** Plans the tools of a shape with modules. Throws BlueprintError when they do not hold together. */
export function markedTools(shape: Shape, modules: readonly Module[]): MarkedTools {
  const blueprint = compose(shape.base, shape.variant, modules)
  const marks = new Map<string, { entity: string; number: 'one' | 'many' }>()
  const entities = Object.fromEntries(
    Object.entries(blueprint.entities).map(([key, entity], index) => {
      const [one, many] = [`zq${index}o`, `zq${index}m`]
      marks.set(one, { entity: key, number: 'one' }).set(many, { entity: key, number: 'many' })
      return [key, { ...entity, noun: { one, many } }]
    }),
  )
  const tools = toolPlans({ ...blueprint, entities }).map(({ name, args }) => ({ name, args: args.map(arg => arg.name) }))
  return { tools, marks, nouns: Object.fromEntries(Object.entries(blueprint.entities).map(([key, { noun }]) => [key, noun])) }
}

/** A tool's signature, such as `book_visit(ends_on,kennel_id,pet_id,starts_on)`. */
export function signature(name: string, args: readonly string[]): string {
  return `${name}(${[...args].sort().join()})`
}

/** The signatures under the nouns of a scenario. */
export function signaturesOf({ tools, marks, nouns: own }: MarkedTools, nouns: Nouns): string[] {
  const nameOf = (mark: string): string => {
    const found = marks.get(mark)
    const noun = found && (nouns[found.entity] ?? own[found.entity])
    return found && noun ? snake(noun[found.number]) : mark
  }
  const filled = (text: string): string => text.replaceAll(/zq\d+[om]/g, nameOf)
  return tools.map(({ name, args }) => signature(filled(name), args.map(filled)))
}

/**
 * Most of the planned signatures of the smaller one that two environments of one run may share. Issue 6 asks for 0.6 of what is published:
 * tools for which the first rows have nothing to do are left out later, up to five of a hundred, so the plan keeps that much away from it.
 */
export const MOST_SHARED = 0.56

/** The environments of a run by their signatures: tells how alike a further one is to each. */
export class SignatureIndex {
  readonly #holders = new Map<string, number[]>()
  readonly #sizes: number[] = []

  /** Adds an environment. */
  add(signatures: readonly string[]): void {
    for (const signature of signatures) {
      const holders = this.#holders.get(signature)
      if (holders) holders.push(this.#sizes.length)
      else this.#holders.set(signature, [this.#sizes.length])
    }
    this.#sizes.push(signatures.length)
  }

  /** The largest share that these have in common with an environment of the run, of the smaller of both; 0 in an empty run. */
  largestOverlap(signatures: readonly string[]): number {
    const common = new Int32Array(this.#sizes.length)
    for (const signature of signatures) for (const holder of this.#holders.get(signature) ?? []) common[holder] = (common[holder] ?? 0) + 1
    return this.#sizes.reduce((most, size, holder) => Math.max(most, (common[holder] ?? 0) / Math.min(size, signatures.length)), 0)
  }
}
