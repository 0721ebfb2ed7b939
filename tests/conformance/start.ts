// Starts the conformance Worker in workerd, bundled like every other.
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bundledWorker } from '../../cli/server/bundle.ts'
import { readWorkerConfig } from '../../cli/server/configs.ts'

/** A running Worker; `url` ends with a slash. */
export interface Diagnostics {
  url: string
  dispose(): Promise<void>
}

/** Starts it on a free port. `lists` are further lists of tools, as JSON text, each shown under its name. */
export async function startDiagnostics(lists: Record<string, string> = {}): Promise<Diagnostics> {
  const worker = await bundledWorker(readWorkerConfig('tests/conformance/wrangler.toml'))
  const runtime = new Miniflare(convertV4MiniflareOptions({ cf: false, workers: [{ ...worker, bindings: { LISTS: lists } }] }))
  return {
    url: (await runtime.ready).href,
    dispose: async () => {
      await runtime.dispose()
    },
  }
}
