// Grades by a real Grader in workerd: both modes, blame, and verifiers that misbehave.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GradeCase } from '../../../../shared/contract/verification.ts'
import type { Grade } from '../../../../shared/domain/verdict.ts'
import { orderChanges, publishShop } from './shop.ts'

const TWO_PENS_AND_A_POT = orderChanges({
  id: 3,
  customer: 1,
  lines: [
    [2, 'pen', 2],
    [3, 'pot', 1],
  ],
}) // prettier-ignore

let version = ''

beforeAll(async () => {
  version = await publishShop(env.PACKAGES, 'Shop to grade')
})

type SomeCase = Partial<GradeCase> & { task: string }

async function gradeAll(cases: SomeCase[]): Promise<Grade[]> {
  const whole = cases.map(found => ({ changes: {}, answer: '', mode: 'code' as const, environment_fault: false, ...found }))
  return await env.VERIFICATION.grade(version, whole)
}

async function grade(found: SomeCase): Promise<Grade> {
  const [first] = await gradeAll([found])
  if (!first) throw new Error('one case, no grade')
  return first
}

describe('mode code', () => {
  it('runs in workerd', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers')
  })

  it('is complete when the verifier says so and nothing else changed', async () => {
    expect(await grade({ task: 'place_order', changes: TWO_PENS_AND_A_POT })).toMatchObject({
      classification: 'complete',
      checks: [
        { name: 'Ada has an order', passed: true },
        { name: 'it has two pens and a pot', passed: true },
      ],
      unexpected_changes: {},
      mode: 'code',
      verifier_version: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('names the checks that failed', async () => {
    const found = await grade({ task: 'place_order' })
    expect(found.classification).toBe('incomplete')
    expect(found.evidence).toContain('Ada has an order')
  })

  it('is incomplete when something changed that the task did not ask for', async () => {
    const grace = { id: 2, name: 'Grace' }
    const changes = {
      ...TWO_PENS_AND_A_POT,
      customers: { inserted: [], updated: [], deleted: [grace] },
      orders: {
        inserted: TWO_PENS_AND_A_POT['orders']?.inserted ?? [],
        updated: [],
        deleted: [{ id: 1, customer_id: 2, note: '', created_at: '2025-12-01T10:00:00Z' }],
      },
      lines: {
        inserted: TWO_PENS_AND_A_POT['lines']?.inserted ?? [],
        updated: [],
        deleted: [{ id: 1, order_id: 1, sku: 'ink', quantity: 1 }],
      },
    }
    const found = await grade({ task: 'place_order', changes })
    expect(found.classification).toBe('incomplete')
    expect(found.unexpected_changes['customers']).toEqual({ inserted: [], updated: [], deleted: [grace] })
    expect(found.evidence).toContain('Changes that the task did not ask for: ')
  })

  it('gives verifiers the matchers', async () => {
    expect((await grade({ task: 'count_orders', answer: 'There are two.' })).classification).toBe('complete')
    const stuffed = await grade({ task: 'count_orders', answer: '1, 2, 3, 4 or 5' })
    expect(stuffed.classification).toBe('incomplete')
    expect(stuffed.evidence).toContain('expected 2 alone')
  })

  it('blames the environment before anything is graded', async () => {
    const found = await grade({ task: 'place_order', changes: TWO_PENS_AND_A_POT, environment_fault: true })
    expect(found).toMatchObject({ classification: 'environment_error', checks: [], unexpected_changes: {} })
  })

  it('leaves no trace of a case in the next one', async () => {
    const cases = [TWO_PENS_AND_A_POT, {}, TWO_PENS_AND_A_POT].map(changes => ({ task: 'place_order', changes }))
    const both = await Promise.all([gradeAll(cases), gradeAll(cases)])
    for (const grades of both) expect(grades.map(found => found.classification)).toEqual(['complete', 'incomplete', 'complete'])
  })

  it('shows every case the changes as they are, whatever a verifier before it did to them', async () => {
    const changes = TWO_PENS_AND_A_POT
    const grades = await gradeAll([
      { task: 'empties_changes', changes },
      { task: 'place_order', changes },
    ])
    expect(grades.map(found => found.classification)).toEqual(['incomplete', 'complete'])
  })

  it('answers more cases than one turn holds, each as if it were alone', async () => {
    const cases = Array.from({ length: 150 }, (_, index) => ({
      task: index % 50 === 7 ? 'works_hard' : 'count_orders',
      answer: String(index % 3),
    }))
    const grades = await gradeAll(cases)
    const wanted = cases.map(({ task, answer }) => (task === 'works_hard' || answer === '2' ? 'complete' : 'incomplete'))
    expect(grades.map(found => found.classification)).toEqual(wanted)
  })
})

describe('verifiers that misbehave', () => {
  it.each([
    ['throws', 'RangeError: off by one'],
    ['throws_oddly', 'it threw '],
    ['nonsense', '/complete'],
    ['returns_nothing', 'it returned something that is not {complete, checks, expected}'],
    ['writes', 'only SELECT is allowed here'],
    ['asks_too_much', 'at most 1000 queries'],
    ['has_no_verifier', 'verifiers.js has no function named has_no_verifier'],
  ])('%s', async (task, evidence) => {
    const found = await grade({ task })
    expect(found.classification).toBe('verifier_error')
    expect(found.evidence).toContain(evidence)
  })

  it('hangs between others: it alone is in error', async () => {
    const grades = await gradeAll([{ task: 'count_orders', answer: '2' }, { task: 'hangs' }, { task: 'count_orders', answer: '3' }])
    expect(grades.map(found => found.classification)).toEqual(['complete', 'verifier_error', 'incomplete'])
    expect(grades[1]?.evidence).toContain('it did not return within 5000 ms')
  })

  it('never gives up: the verdict comes with the deadline, and the grader goes on', async () => {
    const found = await grade({ task: 'never_gives_up' })
    expect(found.classification).toBe('verifier_error')
    expect(found.evidence).toContain('it did not return within 5000 ms')
    expect((await grade({ task: 'count_orders', answer: '2' })).classification).toBe('complete')
  })

  it('do not compile', async () => {
    const broken = await publishShop(env.PACKAGES, 'Shop with a typing error', copy => {
      copy.verifiers_js = 'export const verifiers = {'
    }) // prettier-ignore
    const [found] = await env.VERIFICATION.grade(broken, [
      { task: 'count_orders', changes: {}, answer: '2', mode: 'code', environment_fault: false },
    ])
    expect(found).toMatchObject({ classification: 'verifier_error', checks: [] })
  })

  it('see neither wall time nor network', async () => {
    const first = await grade({ task: 'reads_the_clock' })
    expect(first.checks[0]?.detail).toContain(String(Date.parse('2026-01-05T09:00:00Z')))
    expect(await grade({ task: 'reads_the_clock' })).toEqual(first)
    expect((await grade({ task: 'reaches_out' })).checks).toEqual([{ name: 'reaches out', passed: false }])
  })
})

describe('mode state', () => {
  it('does not mind which ids and times the system gave', async () => {
    const changes = orderChanges({
      id: 40,
      customer: 1,
      at: '2026-01-05T09:00:07.000Z',
      lines: [
        [90, 'pot', 1],
        [91, 'pen', 2],
      ],
    }) // prettier-ignore
    expect(await grade({ task: 'place_order', mode: 'state', changes })).toMatchObject({ classification: 'complete', mode: 'state' })
  })

  it('minds everything else', async () => {
    const note = await grade({
      task: 'place_order',
      mode: 'state',
      changes: orderChanges({
        id: 3,
        customer: 1,
        note: 'no gift',
        lines: [
          [2, 'pen', 2],
          [3, 'pot', 1],
        ],
      }),
    }) // prettier-ignore
    expect(note.classification).toBe('incomplete')
    expect(note.unexpected_changes['orders']?.inserted).toHaveLength(1)
    expect((await grade({ task: 'place_order', mode: 'state' })).evidence).toContain('Missing changes: ')
  })

  it('compares the answer with the reference answer', async () => {
    expect((await grade({ task: 'count_orders', mode: 'state', answer: '2' })).classification).toBe('complete')
    expect((await grade({ task: 'count_orders', mode: 'state', answer: '2 or 3' })).classification).toBe('incomplete')
    expect((await grade({ task: 'count_orders', mode: 'state', answer: '2', changes: TWO_PENS_AND_A_POT })).classification).toBe(
      'incomplete',
    )
  })

  it('blames the verifier for a reference solution that does not run', async () => {
    const found = await grade({ task: 'broken_solution', mode: 'state', answer: 'Done.' })
    expect(found.classification).toBe('verifier_error')
    expect(found.evidence).toContain('3#/id')
  })
})

describe('what cannot be graded', () => {
  it('refuses mode state for tasks with free columns', async () => {
    await expect(async () => await grade({ task: 'open_note', mode: 'state' })).rejects.toMatchObject({ code: 'mode_unavailable' })
    const changes = orderChanges({ id: 3, customer: 1, note: 'anything', lines: [] })
    delete changes['lines']
    expect((await grade({ task: 'open_note', changes })).classification).toBe('complete')
  })

  it('refuses unknown tasks and unknown versions', async () => {
    await expect(async () => await grade({ task: 'no_such_task' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(async () => await env.VERIFICATION.grade('0'.repeat(64), [])).rejects.toMatchObject({ code: 'not_found' })
  })

  it('says so when changes do not fit the seeded state, and grades the next case', async () => {
    const changes = { orders: { inserted: [], updated: [], deleted: [{ id: 99 }] } }
    await expect(async () => await grade({ task: 'place_order', changes })).rejects.toMatchObject({ code: 'verdict_failed' })
    expect((await grade({ task: 'place_order', changes: TWO_PENS_AND_A_POT })).classification).toBe('complete')
  })

  it('grades a candidate in an isolate of its own, lets go of it, and grades it again', async () => {
    const cases: GradeCase[] = [{ task: 'place_order', changes: TWO_PENS_AND_A_POT, answer: '', mode: 'code', environment_fault: false }]
    const candidate = await publishShop(env.PACKAGES, 'Shop under admission')
    for (let round = 0; round < 2; round++) {
      const [found] = await env.VERIFICATION.gradeCandidate(candidate, cases)
      expect(found?.classification).toBe('complete')
      await env.VERIFICATION.release(candidate)
    }
    expect((await env.VERIFICATION.grade(candidate, cases))[0]?.classification).toBe('complete')
  })

  it('frees a grader and starts again when asked', async () => {
    await env.VERIFICATION.discard(version)
    expect((await grade({ task: 'place_order', changes: TWO_PENS_AND_A_POT })).classification).toBe('complete')
    expect((await grade({ task: 'place_order', mode: 'state', changes: TWO_PENS_AND_A_POT })).classification).toBe('complete')
  })
})
