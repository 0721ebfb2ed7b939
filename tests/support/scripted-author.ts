// A model by script that writes the full-size example, tool-library, as the model author asks for it: part by part, in the form of each
// question. It knows the right answer to every question; what it says instead the first times is the test's to decide.
import { parse } from 'acorn'
import { judgeSchema } from '../../shared/policy/schema-policy.ts'
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { ChatRequest } from './model-server.ts'

/** Tools of a planned group. */
const GROUP = 6

/** What a question of the author is about. */
export type Asked =
  | { stage: 'tasks' | 'schema' | 'start' | 'plan' | 'suitability'; part: string }
  | { stage: 'rows' | 'tools' | 'verification'; part: string }

/** Recognises a question by its first message of the user; `part` tells questions of one stage apart. */
export function askedIn({ messages }: Pick<ChatRequest, 'messages'>): Asked {
  const question = messages[1]?.content ?? ''
  const rows = /Write the first rows of ([^:]+):/.exec(question)?.[1]
  const group = /tools of the group “([^”]+)”/.exec(question)?.[1]
  const verified = /Solve and verify these tasks:\n(\[.*\])/.exec(question)?.[1]
  if (rows !== undefined) return { stage: 'rows', part: rows }
  if (group !== undefined) return { stage: 'tools', part: group }
  if (verified !== undefined) return { stage: 'verification', part: idsOf(verified).join(', ') }
  if (question.includes('Plan the tools')) return { stage: 'plan', part: '' }
  if (question.includes('Choose "clock"')) return { stage: 'start', part: '' }
  if (question.includes('Write the database')) return { stage: 'schema', part: '' }
  if (question.includes('are suitable for a training environment')) return { stage: 'suitability', part: '' }
  return { stage: 'tasks', part: '' }
}

/** The right answer to a question. */
export function rightAnswer(found: ScoredPackage, { stage, part }: Asked): object {
  const { environment, schema_sql, seed } = found
  if (stage === 'suitability') return { judged: [{ number: 1, suitable: true, category: 'lending', reason: '', nearest: [] }] }
  if (stage === 'tasks') return tasksOf(found)
  if (stage === 'schema') return { schema_sql, generated: environment.generated }
  if (stage === 'start') return { clock: environment.clock, actor: environment.actor }
  if (stage === 'rows') return { rows: Object.fromEntries(part.split(', ').map(table => [table, seed[table] ?? []])) }
  if (stage === 'plan')
    return {
      groups: groupsOf(found).map(({ name, tools }) => ({ name, tools: tools.map(tool => ({ name: tool.name, purpose: tool.title })) })),
    }
  if (stage === 'tools') return toolsOf(found, part)
  return verificationOf(found, part.split(', '))
}

/** Tables in the order of the schema. */
export function tablesOf({ schema_sql }: ScoredPackage): string[] {
  return judgeSchema(schema_sql).tables.map(({ name }) => name)
}

function tasksOf({ environment: { title, description, tasks } }: ScoredPackage): object {
  return { title, description, tasks: tasks.map(({ id, kind, instruction, difficulty }) => ({ id, kind, instruction, difficulty })) }
}

function groupsOf({ environment }: ScoredPackage): { name: string; tools: ScoredPackage['environment']['tools'] }[] {
  return Array.from({ length: Math.ceil(environment.tools.length / GROUP) }, (_, index) => ({
    name: `group${index + 1}`,
    tools: environment.tools.slice(index * GROUP, (index + 1) * GROUP),
  }))
}

function toolsOf(found: ScoredPackage, group: string): object {
  const { helpers, bodies } = partsOf(found.tools_js, 'tools')
  const tools = groupsOf(found).find(({ name }) => name === group)?.tools ?? []
  return { helpers: group === 'group1' ? helpers : '', tools: tools.map(tool => ({ ...tool, body: bodies.get(tool.name) ?? '' })) }
}

function verificationOf(found: ScoredPackage, ids: readonly string[]): object {
  const { helpers, bodies } = partsOf(found.verifiers_js, 'verifiers')
  const tasks = found.environment.tasks.filter(({ id }) => ids.includes(id))
  return {
    helpers,
    tasks: tasks.map(({ id, solution, answer, free }) => ({
      id,
      solution,
      ...(answer === undefined ? {} : { answer }),
      ...(free === undefined ? {} : { free }),
      body: bodies.get(id) ?? '',
    })),
  }
}

/** A module of a package in parts: what stands before `export const … = {`, and the bodies of its functions. */
function partsOf(code: string, name: string): { helpers: string; bodies: Map<string, string> } {
  const bodies = new Map<string, string>()
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  for (const node of program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') continue
    for (const { init } of node.declaration.declarations) {
      if (init?.type !== 'ObjectExpression') continue
      for (const property of init.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.value.type !== 'FunctionExpression') continue
        const { start, end } = property.value.body
        const body = code.slice(start + 1, end - 1).trim()
        const [, args] = property.value.params
        const unpacked = args === undefined || args.type === 'Identifier' ? '' : `const ${code.slice(args.start, args.end)} = args\n`
        bodies.set(property.key.name, `${unpacked}${body}`)
      }
    }
    return { helpers: code.slice(0, node.start).trim(), bodies }
  }
  throw new Error(`the code exports no ${name}`)
}

function idsOf(tasks: string): string[] {
  return [...tasks.matchAll(/"id":"([a-z0-9_]+)"/g)].map(match => match[1] ?? '')
}
