// Whether a core has entities of its own for what a module would bring. Reads nouns only.
import type { Core } from '../../language/blueprint.ts'

/** Whether the key or a noun of one of the core's entities has some of these words in it, such as `/subscri|member/`. */
export function covers(core: Core, words: RegExp): boolean {
  return Object.entries(core.entities).some(([key, { noun }]) => words.test(key) || words.test(noun.one))
}
