// AWM's files spell one scenario in several ways; rows still find each other, and a bad row is named by file and line.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalisedName, readAwmFolder } from '../../../cli/awm-folder.ts'

const FILES = {
  'gen_scenario.jsonl': '{"name":"Tool Shed","description":"Neighbours lend tools."}\n',
  'gen_tasks.jsonl': '{"scenario":"tool-shed","tasks":["Add a drill."]}\n\n',
  'gen_db.jsonl':
    '{"scenario":"TOOL SHED!","db_schema":{"tables":[{"name":"tools","ddl":"CREATE TABLE tools (id INTEGER PRIMARY KEY)"}]}}\r\n',
  'gen_sample.jsonl':
    '{"scenario":"tool_shed","sample_data":{"tables":[{"table_name":"tools","insert_statements":["INSERT INTO tools VALUES (1)"]}]}}',
}

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-awm-'))
  await Promise.all(Object.entries(FILES).map(async ([name, text]) => await writeFile(path.join(folder, name), text)))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('reading an AWM folder', () => {
  it.each([
    ['GoFundMe', 'gofundme'],
    ['Etsy Digital  Downloads', 'etsy_digital_downloads'],
    ['--Rover (pets)--', 'rover_pets'],
    ['snake_case_', 'snake_case'],
  ])('compares %s as %s', (name, normal) => {
    expect(normalisedName(name)).toBe(normal)
  })

  it('joins the rows of four files by scenario', async () => {
    expect(await readAwmFolder(folder)).toEqual([
      {
        name: 'Tool Shed',
        description: 'Neighbours lend tools.',
        tasks: ['Add a drill.'],
        tables: [{ name: 'tools', ddl: 'CREATE TABLE tools (id INTEGER PRIMARY KEY)', indexes: [] }],
        sample: [{ table_name: 'tools', insert_statements: ['INSERT INTO tools VALUES (1)'] }],
      },
    ])
  })

  it('names file and line of a row that is no JSON or not of the layout', async () => {
    await writeFile(path.join(folder, 'gen_tasks.jsonl'), `${FILES['gen_tasks.jsonl']}{"scenario": "x"\n`)
    await expect(readAwmFolder(folder)).rejects.toThrow(/gen_tasks\.jsonl line 3 is not JSON/)
    await writeFile(path.join(folder, 'gen_tasks.jsonl'), '{"scenario": "x"}\n')
    await expect(readAwmFolder(folder)).rejects.toThrow(/gen_tasks\.jsonl line 1 is not of AWM’s layout.*tasks/s)
  })

  it('names a file that is missing', async () => {
    await rm(path.join(folder, 'gen_sample.jsonl'))
    await expect(readAwmFolder(folder)).rejects.toThrow(/gen_sample\.jsonl is missing/)
  })
})
