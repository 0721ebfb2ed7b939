// Secrets of Workers, handed to Cloudflare through wrangler's standard input and kept nowhere else. The gateway's are made where they are
// missing, before its code is there: it never runs on a public address without them. Which models are asked, and their keys, are those of
// the environment of whoever deploys.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { gatewayKeys, type LocalKeys } from '../../cli/server/keys.ts'
import { MODEL_WORKERS, modelVariables } from '../../shared/model/settings.ts'
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
  await setSecrets(worker, Object.fromEntries(missing.map(name => [name, values[name]])))
  return missing.includes('ORRERY_KEYS') ? keys : undefined
}

/** Variables of models that are set here, by the Worker that asks them; Workers for which nothing is set are not in it. */
export function modelSecrets(environment: Readonly<Record<string, string | undefined>>): Record<string, Record<string, string>> {
  const each = Object.entries(MODEL_WORKERS).map(([worker, parts]) => [worker, modelVariables(environment, parts)] as const)
  return Object.fromEntries(each.filter(([, variables]) => Object.keys(variables).length > 0))
}

/** Sets secrets of a Worker; those that are not named stay. */
export async function setSecrets(worker: string, values: Readonly<Record<string, string>>): Promise<void> {
  await runWrangler(['secret', 'bulk', '--name', worker], JSON.stringify(values))
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
