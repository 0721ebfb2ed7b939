// Code that remembers: at its top level, in closures, in what the language shares, in what the host hands out.
// The file is evaluated anew for each call and the language is frozen, so two calls that ask the same are answered the same.
import { beforeAll, describe, expect, it } from 'vitest'
import type { EpisodeObject } from '../../../shared/contract/environments.ts'
import { attacks, expectHonest, expectNeighbour, expectRule, fault, harmless, PASSES, smuggle, spawn } from '../attack.ts'
import { attackPackage } from '../attack-package.ts'

// biome-ignore format: one case a line
attacks('the top level', [
  ['a variable', 'return { n: ++n }', 'js_top_level', harmless({ n: 1 }), { top: 'let n = 0' }],
  ['an object', 'return { n: ++MEMORY.n }', 'js_memory', harmless({ n: 1 }), { top: 'const MEMORY = { n: 0 }' }],
  ['a map', 'SEEN.set(SEEN.size, 1); return { n: SEEN.size }', 'js_top_level', harmless({ n: 1 }), { top: 'const SEEN = new Map()' }],
  ['a closure', 'return { n: count() }', 'js_top_level', harmless({ n: 1 }), { top: 'const count = (() => { let n = 0; return () => ++n })()' }],
  ['a static field', 'return { n: ++Count.n }', 'js_class_state', harmless({ n: 1 }), { top: 'class Count { static n = 0 }' }],
  ['a property of a function', 'count.n = (count.n ?? 0) + 1; return { n: count.n }', 'js_memory', harmless({ n: 1 }), { top: 'function count() {}' }],
  ['the export', 'tools.n = (tools.n ?? 0) + 1; return { n: tools.n }', 'js_memory', harmless({ n: 1 })],
  ['a default parameter', 'return { n: push().length }', 'js_top_level', harmless({ n: 1 }), { top: 'const LIST = [].concat(); function push(list = LIST) { list.push(1); return list }' }],
  ['a pattern with a position', 'return { at: WORD.exec("a a a")?.index ?? -1, last: WORD.lastIndex }', 'js_regex_state', harmless({ at: 0, last: 1 }), { top: 'const WORD = /a/g' }],
  ['a template', 'const list = (texts => texts)`x`; return { n: Object.isFrozen(list) }', PASSES, harmless({ n: true })],
  ['a name that was never declared', 'const before = typeof undeclared; undeclared = 1; return { before }', 'js_global', harmless({ before: 'undefined' })],
])

// biome-ignore format: one case a line
attacks('what the host hands out', [
  ['the actor', 'world.actor.user_id = 2; return {}', PASSES, fault('tool_threw', 'read only')],
  ['the world', 'world.now = () => "later"; return {}', PASSES, fault('tool_threw', 'read only')],
  ['the database', 'world.db.all = () => []; return {}', PASSES, fault('tool_threw', 'read only')],
  ['a function of the database', 'world.db.all.n = 1; return {}', PASSES, harmless({})],
  ['an error’s class', 'try { world.db.all(1) } catch (error) { Object.getPrototypeOf(error).memory = 1 } return {}', PASSES, fault('tool_threw', 'not extensible')],
  ['a domain error’s class', 'try { world.fail("invalid", "x") } catch (error) { Object.getPrototypeOf(error).told = 1 } return {}', PASSES, fault('tool_threw', 'not extensible')],
  ['the arguments', 'args.n = (args.n ?? 0) + 1; return { n: args.n }', PASSES, harmless({ n: 2 }), { args: { n: 1 } }],
  ['rows', 'const row = world.db.get("SELECT * FROM notes WHERE id = 1"); row.text = "changed"; return world.db.get("SELECT * FROM notes WHERE id = 1")', PASSES, harmless({ id: 1, text: 'first note' })],
  ['what was matched last', 'const before = RegExp.$1 ?? null; /(n.te)/.exec("note"); return { before, after: RegExp.$1 ?? null }', PASSES, harmless({ before: null, after: null })],
  ['how far chance has gone', 'for (let n = 0; n < 9; n++) Math.random(); return { n: Math.random().toFixed(3) }', PASSES, { outcome: 'ok' }],
])

/** What every call shares: as expressions. */
const SHARED = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'Math',
    'JSON',
    'Date',
    'Intl',
    'RegExp',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
  ],
  ...['Promise', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'EvalError', 'ReferenceError', 'URIError', 'AggregateError'],
  ...[
    'parseInt',
    'isNaN',
    'encodeURIComponent',
    'Intl.DateTimeFormat',
    'Intl.NumberFormat',
    'Intl.Collator',
    'Object.getPrototypeOf(Intl.NumberFormat)',
  ],
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'Date',
    'RegExp',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Promise',
    'Error',
  ].map(name => `${name}.prototype`),
  ...['TypeError', 'Intl.DateTimeFormat', 'Intl.NumberFormat', 'Intl.PluralRules'].map(name => `${name}.prototype`),
  'Object.getPrototypeOf(() => 1)',
  'Object.getPrototypeOf(async () => 1)',
  'Object.getPrototypeOf(function* () {})',
  'Object.getPrototypeOf(async function* () {})',
  'Object.getPrototypeOf(Object.getPrototypeOf((function* () {})()))',
  'Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})()))',
  'Object.getPrototypeOf([][Symbol.iterator]())',
  'Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))',
  'Object.getPrototypeOf(""[Symbol.iterator]())',
  'Object.getPrototypeOf("a".matchAll(/a/g))',
  'Object.getPrototypeOf(new Map().keys())',
  'Object.getPrototypeOf(new Set().values())',
  'Object.getPrototypeOf([].values().map(x => x))',
  'Array.prototype.map',
  'Object.getPrototypeOf(world)',
  'Object.getPrototypeOf(args)',
  'Object.getPrototypeOf(world.db.all("SELECT 1 AS one")[0])',
  'Object.getOwnPropertyDescriptor(Map.prototype, "size").get',
] // prettier-ignore

/** A tool that changes the one of them that it is asked for, in every way, and tells which worked. */
const CHANGE_ALL = `
    const it = { ${SHARED.map((shared, index) => `${index}: () => ${shared}`).join(', ')} }[args.index]()
    const keys = Object.getOwnPropertyNames(it).concat(Object.getOwnPropertySymbols(it))
    const before = keys.map(key => Object.getOwnPropertyDescriptor(it, key))
    const tried = [
      () => { it.polluted = 1 },
      () => { Object.defineProperty(it, 'polluted', { value: 1 }) },
      () => { Object.setPrototypeOf(it, { polluted: 1 }) },
      () => { Object.assign(it, { polluted: 1 }) },
      ...keys.flatMap(key => [
        () => { it[key] = 1 },
        () => { delete it[key] },
        () => { Object.defineProperty(it, key, { value: 1 }) },
        () => { Object.defineProperty(it, key, { get: () => 1 }) },
      ]),
    ]
    for (const change of tried) try { change() } catch {}
    const after = keys.map(key => Object.getOwnPropertyDescriptor(it, key))
    const same = (left, right) => left && right && ['value', 'get', 'set'].every(part => Object.is(left[part], right[part]))
    return { changed: keys.filter((_, at) => !same(before[at], after[at])).map(String), polluted: 'polluted' in Object(it), extensible: Object.isExtensible(it) }`

describe('what the language shares', () => {
  let changing: EpisodeObject
  let other: EpisodeObject

  beforeAll(async () => {
    const environmentPackage = attackPackage({ tool: CHANGE_ALL })
    expectRule(environmentPackage, 'js_property')
    const version = await smuggle(environmentPackage)
    ;[changing, other] = [await spawn(version), await spawn(version)]
  })

  it.each(SHARED.map((shared, index) => [shared, index] as const))('%s', async (_shared, index) => {
    const report = await changing.call({ tool: 'attack', arguments: { index } })
    expect(report).toMatchObject(harmless({ changed: [], polluted: false, extensible: false }))
    await expectHonest(other)
  })

  it('leaves neighbours as they were', async () => {
    await expectNeighbour()
  })
})
