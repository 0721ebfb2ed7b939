// Mode judge on a real server: a scripted model over real HTTP sees the case and votes; without a model the mode is not available.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OrreryClient } from '../../cli/client.ts'
import { publishExamples } from '../../cli/publish-examples.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { sharedServerUrl, startPrivateServer, type PrivateServer } from '../support/server.ts'

let models: ModelServer
let server: PrivateServer
let client: OrreryClient

beforeAll(async () => {
  models = await startModelServer(({ messages }) => {
    const ticked = messages.at(-1)?.content?.includes('"status": "done"') ?? false
    const classification = ticked ? 'complete' : 'incomplete'
    return { text: JSON.stringify({ reasons: 'Read from the changes.', classification, confidence: 0.9 }) }
  })
  const judge = { ORRERY_JUDGE_MODEL_URL: models.url, ORRERY_JUDGE_MODEL: 'scripted-judge', ORRERY_JUDGE_MODEL_INPUT_PRICE: '1' }
  server = await startPrivateServer(undefined, judge)
  client = new OrreryClient({ url: server.url })
  await publishExamples(client)
})

afterAll(async () => {
  await server.dispose()
  await models.close()
})

it('judges by votes, tells what they took, and rewards', async () => {
  const { items } = await client.spawn({ environment: 'todo', task: 'tick_off_dentist', count: 2 })
  const [solved, idle] = items
  if (!solved || !idle) throw new Error('two episodes were wanted')
  const found = await client.call(solved.id, 'search_todos', { text: 'dentist appointment', status: 'open' })
  const todo = JSON.stringify(found.result).match(/"id":(\d+)/)?.[1]
  await client.call(solved.id, 'complete_todo', { todo_id: Number(todo) })
  const verdict = await client.verify(solved.id, { answer: 'Done.', mode: 'judge', votes: 5 })
  expect(verdict).toMatchObject({ classification: 'complete', mode: 'judge', reward: 1, judge: { model: 'scripted-judge', tokens: 600 } })
  expect(verdict.judge?.votes.length).toBe(5)
  expect(models.requests.length).toBe(5)
  expect(await client.verify(idle.id, { mode: 'judge' })).toMatchObject({ classification: 'incomplete', reward: 0, scored: true })
})

it('says what to set where there is no model, and leaves the episode as it was', async () => {
  const without = new OrreryClient({ url: sharedServerUrl() })
  await publishExamples(without)
  const [episode] = (await without.spawn({ environment: 'todo', task: 'tick_off_dentist' })).items
  if (!episode) throw new Error('an episode was wanted')
  await expect(async () => await without.verify(episode.id, { mode: 'judge' })).rejects.toMatchObject({
    problem: { code: 'mode_unavailable', status: 422 },
  })
  expect((await without.showEpisode(episode.id)).status).toBe('ready')
})
