// Pieces of JavaScript with how tightly they bind, so that emitted expressions carry the parentheses they need and no others.
// Knows the language only: nothing of worlds, rows or SQL.

/** How tightly an expression binds; an operand that binds less than its operator wants gets parentheses. */
export const LEVEL = {
  choose: 1,
  coalesce: 2,
  or: 3,
  and: 4,
  equality: 5,
  relation: 6,
  sum: 7,
  product: 8,
  unary: 9,
  primary: 10,
} as const

/** A piece of code. `level` is one of {@link LEVEL}. */
export interface Code {
  text: string
  level: number
}

/** Code that needs no parentheses anywhere: names, calls, literals. */
export const primary = (text: string): Code => ({ text, level: LEVEL.primary })

/** The text of an operand, in parentheses when it binds less tightly than `level`. */
export const operand = (code: Code, level: number): string => (code.level < level ? `(${code.text})` : code.text)

/** A binary expression. `right` of an operator that is not associative has to bind one level tighter. */
export function infix(left: Code, operator: string, right: Code, level: number, associative = false): Code {
  return { text: `${operand(left, level)} ${operator} ${operand(right, associative ? level : level + 1)}`, level }
}

/** A text literal the way a person writes it: single quotes, double ones when it has single quotes inside, else a template. */
export function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  if (!text.includes("'")) return `'${escaped}'`
  return text.includes('"') ? `\`${templatePart(text)}\`` : `"${escaped}"`
}

/** Literal text inside a template literal. */
export function templatePart(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
}

/** A template literal of texts and values; a plain literal when it has no values. */
export function template(parts: readonly (string | Code)[]): Code {
  if (parts.every(part => typeof part === 'string')) return primary(quoted(parts.join('')))
  return primary(`\`${parts.map(part => (typeof part === 'string' ? templatePart(part) : `\${${part.text}}`)).join('')}\``)
}

/** Longest line of emitted code; longer calls are broken, one argument a line. The hand-written examples keep to it too. */
export const LINE_LENGTH = 140

/** Characters that indentation, `const name = ` and what follows a call take on its line. */
const ROOM_AROUND = 24

/** A call, on one line when it fits, else one argument a line. Indented from the start of its statement. */
export function call(callee: string, args: readonly string[]): string {
  const line = `${callee}(${args.join(', ')})`
  if (line.length <= LINE_LENGTH - ROOM_AROUND && !line.includes('\n')) return line
  return `${callee}(\n${args.map(arg => `${indented(arg)},\n`).join('')})`
}

/** An object literal, on one line when it fits, else one property a line. */
export function objectOf(properties: readonly string[]): string {
  const line = `{ ${properties.join(', ')} }`
  return line.length <= LINE_LENGTH - ROOM_AROUND ? line : `{\n${properties.map(property => `${indented(property)},\n`).join('')}}`
}

/** Every line two spaces to the right. */
export const indented = (text: string, by = 2): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

/** A statement of SQL as a literal; a long one in a template, on several lines. `embeds`: it has `${…}` in it on purpose. */
export function sqlText(sql: string, embeds = false): string {
  if (sql.length <= LINE_LENGTH - ROOM_AROUND) return embeds ? `\`${sql}\`` : quoted(sql)
  const lines = wrapped(sql)
  const text = lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join('\n')
  return `\`${embeds ? text : templatePart(text)}\``
}

/** Where a line of SQL is best broken: before a clause, or behind a comma. */
const CLAUSE = /^(FROM|WHERE|AND|OR|JOIN|LEFT|VALUES|SET|ORDER|GROUP|ELSE|CASE|NOT|\(SELECT)$/

/** Breaks SQL at spaces that stand in no literal and no `${…}`, preferably where parentheses nest least. */
function wrapped(sql: string): string[] {
  const words = sql.match(/(?:'[^']*'|\$\{[^}]*\}|[^\s'])+/g) ?? []
  const lines: string[] = []
  let line: string[] = []
  for (const word of words) {
    if (line.length > 0 && [...line, word].join(' ').length > LINE_LENGTH - ROOM_AROUND) {
      const end = bestBreak(line)
      lines.push(line.slice(0, end).join(' '))
      line = line.slice(end)
    }
    line.push(word)
  }
  return [...lines, line.join(' ')]
}

/** How many words of a full line stay on it. */
function bestBreak(line: readonly string[]): number {
  let best = { end: line.length, depth: Number.POSITIVE_INFINITY }
  let depth = 0
  line.forEach((word, index) => {
    const good = CLAUSE.test(word) || line[index - 1]?.endsWith(',') === true
    if (good && index >= line.length / 3 && depth <= best.depth) best = { end: index, depth }
    depth += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0)
  })
  return best.end
}
