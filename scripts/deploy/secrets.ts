// The gateway's secrets: made where they are missing, handed to Cloudflare through wrangler's standard input, kept nowhere else.
// They are set before the gateway's code is there: it never runs on a public address without them.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { gatewayKeys, type LocalKeys } from '../../cli/server/keys.ts'
import { runWrangler, WranglerError } from './wrangler.ts'

/** Secrets without which the gateway must not run in the cloud (services/gateway/env.ts). */
export const REQUIRED_SECRETS = ['SIGNING_SECRET', 'ORRERY_KEYS'] as const

/** Bytes of the signing secret: the strength of the HMAC-SHA-256 that uses it. */
const SECRET_BYTES = 32

/** Bytes of a key: 192 random bits, beyond guessing, and short enough to paste. */
const KEY_BYTES = 24

/** New API keys, one per scope as on a local server; the caller shows them once. */
export type NewKeys = LocalKeys

/** Sets what the Worker lacks. Answers new keys if it made any: they can be read nowhere afterwards. */
export async function setMissingSecrets(worker: string): Promise<NewKeys | undefined> {
  const there = await secretNames(worker)
  const missing = REQUIRED_SECRETS.filter(name => !there.includes(name))
  if (missing.length === 0) return undefined
  const keys = newKeys()
  const values = { SIGNING_SECRET: randomBytes(SECRET_BYTES).toString('base64url'), ORRERY_KEYS: gatewayKeys(keys) }
  const input = JSON.stringify(Object.fromEntries(missing.map(name => [name, values[name]])))
  await runWrangler(['secret', 'bulk', '--name', worker], input)
  return missing.includes('ORRERY_KEYS') ? keys : undefined
}

function newKeys(): NewKeys {
  const key = (): string => `ok_${randomBytes(KEY_BYTES).toString('base64url')}`
  return { trainer: key(), author: key(), admin: key() }
}

/** Names of the Worker's secrets; none for a Worker that is not there yet. */
async function secretNames(worker: string): Promise<string[]> {
  try {
    const { stdout } = await runWrangler(['secret', 'list', '--name', worker, '--format', 'json'])
    const listed = z.array(z.looseObject({ name: z.string() })).parse(JSON.parse(stdout.slice(stdout.indexOf('['))))
    return listed.map(({ name }) => name)
  } catch (error) {
    if (error instanceof WranglerError && /\[code: 10007\]|not found|does not exist/i.test(error.output)) return []
    throw error
  }
}
