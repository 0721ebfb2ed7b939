// The words that a world is made of: names of its tables and tools, what its columns, arguments and requests say, what its rows are called.
// A scenario's nouns must be among them. Made from parts, without composing them; descriptions and titles do not count.
import type { Nouns } from '../compose/compose.ts'
import type { Module, Parts } from '../language/blueprint.ts'
import type { Entity } from '../language/entity.ts'
import { entitiesOf, partsOf, type Shape } from './worlds.ts'
import { phraseWords } from './words.ts'

/** Words in the singular. */
export interface Vocabulary {
  /** Last words of names of tables and tools: nouns, whatever they are elsewhere. */
  heads: ReadonlySet<string>
  /** All words of those names, of columns, arguments and their choices, of what rows are called, and of the wordings of requests. */
  speech: ReadonlySet<string>
  /** Other words for what the tables hold, and for what the modules do. */
  others: ReadonlySet<string>
}

/** The words of a shape with modules under the nouns of a scenario. */
export function vocabularyOf(shape: Shape, modules: readonly Module[], nouns: Nouns): Vocabulary {
  const heads = new Set<string>()
  const speech = new Set<string>()
  const others = new Set<string>()
  for (const [key, { noun }] of Object.entries(entitiesOf(shape, modules))) {
    addName(heads, speech, (nouns[key] ?? noun).one)
    addWords(others, [noun.one, ...(noun.also ?? []).map(({ one }) => one)])
  }
  for (const module of modules) addWords(others, module.words)
  for (const parts of [shape.core, ...modules.map(module => partsOf(shape, module))]) {
    const own = wordsOfParts(parts)
    for (const word of own.heads) if (!(word in nouns)) heads.add(word)
    for (const word of own.speech) if (!(word in nouns)) speech.add(word)
  }
  return { heads, speech, others }
}

const KNOWN = new WeakMap<Parts, Omit<Vocabulary, 'others'>>()

/** Words of parts but for the nouns of their entities, which stand in brackets and come with the scenario's own. */
function wordsOfParts(parts: Parts): Omit<Vocabulary, 'others'> {
  const known = KNOWN.get(parts)
  if (known) return known
  const heads = new Set<string>()
  const speech = new Set<string>()
  for (const entity of Object.values(parts.entities)) addEntity(speech, entity)
  for (const [key, { args, ask }] of Object.entries(parts.actions)) {
    addName(heads, speech, key.split('_').slice(1).join(' '))
    for (const [name, argument] of Object.entries(args)) addWords(speech, [name, ...(argument.type === 'choice' ? valuesOf(argument) : [])])
    addWords(
      speech,
      ask.map(wording => wording.replaceAll(/[[{][^\]}]*[\]}]/g, ' ')),
    )
  }
  const made = { heads, speech }
  KNOWN.set(parts, made)
  return made
}

/** Columns, their choices, and what its rows are called: their first values, or those they are drawn from. */
function addEntity(speech: Set<string>, { fields, given = [], identify }: Entity): void {
  for (const [key, field] of Object.entries(fields)) {
    addWords(speech, [key])
    if (field.type === 'choice') addWords(speech, valuesOf(field))
    if (field.type !== 'text' || !identify.includes(key)) continue
    if (field.from.kind === 'list' && given.length === 0) addWords(speech, field.from.values)
    if (field.from.kind === 'mix' && given.length === 0) addWords(speech, field.from.parts.flat())
  }
  for (const row of given)
    addWords(
      speech,
      identify.map(key => String(row[key] ?? '')),
    )
}

const valuesOf = ({ values }: { values: Readonly<Record<string, number>> }): readonly string[] => Object.keys(values)

function addName(heads: Set<string>, speech: Set<string>, name: string): void {
  const words = phraseWords(name)
  const last = words.at(-1)
  if (last !== undefined) heads.add(last)
  addWords(speech, [name])
}

function addWords(set: Set<string>, texts: readonly string[]): void {
  for (const text of texts) for (const word of phraseWords(text)) set.add(word)
}
