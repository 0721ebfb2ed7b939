// kill -9 of workerd and of the whole server at random moments, while 32 episodes step, reset, end and are verified: every
// acknowledged step is there exactly once, every state is that of an undisturbed run, and every verdict is rewarded once.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { CrashPlayer, playUndisturbed, type Plan } from '../support/crash-player.ts'
import { inParallel } from '../../cli/in-parallel.ts'
import { exampleNames, examplePackage } from '../support/package.ts'
import { PatientClient } from '../support/patient-client.ts'
import { sharedServerUrl } from '../support/server.ts'
import { freePort, startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { scale, suiteSeed, suiteTimeout, summarize } from '../support/suite-settings.ts'
import { callOf } from '../support/tool-arguments.ts'

const EPISODES = 32
const LENGTH = { minLength: 12, maxLength: 30 }
const QUIET_MS = 70_000

/** When a kill comes: after so many more answered calls and so many milliseconds more, so that it hits busy runtimes on any machine. */
const MOMENT = fc.record({
  victim: fc.constantFrom('workerd' as const),
  after_calls: fc.integer({ min: 1, max: 60 }),
  after_ms: fc.integer({ min: 0, max: 30 }),
})

/** Kills that hit a runtime which was about to start, so many milliseconds after the one before. */
const YOUNG = fc.record({
  victim: fc.constantFrom('young' as const),
  after_calls: fc.constant(0),
  after_ms: fc.integer({ min: 0, max: 500 }),
})

const WHOLE = fc.record({
  victim: fc.constantFrom('server' as const),
  after_calls: fc.integer({ min: 1, max: 60 }),
  after_ms: fc.integer({ min: 0, max: 30 }),
})

const some = <Kill>(kind: fc.Arbitrary<Kill>, count: number): fc.Arbitrary<Kill[]> => fc.array(kind, { minLength: count, maxLength: count })

/** 15 of workerd, 3 of one that starts, 2 of the server, in random order. */
const [kills = []] = fc.sample(
  fc
    .tuple(some(MOMENT, Math.ceil(15 * scale)), some(YOUNG, Math.ceil(3 * scale)), some(WHOLE, Math.ceil(2 * scale)))
    .map(groups => groups.flat())
    .chain(all => fc.shuffledSubarray(all, { minLength: all.length })),
  { seed: suiteSeed, numRuns: 1 },
)

const examples = exampleNames()

const planOf = (environment: string): fc.Arbitrary<Plan> => {
  const { tasks } = examplePackage(environment).environment
  return fc.record({
    environment: fc.constant(environment),
    seed: fc.nat(),
    task: fc.constantFrom(...tasks.map(({ id }) => id)),
    calls: fc.array(callOf(examplePackage(environment)), { ...LENGTH, size: 'max' }),
  })
}

const plans = examples
  .flatMap(environment => fc.sample(planOf(environment), { seed: suiteSeed, numRuns: Math.ceil(EPISODES / examples.length) }))
  .slice(0, EPISODES)

let stateFolder = ''
let port = 0
let server: ServerProcess
let players: CrashPlayer[] = []

/** A server without any episode: a second try must not meet what the first one left. */
async function startAfresh(): Promise<void> {
  await end()
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-crash-'))
  port = await freePort()
  server = await startServerProcess(port, stateFolder)
}

async function end(): Promise<void> {
  if (stateFolder === '') return
  await server.kill()
  await rm(stateFolder, { recursive: true, force: true })
}

afterAll(async () => {
  const sum = (count: (player: CrashPlayer) => number): number => players.reduce((total, player) => total + count(player), 0)
  summarize('crash', {
    'concurrent episodes': players.length,
    kills: kills.length,
    'of the whole server': kills.filter(({ victim }) => victim === 'server').length,
    'tool calls': sum(player => player.client.calls),
    'repeated requests': sum(player => player.client.repeated),
    'states looked at after a failure': sum(player => player.looks),
    'rounds finished': sum(player => player.rounds),
    verdicts: sum(player => player.verified.length),
  })
  await end()
})

const answered = (): number => players.reduce((total, player) => total + player.client.calls, 0)

/** Does one kill after the other, each at its moment, as long as there are players. */
async function killAll(playing: () => boolean): Promise<void> {
  for (const { victim, after_calls, after_ms } of kills) {
    const from = answered()
    while (playing() && answered() < from + after_calls) await delay(5)
    await delay(after_ms)
    if (!playing()) return
    if (victim === 'server') {
      await server.kill()
      server = await startServerProcess(port, stateFolder)
    } else {
      while (playing() && !server.killWorkerd()) await delay(5)
    }
  }
}

describe(`${EPISODES} episodes under ${kills.length} kills`, () => {
  it('lose no acknowledged step, double none, and end in the states of an undisturbed run', {
    timeout: suiteTimeout(QUIET_MS),
  }, async () => {
    await startAfresh()
    const undisturbed = new PatientClient(sharedServerUrl())
    for (const name of examples) await undisturbed.publish(examplePackage(name))
    const references = await inParallel(plans, async plan => await playUndisturbed(undisturbed, plan))
    players = plans.flatMap((plan, index) => {
      const reference = references[index]
      return reference ? [new CrashPlayer(server.url, plan, reference, index)] : []
    })
    let playing = true
    const killer = killAll(() => playing).finally(() => {
      playing = false
    })
    const all = Promise.all(players.map(async player => await player.playWhile(() => playing))).finally(() => {
      playing = false
    })
    await Promise.all([all, killer])
    expect(players.filter(({ rounds }) => rounds === 0)).toEqual([])
    expect(
      players.reduce((total, { client }) => total + client.repeated, 0),
      'kills must have hit requests in flight',
    ).toBeGreaterThan(kills.length)
  })

  it('have each verdict rewarded once', { timeout: suiteTimeout(QUIET_MS) }, async () => {
    const reader = new PatientClient(server.url)
    const verified = players.flatMap(player => player.verified).sort()
    expect(verified.length).toBeGreaterThan(0)
    await expect
      .poll(async () => (await reader.rewardedEpisodes()).sort(), { timeout: suiteTimeout(QUIET_MS), interval: 500 })
      .toEqual(verified)
  })
})

it('stops cleanly on SIGTERM', async () => {
  expect(await server.stop()).toBe(0)
})
