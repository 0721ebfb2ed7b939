// Reads CHECK constraints that a JSON Schema can say too: value lists, bounds, lengths. What it does not understand
// it leaves to SQLite, which enforces every CHECK anyway.
import { unquote, type Token } from '../../../shared/sql/tokens.ts'
import { splitTokens, wordOf } from './table-ddl.ts'

/** What a CHECK says about one column's values, in the words of JSON Schema. */
export interface ValueRules {
  enum?: (string | number)[]
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  exclusiveMaximum?: number
  minLength?: number
  maxLength?: number
}

type RulesByColumn = Map<string, ValueRules>

const FLIPPED: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '==': '=' }

/** Rules by lower-case column name, from the tokens inside `CHECK ( … )`. */
export function checkRules(tokens: readonly Token[]): RulesByColumn {
  const inner = stripped(tokens)
  const choices = splitTokens(inner, token => wordOf(token) === 'OR')
  if (choices.length > 1) {
    const others = choices.filter(choice => !isNullTest(stripped(choice)))
    const rules = others.length === 1 && others[0] ? checkRules(others[0]) : new Map<string, ValueRules>()
    const nullable = choices.filter(choice => !others.includes(choice)).map(choice => columnOf(stripped(choice)[0]))
    return rules.size === 1 && nullable.every(name => name !== undefined && rules.has(name)) ? rules : new Map()
  }
  const terms = splitTokens(inner, (token, index) => wordOf(token) === 'AND' && !closesBetween(inner, index))
  if (terms.length > 1) return merged(terms.map(checkRules))
  return termRules(inner)
}

/** True for the AND of `BETWEEN … AND …`: the nearest BETWEEN or AND before it is a BETWEEN. */
function closesBetween(tokens: readonly Token[], and: number): boolean {
  const nearest = tokens.slice(0, and).findLast(token => wordOf(token) === 'BETWEEN' || wordOf(token) === 'AND')
  return wordOf(nearest) === 'BETWEEN'
}

/** The tokens of an expression without parentheses around the whole of it. */
function stripped(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.text !== '(' || tokens[tokens.length - 1]?.text !== ')') return tokens
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') depth++
    if (token.text === ')' && --depth === 0 && index < tokens.length - 1) return tokens
  }
  return stripped(tokens.slice(1, -1))
}

function isNullTest(tokens: readonly Token[]): boolean {
  return tokens.length === 3 && wordOf(tokens[1]) === 'IS' && wordOf(tokens[2]) === 'NULL'
}

function merged(list: readonly RulesByColumn[]): RulesByColumn {
  const all: RulesByColumn = new Map()
  for (const rules of list) for (const [name, rule] of rules) all.set(name, { ...all.get(name), ...rule })
  return all
}

function columnOf(token: Token | undefined): string | undefined {
  return token && (token.kind === 'word' || token.kind === 'quoted') ? unquote(token).toLowerCase() : undefined
}

/** One literal, with its sign; undefined for anything else. */
export function literalOf(tokens: readonly Token[]): string | number | undefined {
  const [first, second] = tokens
  if (tokens.length === 1 && first?.kind === 'string') return first.text.slice(1, -1).replaceAll("''", "'")
  if (tokens.length === 1 && first?.kind === 'number') return Number(first.text)
  if (tokens.length === 2 && second?.kind === 'number' && (first?.text === '-' || first?.text === '+'))
    return Number(first.text + second.text)
  return undefined
}

function termRules(tokens: readonly Token[]): RulesByColumn {
  const name = columnOf(tokens[0])
  if (name !== undefined && wordOf(tokens[1]) === 'IN' && tokens[2]?.text === '(' && tokens[tokens.length - 1]?.text === ')') {
    const values = splitTokens(tokens.slice(3, -1), token => token.text === ',').map(literalOf)
    return values.every(value => value !== undefined) && values.length > 0 ? new Map([[name, { enum: values }]]) : new Map()
  }
  if (name !== undefined && wordOf(tokens[1]) === 'BETWEEN') {
    const [low, high] = splitTokens(tokens.slice(2), token => wordOf(token) === 'AND').map(literalOf)
    return typeof low === 'number' && typeof high === 'number' ? new Map([[name, { minimum: low, maximum: high }]]) : new Map()
  }
  if (wordOf(tokens[0]) === 'LENGTH' && tokens[1]?.text === '(' && tokens[3]?.text === ')') {
    const column = columnOf(tokens[2])
    const size = literalOf(tokens.slice(5))
    const rule = typeof size === 'number' ? lengthRule(tokens[4]?.text ?? '', size) : undefined
    return column !== undefined && rule ? new Map([[column, rule]]) : new Map()
  }
  return comparisonRules(tokens)
}

function comparisonRules(tokens: readonly Token[]): RulesByColumn {
  const left = columnOf(tokens[0])
  const right = columnOf(tokens[tokens.length - 1])
  const value = left !== undefined ? literalOf(tokens.slice(2)) : literalOf(tokens.slice(0, -2))
  const written = (left !== undefined ? tokens[1] : tokens[tokens.length - 2])?.text ?? ''
  const operator = left !== undefined ? written : (FLIPPED[written] ?? '')
  const column = left ?? right
  if (column === undefined || value === undefined) return new Map()
  if (operator === '=' || operator === '==') return new Map([[column, { enum: [value] }]])
  const rule = typeof value === 'number' ? boundRule(operator, value) : undefined
  return rule ? new Map([[column, rule]]) : new Map()
}

function boundRule(operator: string, value: number): ValueRules | undefined {
  if (operator === '>=') return { minimum: value }
  if (operator === '>') return { exclusiveMinimum: value }
  if (operator === '<=') return { maximum: value }
  return operator === '<' ? { exclusiveMaximum: value } : undefined
}

function lengthRule(operator: string, size: number): ValueRules | undefined {
  if (operator === '=' || operator === '==') return { minLength: size, maxLength: size }
  if (operator === '>=') return { minLength: size }
  if (operator === '>') return { minLength: size + 1 }
  if (operator === '<=') return { maxLength: size }
  return operator === '<' ? { maxLength: size - 1 } : undefined
}
