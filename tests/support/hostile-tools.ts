// The todo example under another slug, with two more tools that pass every gate and are honest with short texts, but turn on the
// process with long ones: native work that neither fuel nor the limits of SQL plans can see. What remains for the watchdog.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { exampleTodo, variant } from './package.ts'

/** A text that makes the tools below hostile: within the limits of bodies, arguments and SQL values. */
export const LONG_TEXT = 'milk'.repeat(240_000)

const TOOLS_JS = `export const tools = {
  count_triples(world, args) {
    const sql = "SELECT count(*) AS n FROM todos a, todos b, todos c WHERE instr(upper(? || a.title || b.title || c.title), 'MILK') > 0"
    return { count: world.db.get(sql, args.text).n }
  },
  keep_copies(world, args) {
    const kept = []
    for (let round = 0; round < 400; round++) kept.push(world.db.all('SELECT ? || title AS text FROM todos ORDER BY id LIMIT 4', args.text))
    return { count: kept.length }
  },
`

type Tool = ScoredPackage['environment']['tools'][number]

function textTool(name: string, description: string): Tool {
  const text = { type: 'string', minLength: 1, description: 'The text.' }
  const count = { type: 'integer', minimum: 0, description: 'How many.' }
  return {
    name,
    title: description,
    description,
    inputSchema: { type: 'object', properties: { text }, required: ['text'], additionalProperties: false },
    outputSchema: { type: 'object', properties: { count }, required: ['count'], additionalProperties: false },
    annotations: { readOnlyHint: true },
    examples: [{ text: 'milk' }],
  }
}

/** That package. */
export function hostileTodo(slug: string): ScoredPackage {
  return variant(exampleTodo(), copy => {
    copy.environment.slug = slug
    copy.environment.title = `Todos of ${slug}`
    copy.environment.tools.push(
      textTool('count_triples', 'Count triples of todos beside a text.'),
      textTool('keep_copies', 'Count copies of a text that were read.'),
    )
    copy.tools_js = copy.tools_js.replace('export const tools = {\n', TOOLS_JS)
  })
}
