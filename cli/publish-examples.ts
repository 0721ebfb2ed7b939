// Publishes the example environments to a server that does not have them yet, through the same route as everyone.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { packageVersion, type EnvironmentPackage } from '../shared/domain/environment.ts'
import type { OrreryClient } from './client.ts'
import type { PublicationAnswer } from './answers.ts'
import { readPackageAt } from './package-folder.ts'
import { ApiFailure } from './transport.ts'

/** Where the examples are. */
const EXAMPLES_FOLDER = path.join(import.meta.dirname, '../examples')

/** The example of that name. Throws when its files make no package. */
async function readExample(name: string): Promise<EnvironmentPackage> {
  const read = await readPackageAt(path.join(EXAMPLES_FOLDER, name))
  if (read.ok) return read.package
  throw new Error(`the example ${name} is broken: ${read.faults[0]?.file ?? ''} ${read.faults[0]?.message ?? ''}`)
}

/** Names of the examples that are environments. */
async function exampleNames(): Promise<string[]> {
  const entries = await readdir(EXAMPLES_FOLDER, { withFileTypes: true, recursive: true })
  const manifests = entries.filter(entry => entry.isFile() && entry.name === 'environment.json')
  return manifests.map(entry => path.relative(EXAMPLES_FOLDER, entry.parentPath)).sort()
}

/** Publishes each example whose version the server does not know; answers what was published. */
export async function publishExamples(client: OrreryClient): Promise<PublicationAnswer[]> {
  const published: PublicationAnswer[] = []
  for (const name of await exampleNames()) {
    const example = await readExample(name)
    if (!(await isKnown(client, example))) published.push(await client.publish(example))
  }
  return published
}

async function isKnown(client: OrreryClient, example: EnvironmentPackage): Promise<boolean> {
  try {
    await client.showEnvironment(`${example.environment.slug}@${await packageVersion(example)}`)
    return true
  } catch (error) {
    if (error instanceof ApiFailure && error.problem.status === 404) return false
    throw error
  }
}
