// The official MCP conformance suite, in both eras, over the gateway's protocol code in workerd. Red when a check fails that
// no baseline expects, when a baseline expects what passes or is not there, and when a scenario that counts was not run.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baselineFile, excuses, readBaseline } from './baseline.ts'
import { startDiagnostics, type Diagnostics } from './start.ts'
import { runSuite, type SuiteRun } from './suite.ts'

/** Scenarios that a server of tools must pass, with the number of their checks: a check that is skipped is missed. */
const BOTH_ERAS = {
  'tools-list': 3,
  'tools-call-simple-text': 2,
  'tools-call-image': 2,
  'tools-call-audio': 2,
  'tools-call-embedded-resource': 2,
  'tools-call-mixed-content': 2,
  'tools-call-error': 2,
  'tools-call-with-progress': 2,
  'server-sse-multiple-streams': 1,
  'dns-rebinding-protection': 2,
  'json-schema-2020-12': 8,
}

const REVISIONS: [revision: string, passing: Record<string, number>][] = [
  ['2025-11-25', { ...BOTH_ERAS, 'server-initialize': 3, ping: 2, 'server-session-lifecycle': 3 }],
  ['2026-07-28', { ...BOTH_ERAS, 'tools-list': 4, 'server-stateless': 25, 'http-header-validation': 14 }],
]

let diagnostics: Diagnostics

beforeAll(async () => {
  diagnostics = await startDiagnostics()
})

afterAll(async () => {
  await diagnostics.dispose()
})

describe.each(REVISIONS)('revision %s', (revision, passing) => {
  const baseline = readBaseline(revision)
  let run: SuiteRun

  beforeAll(async () => {
    run = await runSuite(diagnostics.url, revision, baselineFile(revision))
  })

  it('fails nothing beyond its baseline, scored or not', () => {
    const unexpected = run.failed.filter(check => !baseline.some(entry => excuses(entry, check)))
    expect(unexpected, run.output).toEqual([])
  })

  it('expects no failure that does not happen, and says why of each', () => {
    const stale = baseline.filter(entry => !run.failed.some(check => excuses(entry, check)))
    expect(stale).toEqual([])
    expect(baseline.filter(({ reason }) => reason === '')).toEqual([])
  })

  it('passes every check of what a server of tools can do', () => {
    const counts = Object.keys(passing).map(scenario => [scenario, run.passed.filter(check => check.startsWith(`${scenario}:`)).length])
    expect(Object.fromEntries(counts)).toEqual(passing)
  })

  it('is conformant in the judgement of the suite itself', () => {
    expect(run.code, run.output).toBe(0)
  })
})
