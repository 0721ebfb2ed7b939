// Texts of enumerated scenarios, as different people would write them: a scenario of the core, a kind of place, and what the place has.
import type { Chance } from '../model/chance.ts'
import { classOf } from './lexicon.ts'
import { wordsOf } from './words.ts'

/** Whom a place serves, if its scenario does not say so; of shops and of what is online alike. */
const SERVES = [
  'for a whole region',
  'for the whole country',
  'for one district',
  'for three cities',
  'for the islands',
  'for a university town',
  'for the whole coast',
  'for people in the countryside',
  'for a border region',
  'for the old town',
  'for the northern suburbs',
  'for four villages',
] as const

/** Where it is, if its scenario says whom it serves. */
const PLACES = [
  'in the north of the country',
  'in a border region',
  'in the capital',
  'in a university town',
  'in three cities',
  'in the mountains',
  'on the coast',
  'in the countryside',
] as const

/** How a place is, before what it is. */
const KINDS = ['small', 'regional', 'family-run', 'large', 'busy', 'long-established', 'new', 'two-person'] as const

/** How a text is built, each as likely. */
const STYLES = ['list', 'place and list', 'kind and list', 'colon', 'sentence', 'place and sentence'] as const

/** Words after which a clause follows, so that a list cannot go on. */
const CLAUSE = /\b(?:that|who|where|while|which)\b/

/** What a text may tell of its world. */
export interface Told {
  /** A scenario of the core. */
  base: string
  /** What the variant is about, in a sentence; empty for the core as it stands. */
  about: string
  /** Nouns in the plural, most worth telling first. */
  things: readonly string[]
}

/** One text; another chance writes another one. */
export function writeText({ base, about, things }: Told, chance: Chance): string {
  const style = chance.pick(STYLES)
  const news = things.filter(thing => wordsOf(thing).some(word => !wordsOf(base).includes(word)))
  if (about !== '' && style === 'sentence') return `${withThings(base, news.slice(0, 2))}. ${about.replace(/\.$/, '')}`
  if (about !== '' && style === 'place and sentence')
    return `${withThings(placed(base, chance), news.slice(0, 2))}. ${about.replace(/\.$/, '')}`
  if (style === 'place and list') return withThings(placed(base, chance), news.slice(0, 3))
  if (style === 'kind and list') return withThings(withKind(base, chance), news.slice(0, 3))
  if (style === 'colon') return `${base}: ${listed(news.slice(0, 4))}`
  return withThings(base, news.slice(0, 3))
}

/** `a workshop with spare parts` and riders, surveys → `a workshop with spare parts, riders and surveys`. */
function withThings(start: string, things: readonly string[]): string {
  if (things.length === 0) return start
  const [, head, had] = /^(.*?) with (.*)$/.exec(start) ?? []
  if (head !== undefined && had !== undefined) {
    const goesOn = /\b(?:in|on|at|for|of|to|from|by|a|an|and a)\b/.test(had) || CLAUSE.test(had)
    return goesOn ? `${start}, ${listed(things)}` : `${head} with ${listed([...had.split(/, | and /), ...things])}`
  }
  return CLAUSE.test(start) ? `${start}, with ${listed(things)}` : `${start} with ${listed(things)}`
}

/** Says whom it serves or where it is, before what it has; unless a place is said already. */
function placed(base: string, chance: Chance): string {
  if (CLAUSE.test(base) || /\b(?:in|on|at|near|between|by|town|city|cities|village|island|street|region|regional)\b/.test(base)) return base
  const place = chance.pick(/\bfor\b/.test(base) ? PLACES : SERVES)
  return / with /.test(base) ? base.replace(' with ', ` ${place} with `) : `${base} ${place}`
}

/** `a parcel carrier` → `a regional parcel carrier`, unless an adjective stands there already. */
function withKind(base: string, chance: Chance): string {
  const kind = chance.pick(KINDS)
  const [, first, rest] = /^an? (\S+)( .*)$/.exec(base) ?? []
  const word = wordsOf(first ?? '').at(-1) ?? ''
  if (rest === undefined || first?.includes('-') || (classOf(word) === 'loose' && !/^(?:service|repair|hire|rental|order)$/.test(word)))
    return base
  return `a ${kind} ${first}${rest}`
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}
