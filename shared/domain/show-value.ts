// How values appear in messages. Runs inside the sandbox too.

/** Longest value text repeated in a message, in characters: enough to recognise it, never a whole document. */
const SHOWN_VALUE_CHARACTERS = 80

/** A value shortened for a message. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? 'undefined')
  return text.length > SHOWN_VALUE_CHARACTERS ? `${text.slice(0, SHOWN_VALUE_CHARACTERS)}…` : text
}
