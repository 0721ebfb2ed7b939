// Plays on candidates in workerd: what calls come to and what verifiers say, from the seeded rows each, on a package that may be wrong.
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { dropCandidate, putCandidate } from '../../../../../shared/catalog/packages.ts'
import type { Play } from '../../../../../shared/contract/environments.ts'
import { packageVersion, type ScoredPackage } from '../../../../../shared/domain/environment.ts'
import type { Played } from '../../../../../services/environments/admission/plays.ts'
import { example, taskNamed } from './example.ts'

async function played(candidate: ScoredPackage, plays: Play[]): Promise<Played> {
  const version = await packageVersion(candidate)
  await putCandidate(env.PACKAGES, version, candidate)
  try {
    return await env.ADMISSION.getByName(version).play(version, plays)
  } finally {
    await dropCandidate(env.PACKAGES, version)
    await env.VERIFICATION.discard(version)
  }
}

it('starts each play from the first rows, and grades those that are for a task', async () => {
  const candidate = example('Plays')
  const { id: task, solution } = taskNamed(candidate, 'tick_off_dentist')
  const create = { tool: 'create_list', arguments: { name: 'Once' } }
  const found = await played(candidate, [
    { task: null, calls: [create, create], answer: '' },
    { task, calls: solution, answer: 'Done.' },
    { task: null, calls: [], answer: '' },
    { task, calls: [], answer: '' },
    { task: null, calls: [create, { tool: 'get_todo', arguments: { todo_id: { $from: '0#/nothing' } } }], answer: '' },
  ])
  if (!('reports' in found)) throw new Error('the example plays')
  const [twice, solved, nothing, idle, stopped] = found.reports
  expect(twice?.steps.map(({ outcome }) => outcome)).toEqual(['ok', 'domain_error'])
  expect(twice?.grade).toBeNull()
  expect(solved?.grade?.classification).toBe('complete')
  expect(idle?.grade?.classification).toBe('incomplete')
  expect(nothing?.state_hash).toBe(idle?.state_hash)
  expect(nothing?.state_hash).not.toBe(solved?.state_hash)
  expect([stopped?.steps.length, stopped?.stopped]).toEqual([1, expect.stringContaining('points at nothing')])
})

it('runs nothing of a package whose code or rows are refused', async () => {
  const codeThatRemembers = example('Plays not', copy => {
    copy.tools_js = `let n = 0\n${copy.tools_js}`
  })
  expect(await played(codeThatRemembers, [{ task: null, calls: [], answer: '' }])).toMatchObject({
    refused: [{ gate: 'policy', passed: false }],
  })
  const wrongSchema = example('Plays not at all', copy => {
    copy.schema_sql += 'CREATE INDEX i ON todos (nothing);'
  })
  expect(await played(wrongSchema, [{ task: null, calls: [], answer: '' }])).toMatchObject({
    refused: [{ gate: 'policy' }, { gate: 'seed', passed: false }],
  })
})
