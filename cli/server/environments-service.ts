// The `environments` Worker as the local server reaches it: over RPC, through the gateway's own binding.
import type { Miniflare } from 'miniflare'
import type { EnvironmentsService } from '../../shared/contract/environments.ts'

/** The service. Ask for it anew after a restart: what was asked for before is bound to the process that ended. */
export async function environmentsOf(runtime: Miniflare, gateway: string): Promise<EnvironmentsService> {
  const bindings = await runtime.getBindings<{ ENVIRONMENTS: EnvironmentsService }>(gateway)
  return bindings.ENVIRONMENTS
}
