// The todo example under another slug, with one more tool that passes every gate and is honest with short texts, but holds up the process
// with long ones: native work that neither fuel nor the limits of SQL plans can see. What remains for the watchdog.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { exampleTodo, variant } from './package.ts'

/** A text that makes the tool below hostile: within the limits of bodies, arguments and SQL values. */
export const LONG_TEXT = 'milk'.repeat(240_000)

const TOOLS_JS = `export const tools = {
  count_triples(world, args) {
    const sql = "SELECT count(*) AS n FROM todos a, todos b, todos c WHERE instr(upper(? || a.title || b.title || c.title), 'MILK') > 0"
    return { count: world.db.get(sql, args.text).n }
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
    copy.environment.tools.push(textTool('count_triples', 'Count triples of todos beside a text.'))
    copy.tools_js = copy.tools_js.replace('export const tools = {\n', TOOLS_JS)
  })
}
