// Suites: what a request names is pinned to versions, split, and kept for good under its name.
import { parseEnvironmentReference, unknownEnvironment } from '../../shared/catalog/environment-reference.ts'
import { findSuite, insertSuite, versionsOf, type KnownVersion } from '../../shared/catalog/suites.ts'
import type { Fault } from '../../shared/domain/fault.ts'
import { splitOf, suiteHash, type SuiteMember, type SuiteRequest, type SuiteSummary } from '../../shared/domain/suite.ts'
import { isOrreryError, OrreryError } from '../../shared/errors.ts'
import type { Env } from './env.ts'

/** Most faults of one request that are told. */
const TOLD_FAULTS = 50

/**
 * Keeps a suite. `created` is false when the same members are kept under that name already. Throws `invalid_request` with a fault for each
 * reference that pins no published version, and `suite_exists` for a name that means other members.
 */
export async function createSuite(env: Env, request: SuiteRequest): Promise<{ suite: SuiteSummary; created: boolean }> {
  const { name, description } = request
  const members = await pinned(env, request)
  const hash = await suiteHash(members)
  const created = await insertSuite(env.CATALOG, { name, description, hash, members, created_at: Date.now() })
  const suite = await findSuite(env.CATALOG, name)
  if (suite.hash === hash) return { suite, created }
  const message = `the suite ${name} is there already, with other members (${suite.environments} environments); suites never change: choose another name`
  throw new OrreryError('suite_exists', message)
}

/** The members that a request names. */
async function pinned(env: Env, { environments, seed, shares }: SuiteRequest): Promise<SuiteMember[]> {
  const wanted = environments.map(each => (typeof each === 'string' ? { environment: each, split: undefined } : each))
  const slugs = [...new Set(wanted.map(({ environment }) => environment.split('@')[0] ?? ''))]
  const known = new Map<string, KnownVersion[]>(slugs.map(slug => [slug, []]))
  for (const each of await versionsOf(env.CATALOG, slugs)) known.get(each.slug)?.push(each)
  const taken = new Map<string, number>()
  const faults: Fault[] = []
  const members: SuiteMember[] = []
  for (const [index, { environment, split }] of wanted.entries()) {
    const found = versionFor(environment, known)
    const problem = typeof found === 'string' ? found : refusalOf(found, taken.get(found.slug))
    if (typeof found === 'string' || problem !== null) {
      faults.push({ path: `/environments/${index}`, rule: 'environment', message: problem ?? '', value: environment })
      continue
    }
    const { slug, version } = found
    taken.set(slug, index)
    members.push({ slug, version, split: split ?? (await splitOf(slug, seed, shares)) })
  }
  if (faults.length === 0) return members
  const message = `${faults.length} of ${wanted.length} environments cannot be in the suite; the first: ${faults[0]?.message}`
  throw new OrreryError('invalid_request', message, { faults: faults.slice(0, TOLD_FAULTS) })
}

/** The version that a reference means, or why it means none. */
function versionFor(reference: string, known: ReadonlyMap<string, readonly KnownVersion[]>): KnownVersion | string {
  try {
    const { slug, versionPrefix } = parseEnvironmentReference(reference)
    const fitting = (known.get(slug) ?? []).filter(({ version, latest }) =>
      versionPrefix === null ? latest : version.startsWith(versionPrefix),
    )
    const [found, other] = fitting
    if (other) return `more than one version of ${slug} starts with ${versionPrefix}; give more of its digits`
    return found ?? unknownEnvironment(reference).message
  } catch (error) {
    if (isOrreryError(error)) return error.message
    throw error
  }
}

function refusalOf({ slug, status }: KnownVersion, before: number | undefined): string | null {
  if (status !== 'published')
    return `${slug} is ${status === 'draft' ? 'a draft' : 'in quarantine'}: a suite has published environments only`
  if (before !== undefined) return `${slug} is in the list already, at /environments/${before}: a suite has one version of an environment`
  return null
}
