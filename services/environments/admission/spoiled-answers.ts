// Answers that no verifier may accept: wrong ones, stuffed ones, empty boasts and bare refusals, made from the reference answer.
// Pure and deterministic.
import { normalise } from '../../../shared/domain/matchers/normalise.ts'
import type { Task } from '../../../shared/domain/task.ts'
import { siblingValues, type SeededColumn } from './seeded-values.ts'

/** A spoiled answer, with its fault in words. */
export interface SpoiledAnswer {
  words: string
  answer: string
}

/** A claim of success that says nothing. */
export const CLAIM_OF_SUCCESS = 'Done. I have completed everything as you asked.'

/** A refusal without a reason. */
export const BARE_REFUSAL = 'Not possible.'

/** Distance of a wrong number from the right one: large enough not to meet another number of the same answer. */
const NUMBER_SHIFTS = [37, 1203]

/** Candidates in a stuffed answer: far more than an honest answer would offer. */
const STUFFED_CANDIDATES = 8

/** Shortest seeded text that counts as part of an answer, in characters: shorter ones stand in answers by accident. */
const MIN_CELL_CHARACTERS = 3

/** Every reason that declines are made of, at once: a stuffed refusal. */
const ALL_REASONS =
  'it was not found, does not exist, is archived, is closed, is locked, was cancelled, has been shipped, was refunded, is paid, is sold out, is full, has expired, is too late, is not permitted, belongs to someone else or is over the limit'

/** Wrong answers: numbers shifted and seeded texts exchanged; boasts for tasks that must be declined. */
export function wrongAnswers(task: Task, columns: readonly SeededColumn[]): SpoiledAnswer[] {
  const reference = task.answer ?? ''
  if (task.kind === 'decline') {
    return [
      { words: 'a claim of success instead of the refusal', answer: CLAIM_OF_SUCCESS },
      { words: 'a refusal without a reason', answer: BARE_REFUSAL },
    ]
  }
  const others = NUMBER_SHIFTS.map((shift, index) => exchangedTexts(shiftedNumbers(reference, shift), columns, index))
  const generic = ['I could not find that out.', 'There is no such thing.']
  const answers = others.map((answer, index) => (normalise(answer) === normalise(reference) ? (generic[index] ?? '') : answer))
  return [...new Set(answers)].map(answer => ({ words: `the wrong answer ${JSON.stringify(answer)}`, answer }))
}

/** An answer that lists candidates, the right one among them. */
export function stuffedAnswer(task: Task, columns: readonly SeededColumn[]): SpoiledAnswer {
  const reference = task.answer ?? ''
  if (task.kind === 'decline')
    return { words: 'a refusal that lists every reason there is', answer: `${reference} It cannot be done because ${ALL_REASONS}.` }
  const shifts = Array.from({ length: STUFFED_CANDIDATES }, (_, index) => index)
  const others = shifts
    .map(index => exchangedTexts(shiftedNumbers(reference, index + 1), columns, index))
    .filter(answer => answer !== reference)
  const fillers = ['none', 'all of them', 'both', 'yes', 'no', 'the first', 'the last', 'something else']
  const candidates = [reference, ...(others.length > 0 ? new Set(others) : fillers)]
  return { words: 'a stuffed answer that lists many candidates', answer: `It is one of these: ${candidates.join('; or ')}` }
}

/** Every number of a text, moved. Digits keep their place in names: ORD-1001 becomes ORD-1038. */
function shiftedNumbers(text: string, shift: number): string {
  return text.replace(/\d{1,3}(?:,\d{3})+|\d+/g, digits => String(Number(digits.replaceAll(',', '')) + shift))
}

/** Seeded texts that stand in the answer, exchanged for the `turn`-th other one of their column. Longer texts first. */
function exchangedTexts(text: string, columns: readonly SeededColumn[], turn: number): string {
  const cells = columns.flatMap(column => column.values.filter(value => typeof value === 'string').map(value => ({ column, value }))) // prettier-ignore
  const standing = cells.filter(({ value }) => value.length >= MIN_CELL_CHARACTERS && text.toLowerCase().includes(value.toLowerCase()))
  let result = text
  for (const { column, value } of standing.sort((left, right) => right.value.length - left.value.length)) {
    const at = result.toLowerCase().indexOf(value.toLowerCase())
    const siblings = siblingValues(column.column, value, [column]).filter(
      other => typeof other === 'string' && !text.toLowerCase().includes(other.toLowerCase()),
    )
    const other = siblings[turn % Math.max(1, siblings.length)]
    if (at >= 0 && typeof other === 'string') result = result.slice(0, at) + other + result.slice(at + value.length)
  }
  return result
}
