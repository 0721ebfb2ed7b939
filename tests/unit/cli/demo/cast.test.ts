// The demo's cast on environments of very different sizes: every role finds a task, and what it plays follows from the package.
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { castOf } from '../../../../cli/commands/demo/cast.ts'
import { extraWrites } from '../../../../cli/calibration/extra-writes.ts'
import { wrongAnswer } from '../../../../cli/calibration/wrong-answer.ts'
import { readPackageAt } from '../../../../cli/package-folder.ts'
import { scoredPackageSchema, type ScoredPackage } from '../../../../shared/domain/environment.ts'
import type { Task } from '../../../../shared/domain/task.ts'

const EXAMPLES = path.join(import.meta.dirname, '../../../../examples')

const examples = new Map<string, ScoredPackage['environment']>()

beforeAll(async () => {
  for (const name of ['todo', 'tool-library']) {
    const read = await readPackageAt(path.join(EXAMPLES, name))
    if (read.ok) examples.set(name, scoredPackageSchema.parse(read.package).environment)
  }
})

function example(name: string): ScoredPackage['environment'] {
  const found = examples.get(name)
  if (!found) throw new Error(`the example ${name} is broken`)
  return found
}

/** The example with those tasks only. */
function withTasks(name: string, keep: (task: Task) => boolean): ScoredPackage['environment'] {
  const environment = example(name)
  return { ...environment, tasks: environment.tasks.filter(keep) }
}

describe('the cast', () => {
  it('plays eight different tasks when there are enough, the first through MCP', () => {
    const cast = castOf(example('tool-library'))
    expect(new Set(cast.map(({ task }) => task.id)).size).toBe(8)
    expect(cast.map(({ through }) => through)).toEqual(['mcp', ...Array.from({ length: 7 }, () => 'http')])
  })

  it('has right and wrong parts of every kind', () => {
    const cast = castOf(example('tool-library'))
    expect(cast.map(({ expected }) => [expected.classification, expected.reward, expected.unexpectedChanges])).toEqual([
      ['complete', 1, 'none'],
      ['complete', 1, 'none'],
      ['complete', 1, 'none'],
      ['complete', 1, 'none'],
      ['incomplete', 0.1, 'none'],
      ['incomplete', 0.1, 'some'],
      ['incomplete', 0, 'none'],
      ['agent_error', -1, 'none'],
    ])
    expect(cast[3]?.task.kind).toBe('decline')
    expect(cast[4]?.answer).not.toBe(cast[4]?.task.answer)
    expect(cast[6]).toMatchObject({ calls: [], answer: undefined })
  })

  it('plays tasks again when there are fewer than parts', () => {
    const cast = castOf(example('todo'))
    expect(cast).toHaveLength(8)
    expect(new Set(cast.map(({ task }) => task.id)).size).toBe(Math.min(8, example('todo').tasks.length))
  })

  it('plays something else that is wrong when nothing is asked for elsewhere that could be meddled with', () => {
    const [only] = example('tool-library').tasks.filter(({ kind }) => kind === 'change')
    const cast = castOf(withTasks('tool-library', ({ id }) => id === only?.id))
    expect(cast.flatMap(({ extras }) => extras)).toEqual([])
    expect(cast[5]).toMatchObject({ play: 'one look-up, and no more', expected: { classification: 'incomplete', reward: 0.1 } })
    expect(cast[5]?.calls).toEqual(only?.solution.slice(0, 1))
  })
})

describe('changes nobody asked for', () => {
  it('end with a writing call of another task, behind the calls that it needs, numbered anew', () => {
    const environment = example('tool-library')
    const reading = new Set(environment.tools.filter(({ annotations }) => annotations.readOnlyHint).map(({ name }) => name))
    for (const task of environment.tasks) {
      const own = new Set(task.solution.map(({ tool }) => tool))
      for (const sequence of extraWrites(task, environment)) {
        const last = sequence.at(-1)?.tool ?? ''
        expect(reading.has(last) || own.has(last)).toBe(false)
        sequence.forEach(({ arguments: args }, index) => {
          for (const [, step] of JSON.stringify(args).matchAll(/"\$from":"(-?\d+)#/g)) {
            expect(Number(step)).toBeGreaterThanOrEqual(0)
            expect(Number(step)).toBeLessThan(index)
          }
        })
      }
    }
  })
})

describe('a wrong answer', () => {
  it.each([
    ['€221', '€222'],
    ['3.50', '4.51'],
    ['at 09:00', 'at 10:01'],
    ['99', '100'],
    ['Jun Zhang', 'I looked, and I could not find that out.'],
  ])('for %s is %s', (answer, wrong) => {
    expect(wrongAnswer(answer)).toBe(wrong)
  })
})
