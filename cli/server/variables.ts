// Settings of the gateway that whoever starts the local server may give it, by environment variable.
import { z } from 'zod'

/** Variables of the gateway beside the signing secret; see services/gateway/env.ts. */
export interface GatewayVariables {
  ORRERY_PUBLIC_URL?: string
  /** API keys as JSON: `{"<key>": "<scope>"}`. Absent: the server is open. */
  ORRERY_KEYS?: string
}

/** The variables that are set and not empty. */
export function gatewayVariables(environment: Record<string, string | undefined>): GatewayVariables {
  const { ORRERY_PUBLIC_URL, ORRERY_KEYS } = environment
  return { ...(ORRERY_PUBLIC_URL ? { ORRERY_PUBLIC_URL } : {}), ...(ORRERY_KEYS ? { ORRERY_KEYS } : {}) }
}

/** A key of ORRERY_KEYS that may publish: the server publishes its examples with it. Throws when the JSON is not of that form. */
export function publishingKey(keys: string | undefined): string | undefined {
  if (keys === undefined) return undefined
  const parsed = z.record(z.string(), z.string()).safeParse(safeJson(keys))
  if (!parsed.success) throw new Error('ORRERY_KEYS must be JSON such as {"<key>": "admin"}: scopes are agent, trainer, author and admin')
  return Object.entries(parsed.data).find(([, scope]) => scope === 'author' || scope === 'admin')?.[0]
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
