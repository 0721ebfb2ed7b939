// Mode judge on a real server: a scripted model over real HTTP sees the case and votes; without a model the mode is not available.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { OrreryClient } from '../../cli/client.ts'
import { publishExamples } from '../../cli/publish-examples.ts'
import { runCli } from '../support/cli.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { sharedServerUrl, startPrivateServer, type PrivateServer } from '../support/server.ts'

/** Whether the scripted judge lets everything pass. */
let generous = false

/** What the scripted judge does instead of an answer: nothing that can be read, or an error, every so many requests (0: never). */
let unreadable = false
let failsEvery = 0

let models: ModelServer
let server: PrivateServer
let client: OrreryClient

beforeAll(async () => {
  models = await startModelServer(({ messages }, index) => {
    if (unreadable) return { text: 'Well.' }
    if (failsEvery > 0 && index % failsEvery === 0) return { status: 400, message: 'scripted refusal' }
    const said = messages.at(-1)?.content ?? ''
    const classification = generous || said.includes('"says": "complete"') ? 'complete' : 'incomplete'
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

it('is calibrated against the other modes, and a judge that lets everything pass is found out', async () => {
  const command = ['judge', 'calibrate', '--environments', 'todo', '--modes', 'code', 'judge', '--json']
  const calibrated = z.looseObject({
    rates: z.array(
      z.object({ mode: z.string(), false_positives: z.object({ value: z.number() }), false_negatives: z.object({ value: z.number() }) }),
    ),
  })
  const rates = async (): Promise<unknown> => {
    const { stdout } = await runCli(server.url, command)
    return calibrated
      .parse(JSON.parse(stdout))
      .rates.map(({ mode, false_positives, false_negatives }) => [mode, false_positives.value, false_negatives.value])
  }
  expect(await rates()).toEqual([
    ['code', 0, 0],
    ['judge', 0, 0],
  ])
  generous = true
  expect(await rates()).toEqual([
    ['code', 0, 0],
    ['judge', 1, 0],
  ])
})

it('answers a case that it has judged before from the recording, where that is asked for', async () => {
  generous = false
  const judge = { ORRERY_JUDGE_MODEL_URL: models.url, ORRERY_JUDGE_MODEL: 'recorded-judge', ORRERY_MODEL_CACHE: 'on' }
  const recording = await startPrivateServer(undefined, judge)
  try {
    const kept = new OrreryClient({ url: recording.url })
    await publishExamples(kept)
    const asked = models.requests.length
    const { items } = await kept.spawn({ environment: 'todo', task: 'tick_off_dentist', count: 2 })
    for (const { id } of items)
      expect(await kept.verify(id, { mode: 'judge', votes: 3 })).toMatchObject({
        classification: 'incomplete',
        judge: { model: 'recorded-judge' },
      })
    expect(models.requests.length - asked).toBe(3)
  } finally {
    await recording.dispose()
  }
})

it('is calibrated to the end where the judge fails now and then: what failed is unscored, with its reason', async () => {
  generous = false
  failsEvery = 10
  const run = await runCli(server.url, ['judge', 'calibrate', '--environments', 'todo'])
  failsEvery = 0
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('no mode erred')
  expect(run.stdout).toMatch(/\d+ not scored:\n {2}\d+ × judge: failed\. the judge gave no answer: .*scripted refusal.*\(first: todo /)
})

it('whose votes cannot be read scores nothing, and commands say so and fail', async () => {
  unreadable = true
  const command = ['--mode', 'judge', '--agent', 'noop', '--task', 'tick_off_dentist']
  const played = await runCli(server.url, ['rollout', 'todo', ...command])
  const calibrated = await runCli(server.url, ['judge', 'calibrate', '--environments', 'todo', '--modes', 'judge'])
  unreadable = false
  expect(played).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing could be scored: 1 judge_error of 1') })
  expect(calibrated).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/mode judge scored nothing of \d+ attempts:\n {2}\d+ × judge_error\. /),
  })
  expect(calibrated.stdout).not.toContain('erred')
  expect(calibrated.stderr).toContain('nothing could be scored in 1 mode: judge')
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
  const calibrated = await runCli(sharedServerUrl(), ['judge', 'calibrate', '--environments', 'todo'])
  expect(calibrated).toMatchObject({ code: 1, stdout: '' })
  expect(calibrated.stderr).toContain('no model judges here')
  const played = await runCli(sharedServerUrl(), ['rollout', 'todo', '--agent', 'noop', '--mode', 'judge'])
  expect(played).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no model judges here') })
})
