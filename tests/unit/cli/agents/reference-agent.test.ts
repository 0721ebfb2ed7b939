// The reference agent with a key that may not read solutions, against a server that refuses as the real one does.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { referenceAgent } from '../../../../cli/agents/scripted.ts'
import { OrreryClient } from '../../../../cli/client.ts'
import { playAll } from '../../../../cli/rollout/play-all.ts'

it('says so before an episode is spawned', async () => {
  const asked: string[] = []
  const detail = 'this needs a key with scope author; yours has scope trainer'
  const problem = { type: 'about:blank', title: 'Forbidden', status: 403, code: 'forbidden', detail, request_id: 'r' }
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(403, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    const client = new OrreryClient({ url: `http://127.0.0.1:${port}` })
    const planned = { environment: 'e', version: 'v', category: 'c', task: 't', kind: 'change', difficulty: 1, episode: 'ep_1', sample: 1 }
    const rules = { maxMoves: 1, mode: 'code', parallel: 1, label: 'l', maxSteps: 4 }
    await expect(playAll(client, [planned], referenceAgent(client), rules, async () => undefined)).rejects.toThrow(
      `the agent "reference" plays solutions: ${detail}`,
    )
    expect(asked).toEqual(['GET /v1/environments/e%40v/tasks?solutions=true'])
    await expect(referenceAgent(client).begin({ ...planned, instruction: '', tools: [] })).rejects.toThrow(detail)
    expect(asked[1]).toBe(asked[0]) // the solution of the version that is played
  } finally {
    server.close()
  }
})
