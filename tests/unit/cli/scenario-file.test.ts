// Files of scenarios: the forms a line may have, and what is said of one that has none.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readScenarioFile } from '../../../cli/scenario-file.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-scenarios-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function read(...lines: string[]): Promise<string[]> {
  const file = path.join(folder, 'scenarios.jsonl')
  await writeFile(file, lines.join('\r\n'))
  return await readScenarioFile(file)
}

it('reads every form, in order, and leaves empty lines out', async () => {
  const lines = [
    'a bakery',
    '',
    '{"name": "Tailwaggers", "description": "A place for pets.", "source": 7}',
    '{"text": "a bank"}',
    '"a ferry"',
    '{"scenario": "a clinic"}',
  ]
  expect(await read(...lines)).toEqual(['a bakery', 'Tailwaggers: A place for pets.', 'a bank', 'a ferry', 'a clinic'])
})

it.each([
  ['{"name": "Nameless"}', /line 2 is no scenario; a line is .*description/],
  ['{"text": ', /line 2 is no scenario/],
  ['["a", "b"]', /line 2 is no scenario/],
  ['x'.repeat(1001), /line 2 has 1001 characters; a scenario has at most 1000/],
])('names the line that is wrong: %s', async (line, said) => {
  await expect(read('a bakery', line)).rejects.toThrow(said)
})

it('says what a file without a scenario lacks', async () => {
  await expect(read('', ' ')).rejects.toThrow(/has no scenario; write one a line/)
})
