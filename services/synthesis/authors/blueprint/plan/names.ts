// How keys of a blueprint are called outside: tables, columns, tools, and nouns in texts.
// Keys stay inside expressions; everything an agent or a person reads goes through here. Pure, no state.
import type { Blueprint } from '../language/blueprint.ts'
import type { Entity } from '../language/entity.ts'
import type { Field } from '../language/field.ts'
import { BlueprintError } from '../language/parse-expression.ts'

/** What names need to know of a blueprint. */
export type Named = Pick<Blueprint, 'entities'> & { core?: Pick<Blueprint['core'], 'entities'> }

/** Lower case words joined by underscores: `stay extra` → `stay_extra`. */
export const snake = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** First letter large, as at the start of a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The entity of a key. Throws {@link BlueprintError} for a key that is none. */
export function entityOf(named: Named, entity: string): Entity {
  const found = named.entities[entity]
  if (!found) throw new BlueprintError(`there is no entity ${entity}; there are: ${Object.keys(named.entities).join(', ')}`)
  return found
}

/** What people call an entity. Throws {@link BlueprintError} for a key that is none. */
export const nounOf = (named: Named, entity: string): { one: string; many: string } => entityOf(named, entity).noun

/** Name of an entity's table, also of lists of its rows in results: `stay_extras`. */
export const tableName = (named: Named, entity: string): string => snake(nounOf(named, entity).many)

/** One row of an entity in names: `stay_extra`. */
export const rowName = (named: Named, entity: string): string => snake(nounOf(named, entity).one)

/** Name of a field's column: its key, or `<key>_id` for references, with the nouns of entities in the key of a reference. */
export const columnName = (named: Named, key: string, field: Field): string => (field.type === 'ref' ? `${renamed(named, key)}_id` : key)

/** Name of an action's tool: its key with the nouns of entities, `book_stay` → `book_visit`. The verb stays one: books may be called items. */
export function actionToolName(named: Named, action: string): string {
  const [verb = '', ...rest] = action.split('_')
  return [verb, ...(rest.length > 0 ? [renamed(named, rest.join('_'))] : [])].join('_')
}

/** A key in which every entity's key (or its plural) gives way to the entity's noun, longest first: `add_extra_to_stay` → `add_service_to_visit`. */
export function renamed(named: Named, key: string): string {
  const tokens = key.split('_')
  const names = nounKeys(named)
  const result: string[] = []
  for (let start = 0; start < tokens.length; ) {
    let length = tokens.length - start
    while (length > 1 && !names.has(tokens.slice(start, start + length).join('_'))) length -= 1
    const part = tokens.slice(start, start + length).join('_')
    result.push(snake(names.get(part)?.noun ?? part))
    start += length
  }
  return result.join('_')
}

/**
 * Puts nouns in place of brackets: `a [pet]` → `an animal`, `[pets]` → `animals`, `find_free_[kennels]` → `find_free_suites`.
 * For clauses inside a sentence; see {@link sentences} for whole ones. Throws {@link BlueprintError} for an unknown bracket.
 */
export function fillNouns(named: Named, text: string): string {
  const names = nounKeys(named)
  return text.replaceAll(/(?:\b([Aa])n? )?(_?)\[([a-z0-9_ ]+)\]/g, (_, article: string | undefined, glue: string, key: string) => {
    const found = names.get(snake(key))
    if (!found) throw new BlueprintError(`[${key}] is no entity, in the text: ${text}`)
    const noun = glue === '' ? found.noun : `_${snake(found.noun)}`
    return article === undefined ? noun : `${article}${startsLikeVowel(noun) ? 'n' : ''} ${noun}`
  })
}

/** {@link fillNouns} for whole sentences: a noun that begins one gets a capital. */
export function sentences(named: Named, text: string): string {
  const starts = [...text.matchAll(/(?:^|[.!?] +)(?=\[)/g)].map(match => match.index + match[0].length)
  let done = ''
  let from = 0
  for (const start of [...starts, text.length]) {
    const filled = fillNouns(named, text.slice(from, start))
    done += from > 0 || starts[0] === 0 ? capital(filled) : filled
    from = start
  }
  return done
}

/** Whether English puts `an` before a word. */
export function startsLikeVowel(word: string): boolean {
  return /^(?!uni(?![dmn])|use|usual|uti|one\b|once\b|eu)([aeiou]|hour|honest|heir)/i.test(word)
}

/** Every way in which a text or key names an entity, with the noun in that number. */
function nounKeys(named: Named): Map<string, { noun: string }> {
  const known = KNOWN.get(named.entities)
  if (known) return known
  const names = new Map<string, { noun: string }>()
  for (const [key, { noun }] of Object.entries(named.entities)) {
    const originally = named.core?.entities[key]?.noun.many
    for (const plural of [snake(noun.many), ...(originally === undefined ? [] : [snake(originally)]), ...plurals(key)])
      if (!(plural in named.entities)) names.set(plural, { noun: noun.many })
  }
  for (const [key, { noun }] of Object.entries(named.entities)) names.set(key, { noun: noun.one })
  KNOWN.set(named.entities, names)
  return names
}

/** By entities of a blueprint: names are asked for in every text. */
const KNOWN = new WeakMap<Named['entities'], Map<string, { noun: string }>>()

const plurals = (key: string): readonly string[] => [`${key}s`, `${key}es`, ...(key.endsWith('y') ? [`${key.slice(0, -1)}ies`] : [])]

/** Words that are many although they come without `number of`: `hours on the meter`. */
const IS_MANY = /^(?!(?:address|class|business|days? of|excess|status)\b)(?:\w+ )?\w+s\b(?! (?:price|rate|limit|fee|amount|value))/

/** Whether a name of a field is in the plural: `hours on the meter`. */
export const isMany = (called: string): boolean => IS_MANY.test(called)
