// The hand-written example inside workerd, where there is no disk: its five files come with the bundle.
import environment from '../../../../../examples/todo/environment.json?raw'
import schema from '../../../../../examples/todo/schema.sql?raw'
import seed from '../../../../../examples/todo/seed.json?raw'
import tools from '../../../../../examples/todo/tools.js?raw'
import verifiers from '../../../../../examples/todo/verifiers.js?raw'
import { isDraft, type DraftPackage, type ScoredPackage } from '../../../../../shared/domain/environment.ts'
import { packageFromFiles } from '../../../../../shared/package-files.ts'

/** A fresh copy of examples/todo, changed by `change`. Its title is its own, so that its version is too. */
export function example(title: string, change: (copy: ScoredPackage) => void = () => {}): ScoredPackage {
  const read = packageFromFiles({
    'environment.json': environment,
    'schema.sql': schema,
    'seed.json': seed,
    'tools.js': tools,
    'verifiers.js': verifiers,
  })
  if (!read.ok || isDraft(read.package)) throw new Error('examples/todo is no scored package')
  const copy = read.package
  copy.environment.title = title
  change(copy)
  return copy
}

/** The same as a draft: its tasks are texts, and it has no verifiers. */
export function exampleDraft(title: string, change: (copy: ScoredPackage) => void = () => {}): DraftPackage {
  const { environment: scored, ...files } = example(title, change)
  const tasks = scored.tasks.map(({ id, instruction, difficulty }) => ({ id, instruction, difficulty }))
  return { ...files, environment: { ...scored, draft: true, tasks }, verifiers_js: '' }
}

/** A text with `part` replaced. Throws when it is not there: a test that changes nothing proves nothing. */
export function replaced(text: string, part: string, other: string): string {
  if (!text.includes(part)) throw new Error(`not in the example: ${part}`)
  return text.replace(part, () => other)
}

/** The tool of that name. */
export function toolNamed(copy: ScoredPackage, name: string): ScoredPackage['environment']['tools'][number] {
  const found = copy.environment.tools.find(tool => tool.name === name)
  if (!found) throw new Error(`the example has no tool ${name}`)
  return found
}

/** The task of that id. */
export function taskNamed(copy: ScoredPackage, id: string): ScoredPackage['environment']['tasks'][number] {
  const found = copy.environment.tasks.find(task => task.id === id)
  if (!found) throw new Error(`the example has no task ${id}`)
  return found
}
