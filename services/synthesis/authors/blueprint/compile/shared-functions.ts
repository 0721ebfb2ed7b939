// Functions that are the same in every world: days and times, and the machinery of searches. Emitted only where they are used.
// Their JavaScript is data here; nothing in this file runs it.
import type { PlainFunction } from './scope.ts'

/** A function of the emitted file. Only `containing` uses another one, `when`, which every search uses. */
export interface PlainSource {
  section: 'days and times' | 'searching'
  source: string
}

/** Milliseconds. */
const DAY = 24 * 3600 * 1000

/** In the order in which they stand. */
export const PLAIN_FUNCTIONS: Record<PlainFunction, PlainSource> = {
  today: {
    section: 'days and times',
    source: `/** The current date of the virtual clock, such as 2026-01-13. */
function today(world) {
  return world.now().slice(0, 10)
}`,
  },
  addDays: {
    section: 'days and times',
    source: `function addDays(date, days) {
  return new Date(Date.parse(date) + days * ${DAY}).toISOString().slice(0, 10)
}`,
  },
  addMonths: {
    section: 'days and times',
    source: `/** The same day some months later; the last of a shorter month runs over into the next. */
function addMonths(date, months) {
  const day = new Date(date)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}`,
  },
  daysBetween: {
    section: 'days and times',
    source: `/** Days from one day, or the day of a moment, to another. */
function daysBetween(from, to) {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / ${DAY}
}`,
  },
  weekday: {
    section: 'days and times',
    source: `/** 1 is Monday, 7 is Sunday. */
function weekday(date) {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1
}`,
  },
  minutesOf: {
    section: 'days and times',
    source: `/** Minutes since midnight. */
function minutesOf(time) {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}`,
  },
  hoursUntil: {
    section: 'days and times',
    source: `/** Hours from now to a time of a day; negative when it is past. */
function hoursUntil(world, date, time) {
  return (Date.parse(\`\${date}T\${time}:00.000Z\`) - Date.parse(world.now())) / 3600000
}`,
  },
  conditions: {
    section: 'searching',
    source: `/** Conditions of a search with their values; the first one always holds. */
function conditions() {
  return { where: ['1 = 1'], values: [] }
}`,
  },
  when: {
    section: 'searching',
    source: `/** Adds a condition when its argument was given. */
function when(filter, argument, condition, ...values) {
  if (argument === undefined) return
  filter.where.push(condition)
  filter.values.push(...values)
}`,
  },
  containing: {
    section: 'searching',
    source: `/** Adds a condition when a text was given: one of the columns contains it, in any case. instr has no wildcards to escape, unlike LIKE. */
function containing(filter, text, columns) {
  const found = columns.map(column => \`instr(lower(\${column}), lower(?)) > 0\`)
  when(filter, text, \`(\${found.join(' OR ')})\`, ...columns.map(() => text))
}`,
  },
  page: {
    section: 'searching',
    source: `/** One page of a search. \`order\` ends in the number, so that rows which are equal otherwise still have one order. */
function page(world, { limit = 20, offset = 0 }, { select, selectValues = [], from, filter, order }) {
  const rest = \`\${from} WHERE \${filter.where.join(' AND ')}\`
  const { total } = world.db.get(\`SELECT count(*) AS total \${rest}\`, ...filter.values)
  const sql = \`SELECT \${select} \${rest} ORDER BY \${order} LIMIT ? OFFSET ?\`
  const items = world.db.all(sql, ...selectValues, ...filter.values, limit, offset)
  const next = offset + items.length
  return { items, total, next_offset: items.length > 0 && next < total ? next : null }
}`,
  },
  ordered: {
    section: 'searching',
    source: `/** \`column ASC\` or \`column DESC\`, then the number. */
function ordered(column, direction, id) {
  return \`\${column} \${direction === 'desc' ? 'DESC' : 'ASC'}, \${id}\`
}`,
  },
  summary: {
    section: 'searching',
    source: `/** Figures by group and altogether; most frequent groups first. \`group\` says what rows are grouped by and the number of that row. */
function summary(world, { label, id }, figures, from, filter) {
  const rest = \`FROM \${from} WHERE \${filter.where.join(' AND ')}\`
  const groups = world.db.all(
    \`SELECT \${label} AS "group", \${id} AS group_id, \${figures} \${rest} GROUP BY 1, 2 ORDER BY count DESC, 2, 1\`,
    ...filter.values,
  )
  return { groups, ...world.db.get(\`SELECT \${figures} \${rest}\`, ...filter.values) }
}`,
  },
  existing: {
    section: 'searching',
    source: `/** A row that has to be there. */
function existing(world, row, noun, id, tool) {
  if (!row) world.fail('not_found', \`There is no \${noun} \${id}. Use \${tool} to find the right number.\`)
  return row
}`,
  },
}
