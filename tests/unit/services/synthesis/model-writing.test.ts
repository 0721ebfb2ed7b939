// How the model author asks and repairs, with a model that says what the test wants: who hears of which problem, and what is kept.
import { describe, expect, it } from 'vitest'
import { Conversation } from '../../../../services/synthesis/authors/model/conversation.ts'
import {
  EXAMPLE_SCENARIO,
  exampleData,
  exampleGroup,
  exampleTasks,
  exampleTools,
  exampleVerification,
  exampleVerified,
} from '../../../../services/synthesis/authors/model/prompts/example.ts'
import { rowsPrompt, startPrompt } from '../../../../services/synthesis/authors/model/prompts/data.ts'
import { scenariosPrompt, suitabilityPrompt } from '../../../../services/synthesis/authors/model/prompts/scenarios.ts'
import { schemaPrompt } from '../../../../services/synthesis/authors/model/prompts/schema.ts'
import { tasksPrompt } from '../../../../services/synthesis/authors/model/prompts/tasks.ts'
import { groupPrompt, planPrompt } from '../../../../services/synthesis/authors/model/prompts/tools.ts'
import { verificationPrompt } from '../../../../services/synthesis/authors/model/prompts/verification.ts'
import { functionAt, linesAround, lineOf } from '../../../../services/synthesis/authors/model/writing/code-places.ts'
import { writeData } from '../../../../services/synthesis/authors/model/writing/write-data.ts'
import { writeTools } from '../../../../services/synthesis/authors/model/writing/write-tools.ts'
import { writeVerification } from '../../../../services/synthesis/authors/model/writing/write-verification.ts'
import { keptModel, type Exchange } from '../../../../shared/model/exchanges.ts'
import type { Model, ModelMessage, ModelRequest } from '../../../../shared/model/model.ts'
import { exampleBrief } from '../../../support/example-brief.ts'
import { z } from 'zod'

const problem = (where: string, what = 'is wrong') => ({ where, what, evidence: '' })

/** Answers by what the last message asks for; keeps what it was asked; what was asked before it answers from memory. */
function modelOf(answer: (asked: string, request: ModelRequest) => unknown): Model & { asked: string[] } {
  const asked: string[] = []
  const kept = new Map<string, Exchange>()
  const raw: Model = {
    name: 'scripted',
    ask: async request => {
      const last = request.messages.at(-1)?.content ?? ''
      asked.push(last)
      const said = answer(last, request)
      const text = typeof said === 'string' ? said : JSON.stringify(said)
      return { text, tool_calls: [], finish: 'stop', usage: { input_tokens: 1, output_tokens: 1 } }
    },
  }
  const store = {
    find: async (hash: string) => kept.get(hash) ?? null,
    put: async (hash: string, one: Exchange) => void kept.set(hash, one),
  }
  return Object.assign(keptModel(raw, store, 'cache'), { asked })
}

describe('prompts', () => {
  const prompts: [string, ModelMessage[], readonly string[]][] = [
    ['tasks', tasksPrompt(exampleBrief), [EXAMPLE_SCENARIO, 'names no tool', 'decline', '35 tools']],
    ['schema', schemaPrompt(exampleBrief), ['PRIMARY KEY', 'Noor Haddad', 'generated', '18 tables']],
    ['start', startPrompt(exampleBrief), ['"clock"', '"actor"', 'CREATE TABLE plants']],
    ['rows', rowsPrompt(exampleBrief, exampleData, ['visits'], { members: [] }, 3), ['first rows of visits', '"rows"']],
    ['plan', planPrompt(exampleBrief), ['at least 35', '"groups"']],
    [
      'group',
      groupPrompt(exampleBrief, { name: 'visits', tools: [{ name: 'plan_visit', purpose: 'Plans.' }] }, []),
      ['plan_visit', 'world.fail', 'visits_'],
    ],
    ['verification', verificationPrompt(exampleBrief, exampleTasks.tasks), ['$from', 'match.decline', 'search_visits', '"Ada Lund"']],
    ['scenarios', scenariosPrompt(10, 'food', ['a bakery']), ['10 scenarios', '“food”', 'a bakery']],
    ['suitability', suitabilityPrompt(['a poem']), ['"a poem"', '"judged"']],
  ]

  it.each(prompts)('%s says what it must, within 6,000 tokens for a small application', (_name, messages, words) => {
    const text = messages.map(({ content }) => content).join('\n')
    for (const word of words) expect(text).toContain(word)
    expect(text.length / 4).toBeLessThan(6000)
    expect(text).not.toMatch(/(?:: |\n)undefined|\[object/)
  })
})

describe('a conversation', () => {
  const schema = z.strictObject({ n: z.int() })
  const open = (model: Model) =>
    new Conversation(model, { part: 'n', messages: [{ role: 'user', content: 'n?' }], form: { name: 'n', schema } })

  it('asks again for what cannot be read, and gives up with the reason', async () => {
    const model = modelOf((_asked, { messages }) => ['Sure! n is 3.', '{"n": "3"}', '```json\n{"n": 3}\n```'][(messages.length - 1) / 2])
    expect(await open(model).answer()).toEqual({ ok: true, value: { n: 3 } })
    expect(model.asked.length).toBe(3)
    expect(await open(modelOf(() => '')).answer()).toMatchObject({ ok: false, problems: [{ where: 'n', what: 'the answer is empty' }] })
  })

  it('tells every earlier attempt with what was wrong, and asks anew only what was not asked', async () => {
    const model = modelOf((_asked, { messages }) => ({ n: messages.length }))
    const first = open(model)
    await first.object([problem('n', 'is too small')])
    expect(await first.answer()).toEqual({ ok: true, value: { n: 3 } })
    const second = open(model)
    await second.object([problem('n', 'is too small')])
    await second.object([problem('n', 'is still too small')])
    expect(await second.answer()).toEqual({ ok: true, value: { n: 5 } })
    expect(model.asked.length).toBe(3) // the first answer and the first repair came from the recording
    expect(model.asked[2]).toContain('n: is still too small')
  })
})

describe('tools', () => {
  const plan = {
    groups: [
      { name: 'plants', tools: [{ name: 'search_plants', purpose: 'Searches.' }] },
      { name: 'visits', tools: exampleGroup.tools.slice(1).map(({ name }) => ({ name, purpose: '' })) },
    ],
  }
  const group = (from: number, to?: number) => ({
    helpers: from === 1 ? exampleGroup.helpers : '',
    tools: exampleGroup.tools.slice(from, to),
  })
  const model = () =>
    modelOf((_asked, { messages }) => {
      const question = messages[1]?.content ?? ''
      if (question.includes('Plan the tools')) return plan
      return question.includes('group “plants”') ? group(0, 1) : group(1)
    })

  it('are written by group and put together', async () => {
    const written = await writeTools(model(), exampleBrief)
    expect(written.ok && written.value.tools.map(({ name }) => name)).toEqual(exampleTools.tools.map(({ name }) => name))
  })

  it('are mended where a problem belongs: by index, by line, by name', async () => {
    const line = exampleTools.tools_js.split('\n').findIndex(text => text.includes('plan_visit(world')) + 3
    for (const where of ['environment.json /tools/2/examples/0', `tools.js ${line}:4`, 'gate tools: plan_visit']) {
      const asking = model()
      await writeTools(asking, { ...exampleBrief, history: [[problem(where)]] })
      const repairs = asking.asked.filter(text => text.startsWith('That was checked'))
      expect([where, repairs.length]).toEqual([where, 1])
      expect(repairs[0]).toContain('plan_visit')
    }
    const asking = model()
    await writeTools(asking, { ...exampleBrief, history: [[problem('the whole')]] })
    expect(asking.asked.filter(text => text.startsWith('That was checked')).length).toBe(2)
  })

  it('that are not as planned are asked for again', async () => {
    const lazy = modelOf((_asked, { messages }) => ((messages[1]?.content ?? '').includes('Plan the tools') ? plan : group(0, 1)))
    const written = await writeTools(lazy, exampleBrief)
    expect(!written.ok && written.problems.map(({ what }) => what)).toContain('the tool cancel_visit is missing')
  })
})

describe('the plan of the tools', () => {
  const planned = (...groups: [name: string, ...tools: string[]][]) => ({
    groups: groups.map(([name, ...tools]) => ({ name, tools: tools.map(tool => ({ name: tool, purpose: '' })) })),
  })
  const [search = '', plan = '', cancel = ''] = exampleGroup.tools.map(({ name }) => name)
  /** Answers plans in turn, and groups as they are asked for. */
  const planning = (...plans: object[]) =>
    modelOf((_asked, { messages }) => {
      const question = messages[1]?.content ?? ''
      if (question.includes('Plan the tools')) return plans[(messages.length - 2) / 2] ?? plans.at(-1)
      const names = /Write these tools[^\n]*\n((?:- .*\n)+)/.exec(question)?.[1] ?? ''
      const tools = [...names.matchAll(/- (\w+):/g)].map(([, name = '']) => ({ ...exampleGroup.tools[0], name }))
      return { helpers: '', tools }
    })
  const groupsAsked = (asked: readonly string[]) => asked.filter(text => text.includes('Write these tools')).length

  it('is asked for again when a name stands in it twice', async () => {
    const model = planning(planned(['one', search, plan], ['two', plan, cancel]), planned(['one', search, plan], ['two', cancel]))
    const written = await writeTools(model, exampleBrief)
    expect(written.ok && written.value.tools.map(({ name }) => name)).toEqual([search, plan, cancel])
    expect(model.asked[1]).toContain(`the tool ${plan} is planned twice`)
    expect(groupsAsked(model.asked)).toBe(2)
  })

  it('is mended when a check finds fault with it, and only the groups that it changes are written anew', async () => {
    const model = planning(planned(['one', search], ['two', plan]), planned(['one', search], ['two', cancel]))
    await writeTools(model, exampleBrief)
    const history = [[problem('environment.json /tools/1/name', 'the name is taken'), problem('gate tools', `${search} fails`)]]
    const written = await writeTools(model, { ...exampleBrief, history })
    expect(written.ok && written.value.tools.map(({ name }) => name)).toEqual([search, cancel])
    const repairs = model.asked.filter(text => text.startsWith('That was checked'))
    expect(repairs).toEqual([expect.stringContaining('the name is taken'), expect.stringContaining(`${search} fails`)])
    expect(groupsAsked(model.asked)).toBe(3)
  })

  it('that could not be read is asked for in the next attempt, not taken from the recording', async () => {
    const unread = planned(['one', search, search])
    const model = planning(unread, unread, unread, planned(['one', search]))
    const first = await writeTools(model, exampleBrief)
    expect(first.ok).toBe(false)
    const problems = first.ok ? [] : first.problems
    expect(problems[0]?.where).toContain('plan of the tools')
    const second = await writeTools(model, { ...exampleBrief, history: [problems] })
    expect(second.ok).toBe(true)
  })
})

describe('rows', () => {
  it('are written a few tables at a time, and mended where they are wrong', async () => {
    const model = modelOf((_asked, { messages }) =>
      (messages[1]?.content ?? '').includes('Choose "clock"')
        ? { clock: exampleData.clock, actor: exampleData.actor }
        : { rows: exampleData.seed },
    )
    expect(await writeData(model, exampleBrief)).toEqual({ ok: true, value: exampleData })
    await writeData(model, { ...exampleBrief, history: [[problem('seed.json /visits/2', 'plant_id refers to nothing')]] })
    expect(model.asked.filter(text => text.startsWith('That was checked'))).toEqual([expect.stringContaining('/visits/2')])
  })
})

describe('verifiers', () => {
  it('are mended task by task', async () => {
    const model = modelOf(() => exampleVerified)
    expect(await writeVerification(model, exampleBrief)).toEqual({ ok: true, value: exampleVerification })
    await writeVerification(model, { ...exampleBrief, history: [[problem('gate solves of task plan_fern_visit', 'not complete')]] })
    expect(model.asked.at(-1)).toContain('plan_fern_visit')
  })
})

describe('places in code', () => {
  const code =
    'function help() {}\n\nexport const tools = {\n  one(world, args) {\n    return 1\n  },\n  async two(world) {\n    return 2\n  },\n}\n'

  it('belong to the function around them', () => {
    expect([functionAt(code, 1), functionAt(code, 5), functionAt(code, 8)]).toEqual([null, 'one', 'two'])
    expect([lineOf('tools.js 12:5'), lineOf('/tools/1')]).toEqual([12, null])
    expect(linesAround(code, 5)).toBe(
      '3: export const tools = {\n4:   one(world, args) {\n5:     return 1\n6:   },\n7:   async two(world) {',
    )
  })
})
