// Input and output schemas of derived tools: what a column takes, what a row looks like when read.
// Stays inside the subset of shared/domain/tool-schema.ts.
import type { JsonObject, JsonValue } from '../../../shared/domain/json.ts'
import { TIME_PATTERNS, type Column, type Table } from './columns.ts'
import { filtersOf, PAGE_ROWS, searchedColumns, type Filter } from './derive-filters.ts'
import { singular, snakeCase, spoken } from './tool-names.ts'

/** Input and output schema of one tool. */
export interface ToolSchemas {
  inputSchema: JsonObject
  outputSchema: JsonObject
}

const object = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required: [...required] } : {}),
  additionalProperties: false,
})

/** Columns that callers may write: ids that SQLite counts are the system's to give. */
export function writableColumns(table: Table): Column[] {
  return table.columns.filter(column => column.source !== 'computed' && column.source !== 'counter')
}

/** Columns that an update may change. */
export function changeableColumns(table: Table): Column[] {
  return writableColumns(table).filter(column => !column.inKey)
}

/** A table's rows in the singular, for descriptions. */
export function oneOf(table: Table): string {
  return spoken(singular(snakeCase(table.name)))
}

function valueSchema(column: Column, description: string, nullable: boolean): JsonObject {
  const base = column.kind === 'integer' || column.kind === 'number' ? column.kind : 'string'
  const choices = column.rules.enum
  const times =
    column.kind === 'date' || column.kind === 'datetime' || column.kind === 'time' ? { pattern: TIME_PATTERNS[column.kind] } : {}
  return {
    type: nullable ? [base, 'null'] : base,
    ...(choices ? { enum: nullable ? [...choices, null] : [...choices] } : { ...column.rules, ...times }),
    description,
  }
}

const TIME_HINTS: Partial<Record<Column['kind'], string>> = {
  date: 'Date, YYYY-MM-DD.',
  datetime: 'Time, YYYY-MM-DD HH:MM:SS or ISO 8601.',
  time: 'Time of day, HH:MM.',
}

/** What a column is, in words: its comment or its name, where it points, what is special. */
export function describeColumn(column: Column): string {
  const words = column.comment ?? spoken(column.name)
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  const zeroOrOne = column.rules.enum?.length === 2 && column.rules.enum.every(value => value === 0 || value === 1)
  const facts = [
    `${name.replace(/[.:;,]$/, '')}.`,
    column.reference ? `Refers to ${column.reference.table}.${column.reference.column}.` : '',
    column.unique && !column.inKey ? 'Unique.' : '',
    zeroOrOne ? '1 is yes, 0 is no.' : (TIME_HINTS[column.kind] ?? ''),
  ]
  return facts.filter(Boolean).join(' ')
}

function createHint(column: Column): string {
  if (column.source === 'clock') return ' Filled from the current time when left out.'
  if (column.source === 'chance') return ' Made by the system when left out.'
  return ''
}

/** One row as tools return it: every column, with the types that reads can give. Only get describes it: once is enough for a reader. */
function rowSchema(table: Table, described = false): JsonObject {
  const properties = Object.fromEntries(
    table.columns.map((column): [string, JsonValue] => {
      const [only] = column.types
      return [
        column.name,
        {
          type: column.types.length === 1 && only !== undefined ? only : column.types,
          ...(described ? { description: describeColumn(column) } : {}),
        },
      ]
    }),
  )
  return object(
    properties,
    table.columns.map(column => column.name),
  )
}

function keyProperties(table: Table): JsonObject {
  const columns = table.columns.filter(column => table.key.includes(column.name))
  return Object.fromEntries(columns.map(column => [column.name, { ...valueSchema(column, describeColumn(column), false) }]))
}

/** Schemas of list: filters, order and page; the page with its total. */
export function listSchemas(table: Table): ToolSchemas {
  const count = (description: string, value: number, bounds: JsonObject): JsonObject => ({
    type: 'integer',
    ...bounds,
    default: value,
    description,
  })
  const searched = searchedColumns(table).map(column => column.name)
  const inputSchema = object(
    {
      ...Object.fromEntries(filtersOf(table).map((filter): [string, JsonValue] => [filter.argument, filterSchema(filter)])),
      ...(searched.length > 0
        ? { search: { type: 'string', minLength: 1, description: `Text that one of ${searched.join(', ')} contains, in any case.` } }
        : {}),
      order_by: {
        type: 'string',
        enum: table.columns.map(column => column.name),
        description: `Column to sort by; ${table.key.join(', ')} when left out.`,
      },
      descending: { type: 'boolean', default: false, description: 'Largest or latest first.' },
      limit: count('Rows in this page.', PAGE_ROWS.usual, { minimum: 1, maximum: PAGE_ROWS.most }),
      offset: count('Rows to skip.', 0, { minimum: 0, maximum: PAGE_ROWS.skipped }),
    },
    [],
  )
  const total: JsonObject = { type: 'integer', description: 'Rows that match, in all pages.' }
  return { inputSchema, outputSchema: object({ items: { type: 'array', items: rowSchema(table) }, total }, ['items', 'total']) }
}

function filterSchema({ column, test }: Filter): JsonObject {
  const name = describeColumn(column)
  if (test === 'equals') {
    const schema = valueSchema({ ...column, rules: column.rules.enum ? { enum: column.rules.enum } : {} }, name, column.nullable)
    const { pattern, ...loose } = schema // an exact stored text may have any form
    return pattern === undefined ? schema : loose
  }
  const limits = { at_least: 'at least', at_most: 'at most', from: 'from this time on', until: 'up to this time, inclusive' }
  return valueSchema(
    { ...column, rules: {} },
    `Only rows whose ${column.name} is ${limits[test]}${test.startsWith('at') ? ' this' : ''}.`,
    false,
  )
}

/** Schemas of get: the key, one row. */
export function getSchemas(table: Table): ToolSchemas {
  return { inputSchema: object(keyProperties(table), table.key), outputSchema: rowSchema(table, true) }
}

/** Schemas of create: every writable column, the new row. */
export function createSchemas(table: Table): ToolSchemas {
  const columns = writableColumns(table)
  const properties = columns.map((column): [string, JsonValue] => {
    const preset = column.defaultValue === undefined || column.defaultValue === null ? {} : { default: column.defaultValue }
    return [
      column.name,
      { ...valueSchema(column, describeColumn(column) + createHint(column), column.nullable && column.source === 'given'), ...preset },
    ]
  })
  const required = columns.filter(column => column.required).map(column => column.name)
  return { inputSchema: object(Object.fromEntries(properties), required), outputSchema: rowSchema(table) }
}

/** Schemas of update: the key and at least one change, the row afterwards. */
export function updateSchemas(table: Table): ToolSchemas {
  const changes = changeableColumns(table).map((column): [string, JsonValue] => {
    const hint = column.touched ? ' Set to the current time when left out.' : ''
    return [column.name, valueSchema(column, describeColumn(column) + hint, column.nullable)]
  })
  const inputSchema = {
    ...object({ ...keyProperties(table), ...Object.fromEntries(changes) }, table.key),
    minProperties: table.key.length + 1,
  }
  return { inputSchema, outputSchema: rowSchema(table) }
}

/** Schemas of delete: the key, the row that went. */
export function deleteSchemas(table: Table): ToolSchemas {
  return { inputSchema: object(keyProperties(table), table.key), outputSchema: object({ deleted: rowSchema(table) }, ['deleted']) }
}
