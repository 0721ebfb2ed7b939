// Answers that come in pieces, as endpoints of several dialects send them.
import type { ChatCompletionChunk } from 'openai/resources/chat/completions'
import { describe, expect, it } from 'vitest'
import { Stream } from '../../../../shared/model/stream.ts'

type Piece = { index?: number; id?: string; function: { name?: string; arguments?: string } }

/** The calls of an answer whose chunks bring these pieces of calls. */
function callsOf(...chunks: Piece[][]): { name: string; arguments: string }[] {
  const stream = new Stream(10)
  for (const tool_calls of chunks)
    stream.take({ choices: [{ index: 0, delta: { tool_calls }, finish_reason: null }] } as ChatCompletionChunk)
  stream.take({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] } as unknown as ChatCompletionChunk)
  return stream.answer().tool_calls.map(call => ({ name: call.name, arguments: call.arguments }))
}

const look = { name: 'look', arguments: '{"at":1}' }
const take = { name: 'take', arguments: '{"it":2}' }

describe('calls', () => {
  it('are put together by their number', () => {
    const pieces: Piece[][] = [
      [{ index: 0, id: 'a', function: { name: 'look', arguments: '{"at"' } }],
      [{ index: 1, id: 'b', function: { name: 'take', arguments: '{"it"' } }],
      [{ index: 0, function: { arguments: ':1}' } }],
      [{ index: 1, function: { arguments: ':2}' } }],
    ]
    expect(callsOf(...pieces)).toEqual([look, take])
  })

  it('may have no number, or all the same, when their ids tell them apart', () => {
    expect(callsOf([{ id: 'a', function: look }], [{ id: 'b', function: take }])).toEqual([look, take])
    expect(callsOf([{ index: 0, id: 'a', function: look }], [{ index: 0, id: 'b', function: take }])).toEqual([look, take])
    expect(callsOf([{ function: look }])).toEqual([look])
  })

  it('may say their name in every piece', () => {
    const pieces: Piece[][] = [
      [{ index: 0, id: 'a', function: { name: 'look', arguments: '{"at"' } }],
      [{ index: 0, id: 'a', function: { name: 'look', arguments: ':1}' } }],
    ]
    expect(callsOf(...pieces)).toEqual([look])
  })
})
