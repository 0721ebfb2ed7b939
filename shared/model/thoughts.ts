// Thoughts that a model writes before its answer, between tags: servers with a reasoning parser take them out, others hand them on.

const OPEN = /^\s*<think>/
const CLOSE = '</think>'

/**
 * What is said after the thoughts at the beginning. Tags anywhere else are the answer's own words: what an answer quotes must not become
 * the answer. Thoughts that do not end leave nothing.
 */
export function withoutThoughts(text: string): string {
  if (!OPEN.test(text)) return text
  const end = text.indexOf(CLOSE)
  return end < 0 ? '' : text.slice(end + CLOSE.length).trimStart()
}
