// Queries of expressions as JavaScript: one statement each, its values as parameters in the order in which they stand.
import type { Tree } from '../language/parse-expression.ts'
import { entityOf, renamed } from '../plan/names.ts'
import { call, infix, LEVEL, operand, primary, sqlText, type Code } from './code.ts'
import { valueCode, type Emitted } from './javascript.ts'
import type { Surroundings } from './scope.ts'
import { partsOf, whereOf, type Query } from './subqueries.ts'

/** Asks the database. `some` and `none` are conditions; of a row, `first` gives the number. */
export function queryCode(query: Query, around: Surroundings): Emitted {
  const parameters: string[] = []
  const parameter = (code: Code): string => {
    parameters.push(code.text)
    return '?'
  }
  const { select, from, where, value } = partsOf(query, around, parameter, null)
  const statement = (selected: string, tail = ''): string => `SELECT ${selected} FROM ${from}${whereOf(where)}${tail}`
  // What takes several lines gets a variable: an `if` stays on one.
  const ask = (sql: string, wanted: string): string => {
    const text = call('world.db.get', [sqlText(sql), ...parameters])
    return text.includes('\n') ? around.keep(wanted, text) : text
  }
  const row = renamed(around.blueprint, query.entity)
  switch (query.name) {
    case 'some':
    case 'none': {
      const text = `${ask(statement('1', ' LIMIT 1'), `other_${row}`)} ${query.name === 'some' ? '!==' : '==='} null`
      return { text, level: LEVEL.equality, type: 'boolean', nullable: false }
    }
    case 'first': {
      const sql = statement(select, ` ORDER BY ${value.text === select ? '' : `${value.text}, `}${select} LIMIT 1`)
      return { text: `${ask(sql, `first_${row}`)}?.id ?? null`, level: LEVEL.coalesce, type: 'row', entity: query.entity, nullable: true }
    }
    case 'count':
      return { ...primary(`${ask(statement('count(*) AS count'), `${row}_figures`)}.count`), type: 'number', nullable: false }
    case 'sum':
      return { ...primary(`${ask(statement(`${select} AS total`), `${row}_figures`)}.total`), type: 'number', nullable: false }
    default: {
      const sql = statement(`${select} AS ${query.name}`)
      return { ...primary(`${ask(sql, `${row}_figures`)}.${query.name}`), type: value.type, nullable: true }
    }
  }
}

/** `free(…)`: a call of the shared function about the entity. */
export function freeCode(tree: Extract<Tree, { kind: 'free' }>, around: Surroundings): Code {
  entityOf(around.blueprint, tree.entity)
  const row = valueCode(tree.row, around)
  const values = [row.text, ...[tree.from, tree.to].map(part => valueCode(part, around).text)]
  const except = tree.except ? valueCode(tree.except, around) : null
  // Left out when there is no such row: the function then leaves out none.
  const last = except === null ? [] : [except.nullable ? `${operand(except, LEVEL.coalesce)} ?? 0` : except.text]
  const free = primary(call(around.use({ kind: 'free', entity: tree.entity }), ['world', ...values, ...last]))
  // A row that is missing is not free.
  return row.nullable ? infix(infix(row, '!==', primary('null'), LEVEL.equality), '&&', free, LEVEL.and) : free
}
