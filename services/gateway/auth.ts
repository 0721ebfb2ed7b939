// Who may call what. Each operation names its scope (operation.ts); this file is the only one that compares it with a key.
// Without ORRERY_KEYS everything is allowed: that is the local server on loopback.
import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { OrreryError } from '../../shared/errors.ts'
import { looksLikeAgentToken, sameText } from '../../shared/ids.ts'
import type { GatewayEnv } from './context.ts'

/** Scopes of a key, each holding the ones before it: tools of episodes, training, packages and solutions, everything. */
export const KEY_SCOPES = ['agent', 'trainer', 'author', 'admin'] as const

/** What an operation asks for; `public` asks for no key. */
export type Scope = 'public' | (typeof KEY_SCOPES)[number]

const keysSchema = z.record(z.string().min(1), z.enum(KEY_SCOPES))

type Keys = z.infer<typeof keysSchema>

let parsed: { text: string; keys: Keys } | undefined

/** Lets a request through when its key holds the scope: 401 without or with an unknown key, 403 for a smaller scope. */
export function requireScope(scope: Scope): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    checkScope(scope, c.req.header('authorization'), c.env.ORRERY_KEYS)
    await next()
  }
}

/** Throws `unauthorized`, `forbidden`, or `not_found` for an agent token, which opens its episode's MCP URL and nothing else. */
export function checkScope(scope: Scope, authorization: string | undefined, keysText: string | undefined): void {
  if (scope === 'public') return
  const presented = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
  if (presented !== undefined && looksLikeAgentToken(presented))
    throw new OrreryError('not_found', 'an agent token opens its mcp_url and nothing else')
  if (!keysText) return
  if (presented === undefined) throw new OrreryError('unauthorized', 'this server asks for a key: send Authorization: Bearer <key>')
  const held = scopeOf(presented, keysOf(keysText))
  if (held === undefined) throw new OrreryError('unauthorized', 'the key is not known here')
  if (KEY_SCOPES.indexOf(held) < KEY_SCOPES.indexOf(scope)) {
    throw new OrreryError('forbidden', `this needs a key with scope ${scope}; yours has scope ${held}`)
  }
}

function scopeOf(presented: string, keys: Keys): Keys[string] | undefined {
  let held: Keys[string] | undefined
  for (const [key, scope] of Object.entries(keys)) if (sameText(presented, key)) held = scope // every key is compared: time tells nothing
  return held
}

function keysOf(text: string): Keys {
  if (parsed?.text === text) return parsed.keys
  try {
    parsed = { text, keys: keysSchema.parse(JSON.parse(text)) }
    return parsed.keys
  } catch {
    // The server fails closed, and its keys stay out of the message.
    throw new OrreryError('internal_error', `ORRERY_KEYS must be JSON such as {"<key>": "trainer"}; scopes are ${KEY_SCOPES.join(', ')}`)
  }
}
