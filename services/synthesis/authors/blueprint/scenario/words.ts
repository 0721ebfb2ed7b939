// Words of a scenario text, as the matching sees them: lower case, singular, and phrases found whole.

/** A text as words in the singular, joined and fenced by spaces, so that phrases can be looked for. */
export function normalised(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return ` ${words.map(singular).join(' ')} `
}

/** Whether a normalised text has a word or phrase in it, in either number. */
export function mentions(text: string, phrase: string): boolean {
  return text.includes(normalised(phrase))
}

/** The singular by the common rules; both sides of a comparison go through it, so a wrong one does no harm. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word
}

/** `a pet boarding marketplace` as a title: without the article, with a capital, cut at a word. */
export function titleOf(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:an?|the|our)\s+/i, '')
    .replace(/[\s.]+$/, '')
  const cut = plain.length <= MAX_TITLE ? plain : plain.slice(0, plain.lastIndexOf(' ', MAX_TITLE))
  return cut.charAt(0).toUpperCase() + cut.slice(1)
}

/** Longest title, in characters: it stands in tables and in a tool's description. */
const MAX_TITLE = 80
