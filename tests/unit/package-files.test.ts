// Five files and one JSON: without loss in both directions, and faults that say which file and where.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/domain/canonical.ts'
import { packageVersion, type EnvironmentPackage } from '../../shared/domain/environment.ts'
import type { Fault } from '../../shared/domain/fault.ts'
import { isJsonObject, type JsonValue } from '../../shared/domain/json.ts'
import { filesFromPackage, packageFromFiles, parsePackage, type PackageResult } from '../../shared/package-files.ts'
import { exampleTodo, exampleTodoFiles, variant } from '../support/package.ts'

function packed(result: PackageResult): EnvironmentPackage {
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.package
}

function faultsOfFiles(change: Record<string, string>, without: string[] = []): Fault[] {
  const files = Object.entries({ ...exampleTodoFiles(), ...change }).filter(([name]) => !without.includes(name))
  const result = packageFromFiles(Object.fromEntries(files))
  return result.ok ? [] : result.faults
}

/** A package as JSON without its types, to be edited into something that is none. */
function asJson(environmentPackage: EnvironmentPackage): { [key: string]: JsonValue } {
  const json: JsonValue = JSON.parse(JSON.stringify(environmentPackage))
  if (!isJsonObject(json)) throw new Error('a package is an object')
  return json
}

describe('packing and unpacking', () => {
  const text = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom('a\r\nb', '\uFEFFx', 'no newline', '\n\n'))
  const word = fc.string({ minLength: 1, unit: 'binary' }).filter(name => name !== '__proto__')
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isStorable),
    fc.constant(null),
  )
  const seed = fc.dictionary(word, fc.array(fc.dictionary(word, value), { maxLength: 4 }), { maxKeys: 4 })
  const example = exampleTodo()

  test('loses nothing, whatever texts and rows a package holds', async () => {
    const property = fc.asyncProperty(text, text, text, seed, word, async (schema_sql, tools_js, verifiers_js, rows, title) => {
      const original = variant({ ...example, schema_sql, tools_js, verifiers_js, seed: rows }, copy => {
        copy.environment.title = title
      })
      const files = filesFromPackage(original)
      const again = packed(packageFromFiles(files))
      expect(await packageVersion(again)).toBe(await packageVersion(original))
      expect([files['schema.sql'], files['tools.js'], files['verifiers.js']]).toEqual([schema_sql, tools_js, verifiers_js])
      expect(filesFromPackage(again)).toEqual(files)
    })
    await fc.assert(property, { numRuns: 60 })
  })

  test('the files of an author come back: texts byte for byte, JSON value for value', () => {
    const files = exampleTodoFiles()
    const again = filesFromPackage(packed(packageFromFiles(files)))
    for (const file of ['schema.sql', 'tools.js', 'verifiers.js'] as const) expect(again[file]).toBe(files[file])
    for (const file of ['environment.json', 'seed.json'] as const) {
      expect(canonicalJson(JSON.parse(again[file]))).toBe(canonicalJson(JSON.parse(files[file] ?? '')))
    }
    expect(again['seed.json']).toMatch(/^\{\n {2}"users": \[\n {4}\{\n {6}"id": 1,/)
  })

  test('a draft is packed as a draft', () => {
    const json = asJson(example)
    const environment = { ...example.environment, draft: true, tasks: [{ id: 'tidy', instruction: 'Tidy up.', difficulty: 1 }] }
    const draft = packed(parsePackage({ ...json, environment: JSON.parse(JSON.stringify(environment)), verifiers_js: '' }))
    expect(packed(packageFromFiles(filesFromPackage(draft)))).toEqual(draft)
  })
})

describe('malformed JSON', () => {
  test.each([
    ['a missing quote', '{\n  "users": [],\n  "lists": oops\n}', '3:12', /^not JSON: Unexpected character 'o'/],
    ['a trailing comma', '{\n  "users": [],\n}', '3:1', /property name/],
    ['a comment', '// rows\n{}', '1:1', /mind .*comments/],
    ['a text that ends too early', '{\n  "users": [', '2:13', /ends too early|Expected/],
    ['nothing at all', '', '1:1', /ends too early/],
    ['a second value', '{}\n{}', '2:1', /Unexpected/],
  ])('%s is told with line and column', (_, text, path, message) => {
    expect(faultsOfFiles({ 'seed.json': text })).toEqual([
      { file: 'seed.json', path, rule: 'json', message: expect.stringMatching(message) },
    ])
  })

  test('keys that a parser would drop silently are faults', () => {
    const text = '{\n  "users": [],\n  "users": [{ "__proto__": 1 }]\n}'
    expect(faultsOfFiles({ 'seed.json': text })).toEqual([
      { file: 'seed.json', path: '3:3', rule: 'repeated_key', message: expect.stringContaining('"users" stands twice') },
      { file: 'seed.json', path: '3:15', rule: 'reserved_key', message: expect.stringContaining('__proto__') },
    ])
  })
})

describe('files', () => {
  test('every missing and every unknown file is named at once', () => {
    const faults = faultsOfFiles({ 'README.md': 'hello' }, ['seed.json', 'tools.js'])
    expect(faults.map(fault => [fault.file, fault.rule])).toEqual([
      ['README.md', 'unknown_file'],
      ['seed.json', 'missing_file'],
      ['tools.js', 'missing_file'],
    ])
    expect(faults[1]?.message).toContain('the file seed.json is missing')
  })

  test('an empty text file is told at its beginning', () => {
    expect(faultsOfFiles({ 'schema.sql': '' })).toMatchObject([{ file: 'schema.sql', path: '1:1' }])
  })
})

describe('faults of the schema', () => {
  const environmentOf = (change: Record<string, unknown>): string => JSON.stringify({ ...exampleTodo().environment, ...change })

  test.each<[string, Record<string, string>, Partial<Fault>]>([
    ['slug', { 'environment.json': environmentOf({ slug: 'To Do' }) }, { file: 'environment.json', path: '/slug', value: 'To Do' }],
    ['task', { 'environment.json': environmentOf({ tasks: [{ id: 'x' }] }) }, { file: 'environment.json', path: '/tasks/0/kind' }],
    [
      'extra key',
      { 'environment.json': environmentOf({ author: 'me' }) },
      { file: 'environment.json', path: '', rule: 'unrecognized_keys' },
    ],
    ['draft: false', { 'environment.json': environmentOf({ draft: false }) }, { file: 'environment.json', path: '/draft', value: false }],
    ['whole file', { 'environment.json': '[]' }, { file: 'environment.json', path: '' }],
    ['row value', { 'seed.json': '{"users":[{"id":true}]}' }, { file: 'seed.json', path: '/users/0/id', value: true }],
    ['large integer', { 'seed.json': '{"users":[{"id":9007199254740993}]}' }, { file: 'seed.json', path: '/users/0/id' }],
  ])('%s: file, path in the file and value', (_, change, fault) => {
    expect(faultsOfFiles(change)).toContainEqual(expect.objectContaining(fault))
  })

  test('a tool schema outside the subset: the keyword with its rule', () => {
    const { environment } = variant(exampleTodo(), copy => {
      const [tool] = copy.environment.tools
      if (tool) tool.inputSchema = { type: 'object', oneOf: [] }
    })
    expect(faultsOfFiles({ 'environment.json': JSON.stringify(environment) })).toMatchObject([
      { file: 'environment.json', path: '/tools/0/inputSchema/oneOf', rule: 'keyword', message: expect.stringContaining('"oneOf"') },
    ])
  })

  test('one JSON gives the same faults, with the names of the files', () => {
    const { tools_js: _, ...rest } = asJson(exampleTodo())
    const result = parsePackage({ ...rest, seed: { users: 1 }, colour: 'red' })
    const faults = result.ok ? [] : result.faults
    expect(faults.map(fault => [fault.file, fault.path])).toEqual(
      expect.arrayContaining([
        ['seed.json', '/users'],
        ['tools.js', '1:1'],
        [undefined, ''],
      ]),
    )
    expect(parsePackage(null).ok).toBe(false)
    expect(parsePackage([1]).ok).toBe(false)
  })
})

function isStorable(number: number): boolean {
  return !Number.isInteger(number) || Number.isSafeInteger(number)
}
