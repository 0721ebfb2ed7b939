// The functions that all verifiers of a package share, written out once at the head of its verifiers.js; those that none uses are left out.
import type { ColumnsByTable } from '../../../../../../shared/domain/task.ts'
import { MAX_REGEX_INPUT_CHARACTERS } from '../../../../../../shared/policy/javascript/regex-cost.ts'
import { literal, objectLiteral } from './javascript.ts'

/** Words of which a truthful answer about something that does not exist has some; "I have no tool for that" has none. */
export const NOT_THERE = [
  'no such',
  'there is no',
  'there are no',
  'not exist',
  "doesn't exist",
  "don't exist",
  'not found',
  'be found',
  'not find',
  "couldn't find",
  "can't find",
  'cannot find',
  'unable to find',
  'does not have',
  "doesn't have",
  'no record',
  'no match',
]

const HEAD = `// How each task is judged: one function per task of environment.json.
// A verifier looks at states and the answer, never at the path: any sequence of calls that leads there is as good.
// It lists every change that the task asks for, in words and as data. Each of them must have happened, and nothing else may have.
// Rows are looked up in the initial state by what people call them.
`

/** Functions by name, in the order in which they stand; each with the others it needs. */
const FUNCTIONS: readonly { name: string; needs: readonly string[]; code: string }[] = [
  {
    name: 'find',
    needs: [],
    code: `
/** The row of the initial state with these values; null stands for an empty column. */
async function find(initial, table, values) {
  const condition = Object.keys(values).map(column => \`\${column} IS ?\`)
  return await initial.get(\`SELECT * FROM \${table} WHERE \${condition.join(' AND ')}\`, ...Object.values(values))
}
`,
  },
  {
    name: 'inserted',
    needs: [],
    code: `
function inserted(name, table, match) {
  return { name, table, op: 'insert', match }
}
`,
  },
  {
    name: 'updated',
    needs: ['SYSTEM_TIMES'],
    code: `
/** The whole row after the update, so that nothing else in it may change. */
function updated(name, table, before, set) {
  const times = SYSTEM_TIMES[table] ?? []
  const match = Object.fromEntries(Object.entries({ ...before, ...set }).filter(([column]) => !times.includes(column)))
  return { name, table, op: 'update', match }
}
`,
  },
  {
    name: 'deleted',
    needs: [],
    code: `
function deleted(name, table, match) {
  return { name, table, op: 'delete', match }
}
`,
  },
  {
    name: 'idOf',
    needs: [],
    code: `
/** Number of the row that an insert added, for rows that refer to it; null when it was not added. */
function idOf(changes, insert) {
  return rowsOf(changes, insert).find(row => matches(row, insert.match))?.id ?? null
}
`,
  },
]

const VERDICT = `
function matches(row, match) {
  return Object.entries(match).every(([column, value]) => row[column] === value)
}

function rowsOf(changes, { table, op }) {
  const { inserted = [], updated = [], deleted = [] } = changes[table] ?? {}
  if (op === 'update') return updated.map(({ after }) => after)
  return op === 'insert' ? inserted : deleted
}

/** Whether a wanted change happened, as often as it is wanted. */
function happened(changes, wanted, change) {
  const twins = wanted.filter(({ table, op, match }) => table === change.table && op === change.op && matches(match, change.match))
  return rowsOf(changes, change).filter(row => matches(row, change.match)).length >= twins.length
}

/** Complete when every wanted change happened and every other check passed. */
function verdict(changes, wanted, checks = []) {
  const all = [...wanted.map(change => ({ name: change.name, passed: happened(changes, wanted, change) })), ...checks]
  const expected = wanted.map(({ table, op, match }) => ({ table, op, match }))
  return { complete: all.every(check => check.passed), checks: all, expected }
}
`

const REASONS = `
/** Reasons with the words of the answer that begin with one of them, so that "vaccin" stands for "vaccination"; a long answer is read by its beginning. */
function reasonsIn(answer, stems) {
  const said = answer.toLowerCase().slice(0, ${MAX_REGEX_INPUT_CHARACTERS}).match(/[\\p{L}\\p{N}]+/gu) ?? []
  return [...stems, ...said.filter(word => stems.some(stem => stem.length > 3 && word.startsWith(stem)))]
}
`

/** The head of verifiers.js. `times` are the columns by table that the system fills in; `functions` the code that will use it. */
export function sharedCode(times: ColumnsByTable, functions: string): string {
  const used = FUNCTIONS.filter(({ name }) => functions.includes(`${name}(`))
  const entries = Object.entries(times).map(([table, columns]) => [table, columns] as const)
  const systemTimes = used.some(({ needs }) => needs.includes('SYSTEM_TIMES'))
    ? `
/** Columns that the system fills in; a verifier never expects a value there. */
const SYSTEM_TIMES = Object.freeze(${objectLiteral(entries, 0, 40)})
`
    : ''
  const missing = functions.includes('NOT_THERE')
    ? `
/** How people say that something does not exist. */
const NOT_THERE = Object.freeze([
${NOT_THERE.map(words => `  ${literal(words)},\n`).join('')}])
`
    : ''
  const reasons = functions.includes('reasonsIn(') ? REASONS : ''
  return [HEAD, systemTimes, missing, ...used.map(({ code }) => code), VERDICT, reasons].join('')
}
