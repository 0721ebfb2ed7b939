// Opens the facet that loads foreign SQL (imports). The code inside is shared/sandbox/host/loader.entry.ts.
import loaderHost from './dist/loader.isolate.js'
import { sha256Hex } from '../domain/canonical.ts'
import type { LoaderFacet } from './host/load-statements.ts'
import { loadIsolate, type FacetHost } from './isolate.ts'

/** Opens a loader with a database of its own under `name`; the caller deletes the facet when the import is over. */
export async function loaderFacet(host: FacetHost, loader: WorkerLoader, name: string): Promise<LoaderFacet> {
  const id = `loader:${(await sha256Hex(loaderHost)).slice(0, 12)}`
  const facet = host.facets.get(name, async () => {
    const isolate = loadIsolate(loader, id, null, async () => ({ 'main.js': loaderHost }))
    return { class: isolate.getDurableObjectClass('Loader') }
  })
  return facet as LoaderFacet // a stub speaks the contract its class implements; workerd's type for it cannot say so
}
