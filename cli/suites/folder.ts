// A suite on disk: suite.json, the five files of each environment, and AWM's layout beside them. Written once, read to make it again.
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { EnvironmentPackage } from '../../shared/domain/environment.ts'
import { SPLITS, type SuiteEnvironment, type SuiteSummary } from '../../shared/domain/suite.ts'
import { readPackageAt, writePackageFolder } from '../package-folder.ts'
import { AWM_FILES, awmRows } from './awm-rows.ts'

const MANIFEST = 'suite.json'

/** Environments that are read and written at once. */
const AT_ONCE = 16

const manifestSchema = z.object({
  name: z.string(),
  description: z.string(),
  hash: z.string(),
  environments: z.array(z.object({ slug: z.string(), version: z.string(), split: z.enum(SPLITS) })).min(1),
})

/** What suite.json says. */
export type SuiteManifest = z.infer<typeof manifestSchema>

/**
 * Writes a suite into a folder that is empty or not there yet; `packageOf` answers the package of a member. The manifest comes last, so
 * that a folder without it is one that was not finished.
 */
export async function writeSuiteFolder(
  folder: string,
  suite: SuiteSummary,
  members: readonly SuiteEnvironment[],
  packageOf: (member: SuiteEnvironment) => Promise<EnvironmentPackage>,
  tell: (written: number) => void,
): Promise<void> {
  await mkdir(path.join(folder, 'awm'), { recursive: true })
  const there = (await readdir(folder)).filter(name => name !== 'awm')
  if (there.length > 0) throw new Error(`the folder ${folder} is not empty: name a new one, nothing is overwritten`)
  for (let start = 0; start < members.length; start += AT_ONCE) {
    const chunk = members.slice(start, start + AT_ONCE)
    const rows = await Promise.all(
      chunk.map(async member => {
        const found = await packageOf(member)
        await writePackageFolder(environmentFolder(folder, member.slug), found)
        return awmRows(found)
      }),
    )
    for (const file of AWM_FILES) {
      const lines = rows.map(row => `${JSON.stringify(row[file])}\n`).join('')
      await appendFile(path.join(folder, 'awm', `${file}.jsonl`), lines)
    }
    tell(start + chunk.length)
  }
  const { name, description, hash } = suite
  const manifest: SuiteManifest = {
    name,
    description,
    hash,
    environments: members.map(({ slug, version, split }) => ({ slug, version, split })),
  }
  await writeFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** The manifest of a suite folder. Throws when there is none, or it is not of this form. */
export async function readManifest(folder: string): Promise<SuiteManifest> {
  const file = path.join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`there is no ${MANIFEST} in ${folder}: name a folder that orrery suites export has written to its end`)
  })
  const read = manifestSchema.safeParse(parsed(text, file))
  if (read.success) return read.data
  throw new Error(`${file} is no suite: ${z.prettifyError(read.error)}`)
}

/** A member's package. Throws with its first fault when the files make none. */
export async function readMember(folder: string, slug: string): Promise<EnvironmentPackage> {
  const read = await readPackageAt(environmentFolder(folder, slug))
  if (read.ok) return read.package
  const [fault] = read.faults
  throw new Error(`the files of ${slug} make no package: ${fault?.file ?? ''} ${fault?.path ?? ''}: ${fault?.message ?? ''}`)
}

function environmentFolder(folder: string, slug: string): string {
  return path.join(folder, 'environments', slug)
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
