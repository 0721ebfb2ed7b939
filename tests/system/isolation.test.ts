// 256 episodes at once, of one environment and of many: every text that an episode writes carries its tag, and no answer, log or
// state of an episode ever shows the tag of another one.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { judgeOf } from '../../shared/domain/validation.ts'
import { todoVariants } from '../support/environment-variants.ts'
import { inParallel } from '../../cli/in-parallel.ts'
import { exampleNames, examplePackage, exampleTodo } from '../support/package.ts'
import { PatientClient } from '../support/patient-client.ts'
import { sharedServerUrl } from '../support/server.ts'
import { scale, suiteSeed, suiteTimeout, summarize } from '../support/suite-settings.ts'
import { callOf, type GeneratedCall } from '../support/tool-arguments.ts'

const EPISODES = 256
/** Below the hundred steps that an episode may take. */
const CALLS = Math.min(90, 6 * Math.ceil(scale))
const VARIANTS = 4
const QUIET_MS = 30_000

/** Every tag that anything shows, of whichever episode. */
const TAGS = /tag[0-9a-f]{10}/g

/** Episodes take turns, so that calls of all of them mix in one process. */
const AT_A_TIME = 64

interface Tagged {
  id: string
  tag: string
  calls: GeneratedCall[]
}

const client = new PatientClient(sharedServerUrl())
const seen = { episodes: 0, tags: 0 }

afterAll(() => {
  summarize('isolation', {
    episodes: seen.episodes,
    'tool calls': client.calls,
    'tags seen, none foreign': seen.tags,
    'repeated requests': client.repeated,
  })
})

/** Calls whose free texts all begin with the tag; schemas with a pattern or a short limit may cut one, never make another. */
function taggedCalls(environment: ScoredPackage, tag: string, seed: number): GeneratedCall[] {
  const texts = fc.nat({ max: 99 }).map(number => `${tag} ${number}`)
  return [...fc.sample(callOf(environment, { texts }), { seed, numRuns: CALLS }), ...listings(environment)]
}

/** Every tool that only reads and needs no arguments: what would show rows that do not belong here. */
function listings({ environment }: ScoredPackage): GeneratedCall[] {
  return environment.tools
    .filter(({ annotations, inputSchema }) => annotations.readOnlyHint && judgeOf(inputSchema)({}).length === 0)
    .map(({ name }) => ({ tool: name, arguments: {} }))
}

async function spawnTagged(environments: readonly ScoredPackage[]): Promise<Tagged[]> {
  const chosen = Array.from({ length: EPISODES }, (_, index) => environments[index % environments.length] ?? exampleTodo())
  const ids = await client.spawn({ episodes: chosen.map(({ environment }) => ({ environment: environment.slug })) })
  return ids.map((id, index) => {
    const tag = `tag${(BigInt(suiteSeed) * 4096n + BigInt(index)).toString(16).padStart(10, '0').slice(-10)}`
    return { id, tag, calls: taggedCalls(chosen[index] ?? exampleTodo(), tag, suiteSeed + index) }
  })
}

/** The n-th call of every episode before the next of any: every two calls of one have calls of all others between them. */
async function playInTurns(episodes: readonly Tagged[]): Promise<string[][]> {
  const shown: string[][] = episodes.map(() => [])
  const turns = Math.max(...episodes.map(({ calls }) => calls.length))
  for (let turn = 0; turn < turns; turn++) {
    await inParallel(
      episodes,
      async ({ id, calls }, index) => {
        const call = calls[turn]
        if (call) shown[index]?.push(await client.call(id, { ...call, key: `${turn}` }))
      },
      AT_A_TIME,
    )
  }
  return shown
}

function expectOnlyOwnTags(episodes: readonly Tagged[], shown: string[][], what: string): number {
  let own = 0
  const foreign = episodes.flatMap(({ id, tag }, index) => {
    const tags = shown[index]?.flatMap(text => text.match(TAGS) ?? []) ?? []
    own += tags.filter(found => found === tag).length
    return tags.filter(found => found !== tag).map(found => `${what} of ${id} (${tag}) shows ${found}`)
  })
  expect(foreign, `FC_SEED=${suiteSeed}`).toEqual([])
  expect(own, `${what} must show the episodes' own tags`).toBeGreaterThan(EPISODES)
  seen.tags += own
  return own
}

const many = [...todoVariants(VARIANTS), ...exampleNames().map(examplePackage)]

describe.each([
  { name: 'one environment', environments: [exampleTodo()] },
  { name: `${many.length} environments`, environments: many },
])(`${EPISODES} concurrent episodes of $name`, ({ environments }) => {
  it('never show anything of each other', { timeout: suiteTimeout(QUIET_MS) }, async () => {
    for (const environment of environments) await client.publish(environment)
    const episodes = await spawnTagged(environments)
    expect(new Set(episodes.map(({ tag }) => tag)).size).toBe(EPISODES)
    seen.episodes += episodes.length
    expectOnlyOwnTags(episodes, await playInTurns(episodes), 'an answer')
    const read = async (what: (id: string) => Promise<string>): Promise<string[][]> =>
      await inParallel(episodes, async ({ id }) => [await what(id)])
    expectOnlyOwnTags(episodes, await read(async id => await client.trajectory(id)), 'the log')
    expectOnlyOwnTags(episodes, await read(async id => await client.diff(id)), 'the diff')
    await inParallel(episodes, async ({ id }) => await client.reset(id))
    const afterwards = await read(async id => await client.diff(id))
    expect(afterwards.filter(([diff]) => diff !== '{"changes":{}}')).toEqual([])
  })
})
