// Import: a scenario of the AWM pipeline becomes a draft, published like any other package.
import type { AwmImport, AwmScenario } from '../../shared/contract/environments.ts'
import type { Env } from './env.ts'
import { publishPackage } from './publish.ts'

/** Imports one scenario as a draft and says what did not load. Throws `invalid_request` and `package_refused`. */
export async function importAwm(env: Env, scenario: AwmScenario): Promise<AwmImport> {
  const built = await env.IMPORTER.getByName(crypto.randomUUID()).build(scenario)
  return { ...(await publishPackage(env, built.package)), ...built.report }
}
