// A task goes with its verifier and with nothing else.
import { describe, expect, it } from 'vitest'
import { chooseTasks, dropTasks } from '../../../../services/synthesis/drop-tasks.ts'
import { policyFaults } from '../../../../shared/policy/package-policy.ts'
import { exampleNames, examplePackage } from '../../../support/package.ts'

describe('dropTasks', () => {
  it.each(exampleNames())('leaves a sound package of %s, whichever tasks go', name => {
    const example = examplePackage(name)
    const { tasks } = example.environment
    for (const gone of [tasks.slice(0, 1), tasks.slice(1), tasks.slice(-1), tasks.filter((_, index) => index % 2 === 0)]) {
      const ids = new Set(gone.map(({ id }) => id))
      const kept = dropTasks({ tasks, verifiers_js: example.verifiers_js }, ids)
      expect(kept.tasks.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id).filter(id => !ids.has(id)))
      const changed = { ...example, verifiers_js: kept.verifiers_js, environment: { ...example.environment, tasks: kept.tasks } }
      expect(policyFaults(changed)).toEqual([])
    }
  })

  it('knows frozen exports and functions that stand elsewhere', () => {
    const verifiers_js = 'async function a() {}\nasync function b() {}\nexport const verifiers = Object.freeze({ a, b })\n'
    expect(dropTasks({ tasks: [], verifiers_js }, new Set(['a'])).verifiers_js).toBe(
      'async function a() {}\nasync function b() {}\nexport const verifiers = Object.freeze({  b })\n',
    )
  })
})

describe('chooseTasks', () => {
  const task = (id: string) => ({ id, kind: 'change' as const, instruction: id, difficulty: 1, solution: [] })
  const artefact = { tasks: ['a', 'b', 'c'].map(task), verifiers_js: 'export const verifiers = { a() {}, b() {}, c() {} }\n' }
  const chosen = (wanted: number, ...failed: string[]) => {
    const { tasks, verifiers_js } = chooseTasks(artefact, wanted, new Set(failed))
    return [tasks.map(({ id }) => id).join(''), verifiers_js.replaceAll(/[^abc]/g, '').slice(-tasks.length)]
  }

  it('keeps as many as are wanted and lets spare ones in for those that failed', () => {
    expect(chosen(2)).toEqual(['ab', 'ab'])
    expect(chosen(2, 'a')).toEqual(['bc', 'bc'])
    expect(chosen(2, 'a', 'b')).toEqual(['c', 'c'])
    expect(chooseTasks(artefact, 3)).toBe(artefact)
  })

  it('leaves code that does not parse to the gates', () => {
    expect(chooseTasks({ ...artefact, verifiers_js: 'export const' }, 1)).toMatchObject({
      tasks: [{ id: 'a' }],
      verifiers_js: 'export const',
    })
  })
})
