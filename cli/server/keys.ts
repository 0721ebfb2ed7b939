// The keys of a local server that asks for them: one per scope, made once, kept in the state folder, readable by the owner only.
// An agent needs none: the mcp_url of its episode is its key.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const FILE = 'keys.json'

/** Scopes that get a key, from the smallest to the one that holds all (services/gateway/auth.ts). */
export const LOCAL_KEY_SCOPES = ['trainer', 'author', 'admin'] as const

/** Bytes of a key: 192 random bits, beyond guessing, and short enough to paste. */
const KEY_BYTES = 24

const keysSchema = z.record(z.enum(LOCAL_KEY_SCOPES), z.string().min(1))

/** A key for each scope. */
export type LocalKeys = z.infer<typeof keysSchema>

/** Reads the state folder's keys, or makes them. Throws when the file is not one of ours. */
export async function localKeys(stateFolder: string): Promise<LocalKeys> {
  const file = path.join(stateFolder, FILE)
  await mkdir(stateFolder, { recursive: true })
  const made = Object.fromEntries(LOCAL_KEY_SCOPES.map(scope => [scope, `ok_${randomBytes(KEY_BYTES).toString('base64url')}`]))
  try {
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const read = keysSchema.safeParse(parsed(await readFile(file, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${file} does not hold a key for each of ${LOCAL_KEY_SCOPES.join(', ')}; remove it, and new keys are made`)
}

/** The keys as the gateway wants them (ORRERY_KEYS): `{"<key>": "<scope>"}`. */
export function gatewayKeys(keys: LocalKeys): string {
  return JSON.stringify(Object.fromEntries(LOCAL_KEY_SCOPES.map(scope => [keys[scope], scope])))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
