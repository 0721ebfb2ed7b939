// The same calls in the same order: byte-equal answers, equal logs, equal states. Random valid sequences over every example run
// in one process, in another one, through a kill -9 in their middle, after a reset, and again from the log of the first run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { todoByChance } from '../support/environment-variants.ts'
import { inParallel } from '../../cli/in-parallel.ts'
import { exampleNames, examplePackage } from '../support/package.ts'
import { PatientClient, type Standing } from '../support/patient-client.ts'
import { sharedServerUrl } from '../support/server.ts'
import { freePort, startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { scale, suiteSeed, suiteTimeout, summarize } from '../support/suite-settings.ts'
import { callOf, type GeneratedCall } from '../support/tool-arguments.ts'

const SEQUENCES = Math.ceil(200 * scale)
/** Lengths of sequences: most are short, so that there can be many of them. */
const LENGTHS = { short: { min: 2, max: 8 }, long: { min: 9, max: 40 } }
/** The sequences of one batch share one kill. */
const BATCH = 70
/** Between the first call after the cut and the kill: calls are in flight then. */
const KILL_AFTER_MS = { min: 5, max: 150 }
const QUIET_MS = 60_000

interface Sequence {
  environment: string
  seed: number
  calls: GeneratedCall[]
  /** How many calls are made before the kill. */
  cut: number
}

/** What came back: one text for each call, and what the episode is afterwards. */
interface Played {
  answers: string[]
  after: Standing
}

/** Every example, and one that asks for chance, time and counters wherever it can. */
const environments = [...exampleNames().map(examplePackage), todoByChance()]

const calls = (environment: ScoredPackage, { min, max }: { min: number; max: number }): fc.Arbitrary<GeneratedCall[]> =>
  fc.array(callOf(environment), { minLength: min, maxLength: max, size: 'max' })

const sequenceOf = (environment: ScoredPackage): fc.Arbitrary<Sequence> =>
  fc
    .record({
      environment: fc.constant(environment.environment.slug),
      seed: fc.nat(),
      calls: fc.oneof(
        { weight: 5, arbitrary: calls(environment, LENGTHS.short) },
        { weight: 1, arbitrary: calls(environment, LENGTHS.long) },
      ),
    })
    .chain(sequence => fc.integer({ min: 1, max: sequence.calls.length - 1 }).map(cut => ({ ...sequence, cut })))

const sequences = environments.flatMap(environment =>
  fc.sample(sequenceOf(environment), { seed: suiteSeed, numRuns: Math.ceil(SEQUENCES / environments.length) }),
)
const batches = Array.from({ length: Math.ceil(sequences.length / BATCH) }, (_, index) =>
  // Every batch gets sequences of every environment.
  sequences.filter((_sequence, at) => at % Math.ceil(sequences.length / BATCH) === index),
)

let stateFolder = ''
let server: ServerProcess
let here: PatientClient
let elsewhere: PatientClient
let kills = 0

beforeAll(async () => {
  stateFolder = await mkdtemp(path.join(tmpdir(), 'orrery-determinism-'))
  server = await startServerProcess(await freePort(), stateFolder)
  here = new PatientClient(server.url)
  elsewhere = new PatientClient(sharedServerUrl())
  for (const environment of environments) await elsewhere.publish(environment)
  await here.publish(todoByChance())
}, 180_000)

afterAll(async () => {
  summarize('determinism', {
    sequences: sequences.length,
    'tool calls': here.calls + elsewhere.calls,
    kills,
    'repeated requests': here.repeated + elsewhere.repeated,
  })
  await server.kill()
  await rm(stateFolder, { recursive: true, force: true })
})

async function spawn(client: PatientClient, batch: Sequence[]): Promise<string[]> {
  return await client.spawn({ episodes: batch.map(({ environment, seed }) => ({ environment, seed })) })
}

/** The calls from `from` to before `to`, as an agent would make them. */
async function play(client: PatientClient, id: string, calls: Pick<GeneratedCall, 'tool' | 'arguments'>[], from = 0, to = calls.length) {
  const answers: string[] = []
  for (const [index, call] of calls.slice(from, to).entries()) answers.push(await client.call(id, { ...call, key: `call ${from + index}` }))
  return answers
}

const logged = (after: Standing): GeneratedCall[] => after.steps.map(step => ({ tool: step.tool, arguments: Object(step.arguments) }))

function expectEqual(sequence: Sequence, variant: string, played: Played, reference: Played): void {
  const { environment, seed, calls } = sequence
  const where = `${environment} with episode seed ${seed} ${variant}; FC_SEED=${suiteSeed}`
  const at = reference.answers.findIndex((answer, index) => answer !== played.answers[index])
  if (at >= 0)
    expect.soft(played.answers[at], `${where}; call ${at} of ${JSON.stringify(calls.slice(0, at + 1))}`).toBe(reference.answers[at])
  expect.soft(played.answers.length, where).toBe(calls.length)
  expect.soft(JSON.stringify(played.after.steps), `log of ${where}`).toBe(JSON.stringify(reference.after.steps))
  expect.soft(JSON.stringify(played.after.changes), `diff of ${where}`).toBe(JSON.stringify(reference.after.changes))
  expect.soft(played.after.state_hash, `state of ${where}: ${JSON.stringify(calls)}`).toBe(reference.after.state_hash)
}

async function killInTheMiddle(batch: Sequence[], ids: string[]): Promise<Played[]> {
  const firstParts = await inParallel(batch, async ({ calls, cut }, index) => await play(here, ids[index] ?? '', calls, 0, cut))
  const rest = inParallel(batch, async ({ calls, cut }, index) => await play(here, ids[index] ?? '', calls, cut), batch.length)
  const [wait = 0] = fc.sample(fc.integer(KILL_AFTER_MS), { seed: suiteSeed + kills, numRuns: 1 })
  await new Promise(resolve => setTimeout(resolve, wait))
  expect(server.killWorkerd(), 'there must be a runtime to kill').toBe(true)
  kills++
  const lastParts = await rest
  return await inParallel(batch, async (_, index) => ({
    answers: [...(firstParts[index] ?? []), ...(lastParts[index] ?? [])],
    after: await here.standing(ids[index] ?? ''),
  }))
}

/** Plays a batch on one client, and says what came of it. */
async function playAll(client: PatientClient, ids: string[], callsOf: (index: number) => GeneratedCall[]): Promise<Played[]> {
  return await inParallel(ids, async (id, index) => ({
    answers: await play(client, id, callsOf(index)),
    after: await client.standing(id),
  }))
}

describe.each(batches.map((batch, index) => ({ batch, index })))('batch $index of random call sequences', ({ batch }) => {
  let ids: string[]
  let references: Played[]

  const expectSame = (variant: string, played: Played[]): void => {
    expect(played).toHaveLength(batch.length)
    for (const [index, sequence] of batch.entries()) {
      const [one, reference] = [played[index], references[index]]
      if (one && reference) expectEqual(sequence, variant, one, reference)
    }
  }

  beforeAll(async () => {
    ids = await spawn(here, batch)
    references = await playAll(here, ids, index => batch[index]?.calls ?? [])
  }, suiteTimeout(QUIET_MS))

  it('never makes an example fault, and does something', () => {
    const steps = references.flatMap(({ after }) => after.steps)
    expect(steps.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'domain_error')).toEqual([])
    expect(steps.filter(({ outcome }) => outcome === 'ok').length / steps.length).toBeGreaterThan(0.4)
    expect(references.filter(({ after }) => Object.keys(after.changes).length > 0).length / batch.length).toBeGreaterThan(0.5)
  })

  it('answers the same in the same process, before and after a kill -9 in the middle', { timeout: suiteTimeout(QUIET_MS) }, async () => {
    expectSame('through a kill', await killInTheMiddle(batch, await spawn(here, batch)))
  })

  it('answers the same in another process, replayed from the log', { timeout: suiteTimeout(QUIET_MS) }, async () => {
    const replay = await playAll(elsewhere, await spawn(elsewhere, batch), index => logged(references[index]?.after ?? nothing))
    expectSame('replayed in another process', replay)
  })

  it('answers the same after a reset', { timeout: suiteTimeout(QUIET_MS) }, async () => {
    const again = await inParallel(ids, async (id, index) => {
      await here.reset(id)
      return { answers: await play(here, id, batch[index]?.calls ?? []), after: await here.standing(id) }
    })
    expectSame('after a reset', again)
  })
})

const nothing: Standing = { steps: [], changes: {}, state_hash: '' }
