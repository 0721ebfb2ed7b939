// The secret that signs episode ids and agent tokens of a local server: made once, kept in the state folder, never shown.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const FILE = 'signing-secret'

/** Bytes of the secret: the strength of the HMAC-SHA-256 that uses it. */
const SECRET_BYTES = 32

/** Reads the state folder's secret, or makes it: 32 random bytes as base64url, readable by the owner only. */
export async function signingSecret(stateFolder: string): Promise<string> {
  const file = path.join(stateFolder, FILE)
  await mkdir(stateFolder, { recursive: true })
  try {
    await writeFile(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
