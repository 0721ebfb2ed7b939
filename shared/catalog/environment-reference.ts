// How callers name an environment: `slug` or `slug@version`, where a prefix of the version will do.
// Only the form of the version is judged here; whether there is such an environment is a question to the catalogue.
import { showValue } from '../domain/show-value.ts'
import { OrreryError } from '../errors.ts'

/** Shortest version prefix, in hexadecimal digits: 32 bits, so that two versions of one slug hardly ever share it. */
const MIN_VERSION_PREFIX = 8

const VERSION_PREFIX_PATTERN = new RegExp(`^[0-9a-f]{${MIN_VERSION_PREFIX},64}$`)

/** A parsed reference; `versionPrefix` is null for the latest version. */
export interface EnvironmentReference {
  slug: string
  versionPrefix: string | null
}

/** Parses a reference. Throws `invalid_request` when what follows the `@` is no prefix of a version. */
export function parseEnvironmentReference(reference: string): EnvironmentReference {
  const at = reference.indexOf('@')
  if (at === -1) return { slug: reference, versionPrefix: null }
  const versionPrefix = reference.slice(at + 1)
  if (VERSION_PREFIX_PATTERN.test(versionPrefix)) return { slug: reference.slice(0, at), versionPrefix }
  const rule = `${MIN_VERSION_PREFIX} to 64 lower-case hexadecimal digits after the @`
  throw refusedVersion(reference, `${showValue(reference)} pins no version: a version takes ${rule}, or leave it out for the latest`)
}

/** The `not_found` of a reference that names nothing. */
export function unknownEnvironment(reference: string): OrreryError {
  return new OrreryError('not_found', `there is no environment ${showValue(reference)}; GET /v1/environments lists those there are`)
}

/** The `invalid_request` of a reference whose version says too little. */
export function refusedVersion(reference: string, message: string): OrreryError {
  const fault = { path: '/environment', rule: 'version_prefix', message, value: reference }
  return new OrreryError('invalid_request', message, { faults: [fault] })
}
