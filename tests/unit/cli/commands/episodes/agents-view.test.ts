// What `episodes spawn` and `episodes tools` tell an agent before its first call: which arguments tools take, and what wrong ones do.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { spawnedText } from '../../../../../cli/commands/episodes/spawn.ts'
import { toolsText } from '../../../../../cli/commands/episodes/tools.ts'
import type { SpawnedEpisode } from '../../../../../shared/domain/episode.ts'
import { toolSchema } from '../../../../../shared/domain/toolset.ts'

const TODO = path.join(import.meta.dirname, '../../../../../examples/todo/environment.json')
const { tools } = z.object({ tools: z.array(toolSchema) }).parse(JSON.parse(await readFile(TODO, 'utf8')))
const WARNING = "A call whose arguments do not fit the tool's schema ends the episode"

function spawned(task: SpawnedEpisode['task']): string {
  const urls = { mcp_url: 'http://127.0.0.1:8787/mcp', openenv_url: 'http://127.0.0.1:8787/openenv' }
  return spawnedText([{ id: 'ep_one', environment: 'todo', version: 'v', task, status: 'ready', seed: 1, ...urls }])
}

describe('episodes tools', () => {
  it('names every argument of every tool, and shows each example whole', () => {
    const text = stripVTControlCharacters(toolsText(tools, true))
    for (const { name, inputSchema } of tools) {
      expect(text).toContain(name)
      const required = z.array(z.string()).parse(inputSchema['required'] ?? [])
      for (const argument of Object.keys(z.record(z.string(), z.json()).parse(inputSchema['properties'] ?? {})))
        expect(text).toContain(`${argument}${required.includes(argument) ? '*' : ''}: `)
    }
    expect(text).toContain('Example: { "todo_id": 8, "list_id": 3 }')
    expect(text).not.toContain('undefined')
  })

  it('warns of wrong arguments where they end the episode', () => {
    expect(toolsText(tools, true)).toContain(WARNING)
    expect(toolsText(tools, false)).not.toContain(WARNING)
  })
})

describe('episodes spawn', () => {
  it('says the task, where the schemas are, and what wrong arguments do', () => {
    const text = spawned({ id: 'tick_off', kind: 'change', instruction: 'Tick it off.' })
    expect(text).toContain('task: Tick it off.')
    expect(text).toContain(WARNING)
    expect(text).toContain('orrery episodes tools ep_one --json prints the schemas.')
  })

  it('does not frighten who only looks around', () => {
    expect(spawned(null)).not.toContain(WARNING)
    expect(spawned(null)).not.toContain('task:')
  })
})
