// Takes a CREATE TABLE statement apart: columns, their clauses, table constraints, comments. What they mean is read elsewhere;
// nothing here judges SQL, that is SQLite's business.
import { significantTokens, tokenize, unquote, type Token } from '../../../shared/sql/tokens.ts'

/** One clause of a column, such as `NOT NULL` or `DEFAULT 0`, with the `CONSTRAINT name` before it. */
export interface Clause {
  /** Its first keyword in capitals: PRIMARY, NOT, NULL, UNIQUE, CHECK, DEFAULT, COLLATE, REFERENCES, GENERATED or AS. */
  word: string
  tokens: Token[]
}

/** One column as written. `head` is its name and type. */
export interface ColumnDdl {
  name: string
  head: Token[]
  clauses: Clause[]
  comment: string | null
}

/** A table as written. `options` is what follows the closing parenthesis. */
export interface TableDdl {
  name: string
  columns: ColumnDdl[]
  constraints: Token[][]
  options: Token[]
  comment: string | null
}

const CLAUSE_WORDS = new Set([
  'CONSTRAINT',
  'PRIMARY',
  'NOT',
  'NULL',
  'UNIQUE',
  'CHECK',
  'DEFAULT',
  'COLLATE',
  'REFERENCES',
  'GENERATED',
  'AS',
])

/** Words after which NULL, DEFAULT, AS and so on belong to the clause that has begun. */
const BINDING_WORDS = new Set(['SET', 'NOT', 'DEFAULT', 'ALWAYS', 'COLLATE', 'CONSTRAINT'])

const CONSTRAINT_WORDS = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'])

/** A token's text in capitals when it is a bare word, else as it stands. */
export function wordOf(token: Token | undefined): string {
  return token === undefined ? '' : token.kind === 'word' ? token.text.toUpperCase() : token.text
}

/** Tokens as SQL again: one space where there was any gap, comments gone. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token, index) => (index > 0 && token.start > (tokens[index - 1]?.end ?? 0) ? ` ${token.text}` : token.text)).join('')
}

/** Splits tokens where `separates` says so outside parentheses; the separators go. */
export function splitTokens(tokens: readonly Token[], separates: (token: Token, index: number) => boolean): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  tokens.forEach((token, index) => {
    if (token.text === ')') depth--
    if (depth === 0 && separates(token, index)) parts.push([])
    else parts[parts.length - 1]?.push(token)
    if (token.text === '(') depth++
  })
  return parts
}

/** Takes one statement apart; undefined when it is not a CREATE TABLE with a closed list of columns. */
export function readTableDdl(sql: string): TableDdl | undefined {
  const tokens = significantTokens(sql)
  const open = tokens.findIndex(token => token.text === '(')
  const header = tokens.slice(0, open)
  const name = header[header.length - 1]
  if (open < 3 || !name || wordOf(header[0]) !== 'CREATE' || wordOf(header[1]) !== 'TABLE') return undefined
  const close = closingIndex(tokens, open)
  if (close === undefined) return undefined
  const parts = splitTokens(tokens.slice(open + 1, close), token => token.text === ',').filter(part => part.length > 0)
  const isConstraint = (part: Token[]): boolean => part[0]?.kind === 'word' && CONSTRAINT_WORDS.has(wordOf(part[0]))
  const comments = commentsOf(sql, tokens, open, parts)
  return {
    name: unquote(name),
    columns: parts.filter(part => !isConstraint(part)).map(part => readColumn(part, comments.get(part) ?? null)),
    constraints: parts.filter(isConstraint),
    options: tokens.slice(close + 1).filter(token => token.text !== ';'),
    comment: comments.get(tokens) ?? null,
  }
}

function closingIndex(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.text === '(') depth++
    if (tokens[index]?.text === ')' && --depth === 0) return index
  }
  return undefined
}

function readColumn(part: readonly Token[], comment: string | null): ColumnDdl {
  const clauses: Clause[] = []
  const head: Token[] = []
  let depth = 0
  part.forEach((token, index) => {
    const word = wordOf(token)
    const last = clauses[clauses.length - 1]
    const before = wordOf(part[index - 1])
    const bound = BINDING_WORDS.has(before) || (word === 'NOT' && wordOf(part[index + 1]) === 'DEFERRABLE')
    const begins = index > 0 && depth === 0 && token.kind === 'word' && CLAUSE_WORDS.has(word) && !bound
    if (begins && last?.word === 'CONSTRAINT') {
      last.word = word
      last.tokens.push(token)
    } else if (begins) clauses.push({ word, tokens: [token] })
    else (last?.tokens ?? head).push(token)
    if (token.text === '(') depth++
    if (token.text === ')') depth--
  })
  return { name: part[0] ? unquote(part[0]) : '', head, clauses, comment }
}

/** A comment belongs to the column on whose line it stands, else to the next one; on the first line to the table. */
function commentsOf(sql: string, tokens: Token[], open: number, parts: readonly Token[][]): Map<Token[], string> {
  const found = new Map<Token[], string>()
  const add = (owner: Token[] | undefined, text: string): void => {
    if (owner && text !== '') found.set(owner, [found.get(owner), text].filter(Boolean).join(' '))
  }
  for (const comment of tokenize(sql).filter(token => token.kind === 'comment')) {
    const text = comment.text
      .replace(/^--+|^\/\*+|\*+\/$/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const previous = tokens.findLast(token => token.end <= comment.start)
    const sameLine = previous !== undefined && !sql.slice(previous.end, comment.start).includes('\n')
    const first = tokens[open]
    if (!previous || !first || previous.start <= first.start) add(sameLine || !previous ? tokens : parts[0], text)
    else if (sameLine)
      add(
        parts.findLast(part => (part[0]?.start ?? Number.POSITIVE_INFINITY) < comment.start),
        text,
      )
    else
      add(
        parts.find(part => (part[0]?.start ?? 0) > comment.start),
        text,
      )
  }
  return found
}
