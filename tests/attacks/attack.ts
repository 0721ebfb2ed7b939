// How an attack is tried: against both walls, one at a time. Admission's static policy must refuse it where there is a rule; with
// the policy bypassed, the run-time layers must end it, the same way twice, and hurt nobody else in the process.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { EpisodeObject } from '../../shared/contract/environments.ts'
import { packageVersion, type ScoredPackage } from '../../shared/domain/environment.ts'
import type { Outcome, StepReport } from '../../shared/domain/episode.ts'
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { DEFAULT_REWARD_RULES } from '../../shared/domain/reward.ts'
import { policyFaults } from '../../shared/policy/package-policy.ts'
import { attackPackage, HONEST_RESULT, type Payload } from './attack-package.ts'

/** The longest that a contained attack may hold the process, in milliseconds: what the watchdog gives a call. */
const ENDS_WITHIN_MS = 2000

/** How soon a neighbour in the same process must answer afterwards, in milliseconds. */
const NEIGHBOUR_WITHIN_MS = 1000

/** What the call of an attack answers: a part of the step's report. */
export interface Met {
  outcome: Outcome
  result?: JsonObject
  error?: { code: string; message?: unknown }
}

/** An environment fault with that code; `says` is a part of its message. */
export function fault(code: string, says = ''): Met {
  return { outcome: 'environment_fault', error: { code, message: expect.stringContaining(says) } }
}

/** A call that worked, and what it could see or do: `result` shows that it was nothing. */
export function harmless(result: JsonObject): Met {
  return { outcome: 'ok', result }
}

/** The work that a call may do was used up. */
export const OUT_OF_FUEL = fault('fuel_exhausted', 'used up its 100000 units of work')

/** Stands for a refusal that only run time can make: admission's static policy lets the code pass. */
export const PASSES = null

/** One attack: what it tries, the tool's body, the rule that refuses it at admission, what meets it at run time. */
export type Attack = readonly [tries: string, tool: string, rule: string | null, met: Met, more?: Payload & { args?: JsonValue }]

/** Rules of the static policy that a package breaks. */
export function brokenRules(environmentPackage: ScoredPackage): string[] {
  return [...new Set(policyFaults(environmentPackage).map(({ rule }) => rule))]
}

/** Holds a package against the rule that must refuse it. */
export function expectRule(environmentPackage: ScoredPackage, rule: string | null): void {
  if (rule === null) expect(brokenRules(environmentPackage)).toEqual([])
  else expect(brokenRules(environmentPackage)).toContain(rule)
}

/** Puts a package where episodes find it, past admission. Answers its version. */
export async function smuggle(environmentPackage: ScoredPackage): Promise<string> {
  const version = await packageVersion(environmentPackage)
  await env.PACKAGES.put(`packages/${version}.json`, JSON.stringify(environmentPackage))
  return version
}

/** A fresh episode of a version, without a task. */
export async function spawn(version: string): Promise<EpisodeObject> {
  const name = crypto.randomUUID()
  const episode = env.EPISODE.getByName(name)
  await episode.start({
    name,
    version,
    environment: 'attacked',
    clock: '2026-01-05T09:00:00Z',
    task: null,
    seed: 0,
    max_steps: 10_000,
    lease_seconds: 3600,
    reward_rules: DEFAULT_REWARD_RULES,
    label: null,
  })
  return episode
}

let neighbour: Promise<EpisodeObject> | undefined

/** Another environment's episode in the same process: it answers, soon, and nothing has changed for it. */
export async function expectNeighbour(): Promise<void> {
  neighbour ??= smuggle(attackPackage({})).then(spawn)
  const episode = await neighbour
  const asked = performance.now()
  await expectHonest(episode)
  expect(performance.now() - asked).toBeLessThan(NEIGHBOUR_WITHIN_MS)
}

/** What an honest tool sees is as it was, whatever ran before in its isolate. */
export async function expectHonest(episode: EpisodeObject): Promise<void> {
  expect(await episode.call({ tool: 'honest', arguments: {} })).toMatchObject({ outcome: 'ok', result: HONEST_RESULT })
}

/** A report but for the place where fuel ran out, which is not promised to be the same (docs/security.md). */
function withoutPlace(report: StepReport): StepReport {
  const { error } = report
  return error ? { ...report, error: { ...error, message: error.message.replace(/ at tools\.js:\d+:\d+/, '') } } : report
}

async function meet([, tool, rule, met, more = {}]: Attack): Promise<void> {
  const { args = {}, ...payload } = more
  const environmentPackage = attackPackage({ tool, ...payload })
  expectRule(environmentPackage, rule)
  const version = await smuggle(environmentPackage)
  const [first, second] = [await spawn(version), await spawn(version)]
  const asked = performance.now()
  const report = await first.call({ tool: 'attack', arguments: args })
  expect(performance.now() - asked).toBeLessThan(ENDS_WITHIN_MS)
  expect(report).toMatchObject(met)
  if (report.outcome !== 'ok') expect(await first.diff()).toEqual({})
  const again = await second.call({ tool: 'attack', arguments: args })
  expect(withoutPlace(again), 'the second time').toEqual(withoutPlace(report))
  if (report.outcome === 'ok' || (payload.top === undefined && report.error?.code !== 'code_refused')) await expectHonest(second)
  await expectNeighbour()
}

/** Tries each attack of a class. */
export function attacks(title: string, cases: readonly Attack[]): void {
  describe(title, () => {
    it.each(cases.map(attack => [attack[0], attack] as const))('%s', async (_tries, attack) => {
      await meet(attack)
    })
  })
}
