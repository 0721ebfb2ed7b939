// Writes tools.js of an imported environment: a few generic functions, one description per table, one line per tool.
// The text is plain synchronous JavaScript as architecture §3 wants it; nothing of it runs here.
import type { Column, Table } from './columns.ts'
import { filtersOf, PAGE_ROWS, searchedColumns, type Filter } from './derive-filters.ts'
import type { ToolVerb } from './tool-names.ts'
import { oneOf } from './derive-tool-schemas.ts'

/** One tool's name and what it does to which table. */
export interface ToolLine {
  name: string
  verb: ToolVerb
  table: Table
}

const FUNCTIONS = String.raw`// Derived from the schema by the AWM import: list, get, create, update and delete for every table.
// Table descriptions are functions because a module keeps no state.

function quote(name) {
  return '"' + name.replaceAll('"', '""') + '"'
}

function keyWords(table, args) {
  return table.key.map(column => column + ' ' + JSON.stringify(args[column])).join(', ')
}

function missing(world, table, args) {
  world.fail('not_found', 'there is no ' + table.one + ' with ' + keyWords(table, args) + '; ' + table.list + ' shows what there is')
}

function whereKey(table, args, parameters) {
  return table.key.map(column => quote(column) + ' = ?' + parameters.push(args[column])).join(' AND ')
}

// Turns a constraint that SQLite enforces into an answer the caller can act on; anything else stays a fault.
function refuse(world, table, args, error, removing) {
  const message = String(error && error.message).replace(/: SQLITE_[\s\S]*$/, '')
  const found = /(UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(?:: ([\s\S]*))?$/.exec(message)
  if (!found && /datatype mismatch|cannot store/.test(message)) world.fail('invalid', 'a value has the wrong type: ' + message)
  if (!found) throw error
  const subject = (found[2] || '').replaceAll(table.name + '.', '')
  if (found[1] === 'UNIQUE') world.fail('conflict', 'another ' + table.one + ' has the same ' + subject)
  if (found[1] === 'NOT NULL') world.fail('invalid', subject + ' must have a value')
  if (found[1] === 'CHECK') world.fail('invalid', 'the values break a rule of ' + table.name + ': ' + subject)
  if (!removing) {
    for (const [columns, parent, parentColumns] of table.references) {
      const values = columns.map(column => args[column])
      if (values.some(value => value === undefined || value === null)) continue
      const where = parentColumns.map((column, index) => quote(column) + ' = ?' + (index + 1)).join(' AND ')
      if (world.db.all('SELECT 1 FROM ' + quote(parent) + ' WHERE ' + where, ...values).length > 0) continue
      world.fail('not_found', columns.join(', ') + ': there is no row of ' + parent + ' with ' + parentColumns.join(', ') + ' ' + values.map(value => JSON.stringify(value)).join(', '))
    }
  }
  world.fail('conflict', removing ? 'other rows still refer to this ' + table.one + '; delete or change them first' : 'a reference of the ' + table.one + ' points at no row')
}

function write(world, table, args, sql, parameters, removing) {
  if (parameters.length > 100) world.fail('invalid', 'give at most 90 columns at once')
  const unsafe = parameters.find(value => Number.isInteger(value) && !Number.isSafeInteger(value))
  if (unsafe !== undefined) world.fail('invalid', unsafe + ' is too large: whole numbers are within ±(2^53 − 1)')
  try {
    return world.db.all(sql + ' RETURNING *', ...parameters)[0]
  } catch (error) {
    return refuse(world, table, args, error, removing)
  }
}

function condition(filter, value, parameters) {
  const [column, test, timed] = filter
  const name = quote(column)
  if (value === null) return name + ' IS NULL'
  const place = '?' + parameters.push(value)
  if (test === 'equals') return name + ' = ' + place
  const operator = test === 'at_least' || test === 'from' ? ' >= ' : ' <= '
  if (!timed) return name + operator + place
  const unit = value.length === 10 ? 'date' : 'datetime'
  return unit + '(' + name + ')' + operator + unit + '(' + place + ')'
}

function listRows(world, table, args) {
  const parameters = []
  const conditions = Object.keys(table.filters).filter(name => args[name] !== undefined).map(name => condition(table.filters[name], args[name], parameters))
  if (args.search !== undefined && table.searched.length > 0) {
    const place = '?' + parameters.push(args.search.toLowerCase())
    conditions.push('(' + table.searched.map(column => 'instr(lower(' + quote(column) + '), ' + place + ') > 0').join(' OR ') + ')')
  }
  if (parameters.length > 90) world.fail('invalid', 'give at most 90 filters at once')
  const from = ' FROM ' + quote(table.name) + (conditions.length > 0 ? ' WHERE ' + conditions.join(' AND ') : '')
  const total = world.db.all('SELECT count(*) AS n' + from, ...parameters)[0].n
  const direction = args.descending ? ' DESC' : ' ASC'
  const order = (args.order_by === undefined ? table.key : [args.order_by, ...table.key.filter(column => column !== args.order_by)]).map(column => quote(column) + direction)
  const page = ' LIMIT ?' + parameters.push(args.limit === undefined ? ${PAGE_ROWS.usual} : args.limit) + ' OFFSET ?' + parameters.push(args.offset === undefined ? 0 : args.offset)
  return { items: world.db.all('SELECT *' + from + ' ORDER BY ' + order.join(', ') + page, ...parameters), total }
}

function getRow(world, table, args) {
  const parameters = []
  const row = world.db.all('SELECT * FROM ' + quote(table.name) + ' WHERE ' + whereKey(table, args, parameters), ...parameters)[0]
  return row || missing(world, table, args)
}

// The first parameter of a write is the present: fill expressions use it as ?1.
function createRow(world, table, args) {
  const values = { ...args }
  for (const [column, form] of Object.entries(table.chance)) {
    if (values[column] === undefined) values[column] = form === 'uuid' ? world.uuid() : Math.floor(world.random() * 2147483648)
  }
  const given = Object.keys(values)
  const filled = Object.keys(table.fill).filter(column => values[column] === undefined)
  const columns = [...given, ...filled].map(quote)
  const places = [...given.map((column, index) => '?' + (index + 2)), ...filled.map(column => table.fill[column])]
  const parameters = columns.length > 0 ? [world.now(), ...given.map(column => values[column])] : []
  const content = columns.length > 0 ? ' (' + columns.join(', ') + ') VALUES (' + places.join(', ') + ')' : ' DEFAULT VALUES'
  return write(world, table, values, 'INSERT INTO ' + quote(table.name) + content, parameters, false)
}

function updateRow(world, table, args) {
  const parameters = [world.now()]
  const changed = Object.keys(args).filter(column => !table.key.includes(column))
  const changes = changed.map(column => quote(column) + ' = ?' + parameters.push(args[column]))
  const touched = table.touched.filter(column => args[column] === undefined).map(column => quote(column) + ' = ' + table.fill[column])
  const where = whereKey(table, args, parameters)
  const row = write(world, table, args, 'UPDATE ' + quote(table.name) + ' SET ' + [...changes, ...touched].join(', ') + ' WHERE ' + where, parameters, false)
  return row || missing(world, table, args)
}

function deleteRow(world, table, args) {
  const parameters = []
  const where = whereKey(table, args, parameters)
  const row = write(world, table, args, 'DELETE FROM ' + quote(table.name) + ' WHERE ' + where, parameters, true)
  return row ? { deleted: row } : missing(world, table, args)
}
`

/** The module text for these tools, in the given order. */
export function toolCode(lines: readonly ToolLine[]): string {
  const tables = [...new Set(lines.map(line => line.table))]
  const names = new Map(tables.map((table, index) => [table, `table${index + 1}`]))
  const descriptions = tables.map(table => {
    const list = lines.find(line => line.table === table && line.verb === 'list')?.name ?? ''
    return `function ${names.get(table) ?? ''}() {\n  return ${JSON.stringify(description(table, list))}\n}\n`
  })
  const tools = lines.map(
    ({ name, verb, table }) =>
      `  ${name}(world, args) { return ${verb}${verb === 'list' ? 'Rows' : 'Row'}(world, ${names.get(table) ?? ''}(), args) },`,
  )
  return `${FUNCTIONS}\n${descriptions.join('\n')}\nexport const tools = {\n${tools.join('\n')}\n}\n`
}

function description(table: Table, list: string): object {
  const byName = <Value>(columns: readonly Column[], pick: (column: Column) => Value): Record<string, Value> =>
    Object.fromEntries(columns.map(column => [column.name, pick(column)]))
  const timed = ({ column, test }: Filter): boolean => column.kind === 'datetime' && test !== 'equals'
  return {
    name: table.name,
    one: oneOf(table),
    list,
    key: table.key,
    filters: Object.fromEntries(filtersOf(table).map(filter => [filter.argument, [filter.column.name, filter.test, timed(filter)]])),
    searched: searchedColumns(table).map(column => column.name),
    fill: byName(
      table.columns.filter(column => column.source === 'clock'),
      column => column.fill,
    ),
    touched: table.columns.filter(column => column.touched).map(column => column.name),
    chance: byName(
      table.columns.filter(column => column.source === 'chance'),
      column => (column.kind === 'integer' ? 'integer' : 'uuid'),
    ),
    references: table.references.map(reference => [reference.columns, reference.table, reference.parent_columns]),
  }
}
