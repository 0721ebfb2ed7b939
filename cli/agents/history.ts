// How much of a conversation a model is shown: all of it, or the task and the last turns (AWM's window w). Pure.
import type { ModelMessage } from '../../shared/model/model.ts'

/**
 * The beginning up to the first turn of the assistant, and the last `turns` turns: an answer of the assistant with everything up to the
 * next one. Null shows all. A call is never shown without its result.
 */
export function shownHistory(messages: readonly ModelMessage[], turns: number | null): ModelMessage[] {
  const starts = messages.flatMap(({ role }, index) => (role === 'assistant' ? [index] : []))
  const [first] = starts
  if (turns === null || first === undefined || starts.length <= turns) return [...messages]
  const from = turns === 0 ? messages.length : (starts[starts.length - turns] ?? first)
  return [...messages.slice(0, first), ...messages.slice(from)]
}
