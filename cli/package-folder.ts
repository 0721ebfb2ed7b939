// A package on disk, read and written for the CLI: a folder with the five files, or one JSON file.
// What makes a package right is shared/package-files.ts's to say.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { PACKAGE_FILES, type EnvironmentPackage } from '../shared/domain/environment.ts'
import { filesFromPackage, packageFromFiles, parsePackage, type PackageResult } from '../shared/package-files.ts'

/** Reads a folder with the five files, or a JSON file with a whole package. Throws when there is nothing to read. */
export async function readPackageAt(place: string): Promise<PackageResult> {
  const found = await stat(place).catch(() => undefined)
  if (!found)
    throw new Error(`there is nothing at ${place}: name a folder with ${PACKAGE_FILES.join(', ')}, or one JSON file with a package`)
  return found.isDirectory() ? await readFolder(place) : await readOneFile(place)
}

async function readFolder(folder: string): Promise<PackageResult> {
  const present = (await readdir(folder)).filter(name => PACKAGE_FILES.some(file => file === name))
  const files = await Promise.all(present.map(async name => [name, await readFile(path.join(folder, name), 'utf8')] as const))
  return packageFromFiles(Object.fromEntries(files))
}

async function readOneFile(file: string): Promise<PackageResult> {
  try {
    return parsePackage(z.json().parse(JSON.parse(await readFile(file, 'utf8'))))
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`
    return { ok: false, faults: [{ file: path.basename(file), path: '', rule: 'json', message }] }
  }
}

/** Writes the five files. Throws rather than overwrite a folder that has anything in it. */
export async function writePackageFolder(folder: string, environmentPackage: EnvironmentPackage): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new Error(`the folder ${folder} is not empty: name a new one, nothing is overwritten`)
  const files = Object.entries(filesFromPackage(environmentPackage)).map(([name, text]) => ({ file: path.join(folder, name), text }))
  await Promise.all(files.map(async ({ file, text }) => await writeFile(file, text)))
  return files.map(({ file }) => file)
}
