// Edits of a package's files, as a model proposes them to repair it, and the package that they make. Pure.
import { z } from 'zod'
import { isDraft, PACKAGE_FILES, type ScoredPackage } from '../../shared/domain/environment.ts'
import { faultLine } from '../../shared/domain/fault.ts'
import { filesFromPackage, packageFromFiles } from '../../shared/package-files.ts'

/** Faults that are told of edits that make no package. */
const TOLD = 12

/** A repair: texts that stand exactly once in a file, with what takes their place, and what is told of the change. */
export const repairForm = z.strictObject({
  note: z.string().min(1).max(1500),
  edits: z.array(z.strictObject({ file: z.enum(PACKAGE_FILES), find: z.string().min(1), replace: z.string() })).min(1),
})

/** See {@link repairForm}. */
export type Repair = z.infer<typeof repairForm>

/** The package with edits in its files and the note in its manifest; or the fault that the result has. Pure. */
export function applyEdits(found: ScoredPackage, { note, edits }: Repair): ScoredPackage | string {
  const files: Record<string, string> = filesFromPackage(found)
  for (const { file, find, replace } of edits) {
    const parts = (files[file] ?? '').split(find)
    if (parts.length !== 2)
      return `the text to find stands ${parts.length - 1} times in ${file}, not once: ${JSON.stringify(find.slice(0, 120))}`
    files[file] = parts.join(replace)
  }
  const read = packageFromFiles(files)
  if (!read.ok) return read.faults.slice(0, TOLD).map(faultLine).join('\n')
  if (isDraft(read.package)) return 'the edits make the environment a draft'
  const lost = lostNames(found.environment, read.package.environment)
  return lost ?? { ...read.package, environment: { ...read.package.environment, note } }
}

/** What a repair must not take away, because gates do not miss it: the environment's name, and each of its tools and tasks. */
function lostNames(before: ScoredPackage['environment'], after: ScoredPackage['environment']): string | null {
  if (after.slug !== before.slug) return `the environment has to keep its slug ${before.slug}`
  const tools = before.tools.filter(({ name }) => !after.tools.some(tool => tool.name === name)).map(({ name }) => `the tool ${name}`)
  const tasks = before.tasks.filter(({ id }) => !after.tasks.some(task => task.id === id)).map(({ id }) => `the task ${id}`)
  const lost = [...tools, ...tasks]
  return lost.length === 0 ? null : `a repair mends and takes nothing away; missing: ${lost.join(', ')}`
}
