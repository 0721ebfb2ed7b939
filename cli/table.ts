// Tables for the terminal. Widths follow the window; colour only where the terminal wants it.
import { styleText } from 'node:util'
import Table from 'cli-table3'

/** Width of a table when the output is no terminal, in columns: wide enough not to break ids. */
const PLAIN_WIDTH = 160

/** Narrowest column that still reads, in columns. */
const NARROWEST = 8

/** A table with a heading; the last column takes what is left of the window and wraps. */
export function table(head: string[], rows: (string | number | null)[][]): string {
  const cells = rows.map(row => row.map(cell => (cell === null ? '' : String(cell))))
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map(row => longestLine(row[column] ?? ''))) + 2)
  const window = process.stdout.columns ?? PLAIN_WIDTH
  const others = widths.slice(0, -1).reduce((sum, width) => sum + width + 1, 2)
  const last = Math.max(NARROWEST, Math.min(widths.at(-1) ?? 0, window - others))
  const made = new Table({
    head: head.map(title => styleText('bold', title)),
    colWidths: [...widths.slice(0, -1), last],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  made.push(...cells)
  return made.toString()
}

/** Green for what is right, red for what is not, plain where colours are off. */
export function verdictMark(good: boolean, text: string): string {
  return styleText(good ? 'green' : 'red', text)
}

/** Characters of a hash that tell two apart; the API takes any prefix of at least 8 of a version. */
const HASH_CHARACTERS = 12

/** The beginning of a hash, or of a version. */
export function shortHash(hash: string): string {
  return hash.slice(0, HASH_CHARACTERS)
}

/** `1 gate`, `2 gates`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(line => stripped(line).length))
}

const ESCAPE = String.fromCharCode(27)

function stripped(text: string): string {
  return text.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')
}

/** The line under a page that says how to see the next one; nothing under the last. */
export const moreLine = (cursor: string | null | undefined): string => (cursor ? `\nmore: --cursor ${cursor}` : '')
