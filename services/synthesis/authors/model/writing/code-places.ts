// Which function a place in an assembled module belongs to, and the lines there. Pure. Problems name a line of the whole module; the model
// wrote the bodies of its functions.

/** Lines before and after the place that are shown. */
const AROUND = 2

/** The line of a place such as `tools.js 12:5`; null for other places. */
export function lineOf(where: string): number | null {
  const found = /\.js (\d+)(?::\d+)?/.exec(where)
  return found ? Number(found[1]) : null
}

/** The name of the function of `export const … = {` in which a line (from 1) stands; null above all of them. */
export function functionAt(code: string, line: number): string | null {
  const heads = code
    .split('\n')
    .slice(0, line)
    .map(text => /^ {2}(?:async )?([a-z][a-z0-9_]*)\(/.exec(text)?.[1])
  return heads.findLast(name => name !== undefined) ?? null
}

/** The lines around a line, with their numbers. */
export function linesAround(code: string, line: number): string {
  const lines = code.split('\n')
  const from = Math.max(0, line - 1 - AROUND)
  return lines
    .slice(from, line + AROUND)
    .map((text, index) => `${from + index + 1}: ${text.trimEnd()}`)
    .join('\n')
}
