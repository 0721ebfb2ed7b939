// Episode ids and agent tokens: neither yields the other, and nothing but a genuine one opens.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentToken, episodeId, mintEpisodeName, nameOfAgentToken, nameOfEpisodeId, sameText } from '../../../shared/ids.ts'

const SECRET = 'a secret of these tests'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const names = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => Buffer.from(bytes).toString('hex'))

describe('episode ids and agent tokens', () => {
  it('lead back to the name they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(names, async name => {
        expect(await nameOfEpisodeId(SECRET, await episodeId(SECRET, name))).toBe(name)
        expect(await nameOfAgentToken(SECRET, await agentToken(SECRET, name))).toBe(name)
      }),
    )
  })

  it('do not yield each other: the MACs differ and swapping the prefix opens nothing', async () => {
    await fc.assert(
      fc.asyncProperty(names, async name => {
        const [id, token] = [await episodeId(SECRET, name), await agentToken(SECRET, name)]
        expect(id.slice(-20)).not.toBe(token.slice(-20))
        expect(await nameOfEpisodeId(SECRET, id.replace('ep_', 'at_'))).toBeNull()
        expect(await nameOfAgentToken(SECRET, id.replace('ep_', 'at_'))).toBeNull()
        expect(await nameOfEpisodeId(SECRET, token.replace('at_', 'ep_'))).toBeNull()
      }),
    )
  })

  it('open nothing when any one character is another, the unused bits of the last one included', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.nat({ max: 42 }), fc.constantFrom(...ALPHABET), async (name, at, character) => {
        const id = await episodeId(SECRET, name)
        const forged = id.slice(0, 3 + at) + character + id.slice(4 + at)
        expect(await nameOfEpisodeId(SECRET, forged)).toBe(forged === id ? name : null)
      }),
      { numRuns: 500 },
    )
    const id = await episodeId(SECRET, '0'.repeat(32))
    const spellings = await Promise.all([...ALPHABET].map(last => nameOfEpisodeId(SECRET, id.slice(0, -1) + last)))
    expect(spellings.filter(name => name !== null)).toHaveLength(1)
  })

  it('open nothing when truncated, extended, of another deployment, or any text', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.string(), fc.nat({ max: 45 }), async (name, text, length) => {
        const id = await episodeId(SECRET, name)
        expect(await nameOfEpisodeId(SECRET, id.slice(0, length))).toBeNull()
        expect(await nameOfEpisodeId(SECRET, `${id}A`)).toBeNull()
        expect(await nameOfEpisodeId('another secret', id)).toBeNull()
        expect(await nameOfEpisodeId(SECRET, text)).toBeNull()
        expect(await nameOfEpisodeId(SECRET, `ep_${text}`)).toBeNull()
      }),
    )
  })

  it('are URL-safe and minted from fresh randomness', async () => {
    const minted = Array.from({ length: 1000 }, () => mintEpisodeName())
    expect(new Set(minted).size).toBe(1000)
    for (const name of minted.slice(0, 20)) expect(await episodeId(SECRET, name)).toMatch(/^ep_[A-Za-z0-9_-]{43}$/)
  })

  it('are never made of something else than a name, nor with an empty secret', async () => {
    await expect(episodeId(SECRET, 'todo')).rejects.toThrow(/32 lower-case hexadecimal digits/)
    await expect(episodeId('', mintEpisodeName())).rejects.toThrow(/secret is empty/)
  })
})

describe('sameText', () => {
  it('agrees with ===', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (left, right) => sameText(left, right) === (left === right) && sameText(left, left)))
  })
})
