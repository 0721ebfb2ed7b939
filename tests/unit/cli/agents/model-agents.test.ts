// Agents that are models, against a model that says what the test wants: what they send, and what they make of what comes back.
import { describe, expect, it } from 'vitest'
import { shownHistory } from '../../../../cli/agents/history.ts'
import type { ModelSetting } from '../../../../cli/agents/model-setting.ts'
import { nativeAgent } from '../../../../cli/agents/native-agent.ts'
import { randomArguments } from '../../../../cli/agents/random-arguments.ts'
import { readTextMove, textAgent } from '../../../../cli/agents/text-agent.ts'
import type { ModelAnswer, ModelMessage, ModelRequest } from '../../../../shared/model/model.ts'
import { seededRandom } from '../../../../shared/sandbox/host/random.ts'

const TOOLS = [{ name: 'search', description: 'Searches.', inputSchema: { type: 'object' } }]
const ASSIGNMENT = { instruction: 'Find it.', tools: TOOLS, environment: 'todo', version: 'v', task: 'find', episode: 'ep_1', sample: 2 }

function setting(...answers: (string | Pick<ModelAnswer, 'tool_calls'>)[]): ModelSetting & { asked: ModelRequest[] } {
  const asked: ModelRequest[] = []
  const ask = async (request: ModelRequest): Promise<ModelAnswer> => {
    const said = answers[asked.length] ?? 'Done.'
    asked.push(request)
    const answer = typeof said === 'string' ? { text: said, tool_calls: [] } : { text: '', ...said }
    return { finish: 'stop', usage: { input_tokens: 100, output_tokens: 10 }, ...answer }
  }
  return { model: { name: 'scripted', ask }, price: { input: 1, output: 1 }, temperature: 0, maxTokens: 100, window: null, asked }
}

const called = (args: string, name = 'search'): Pick<ModelAnswer, 'tool_calls'> => ({ tool_calls: [{ id: 'c', name, arguments: args }] })
const seen = (text: string) => [{ text, result: null, failed: false }]

describe('native', () => {
  it('calls, reads what came, and answers', async () => {
    const play = setting(called('{"text":"x"}'), 'It is 3.')
    const player = await nativeAgent(play).begin(ASSIGNMENT)
    expect(await player.move([])).toEqual({ kind: 'calls', calls: [{ tool: 'search', arguments: { text: 'x' } }] })
    expect(await player.move(seen('{"items":[3]}'))).toEqual({ kind: 'answer', text: 'It is 3.' })
    expect(play.asked[0]).toMatchObject({ seed: 2, tools: [{ name: 'search', parameters: { type: 'object' } }] })
    expect(play.asked[1]?.messages.slice(2)).toEqual([
      { role: 'assistant', content: '', tool_calls: [{ id: 'c', name: 'search', arguments: '{"text":"x"}' }] },
      { role: 'tool', tool_call_id: 'c', content: '{"items":[3]}' },
    ])
    expect(player.spent).toMatchObject({ exchanges: 2, input_tokens: 200 })
  })

  it('hands arguments that are no JSON on as they are: they are its own error', async () => {
    const player = await nativeAgent(setting(called('{text: x'))).begin(ASSIGNMENT)
    expect(await player.move([])).toEqual({ kind: 'calls', calls: [{ tool: 'search', arguments: '{text: x' }] })
  })
})

describe('text', () => {
  const call = (inside: string): string => `Let me see.\n<tool_call>\n${inside}\n</tool_call>\nand then`

  it('is told the tools when it lists them, which is no move', async () => {
    const play = setting(
      call('{"name":"list_tools","arguments":{}}'),
      call('{"name":"call_tool","arguments":{"tool_name":"search","arguments":"{\\"text\\":\\"x\\"}"}}'),
    )
    const player = await textAgent(play).begin(ASSIGNMENT)
    expect(await player.move([])).toEqual({ kind: 'calls', calls: [{ tool: 'search', arguments: { text: 'x' } }] })
    expect(play.asked[1]?.messages.at(-1)?.content).toContain('"name":"search"')
    await player.move(seen('none'))
    expect(play.asked[2]?.messages.at(-1)?.content).toBe('<tool_response>\nnone\n</tool_response>')
  })

  it('is not let list for ever', async () => {
    const play = setting(...Array.from({ length: 20 }, () => call('{"name":"list_tools"}')))
    expect((await (await textAgent(play).begin(ASSIGNMENT)).move([])).kind).toBe('answer')
    expect(play.asked.length).toBeLessThan(10)
  })

  it.each([
    ['broken JSON', '{"name": "call_tool", "arguments": {'],
    ['another function', '{"name": "search", "arguments": {}}'],
    ['no tool name', '{"name": "call_tool", "arguments": {"arguments": {}}}'],
    ['prose', 'search for x'],
  ])('makes %s a call of a tool that is nowhere', (_name, inside) => {
    expect(readTextMove(call(inside))).toEqual({ kind: 'calls', calls: [{ tool: 'unreadable_tool_call', arguments: { text: inside } }] })
  })

  it('answers with what stands after its thoughts', () => {
    expect(readTextMove('<think>hm</think>\n\n42')).toEqual({ kind: 'answer', text: '42' })
    expect(readTextMove('I should use <tool_call> tags.</think>\n<tool_call>{"name": "list_tools"}</tool_call>').kind).toBe('list_tools')
  })
})

describe('shownHistory', () => {
  const turn = (name: string): ModelMessage[] => [
    { role: 'assistant', content: name },
    { role: 'user', content: `result of ${name}` },
  ]
  const messages: ModelMessage[] = [
    { role: 'system', content: 's' },
    { role: 'user', content: 'u' },
    ...turn('a'),
    ...turn('b'),
    ...turn('c'),
  ]

  it('keeps the task and the last turns whole', () => {
    const shown = (turns: number | null): string[] => shownHistory(messages, turns).map(({ content }) => content)
    expect(shown(2)).toEqual(['s', 'u', 'b', 'result of b', 'c', 'result of c'])
    expect(shown(0)).toEqual(['s', 'u'])
    expect(shown(9)).toEqual(shown(null))
    expect(shown(null).length).toBe(8)
  })
})

describe('randomArguments', () => {
  it('fit the schema, and come again from the same seed', () => {
    const schema = {
      type: 'object',
      properties: {
        id: { type: 'integer', minimum: 1, maximum: 3 },
        status: { type: 'string', enum: ['open', 'done'] },
        day: { type: 'string', format: 'date' },
        ids: { type: 'array', items: { type: 'integer' } },
      },
      required: ['id', 'status', 'day', 'ids'],
    }
    const args = randomArguments(schema, seededRandom('7'))
    expect(args).toEqual(randomArguments(schema, seededRandom('7')))
    expect([1, 2, 3]).toContain(args['id'])
    expect(['open', 'done']).toContain(args['status'])
    expect(args['day']).toMatch(/^2026-\d\d-\d\d$/)
    expect(args['ids']).toHaveLength(1)
  })
})
