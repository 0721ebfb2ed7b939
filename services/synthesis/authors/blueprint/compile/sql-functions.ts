// Functions of expressions over columns, in SQLite's own functions of time and numbers. Give what their JavaScript twins give.
import type { Tree } from '../language/parse-expression.ts'
import type { Select } from './selects.ts'
import { SQL_LEVEL, sqlLiteral, sqlOperand, type Sql } from './sql-code.ts'
import { sqlOf } from './sql.ts'

/** A function whose arguments name columns. `now()` and `today()` have none: they are parameters. */
export function sqlFunction({ name, args }: Extract<Tree, { kind: 'call' }>, select: Select): Sql {
  // Parameters are counted in the order of the text, and these two say their second argument first.
  const turned = name === 'days' || name === 'minutes'
  const written = (turned ? args.toReversed() : args).map(arg => sqlOf(arg, select))
  const values = turned ? written.toReversed() : written
  const [a = '', b = ''] = values.map(({ text }) => text)
  const second = sqlOperand(values[1] ?? { text: '', level: SQL_LEVEL.primary }, SQL_LEVEL.concat)
  const number = (text: string, level: number = SQL_LEVEL.primary): Sql => ({
    text,
    level,
    type: 'number',
    nullable: values.some(value => value.nullable),
  })
  const day = (text: string): Sql => ({ ...number(text), type: 'date' })
  switch (name) {
    case 'days':
      return number(`CAST(julianday(substr(${b}, 1, 10)) - julianday(substr(${a}, 1, 10)) AS INTEGER)`)
    case 'plusDays':
      return day(`date(${a}, ${second} || ' days')`)
    case 'plusMonths':
      return day(`date(${a}, ${second} || ' months')`)
    case 'weekday':
      return number(`(strftime('%w', ${a}) + 6) % 7 + 1`, SQL_LEVEL.sum)
    case 'minutes':
      return number(`(strftime('%s', ${b}) - strftime('%s', ${a})) / 60`, SQL_LEVEL.product)
    case 'hoursUntil':
      return number(`(strftime('%s', ${a} || 'T' || ${b}) - strftime('%s', ${nowParameter(select)})) / 3600.0`, SQL_LEVEL.product)
    case 'min':
    case 'max':
      return number(`${name}(${a}, ${b})`)
    case 'round':
      return number(`CAST(floor(${a} + 0.5) AS INTEGER)`)
    case 'floor':
    case 'ceil':
      return number(`CAST(${name}(${a}) AS INTEGER)`)
    case 'money':
      return {
        text: `${sqlLiteral(select.around.blueprint.currency)} || ${sqlOperand(values[0] ?? number(a), SQL_LEVEL.concat)}`,
        level: SQL_LEVEL.concat,
        type: 'text',
        nullable: false,
      }
    default:
      return number(nowParameter(select))
  }
}

function nowParameter(select: Select): string {
  return sqlOf({ kind: 'call', name: 'now', args: [] }, select).text
}
