// Expressions as SQL inside a statement: columns of its rows, literals, and parameters for whatever only the code around it knows.
// Conditions may be NULL where that counts as false; `strict` ones are 0 or 1, for NOT and for values.
import { BlueprintError, type BinaryOperator, type Tree } from '../language/parse-expression.ts'
import { columnName } from '../plan/names.ts'
import { valueCode } from './javascript.ts'
import { asksOrMentions } from './mentions.ts'
import { qualified, type Select } from './selects.ts'
import { SQL_LEVEL, sqlLiteral, sqlOperand, type Sql } from './sql-code.ts'
import { sqlFunction } from './sql-functions.ts'
import { freeSql, querySql } from './subqueries.ts'
import { isText, stepFrom, typeOfField, type Known } from './types.ts'

const OPERATORS: Record<BinaryOperator, { sql: string; level: number }> = {
  '||': { sql: 'OR', level: SQL_LEVEL.or },
  '&&': { sql: 'AND', level: SQL_LEVEL.and },
  '===': { sql: '=', level: SQL_LEVEL.equality },
  '!==': { sql: '<>', level: SQL_LEVEL.equality },
  '<': { sql: '<', level: SQL_LEVEL.relation },
  '<=': { sql: '<=', level: SQL_LEVEL.relation },
  '>': { sql: '>', level: SQL_LEVEL.relation },
  '>=': { sql: '>=', level: SQL_LEVEL.relation },
  '+': { sql: '+', level: SQL_LEVEL.sum },
  '-': { sql: '-', level: SQL_LEVEL.sum },
  '*': { sql: '*', level: SQL_LEVEL.product },
  '/': { sql: '/', level: SQL_LEVEL.product },
  '%': { sql: '%', level: SQL_LEVEL.product },
}

/** An expression in a statement. */
export function sqlOf(tree: Tree, select: Select, strict = true): Sql {
  if (tree.kind === 'literal') return literal(tree.value)
  if (!mentionsRows(tree, select)) return parameter(tree, select)
  switch (tree.kind) {
    case 'path':
      return columnOf(tree.names, select)
    case 'minus': {
      const of = sqlOf(tree.of, select)
      return { text: `-${sqlOperand(of, SQL_LEVEL.unary)}`, level: SQL_LEVEL.unary, type: 'number', nullable: of.nullable }
    }
    case 'not': {
      const of = sqlOf(tree.of, select)
      return { text: `NOT ${sqlOperand(truth(of), SQL_LEVEL.equality)}`, level: SQL_LEVEL.not, type: 'boolean', nullable: false }
    }
    case 'binary':
      return binary(tree, select, strict)
    case 'choose': {
      const [test, yes, no] = [sqlOf(tree.test, select, false), sqlOf(tree.yes, select), sqlOf(tree.no, select)]
      const known = yes.type === 'null' ? no : yes
      const text = `CASE WHEN ${test.text} THEN ${yes.text} ELSE ${no.text} END`
      return { ...known, text, level: SQL_LEVEL.primary, nullable: yes.nullable || no.nullable }
    }
    case 'text':
      return joined(tree.parts, select)
    case 'call':
      return sqlFunction(tree, select)
    case 'query':
      return querySql(tree, select)
    case 'free':
      return freeSql(tree, select)
  }
}

/** A condition after WHERE or AND, where NULL is false. */
export const conditionSql = (tree: Tree, select: Select): Sql => sqlOf(tree, select, false)

function literal(value: string | number | boolean | null): Sql {
  const type = value === null ? 'null' : typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'
  return { text: sqlLiteral(value), level: SQL_LEVEL.primary, type, nullable: value === null }
}

function parameter(tree: Tree, select: Select): Sql {
  const code = valueCode(tree, select.around)
  return { text: select.parameter(code), level: SQL_LEVEL.primary, type: code.type, nullable: code.nullable }
}

/** True when a tree has to be computed by the statement: it names a row of one, or asks a table itself. */
export function mentionsRows(tree: Tree, select: Select): boolean {
  return asksOrMentions(tree, names => select.around.scope.find(names[0] ?? '')?.kind === 'column-row')
}

function columnOf(names: readonly string[], select: Select): Sql {
  const [root = '', ...rest] = names
  const binding = select.around.scope.get(root)
  if (binding.kind !== 'column-row') throw new BlueprintError(`${root} is no row of this query`)
  let from: { entity: string; alias: string | null } = binding
  const column = (name: string, known: Known): Sql => ({ text: qualified(from.alias, name), level: SQL_LEVEL.primary, ...known })
  for (let index = 0; index < rest.length; index++) {
    const step = stepFrom(select.around.blueprint, from.entity, rest[index] ?? '')
    if (step.kind === 'id') return column('id', { type: 'number', nullable: false })
    // A row behind an optional reference may be missing, and every column with it; NULL is false in conditions either way.
    const nullable = (step.field.optional ?? false) || index > 0
    const name = columnName(select.around.blueprint, step.key, step.field)
    const rowOnly = index === rest.length - 1
    if (step.kind === 'column') {
      if (!rowOnly) throw new BlueprintError(`${names.join('.')} goes on behind a value`)
      return column(name, { type: typeOfField(step.field), nullable })
    }
    if (rowOnly) return column(name, { type: 'row', entity: step.to, nullable })
    if (index === rest.length - 2 && rest[index + 1] === 'id') return column(name, { type: 'number', nullable })
    from = select.follow(from, step.key)
  }
  return column('id', { type: 'row', entity: from.entity, nullable: false })
}

function binary(tree: Extract<Tree, { kind: 'binary' }>, select: Select, strict: boolean): Sql {
  const { operator } = tree
  const { sql, level } = OPERATORS[operator]
  if (operator === '&&' || operator === '||') {
    const chosen = operator === '||' ? oneOfValues(tree, select) : undefined
    if (chosen) return strict ? truth(chosen) : chosen
    const [left, right] = [sqlOf(tree.left, select, strict), sqlOf(tree.right, select, strict)]
    return {
      text: `${sqlOperand(left, level)} ${sql} ${sqlOperand(right, level)}`,
      level,
      type: 'boolean',
      nullable: left.nullable || right.nullable,
    }
  }
  const [left, right] = [sqlOf(tree.left, select), sqlOf(tree.right, select)]
  if (operator === '===' || operator === '!==') {
    if (right.type === 'null') return isNull(left, operator)
    if (left.type === 'null') return isNull(right, operator)
  }
  if (level <= SQL_LEVEL.relation) {
    const text = `${sqlOperand(left, level + 1)} ${sql} ${sqlOperand(right, level + 1)}`
    const found: Sql = { text, level, type: 'boolean', nullable: left.nullable || right.nullable }
    return strict ? truth(found) : found
  }
  return arithmetic(operator, left, right)
}

function arithmetic(operator: BinaryOperator, left: Sql, right: Sql): Sql {
  const nullable = left.nullable || right.nullable
  if (operator === '+' && (isText(left) || isText(right))) {
    const text = `${sqlOperand(left, SQL_LEVEL.concat)} || ${sqlOperand(right, SQL_LEVEL.concat)}`
    return { text, level: SQL_LEVEL.concat, type: 'text', nullable }
  }
  const { sql, level } = OPERATORS[operator]
  // SQLite divides whole numbers into whole numbers; expressions do not.
  const first = operator === '/' ? `${sqlOperand(left, level)} * 1.0` : sqlOperand(left, level)
  return {
    text: `${first} ${sql} ${sqlOperand(right, level + 1)}`,
    level,
    type: 'number',
    nullable: nullable || operator === '/' || operator === '%',
  }
}

function isNull(of: Sql, operator: '===' | '!=='): Sql {
  const text = `${sqlOperand(of, SQL_LEVEL.relation)} IS ${operator === '===' ? 'NULL' : 'NOT NULL'}`
  return { text, level: SQL_LEVEL.equality, type: 'boolean', nullable: false }
}

/** 0 where a condition is NULL. */
function truth(of: Sql): Sql {
  return of.nullable ? { ...of, text: `coalesce(${of.text}, 0)`, level: SQL_LEVEL.primary, nullable: false } : of
}

/** `status IN ('booked', 'checked_in')` for alternatives of one column. */
function oneOfValues(tree: Tree, select: Select): Sql | undefined {
  const values: string[] = []
  const columns = new Set<string>()
  let path: Tree | undefined
  const collect = (part: Tree): boolean => {
    if (part.kind !== 'binary') return false
    if (part.operator === '||') return collect(part.left) && collect(part.right)
    if (part.operator !== '===' || part.left.kind !== 'path' || part.right.kind !== 'literal' || part.right.value === null) return false
    columns.add(part.left.names.join('.'))
    path = part.left
    values.push(sqlLiteral(part.right.value))
    return true
  }
  if (!collect(tree) || columns.size !== 1 || !path || !mentionsRows(path, select)) return undefined
  const column = sqlOf(path, select)
  return { text: `${column.text} IN (${values.join(', ')})`, level: SQL_LEVEL.equality, type: 'boolean', nullable: column.nullable }
}

function joined(parts: readonly (string | Tree)[], select: Select): Sql {
  const texts = parts.flatMap(part => {
    if (typeof part === 'string') return part === '' ? [] : [sqlLiteral(part)]
    const money = part.kind === 'call' && part.name === 'money' ? part.args[0] : undefined
    const value = sqlOf(money ?? part, select)
    return [...(money ? [sqlLiteral(select.around.blueprint.currency)] : []), sqlOperand(value, SQL_LEVEL.concat)]
  })
  return { text: texts.join(' || '), level: SQL_LEVEL.concat, type: 'text', nullable: false }
}
