// What every handler of the gateway sees: its bindings and the request's id.
import type { Context } from 'hono'
import type { Env } from './env.ts'

/** Hono's environment of the gateway. */
export interface GatewayEnv {
  Bindings: Env
  Variables: { requestId: string }
}

/** One request. */
export type GatewayContext = Context<GatewayEnv>
