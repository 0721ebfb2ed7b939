// The hand-written examples as tests use them: read from disk, and changed copies for tests of refused packages.
// Must not know what any gate thinks of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDraft, PACKAGE_FILES, type ScoredPackage } from '../../shared/domain/environment.ts'
import { faultLine } from '../../shared/domain/fault.ts'
import { packageFromFiles } from '../../shared/package-files.ts'

const examplesFolder = join(import.meta.dirname, '../../examples')

/** Names of all examples: the folders in examples/. */
export function exampleNames(): string[] {
  return readdirSync(examplesFolder).sort()
}

/** The five texts of examples/todo, by file name. */
export function exampleTodoFiles(): Record<string, string> {
  return exampleFiles('todo')
}

/** The package of examples/todo. Throws with every fault when it is not one. */
export function exampleTodo(): ScoredPackage {
  return examplePackage('todo')
}

/** The package of an example. Throws with every fault when it is not one. */
export function examplePackage(name: string): ScoredPackage {
  const read = packageFromFiles(exampleFiles(name))
  if (!read.ok) throw new Error(`examples/${name} is no package:\n${read.faults.map(faultLine).join('\n')}`)
  if (isDraft(read.package)) throw new Error(`examples/${name} must not be a draft`)
  return read.package
}

function exampleFiles(name: string): Record<string, string> {
  return Object.fromEntries(PACKAGE_FILES.map(file => [file, readFileSync(join(examplesFolder, name, file), 'utf8')]))
}

/** A deep copy of a package that `change` has edited; the original stays as it was. */
export function variant(environmentPackage: ScoredPackage, change: (copy: ScoredPackage) => void): ScoredPackage {
  const copy = structuredClone(environmentPackage)
  change(copy)
  return copy
}
