// Figures of a suite, over packages whose figures can be counted by hand, and the bounds that a report holds them against.
import { describe, expect, it } from 'vitest'
import { brokenBounds, reportText } from '../../../bench/suite/report.ts'
import { SuiteStatistics } from '../../../bench/suite/statistics.ts'
import { examplePackage, exampleTodo, variant } from '../../support/package.ts'

const todo = exampleTodo()
const MADE = { seconds: 10, memory_mib: { start: 1, middle: 1, peak: 1, end: 1 }, replaced: { admission: 2 }, faults: 0, hash: 'abc' }

describe('figures', () => {
  it('count what is there', () => {
    const statistics = new SuiteStatistics()
    statistics.add(todo)
    const figures = statistics.figures()
    expect(figures).toMatchObject({
      environments: 1,
      tasks: todo.environment.tasks.length,
      tables: Object.keys(todo.seed).length,
      rows: Object.values(todo.seed).flat().length,
      tools: todo.environment.tools.length,
      solution_calls: { most: Math.max(...todo.environment.tasks.map(({ solution }) => solution.length)) },
      categories: { [todo.environment.category]: 1 },
      families: { unnamed: 1 },
      overlap: { most: 0, mean: 0 },
      repeated_instructions: [],
    })
    expect(Object.values(figures.kinds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  it('find what two environments share', () => {
    const statistics = new SuiteStatistics()
    const [first, ...rest] = todo.environment.tools
    const smaller = variant(todo, ({ environment }) => {
      environment.slug = 'smaller'
      environment.tools = environment.tools.slice(1)
      environment.tasks = environment.tasks.slice(0, 1)
    })
    const renamed = variant(smaller, ({ environment }) => {
      environment.slug = 'renamed'
      environment.tasks = []
      for (const tool of environment.tools.slice(1)) tool.name = `other_${tool.name}`
    })
    for (const each of [todo, smaller, renamed, examplePackage('tool-library')]) statistics.add(each)
    const { overlap, repeated_instructions } = statistics.figures()
    expect(first).toBeDefined()
    expect(overlap).toMatchObject({ most: 1, between: ['todo', 'smaller'] })
    expect(overlap.mean).toBeGreaterThanOrEqual((1 + 2 / rest.length) / 6)
    expect(overlap.mean).toBeLessThan(0.5)
    expect(repeated_instructions).toEqual([smaller.environment.tasks[0]?.instruction])
  })
})

describe('a report', () => {
  it('names the bounds that are not kept', () => {
    const statistics = new SuiteStatistics()
    statistics.add(todo)
    const figures = statistics.figures()
    const broken = brokenBounds(figures, MADE, 2)
    expect(broken).toEqual(expect.arrayContaining(['environments', 'tables, mean', 'tools, mean']))
    expect(broken).not.toContain('instructions that stand twice')
    expect(reportText(figures, MADE, 2)).toMatch(/tables, mean +│ 18\.5 +│ [\d.]+ +│ BROKEN/)
    expect(reportText(figures, MADE, 1)).toMatch(/environments +│ 1,000 +│ 1 +│ kept/)
  })
})
