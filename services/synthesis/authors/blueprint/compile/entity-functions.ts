// Functions and constants about one entity that tools share: its columns, a row by its number, whether it is free.
import type { Blueprint } from '../language/blueprint.ts'
import { parseExpression } from '../language/parse-expression.ts'
import { lookupTool } from '../plan/messages.ts'
import { capital, fillNouns, nounOf, rowName } from '../plan/names.ts'
import { viewOf } from '../plan/views.ts'
import { indented, quoted, sqlText } from './code.ts'
import { camel, pascal } from './local-names.ts'
import { Scope, type Shared } from './scope.ts'
import { needsQualifiers, Select } from './selects.ts'
import { sqlName } from './sql-code.ts'
import { availabilityOf, takenWhere } from './subqueries.ts'
import { NO_FUNCTION, viewSql, type ViewSql } from './view-sql.ts'
import type { Uses } from './writer.ts'

/** What a shared function or constant is called. */
export function sharedName(blueprint: Blueprint, shared: Shared): string {
  if (shared.kind === 'plain') return shared.name
  const row = rowName(blueprint, shared.entity)
  switch (shared.kind) {
    case 'by-id':
      return `${camel(row)}ById`
    case 'shown':
      return `shown${pascal(row)}`
    case 'free':
      return `${camel(row)}IsFree`
    case 'columns':
      return `${row.toUpperCase()}_COLUMNS`
    case 'tables':
      return `${row.toUpperCase()}_TABLES`
  }
}

/** The source of a function or constant about an entity. */
export function entitySource(blueprint: Blueprint, use: Uses, shared: Exclude<Shared, { kind: 'plain' }>): string {
  const { entity } = shared
  const name = sharedName(blueprint, shared)
  const view = viewSql({ blueprint, use }, entity)
  switch (shared.kind) {
    case 'columns': {
      const needs = view.values.map((value, index) => `?${index + 1} is ${value}`).join(', ')
      const computed = viewOf(blueprint, entity).filter(({ source }) => source.kind === 'computed')
      const comments = [
        ...computed.map(field => `// ${field.name}: ${lowerFirst(field.about)}\n`),
        ...(needs === '' ? [] : [`// ${needs}.\n`]),
      ]
      return `${comments.join('')}const ${name} = ${sqlText(view.columns)}`
    }
    case 'tables':
      return `const ${name} = ${sqlText(view.tables)}`
    case 'shown': {
      const converted = view.booleans.map(({ name: column, nullable }) =>
        nullable ? `${column}: row.${column} === null ? null : row.${column} === 1` : `${column}: row.${column} === 1`,
      )
      return `/** SQLite has no booleans. */\nfunction ${name}(row) {\n  return { ...row, ${converted.join(', ')} }\n}`
    }
    case 'by-id':
      return byIdSource(blueprint, use, entity, name)
    case 'free':
      return freeSource(blueprint, use, entity, name)
  }
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

function byIdSource(blueprint: Blueprint, use: Uses, entity: string, name: string): string {
  const { one } = nounOf(blueprint, entity)
  const { sql, values, booleans } = selectFrom(blueprint, use, entity, table => ` WHERE ${table}id = ?`)
  const args = [sql, ...values, 'id'].join(', ')
  const row = `${use({ kind: 'plain', name: 'existing' })}(world, row, ${quoted(one)}, id, '${lookupTool(blueprint, entity)}')`
  const shown = booleans ? `${use({ kind: 'shown', entity })}(${row})` : row
  return `/** ${capital(fillNouns(blueprint, `a [${entity}]`))} as tools show it. */\nfunction ${name}(world, id) {\n  const row = world.db.get(${args})\n  return ${shown}\n}`
}

/** A SELECT of an entity's view as a literal. `rest` gets what stands in front of a column of its table. */
export function selectFrom(
  blueprint: Blueprint,
  use: Uses,
  entity: string,
  rest: (prefix: string) => string,
): { sql: string; values: readonly string[]; booleans: boolean } {
  const view = viewSql({ blueprint, use }, entity)
  const table = sqlName(view.table)
  const sql = view.plain
    ? sqlText(`SELECT * FROM ${table}${rest('')}`)
    : `\`SELECT \${${use({ kind: 'columns', entity })}} ${fromTables(use, entity, view)}${rest(`${table}.`)}\``
  return { sql, values: view.values, booleans: view.booleans.length > 0 }
}

/** `FROM …` in a template: the constant where tables are joined. */
export const fromTables = (use: Uses, entity: string, { table, tables }: ViewSql): string =>
  tables === sqlName(table) ? `FROM ${tables}` : `FROM \${${use({ kind: 'tables', entity })}}`

function freeSource(blueprint: Blueprint, use: Uses, entity: string, name: string): string {
  const around = { blueprint, use, scope: new Scope(), ...NO_FUNCTION }
  const availability = availabilityOf(around, entity)
  const values: string[] = []
  const value = (code: string) => (): string => {
    values.push(code)
    return '?'
  }
  const bare = !needsQualifiers(parseExpression(availability.when), availability.by)
  const select = Select.over(around, availability.by, availability.by, ({ text }) => value(text)(), null, bare)
  const where = takenWhere(select, availability, {
    alias: select.row.alias,
    row: value('id'),
    from: value('from'),
    to: value('to'),
    except: value('except'),
  })
  const [one, by] = [nounOf(blueprint, entity).one, nounOf(blueprint, availability.by).one]
  const lines = [sqlText(`SELECT 1 FROM ${select.from()} WHERE ${where} LIMIT 1`), ...values].map(line => `${indented(line, 4)},\n`)
  return `/** True when no ${by} takes the ${one} from one time to another. \`except\`: a ${by} that does not count. */
function ${name}(world, id, from, to, except = 0) {
  const taken = world.db.get(\n${lines.join('')}  )
  return taken === null
}`
}
