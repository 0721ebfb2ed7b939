// Scenarios that a model invents: which areas of life it is asked for, and how many of one category are taken.
import { describe, expect, it } from 'vitest'
import { FOCUS_CATEGORIES } from '../../../../services/synthesis/authors/model/prompts/scenarios.ts'
import { inventScenarios } from '../../../../services/synthesis/authors/model/scenarios.ts'
import { CATEGORY_CAP } from '../../../../services/synthesis/filters/diversity.ts'
import type { Embedder } from '../../../../shared/model/embeddings.ts'
import type { Model } from '../../../../shared/model/model.ts'

/** Texts of one question. */
const AT_A_TIME = 10

/** A model whose texts are all different, judged to be of the category that `categoryOf` says; keeps the areas that it was asked for. */
function inventor(categoryOf: (text: number, area: string) => string): Model & { areas: string[] } {
  const areas: string[] = []
  let written = 0
  const reply = (question: string): object => {
    const area = /in the area “([^”]+)”/.exec(question)?.[1]
    if (area !== undefined) {
      areas.push(area)
      return { scenarios: Array.from({ length: AT_A_TIME }, () => ({ text: `business number ${written++}`, category: area })) }
    }
    const texts = [...question.matchAll(/^(\d+)\. "business number (\d+)"$/gm)]
    const judged = texts.map(([, number, text]) => ({ number: Number(number), category: categoryOf(Number(text), areas.at(-1) ?? '') }))
    return { judged: judged.map(each => ({ ...each, suitable: true, reason: '', nearest: [] })) }
  }
  return {
    name: 'scripted',
    areas,
    ask: async ({ messages }) => ({
      text: JSON.stringify(reply(messages.at(-1)?.content ?? '')),
      tool_calls: [],
      finish: 'stop',
      usage: { input_tokens: 1, output_tokens: 1 },
    }),
  }
}

/** No text is near another one: each has a direction of its own. */
const apart: Embedder = async texts =>
  texts.map(text => Array.from({ length: 400 }, (_, axis) => (axis === Number(/\d+/.exec(text)?.[0]) ? 1 : 0)))

const invent = async (model: Model, count: number, seed: number) =>
  (await inventScenarios({ model, embedder: apart }, count, seed, [])).scenarios

describe('scenarios of a model', () => {
  it('are asked for in one area of life after another, from another one on with each seed', async () => {
    for (const seed of [0, 5]) {
      const model = inventor((_text, area) => area)
      const rounds = FOCUS_CATEGORIES.length + 2
      expect(await invent(model, rounds * AT_A_TIME, seed)).toHaveLength(rounds * AT_A_TIME)
      const turned = [...FOCUS_CATEGORIES.slice(seed), ...FOCUS_CATEGORIES.slice(0, seed)]
      expect(model.areas).toEqual([...turned, ...turned.slice(0, 2)])
    }
  })

  it('of one category are taken up to its cap, whatever the area; the model is given up on when it has nothing else', async () => {
    const model = inventor(() => 'retail')
    expect(await invent(model, CATEGORY_CAP + 20, 0)).toHaveLength(CATEGORY_CAP)
    expect(model.areas).toHaveLength(CATEGORY_CAP / AT_A_TIME + 4)
  })

  it('that cannot be read end with that reason', async () => {
    const model: Model = {
      name: 'babbler',
      ask: async () => ({ text: 'I am a banana.', tool_calls: [], finish: 'stop', usage: { input_tokens: 1, output_tokens: 1 } }),
    }
    const { scenarios, ended } = await inventScenarios({ model, embedder: apart }, 5, 0, [])
    expect([scenarios, ended]).toEqual([[], 'the model gave nothing that could be read, 4 times one after the other'])
  })

  it('beyond the cap of one category go on with others', async () => {
    const model = inventor(text => (text % 2 === 0 ? 'retail' : `other ${text % 7}`))
    const found = await invent(model, 2 * CATEGORY_CAP + 20, 0)
    expect(found).toHaveLength(2 * CATEGORY_CAP + 20)
    expect(found.filter(({ category }) => category === 'retail')).toHaveLength(CATEGORY_CAP)
  })
})
