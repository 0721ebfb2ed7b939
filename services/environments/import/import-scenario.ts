// Imports one scenario inside a Durable Object: opens two loader facets, builds the draft, frees the facets again.
// Publication of the draft is the caller's.
import type { AwmScenario } from '../../../shared/contract/environments.ts'
import type { DraftPackage } from '../../../shared/domain/environment.ts'
import type { FacetHost } from '../../../shared/sandbox/isolate.ts'
import { loaderFacet } from '../../../shared/sandbox/loader.ts'
import { buildAwmPackage, type ImportReport } from './build-package.ts'

/** See {@link buildAwmPackage}. Nothing of the import stays in `host`; two imports may run in it at once. */
export async function importScenario(
  host: FacetHost,
  loader: WorkerLoader,
  scenario: AwmScenario,
): Promise<{ package: DraftPackage; report: ImportReport }> {
  const id = crypto.randomUUID()
  const names = [`import-foreign-${id}`, `import-proof-${id}`] as const
  try {
    const [foreign, proof] = [await loaderFacet(host, loader, names[0]), await loaderFacet(host, loader, names[1])]
    return await buildAwmPackage(scenario, foreign, proof)
  } finally {
    for (const name of names) host.facets.delete(name)
  }
}
