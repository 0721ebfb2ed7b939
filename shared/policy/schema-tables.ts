// The tables that schema.sql declares, read from its tokens: names, columns, declared types. Enough to judge seed rows and
// names in environment.json before anything runs; SQLite itself has the last word in the seed gate.
import { significantTokens, unquote, type Statement, type Token } from '../sql/tokens.ts'

/** One column. `type` is upper case, empty when none is declared; `start` is its offset in schema.sql. */
export interface SchemaColumn {
  name: string
  start: number
  type: string
  generated: boolean
  primaryKey: boolean
}

/** One table. `start` is the offset of its statement in schema.sql. */
export interface SchemaTable {
  name: string
  start: number
  columns: SchemaColumn[]
  hasPrimaryKey: boolean
  /** Tables that foreign keys name, with the offset of each name. */
  references: { table: string; start: number }[]
}

const TABLE_CONSTRAINTS = /^(constraint|primary|unique|check|foreign)$/i
const COLUMN_CONSTRAINTS = /^(constraint|primary|not|null|unique|check|default|collate|references|generated|as)$/i

/** True when a token is this bare keyword. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word
}

/** The table of a `CREATE TABLE name ( … )` statement; undefined for anything else. */
export function schemaTable(statement: Statement): SchemaTable | undefined {
  const tokens = significantTokens(statement.sql)
  const open = tokens.findIndex(token => token.text === '(')
  const name = tokens[open - 1]
  if (!isWord(tokens[0], 'CREATE') || !isWord(tokens[1], 'TABLE') || !name) return undefined
  const parts = listParts(tokens, open)
  const constraints = parts.filter(part => part[0]?.kind === 'word' && TABLE_CONSTRAINTS.test(part[0].text))
  const columns = parts.filter(part => !constraints.includes(part)).flatMap(part => schemaColumn(part, statement.start))
  return {
    name: unquote(name),
    start: statement.start,
    columns,
    hasPrimaryKey: columns.some(column => column.primaryKey) || constraints.some(saysPrimaryKey),
    references: tokens.flatMap((token, index) => {
      const target = isWord(tokens[index - 1], 'REFERENCES') ? token : undefined
      return target ? [{ table: unquote(target), start: statement.start + target.start }] : []
    }),
  }
}

function saysPrimaryKey(part: readonly Token[]): boolean {
  return part.some((token, index) => isWord(token, 'PRIMARY') && isWord(part[index + 1], 'KEY'))
}

function schemaColumn(part: readonly Token[], offset: number): SchemaColumn[] {
  const [name] = part
  if (!name) return []
  const typeEnd = part.findIndex((token, index) => index > 0 && token.kind === 'word' && COLUMN_CONSTRAINTS.test(token.text))
  const type = part.slice(1, typeEnd < 0 ? part.length : typeEnd)
  return [
    {
      name: unquote(name),
      start: offset + name.start,
      type: type.map(token => unquote(token).toUpperCase()).join(' '),
      generated: part.some((token, index) => isWord(token, 'AS') && part[index + 1]?.text === '('),
      primaryKey: saysPrimaryKey(part),
    },
  ]
}

/** The comma-separated parts of the list that opens at `open`, each as its tokens. */
function listParts(tokens: readonly Token[], open: number): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of open < 0 ? [] : tokens.slice(open)) {
    if (token.text === '(' && depth++ === 0) continue
    if (token.text === ')' && --depth === 0) break
    if (token.text === ',' && depth === 1) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter(part => part.length > 0)
}
