// A tokeniser for SQLite's SQL: enough to judge and split statements, not to understand them.
// Runs in Workers, in Node and inside the sandbox. Source of the lexical rules: sqlite.org/lang_expr.html and tokenize.c.

/** What a token is. `word` is a bare keyword or name, `quoted` a name in "…", `…` or […]. */
export type TokenKind = 'word' | 'quoted' | 'string' | 'blob' | 'number' | 'parameter' | 'comment' | 'punctuation'

/** One token with its place: offsets in UTF-16 units, `end` exclusive. */
export interface Token {
  kind: TokenKind
  text: string
  start: number
  end: number
}

const TOKEN_FORMS: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['blob', /[xX]'[0-9a-fA-F]*'/y],
  ['string', /'(?:[^']|'')*(?:'|$)/y],
  ['quoted', /"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)/y],
  ['number', /0[xX][0-9a-fA-F]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['parameter', /\?\d*|[:@$][\p{ID_Continue}$]+/uy],
  ['word', /[\p{ID_Start}_][\p{ID_Continue}$]*/uy],
  ['punctuation', /\|\||<=|>=|<>|!=|==|<<|>>|->>|->|[\s\S]/uy],
]

/** Splits SQL into tokens; white space is dropped, comments are kept. Never throws: what is unknown is punctuation. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < sql.length) {
    if (/\s/.test(sql.charAt(at))) {
      at++
      continue
    }
    for (const [kind, form] of TOKEN_FORMS) {
      form.lastIndex = at
      const match = form.exec(sql)
      if (!match) continue
      tokens.push({ kind, text: match[0], start: at, end: at + match[0].length })
      at += match[0].length
      break
    }
  }
  return tokens
}

/** Tokens that mean something: comments left out. */
export function significantTokens(sql: string): Token[] {
  return tokenize(sql).filter(token => token.kind !== 'comment')
}

/** One statement of a script, without its closing semicolon, and where it starts. */
export interface Statement {
  sql: string
  start: number
}

/** Splits a script at top-level semicolons. Empty statements are dropped. Triggers are not understood: they are not allowed anywhere. */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = []
  let first: Token | undefined
  let last: Token | undefined
  const close = (): void => {
    if (first && last) statements.push({ sql: script.slice(first.start, last.end), start: first.start })
    first = undefined
  }
  for (const token of significantTokens(script)) {
    if (token.text === ';') close()
    else {
      first ??= token
      last = token
    }
  }
  close()
  return statements
}

/** A name without its quotes, as SQLite sees it. */
export function unquote(token: Token): string {
  if (token.kind === 'word') return token.text
  const quote = token.text.charAt(0)
  if (quote === '[') return token.text.slice(1, -1)
  return token.text.slice(1, -1).replaceAll(quote + quote, quote)
}

/** `line:column` of an offset, both from 1. */
export function lineColumn(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `${line}:${offset - before.lastIndexOf('\n')}`
}
