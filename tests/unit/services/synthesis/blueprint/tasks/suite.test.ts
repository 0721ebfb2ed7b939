// Suites of tasks: what every one of them promises to whoever trains on it. Whether verifiers judge rightly is for the gates
// (tests/system/blueprint-packages.test.ts); here are promises that need no sandbox.
import { describe, expect, it } from 'vitest'
import { provenanceFaults } from '../../../../../../services/environments/admission/provenance.ts'
import { authorPackage } from '../../../../../../services/synthesis/authors/blueprint/author-package.ts'
import { CORES } from '../../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../../../../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { attachable, compose } from '../../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { toolPlans } from '../../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import type { ScoredPackage } from '../../../../../../shared/domain/environment.ts'
import type { Task } from '../../../../../../shared/domain/task.ts'

const SUITES = ['pet_boarding', 'equipment_rental'].flatMap(key => [1, 2, 3].map(seed => ({ name: `${key} ${seed}`, key, seed })))

/** Each suite is made once: all tests look at the same ones. */
const made = new Map<string, ScoredPackage>()

function blueprintOf(key: string): ReturnType<typeof compose> {
  const core = CORES.find(each => each.key === key)
  if (!core) throw new Error(`the catalogue has no core ${key}`)
  return compose(
    core,
    null,
    MODULES.filter(module => ['invoices', 'messages', 'reviews'].includes(module.key) && attachable(core, module)),
  )
}

function suite({ key, seed }: { key: string; seed: number }): ScoredPackage {
  const found = made.get(`${key} ${seed}`) ?? authorPackage({ blueprint: blueprintOf(key), slug: 'under-test', seed, tasks: 10 })
  made.set(`${key} ${seed}`, found)
  return found
}

const tools = ({ solution }: Task): number => new Set(solution.map(step => step.tool)).size

describe.each(SUITES)('the tasks of $name', each => {
  const tasks = (): Task[] => suite(each).environment.tasks

  it('are ten with different ids and instructions, the harder half with at least six tools each', () => {
    expect(tasks()).toHaveLength(10)
    expect(new Set(tasks().map(({ id }) => id)).size).toBe(10)
    expect(new Set(tasks().map(({ instruction }) => instruction)).size).toBe(10)
    const hard = tasks().filter(({ difficulty }) => difficulty >= 3)
    expect(hard).toHaveLength(5)
    expect(Math.min(...hard.map(tools))).toBeGreaterThanOrEqual(6)
  })

  it('use nothing that an agent could not know', () => {
    const made = suite(each)
    expect(tasks().flatMap(task => provenanceFaults(made, task))).toEqual([])
  })

  it('name no tool, table or number of a row, and leave nothing unfilled', () => {
    const names = [...toolPlans(blueprintOf(each.key)).map(({ name }) => name), ...Object.keys(suite(each).seed)].filter(name =>
      name.includes('_'),
    )
    for (const { instruction } of tasks()) {
      expect(names.filter(name => instruction.includes(name))).toEqual([])
      expect(instruction).not.toMatch(/[[\]{}]|\bundefined\b|\bnull\b|\d{4}-\d{2}-\d{2}|\s{2}|\.\.|_id\b/)
      expect(instruction).toMatch(/^[A-Z“].*[.?”]$/s)
    }
  })

  it('have a verifier each', () => {
    for (const { id } of tasks()) expect(suite(each).verifiers_js).toContain(`  async ${id}({ `)
  })
})

describe('suites', () => {
  it('have one or two tasks to decline each, five calls or more in the mean, and some beyond twelve', () => {
    const tasks = SUITES.flatMap(each => suite(each).environment.tasks)
    const calls = tasks.map(({ solution }) => solution.length)
    const declined = tasks.filter(({ kind }) => kind === 'decline').length
    expect(declined).toBeGreaterThanOrEqual(SUITES.length)
    expect(declined / tasks.length).toBeLessThanOrEqual(0.2)
    expect(calls.reduce((sum, count) => sum + count, 0) / calls.length).toBeGreaterThanOrEqual(5)
    expect(Math.max(...calls)).toBeGreaterThan(12)
  })

  it('come from at least twelve families', () => {
    expect(new Set(SUITES.flatMap(each => suite(each).environment.tasks.map(({ family }) => family))).size).toBeGreaterThanOrEqual(12)
  })

  it('are equal for an equal seed, and others for another', () => {
    const wish = { blueprint: blueprintOf('pet_boarding'), slug: 'under-test', seed: 1, tasks: 10 }
    expect(authorPackage(wish)).toEqual(suite({ key: 'pet_boarding', seed: 1 }))
    expect(suite({ key: 'pet_boarding', seed: 2 }).environment.tasks).not.toEqual(suite({ key: 'pet_boarding', seed: 1 }).environment.tasks)
  })
})
