// The attempts of a stage: who is asked what, what is recorded, and how it ends.
import { describe, expect, it } from 'vitest'
import type { Author, Brief } from '../../../../services/synthesis/authors/author.ts'
import { attemptNumber, attemptText, MAX_ATTEMPTS } from '../../../../shared/domain/campaign.ts'
import { askAgain, runStage, type Bench, type Stage, type Unpaid } from '../../../../services/synthesis/stage.ts'

const brief: Brief = {
  scenario: { text: 'a shop', category: 'trade' },
  seed: 1,
  slug: 'shop',
  tasks_wanted: 1,
  attempt: 1,
  problems: [],
  previous: null,
  history: [],
}

const never = async (): Promise<never> => await Promise.reject(new Error('not in these tests'))

const author: Author = {
  name: 'scribe',
  version: '3',
  enumerate: never,
  suits: never,
  tasks: never,
  schema: never,
  data: never,
  tools: never,
  verification: never,
}

const bench: Bench = { rehearse: never, validate: never, admit: never }

/** A stage whose author hands in these texts one after the other, and that likes only numbers above 9. */
function counting(texts: string[], briefs: Brief[] = []): Stage<Brief, number, string> {
  return {
    name: 'schema',
    ask: async (_author, own) => {
      briefs.push(own)
      return { text: texts.shift() ?? '' }
    },
    parse: value =>
      typeof value === 'number'
        ? { ok: true, artefact: value }
        : { ok: false, problems: [{ where: '/', what: 'a number is wanted', evidence: String(value) }] },
    check: async number => ({
      problems: number > 9 ? [] : [{ where: '/', what: `${number} is too small`, evidence: '' }],
      evidence: `saw ${number}`,
    }),
    repair: askAgain,
  }
}

async function run(texts: string[]) {
  const briefs: Brief[] = []
  const records: [Unpaid, boolean][] = []
  const end = await runStage(counting(texts, briefs), author, brief, bench, async (attempt, last) => {
    records.push([attempt, last])
  })
  return { end, briefs, records }
}

it('attempts are numbered through all rounds of a campaign, and told by round', () => {
  const numbers = [attemptNumber(0, 1), attemptNumber(0, MAX_ATTEMPTS), attemptNumber(1, 1), attemptNumber(2, 2)]
  expect(numbers.map(attemptText)).toEqual(['1', '3', '1, round 2', '2, round 3'])
})

describe('runStage', () => {
  it('is over at once when nothing is wrong', async () => {
    const { end, briefs, records } = await run(['12'])
    expect(end).toEqual({ made: { artefact: 12, evidence: 'saw 12' }, problems: [], attempts: 1 })
    expect(briefs).toEqual([brief])
    expect(records).toMatchObject([[{ stage: 'schema', attempt: 1, problems: [], author: 'scribe 3' }, true]])
  })

  it('tells the author what was wrong and what it wrote', async () => {
    const { end, briefs, records } = await run(['twelve', '3', '12'])
    expect(end).toMatchObject({ made: { artefact: 12 }, problems: [], attempts: 3 })
    expect(briefs.map(({ attempt, previous }) => [attempt, previous])).toEqual([
      [1, null],
      [2, 'twelve'],
      [3, '3'],
    ])
    expect(briefs[1]?.problems[0]).toMatchObject({ what: expect.stringContaining('not JSON'), evidence: 'twelve' })
    expect(briefs[2]?.problems).toEqual([{ where: '/', what: '3 is too small', evidence: '' }])
    expect(records.map(([, last]) => last)).toEqual([false, false, true])
  })

  it('gives up after its attempts and hands on the last one with its problems', async () => {
    const { end, records } = await run(['1', '"two"', '3', '4'])
    expect(records).toHaveLength(MAX_ATTEMPTS)
    expect(end).toMatchObject({ made: { artefact: 3, evidence: 'saw 3' }, attempts: MAX_ATTEMPTS })
    expect(end.problems).toHaveLength(1)
  })

  it('has made nothing when the last attempt has no form', async () => {
    const { end } = await run(['1', '2', '{}'])
    expect(end.made).toBeNull()
    expect(end.problems).toEqual([{ where: '/', what: 'a number is wanted', evidence: '[object Object]' }])
  })

  it('records what the author throws and lets it pass: the step is tried again', async () => {
    const broken: Stage<Brief, number, string> = { ...counting([]), ask: async () => await Promise.reject(new Error('no answer')) }
    const records: [Unpaid, boolean][] = []
    const running = runStage(broken, author, brief, bench, async (attempt, last) => void records.push([attempt, last]))
    await expect(running).rejects.toThrow('no answer')
    expect(records).toMatchObject([[{ attempt: 1, problems: [{ where: 'broken off', what: 'no answer' }] }, false]])
  })
})
