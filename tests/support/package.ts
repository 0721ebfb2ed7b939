// The hand-written example as tests use it: read from disk, and changed copies of it for tests of refused packages.
// Must not know what any gate thinks of them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDraft, PACKAGE_FILES, type ScoredPackage } from '../../shared/domain/environment.ts'
import { faultLine } from '../../shared/domain/fault.ts'
import { packageFromFiles } from '../../shared/package-files.ts'

const exampleFolder = join(import.meta.dirname, '../../examples/todo')

/** The five texts of examples/todo, by file name. */
export function exampleTodoFiles(): Record<string, string> {
  return Object.fromEntries(PACKAGE_FILES.map(file => [file, readFileSync(join(exampleFolder, file), 'utf8')]))
}

/** The package of examples/todo. Throws with every fault when it is not one. */
export function exampleTodo(): ScoredPackage {
  const read = packageFromFiles(exampleTodoFiles())
  if (!read.ok) throw new Error(`examples/todo is no package:\n${read.faults.map(faultLine).join('\n')}`)
  if (isDraft(read.package)) throw new Error('examples/todo must not be a draft')
  return read.package
}

/** A deep copy of a package that `change` has edited; the original stays as it was. */
export function variant(environmentPackage: ScoredPackage, change: (copy: ScoredPackage) => void): ScoredPackage {
  const copy = structuredClone(environmentPackage)
  change(copy)
  return copy
}
