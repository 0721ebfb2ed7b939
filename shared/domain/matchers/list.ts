// match.list: the answer names exactly the expected items, no more and no fewer.
import { isCarrier } from './carrier.ts'
import { fail, normalise, normaliseLines, occurrences, pass, shown, wordCount, type MatchResult } from './normalise.ts'

/** Options of match.list. */
export interface ListOptions {
  /** True when the order of the items matters. Default: it does not. */
  ordered?: boolean
}

interface Span {
  item: string
  start: number
  end: number
}

/** What may stand between two items. A word other than "and", "then" or "&" would be an extra item. */
const SEPARATOR = /^[\s,;:."'()[\]{}&\u2022*>+-]*(?:(?:and|then)[\s,;:."'()[\]{}&\u2022*>+-]*)?$/
const CLOSING = /^[\s,;."')\]}]*$/
const OPENING = /^[\s"'([{\u2022*+-]*$/
const NOTHING = /^(?:none|nothing|nobody|no one|empty|\[\]|n\/a|(?:there (?:is|are) )?(?:none|no\b[^,;]*)|\(?none\)?)[.!]?$/

/** Most words of an answer that says there is nothing to list. */
const MAX_NOTHING_WORDS = 16

/**
 * Passes when the answer is a list of exactly `items` (commas, lines, bullets, numbering, JSON; an introduction such as
 * "The overdue tasks are:" is fine). Any extra, missing or repeated item fails. With no items, an answer that says
 * "none" passes. Throws a TypeError when an item is empty or neither text nor number.
 */
export function matchList(answer: string, items: readonly (string | number)[], options: ListOptions = {}): MatchResult {
  const wanted = items.map(item => {
    const normal = typeof item === 'string' || typeof item === 'number' ? normalise(String(item)) : ''
    if (normal === '') throw new TypeError('match.list needs items that are texts or numbers, none of them empty')
    return normal
  })
  const text = withoutNumbering(normaliseLines(answer))
  if (text === '') return fail('the answer is empty')
  if (wanted.length === 0) {
    return NOTHING.test(text) && wordCount(text) <= MAX_NOTHING_WORDS
      ? pass('nothing to list')
      : fail('the answer lists something; expected nothing')
  }
  const whole = readList(text, wanted, options)
  if (whole.passed) return whole
  const introduction = /^[^,;:\n]{1,160}:\s+/.exec(text)?.[0] ?? ''
  if (introduction === '' || /\bor\b/.test(introduction)) return whole
  return readList(text.slice(introduction.length), wanted, options)
}

function withoutNumbering(text: string): string {
  const lines = text.split('\n')
  const mark = /^(?:\d{1,3}[.)]|[-*+\u2022]) /
  const marked = lines.filter(line => mark.test(line)).length
  return marked > 0 && marked >= lines.length - 1 ? lines.map(line => line.replace(mark, '')).join('\n') : text
}

function readList(text: string, wanted: readonly string[], options: ListOptions): MatchResult {
  const spans = findItems(text, wanted)
  const missing = wanted.find(item => !spans.some(span => span.item === item))
  if (missing !== undefined) return fail(`the answer does not name ${shown(missing)}`)
  const repeated =
    spans.length !== wanted.length || wanted.some(item => count(spans, item) !== wanted.filter(other => other === item).length)
  if (repeated) return fail('the answer names an item more often than it should')
  const extra = strayText(text, spans)
  if (extra !== undefined) return fail(`the answer has more than the ${wanted.length} expected items: ${shown(extra.trim())}`)
  const inOrder = spans.every((span, index) => span.item === wanted[index])
  if (options.ordered === true && !inOrder) return fail('the items are right, their order is not')
  return pass(`all ${wanted.length} items`)
}

function count(spans: readonly Span[], item: string): number {
  return spans.filter(span => span.item === item).length
}

/** Every place where an item stands, longer items first so that "New York" is not read as "York". */
function findItems(text: string, wanted: readonly string[]): Span[] {
  const flat = text.replaceAll('\n', ' ')
  const spans: Span[] = []
  for (const item of [...new Set(wanted)].sort((left, right) => right.length - left.length)) {
    for (const start of occurrences(flat, item)) {
      const end = start + item.length
      if (!spans.some(span => start < span.end && span.start < end)) spans.push({ item, start, end })
    }
  }
  return spans.sort((left, right) => left.start - right.start)
}

/** The first text outside the items that is more than a separator or a short introduction. */
function strayText(text: string, spans: readonly Span[]): string | undefined {
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]
    if (next && !SEPARATOR.test(text.slice(span.end, next.start))) return text.slice(span.end, next.start)
  }
  const before = text.slice(0, spans[0]?.start ?? 0)
  const after = text.slice(spans.at(-1)?.end ?? 0)
  if (OPENING.test(before) && CLOSING.test(after)) return undefined
  const flatBefore = before.replace(/[\s"'([{\u2022*+-]+$/, '')
  return isCarrier(flatBefore, after.replaceAll('\n', ' ')) ? undefined : `${before} ${after}`
}
