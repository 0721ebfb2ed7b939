// Where isolates get their package from: R2, through the per-isolate cache of the catalogue.
import { readPackage } from '../catalog/packages.ts'
import type { PackageSource } from './isolate.ts'

/** The package of that version, read when an isolate needs it. */
export function packageSource(bucket: R2Bucket, version: string): PackageSource {
  return { version, read: async () => await readPackage(bucket, version) }
}
