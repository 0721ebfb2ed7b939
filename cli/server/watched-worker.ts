// A Worker that opens isolates, as the local server runs it: it leaves marks for the watchdog, and asks it before package code runs.
import type { BundledWorker } from './bundle.ts'
import type { Watchdog } from './watchdog.ts'

/** The Worker with the bindings that the watchdog needs; Workers without a loader stay as they are. */
export function watchedWorker(bundle: BundledWorker, watchdog: Watchdog): BundledWorker {
  const { workerLoaders, bindings, serviceBindings } = { workerLoaders: {}, bindings: {}, serviceBindings: {}, ...bundle }
  if (!('LOADER' in workerLoaders)) return bundle
  const answer = async (): Promise<Response> => {
    await watchdog.recorded()
    return new Response(null, { status: 204 })
  }
  return Object.assign({}, bundle, {
    bindings: { ...bindings, ISOLATE_MARKS: 'on' },
    serviceBindings: { ...serviceBindings, WATCHDOG: answer },
  })
}
