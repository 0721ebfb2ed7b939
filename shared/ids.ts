// Names of episodes as the outside sees them (architecture §6). A Durable Object's name is 128 random bits n;
// the episode id (the trainer's handle) is n with a MAC under one key, the agent token is n with a MAC under another.
// Neither yields the other, and checking either needs no lookup. Pure WebCrypto: the same in Workers and in Node.

/** Bits of randomness in a name, as bytes: enough that names never meet. */
const NAME_BYTES = 16

/** HMAC-SHA-256 truncated to 128 bits: RFC 2104 §5 allows half the hash, and a guess succeeds once in 2^128. */
const MAC_BYTES = 16

/** What a Durable Object's name looks like: lower-case hexadecimal. */
const NAME_PATTERN = /^[0-9a-f]{32}$/

const EPISODE_PREFIX = 'ep_'
const AGENT_PREFIX = 'at_'

/** Base64url length of name and MAC, without padding. */
const BODY_CHARACTERS = Math.ceil(((NAME_BYTES + MAC_BYTES) * 4) / 3)

const BODY_PATTERN = new RegExp(`^[A-Za-z0-9_-]{${BODY_CHARACTERS}}$`)

interface Keys {
  episode: CryptoKey
  agent: CryptoKey
}

// Resolved keys, not promises: a promise made in one request must not be awaited in another. One secret per deployment.
const keysBySecret = new Map<string, Keys>()

/** A fresh name for an Episode object: 128 random bits as 32 hexadecimal digits. */
export function mintEpisodeName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(NAME_BYTES)), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The trainer's handle of an episode: `ep_…`. Throws a TypeError when `name` is not an object's name. */
export async function episodeId(secret: string, name: string): Promise<string> {
  return await seal((await keysOf(secret)).episode, EPISODE_PREFIX, name)
}

/** The agent's capability for one episode, as in `mcp_url`: `at_…`. Throws a TypeError when `name` is not an object's name. */
export async function agentToken(secret: string, name: string): Promise<string> {
  return await seal((await keysOf(secret)).agent, AGENT_PREFIX, name)
}

/** The object's name behind an episode id; null for one that is forged, truncated or of another deployment. */
export async function nameOfEpisodeId(secret: string, text: string): Promise<string | null> {
  return await open((await keysOf(secret)).episode, EPISODE_PREFIX, text)
}

/** The object's name behind an agent token; null for one that is forged, truncated or of another deployment. */
export async function nameOfAgentToken(secret: string, text: string): Promise<string | null> {
  return await open((await keysOf(secret)).agent, AGENT_PREFIX, text)
}

/** True for a text that is an agent token by its form, genuine or not. */
export function looksLikeAgentToken(text: string): boolean {
  return text.startsWith(AGENT_PREFIX)
}

/** Compares two texts in a time that depends on their lengths only. */
export function sameText(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index++)
    difference |= left.charCodeAt(index) ^ (index < right.length ? right.charCodeAt(index) : 0)
  return difference === 0
}

async function seal(key: CryptoKey, prefix: string, name: string): Promise<string> {
  if (!NAME_PATTERN.test(name)) throw new TypeError('an episode name is 32 lower-case hexadecimal digits')
  const bytes = Uint8Array.from({ length: NAME_BYTES }, (_, index) => Number.parseInt(name.slice(index * 2, index * 2 + 2), 16))
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes)).subarray(0, MAC_BYTES)
  const text = btoa(String.fromCharCode(...bytes, ...mac))
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Genuine texts that a process remembers under each key: an episode is asked for again with every step. */
const REMEMBERED_TEXTS = 10_000

const genuine = new WeakMap<CryptoKey, Map<string, string>>()

async function open(key: CryptoKey, prefix: string, text: string): Promise<string | null> {
  const names = genuine.get(key) ?? new Map<string, string>()
  genuine.set(key, names)
  const known = names.get(text)
  if (known !== undefined) return known
  const name = await nameIn(key, prefix, text)
  if (name === null) return null
  if (names.size >= REMEMBERED_TEXTS) names.clear()
  names.set(text, name)
  return name
}

async function nameIn(key: CryptoKey, prefix: string, text: string): Promise<string | null> {
  const body = text.slice(prefix.length)
  if (!text.startsWith(prefix) || !BODY_PATTERN.test(body)) return null
  const bytes = atob(body.replaceAll('-', '+').replaceAll('_', '/'))
  const name = Array.from(bytes.slice(0, NAME_BYTES), byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  // Sealing again, rather than comparing MACs, refuses the second spelling that unused base64 bits allow.
  return sameText(text, await seal(key, prefix, name)) ? name : null
}

async function keysOf(secret: string): Promise<Keys> {
  const known = keysBySecret.get(secret)
  if (known) return known
  if (secret === '') throw new TypeError('the signing secret is empty')
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey'])
  const derive = (purpose: string): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(`orrery/${purpose}`) },
      material,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    )
  const keys = { episode: await derive('episode'), agent: await derive('agent') }
  keysBySecret.set(secret, keys)
  return keys
}
