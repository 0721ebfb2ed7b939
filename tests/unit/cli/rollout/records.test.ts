// Rollouts on disk: what a folder keeps, goes on with, plays again and refuses.
import { spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Records } from '../../../../cli/rollout/records.ts'
import { rollout } from '../../../support/rollout.ts'

describe('records', () => {
  const unscored = { classification: null, reward: null }

  it('read lines from before it was kept what a judge took', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orrery-records-'))
    try {
      await Records.open(folder, {})
      await appendFile(path.join(folder, 'rollouts.jsonl'), `${JSON.stringify({ ...rollout({}), judged: undefined })}\n`)
      expect((await Records.open(folder, {})).of([rollout({})])).toEqual([rollout({ judged: null })])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('count what a rollout took before it was broken off, too', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orrery-records-'))
    const taken = (tokens: number) => ({ input_tokens: tokens, output_tokens: 0, exchanges: 1, dollars: 0.5 })
    try {
      const records = await Records.open(folder, {})
      await records.add(rollout({ ...unscored, end: 'broken_off', spent: taken(100) }))
      await records.add(rollout({ spent: taken(30) }))
      const sum = [{ spent: { input_tokens: 130, exchanges: 2, dollars: 1 }, end: 'answered' }]
      expect(records.of([rollout({})])).toMatchObject(sum)
      expect((await Records.open(folder, {})).of([rollout({})])).toMatchObject(sum)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('are written by one process at a time', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orrery-records-'))
    try {
      await writeFile(path.join(folder, '.process'), String(process.ppid))
      await expect(Records.open(folder, {})).rejects.toThrow(`another evaluation (process ${process.ppid}) writes to ${folder}`)
      const ended = spawnSync(process.execPath, ['-e', '']).pid
      await writeFile(path.join(folder, '.process'), String(ended))
      await Records.open(folder, {})
      await expect(Records.open(path.join(folder, 'rollouts.jsonl'), {})).rejects.toThrow('choose another with --out')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('go on where they were cut off, play again what was broken off or not judged, and never mix two evaluations', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'orrery-records-'))
    try {
      const first = await Records.open(folder, { agent: 'a', window: null })
      await first.add(rollout({ task: 'one' }))
      await first.add(rollout({ task: 'two', ...unscored, end: 'broken_off' }))
      await first.add(rollout({ task: 'three', ...unscored, classification: 'judge_error' }))
      await first.add(rollout({ task: 'four', ...unscored, classification: 'environment_error' }))
      await appendFile(path.join(folder, 'rollouts.jsonl'), '{"task": "fi') // cut off with its process
      const planned = ['one', 'two', 'three', 'four', 'five'].map(task => rollout({ task }))
      const again = await Records.open(folder, { agent: 'a', window: null })
      expect(planned.map(one => again.has(one))).toEqual([true, false, false, true, false])
      await again.add(rollout({ task: 'two' }))
      const last = await Records.open(folder, { agent: 'a', window: null })
      expect(last.of(planned.slice(0, 2)).map(({ task, end }) => [task, end])).toEqual([
        ['one', 'answered'],
        ['two', 'answered'],
      ])
      const other = Records.open(folder, { agent: 'b', window: null, max_tokens: 512 })
      await expect(other).rejects.toThrow('another evaluation (agent: "a" there, "b" here; max_tokens: not kept there, 512 here)')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
