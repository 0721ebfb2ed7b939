// What a verifier checks of an answer, and the JavaScript for it.
import { literal, objectLiteral } from './javascript.ts'

/** A row of the first state. */
export interface RowKey {
  entity: string
  id: number
}

/** A query whose one value is the right answer; `column` is its name in the result, `params` rows whose numbers it compares with. */
export interface AnswerQuery {
  on: 'initial' | 'final'
  sql: string
  params: readonly RowKey[]
  column: string
}

/** What the answer has to be. `name` says it in words; `query` computes the value where a short one exists. */
export type AnswerCheck =
  | { kind: 'number'; name: string; value: number; query?: AnswerQuery; restated: readonly number[] }
  | { kind: 'date'; name: string; value: string }
  | { kind: 'text'; name: string; values: readonly string[] }
  | { kind: 'list'; name: string; items: readonly string[] }
  /** `missing`: the words for what does not exist count too. */
  | { kind: 'decline'; name: string; reason: readonly string[]; missing: boolean }

/** Statements before the verdict, and the check as an object literal. */
interface CheckCode {
  before: readonly string[]
  check: string
  usesInitial: boolean
  usesFinal: boolean
}

/** The code of a check. Indented for the body of a verifier, without the first line's indent. */
export function checkCode(check: AnswerCheck, idOf: (row: RowKey) => string): CheckCode {
  const query = check.kind === 'number' ? check.query : undefined
  const before = query === undefined ? [] : [queryCode(query, idOf)]
  return {
    before,
    check: `{\n        name: ${literal(check.name)},\n        ...${matcherCode(check)},\n      }`,
    usesInitial: query?.on === 'initial',
    usesFinal: query?.on === 'final',
  }
}

function queryCode({ on, sql, params, column }: AnswerQuery, idOf: (row: RowKey) => string): string {
  const quoted = sql.includes("'") || sql.includes('\n') ? `\`${sql}\`` : `'${sql}'`
  const args = [quoted, ...params.map(idOf)]
  const line = `const { ${column} } = await ${on}.get(${args.join(', ')})`
  return line.length <= 136 ? line : `const { ${column} } = await ${on}.get(\n${args.map(arg => `      ${arg},\n`).join('')}    )`
}

function reasonCode({ reason, missing }: Extract<AnswerCheck, { kind: 'decline' }>): string {
  return missing ? `[...NOT_THERE${reason.map(word => `, ${literal(word)}`).join('')}]` : literal(reason)
}

function matcherCode(check: AnswerCheck): string {
  switch (check.kind) {
    case 'number': {
      const value = check.query === undefined ? String(check.value) : check.query.column
      const options = check.restated.length > 0 ? `, ${objectLiteral([['restated', check.restated]], 4)}` : ''
      return `match.number(answer, ${value}${options})`
    }
    case 'date':
      return `match.date(answer, ${literal(check.value)})`
    case 'text':
      return `match.text(answer, ${literal(check.values)})`
    case 'list':
      return `match.list(answer, ${literal(check.items)})`
    case 'decline':
      return `match.decline(answer, { reason: reasonsIn(answer, ${reasonCode(check)}) })`
  }
}
