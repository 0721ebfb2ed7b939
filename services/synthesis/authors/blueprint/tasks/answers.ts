// Reference answers and how they are judged. An answer that could be guessed from the instruction is none.
import type { Blueprint } from '../language/blueprint.ts'
import type { Scalar } from '../language/parse-expression.ts'
import { matchDecline } from '../../../../../shared/domain/matchers/decline.ts'
import { normalise } from '../../../../../shared/domain/matchers/normalise.ts'
import type { TaskDraft } from './draft.ts'
import type { AnswerQuery } from './verifier/check.ts'
import { numbersInWords } from './wording/say-numbers.ts'
import { sayList, sayValue, type ValueKind } from './wording/say-value.ts'

type Answer = NonNullable<TaskDraft['answer']>

/** Most items of a list that a person would want read out. */
const MAX_LIST = 8

/** Numbers that the instruction states, dates left out: an answer may repeat them, and must not be one of them. */
function numbersIn(instruction: string): number[] {
  const text = instruction.replace(
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
    '',
  )
  const plain = text.match(/(?<![\p{L}\d]-?)\d[\d,]*/gu) ?? []
  return [...new Set([...plain.map(digits => Number(digits.replaceAll(',', ''))), ...numbersInWords(text)])]
}

/** One value as an answer. Null when it is nothing, or stands in the instruction. */
export function answerOf(
  blueprint: Blueprint,
  instruction: string,
  { name, value, of, query, others = [] }: { name: string; value: Scalar; of: ValueKind; query?: AnswerQuery; others?: readonly string[] },
): Answer | null {
  if (value === null || value === '' || value === 0) return null
  const words = sayValue(value, of, blueprint.currency)
  if (of.type === 'integer' || of.type === 'money') {
    const restated = numbersIn(instruction)
    if (typeof value !== 'number' || restated.includes(value)) return null
    return { words, check: { kind: 'number', name, value, restated, ...(query ? { query } : {}) } }
  }
  if (normalise(instruction).includes(normalise(words))) return null
  if (of.type === 'date' || of.type === 'moment') return { words, check: { kind: 'date', name, value: String(value).slice(0, 10) } }
  const values = [...new Set([words, String(value), ...others])]
  return { words, check: { kind: 'text', name, values } }
}

/** Names as an answer. Null when there are too few or too many, when two are equal, or one holds another. */
export function answerList(name: string, items: readonly string[]): Answer | null {
  const apart = items.every((item, index) => items.every((other, at) => at === index || !normalise(other).includes(normalise(item))))
  if (items.length < 2 || items.length > MAX_LIST || !apart || items.some(item => /,| and /.test(item))) return null
  return { words: sayList(items), check: { kind: 'list', name, items } }
}

/** A refusal as an answer. Null when its own words would not be accepted. `missing`: further reasons, for what does not exist. */
export function answerDecline(name: string, words: string, reason: readonly string[], missing: readonly string[] = []): Answer | null {
  const stems =
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter(word => reason.some(stem => stem.length > 3 && word.startsWith(stem))) ?? []
  const accepted = matchDecline(words, { reason: [...reason, ...missing, ...stems] }).passed
  return accepted ? { words, check: { kind: 'decline', name, reason, missing: missing.length > 0 } } : null
}
