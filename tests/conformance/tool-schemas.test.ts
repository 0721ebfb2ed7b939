// The Inspector's judgement of the tool schemas of every example, listed as the gateway lists them.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toolListJson } from '../../services/gateway/mcp/surface.ts'
import { runInspector } from '../support/mcp-applications.ts'
import { exampleNames, examplePackage } from '../support/package.ts'
import { startDiagnostics, type Diagnostics } from './start.ts'

let diagnostics: Diagnostics

beforeAll(async () => {
  const lists = exampleNames().map(name => [name, toolListJson(examplePackage(name).environment.tools)])
  diagnostics = await startDiagnostics(Object.fromEntries(lists))
})

afterAll(async () => {
  await diagnostics.dispose()
})

it.each(exampleNames())('finds no error in the tools of examples/%s', async name => {
  const { code, stdout, stderr } = await runInspector(diagnostics.url + name, ['--format', 'json', '--method', 'tools/list', '--strict'])
  expect(code, stderr).toBe(0)
  const listed: { result: { tools: { name: string }[] } } = JSON.parse(stdout)
  expect(listed.result.tools.map(tool => tool.name)).toEqual(examplePackage(name).environment.tools.map(tool => tool.name))
})
