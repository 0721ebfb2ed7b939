// schema.sql of a blueprint: a table for each entity, with what SQLite itself can keep true. No indexes: a hundred rows need none,
// and making them is most of what spawning an episode costs.
import type { Blueprint } from '../language/blueprint.ts'
import type { Entity } from '../language/entity.ts'
import type { Field } from '../language/field.ts'
import { columnName, sentences, tableName } from '../plan/names.ts'
import { insertionOrder } from '../plan/order.ts'
import { sqlLiteral, sqlName } from './sql-code.ts'

/** The statements that create a blueprint's tables, parents first. */
export function schemaSql(blueprint: Blueprint): string {
  const head = `-- ${blueprint.title}. Amounts are whole ${blueprint.currency}. Days are YYYY-MM-DD, times of day HH:MM, moments ISO 8601 texts.`
  return `${[head, ...insertionOrder(blueprint).map(key => tableSql(blueprint, key))].join('\n\n')}\n`
}

function tableSql(blueprint: Blueprint, key: string): string {
  const entity = blueprint.entities[key]
  if (!entity) return ''
  const columns = Object.entries(entity.fields).map(([name, field]) => columnSql(blueprint, name, field))
  const unique = (entity.unique ?? []).map(fields => `UNIQUE (${fields.map(field => uniqueColumn(blueprint, entity, field)).join(', ')})`)
  const parts = ['id INTEGER PRIMARY KEY', ...columns, ...unique]
  return `-- ${sentences(blueprint, entity.about)}\nCREATE TABLE ${sqlName(tableName(blueprint, key))} (\n  ${parts.join(',\n  ')}\n);`
}

function uniqueColumn(blueprint: Blueprint, { fields }: Entity, key: string): string {
  const field = fields[key]
  return sqlName(field ? columnName(blueprint, key, field) : key)
}

function columnSql(blueprint: Blueprint, key: string, field: Field): string {
  const name = sqlName(columnName(blueprint, key, field))
  const parts = [name, ...typeSql(blueprint, name, field)]
  if (!(field.optional ?? false)) parts.splice(2, 0, 'NOT NULL')
  return parts.join(' ')
}

/** Type first, then constraints. Bounds of numbers are those of first rows and arguments; only that nothing sinks below zero holds forever. */
function typeSql(blueprint: Blueprint, name: string, field: Field): string[] {
  switch (field.type) {
    case 'integer':
    case 'money':
      return ['INTEGER', ...(field.min >= 0 ? [`CHECK (${name} >= 0)`] : [])]
    case 'boolean':
      return ['INTEGER', `CHECK (${name} IN (0, 1))`]
    case 'choice':
      return ['TEXT', `CHECK (${name} IN (${Object.keys(field.values).map(sqlLiteral).join(', ')}))`]
    case 'ref':
      return ['INTEGER', `REFERENCES ${sqlName(tableName(blueprint, field.to))} (id)`]
    case 'text':
      return ['TEXT', ...(field.unique === true ? ['UNIQUE'] : [])]
    default:
      return ['TEXT']
  }
}
