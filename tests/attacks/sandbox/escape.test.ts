// Ways out: names of the world outside, functions from text, modules, the host's own objects and frames, the counters.
// Admission refuses them by name; at run time the names are hidden, the constructors are gone and there is nothing to import.
import { describe, expect, it } from 'vitest'
import { attacks, expectNeighbour, expectRule, fault, harmless, OUT_OF_FUEL, PASSES, smuggle, spawn } from '../attack.ts'
import { attackPackage } from '../attack-package.ts'

/** Names of the runtime, the platform and the sandbox. */
const OUTSIDE = [
  ...['fetch', 'connect', 'WebSocket', 'WebSocketPair', 'EventSource', 'Request', 'Response', 'Headers', 'caches', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'scheduler', 'performance', 'crypto', 'Cloudflare', 'env', 'ctx'],
  ...['process', 'Buffer', 'global', 'globalThis', 'self', 'window', 'require', 'module', 'exports', 'Deno', 'Bun', 'gc'],
  ...['Function', 'AsyncFunction', 'WebAssembly', 'Proxy', 'Reflect', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry'],
  ...['ArrayBuffer', 'Uint8Array', 'DataView', 'ReadableStream', 'TransformStream', 'TextEncoder', 'Blob', 'File', 'URL', 'FormData'],
  ...['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'MessageChannel', 'BroadcastChannel', 'Worker', 'console', 'reportError'],
  ...['$meter', 'data', 'tools_js', 'load', 'DomainFailure', 'SqlRefused', 'Iterator', 'escape', 'BigInt64Array', 'ShadowRealm'],
] // prettier-ignore

describe('names of the world outside', () => {
  it.each(OUTSIDE)('%s is refused at admission', name => {
    expectRule(attackPackage({ tool: `return { it: typeof ${name} }` }), 'js_global')
  })

  it('are all undefined at run time', async () => {
    const types = OUTSIDE.map(name => `${name}: [typeof ${name}, String(${name})]`).join(', ')
    const episode = await spawn(await smuggle(attackPackage({ tool: `return { ${types} }` })))
    const nothing = Object.fromEntries(OUTSIDE.map(name => [name, ['undefined', 'undefined']]))
    expect(await episode.call({ tool: 'attack', arguments: {} })).toMatchObject(harmless(nothing))
    await expectNeighbour()
  })
})

const NO_CODE = fault('tool_threw', 'code cannot be made from text here')

// biome-ignore format: one case a line
attacks('functions from text', [
  ['eval', 'return { two: eval("1 + 1") }', 'js_global', fault('tool_threw', 'eval')],
  ['indirect eval', 'return { two: (0, eval)("1 + 1") }', 'js_global', fault('tool_threw', '')],
  ['a constructor of a function', 'return { two: (() => 1).constructor("return 2")() }', 'js_property', NO_CODE],
  ['a constructor by a computed name', 'const key = ["con", "structor"].join(""); return { two: (() => 1)[key]("return 2")() }', PASSES, NO_CODE],
  ['a constructor by destructuring', 'const key = "const" + "ructor"; const { [key]: make } = () => 1; return { two: make("return 2")() }', PASSES, NO_CODE],
  ['a constructor of an asynchronous function', 'const key = "const" + "ructor"; return { two: (async () => 1)[key]("return 2") }', 'js_async', NO_CODE],
  ['a constructor of a generator', 'const key = "const" + "ructor"; return { two: (function* () {})[key]("return 2") }', 'js_generator', NO_CODE],
  ['a constructor of an asynchronous generator', 'const key = "const" + "ructor"; return { two: (async function* () {})[key]("return 2") }', 'js_generator', NO_CODE],
  ['a constructor of what world has', 'const key = "const" + "ructor"; return { two: world.db.all[key]("return 2")() }', PASSES, NO_CODE],
  ['a constructor of a built-in', 'const key = "const" + "ructor"; return { two: [].map[key]("return 2")() }', PASSES, NO_CODE],
  ['a constructor by its prototype', 'const key = "const" + "ructor"; return { two: Object.getPrototypeOf(() => 1)[key]("return 2")() }', PASSES, NO_CODE],
  ['a constructor of the arguments', 'const key = "const" + "ructor"; return { two: args[key][key]("return 2")() }', PASSES, NO_CODE],
  ['a constructor of the host’s errors', 'const key = "const" + "ructor"; try { world.db.all(1) } catch (error) { return { two: error[key][key]("return 2")() } }', PASSES, NO_CODE],
  ['a subclass of the constructor', 'const key = "const" + "ructor"; const Base = (() => 1)[key]; return { two: new (class extends Base { constructor() { super("return 2") } })()() }', PASSES, NO_CODE],
  ['a timer with text', 'setTimeout("1 + 1", 0); return {}', 'js_global', fault('tool_threw', 'not a function')],
])

// biome-ignore format: one case a line
attacks('modules', [
  ['import of node:fs', 'return {}', 'js_module', fault('code_refused', 'imports nothing'), { top: 'import fs from "node:fs"' }],
  ['import of the platform', 'return {}', 'js_module', fault('code_refused', 'imports nothing'), { top: 'import { env } from "cloudflare:workers"' }],
  ['import of the host', 'return {}', 'js_module', fault('code_refused', 'imports nothing'), { top: 'import { startMeter } from "./prelude.js"' }],
  ['import of the package’s data', 'return {}', 'js_syntax', fault('code_refused', 'not a JavaScript module'), { top: 'import data from "./package.json" with { type: "json" }' }],
  ['export from another module', 'return {}', 'js_module', fault('code_refused', 'imports nothing'), { top: 'export * from "./prelude.js"' }],
  ['dynamic import of node:fs', 'return { it: import("node:fs") }', 'js_module', fault('code_refused', 'imports nothing')],
  ['dynamic import of the host', 'return { it: import("./prelude.js") }', 'js_module', fault('code_refused', 'imports nothing')],
  ['dynamic import of text', 'return { it: import("data:text/javascript,1") }', 'js_module', fault('code_refused', 'imports nothing')],
  ['import.meta', 'return { url: import.meta.url }', 'js_module', fault('code_refused', 'import.meta')],
  ['require', 'return { it: require("node:fs") }', 'js_global', fault('tool_threw', 'not a function')],
  ['another export', 'return {}', 'js_module', fault('code_refused', 'the only export'), { top: 'export const load = () => ({})' }],
  ['a default export', 'return {}', 'js_module', fault('code_refused', 'the only export'), { top: 'export default { fetch() {} }' }],
])

// biome-ignore format: one case a line
attacks('the host', [
  ['this of a function', 'return { it: typeof (function () { return this })() }', PASSES, harmless({ it: 'undefined' })],
  ['this of a tool', 'return { it: typeof this }', 'js_memory', harmless({ it: 'undefined' })],
  ['this at the top level', 'return { it: typeof TOP }', 'js_top_level', harmless({ it: 'undefined' }), { top: 'const TOP = this?.constructor' }],
  ['the caller', 'const f = function () { return f.caller }; return { it: f() }', PASSES, fault('tool_threw', 'strict mode')],
  ['the callee', 'return { it: (function () { return arguments.callee })() }', PASSES, fault('tool_threw', 'strict mode')],
  ['Error.prepareStackTrace', 'Error.prepareStackTrace = (_, frames) => frames; return { it: typeof new Error("x").stack }', 'js_memory', fault('tool_threw', 'read only')],
  ['Error.prepareStackTrace by definition', 'Object.defineProperty(Error, "prepareStackTrace", { value: (_, frames) => frames }); return {}', 'js_memory', fault('tool_threw', 'redefine')],
  ['Error.captureStackTrace', 'return { it: typeof Error.captureStackTrace }', PASSES, harmless({ it: 'undefined' })],
  ['a stack that names the host', 'return { host: /prelude|main\\.js|perform/.test(new Error("x").stack) }', PASSES, harmless({ host: false })],
  ['a stack of an overflow in the host', 'const deep = n => { try { return deep(n + 1) } catch (error) { return error } }; return { host: /prelude|main\\.js|perform/.test(deep(0).stack) }', PASSES, harmless({ host: false })],
  ['the source of a function', 'return { it: String(world.db.all).includes("native code") && String(() => $x).includes("native code") }', 'js_global', harmless({ it: true })],
  ['what world is made of', 'const all = []; for (const key in world) all.push(key); return { all, db: Object.getOwnPropertyNames(world.db), own: Object.getOwnPropertySymbols(world).length }', PASSES, harmless({ all: ['db', 'actor', 'now', 'random', 'uuid', 'fail'], db: ['all', 'get', 'run'], own: 0 })],
  ['a method of the host on another object', 'return { it: world.db.all.call({ queries: 1 }, "SELECT 1 AS one") }', PASSES, harmless({ it: [{ one: 1 }] })],
])

// biome-ignore format: one case a line
attacks('the counters', [
  ['the meter by its name', '$meter.left = 1e9; for (;;) {}', 'js_global', fault('tool_threw', 'undefined')],
  ['the meter by an escaped name', '\\u0024meter.left = 1e9; for (;;) {}', 'js_global', fault('tool_threw', 'undefined')],
  ['a variable of the meter’s name', 'const $meter = { left: 1e9 }; for (;;) $meter.left++', PASSES, OUT_OF_FUEL],
  ['a parameter of the meter’s name', 'return { n: (($meter) => { for (;;) {} })(1) }', PASSES, OUT_OF_FUEL],
  ['a label of the meter’s name', '$meter: for (;;) continue $meter', PASSES, OUT_OF_FUEL],
  ['a function of the meter’s name, hoisted', 'for (;;) {} function $meter() {}', PASSES, OUT_OF_FUEL],
  ['an end of the function around the code', 'return {} } } }; for (;;) {} export const load = { x: { y() {', 'js_syntax', fault('code_refused', 'not a JavaScript module')],
  ['a comment at the end', 'return {}', PASSES, harmless({}), { top: '/* } */ // }' }],
  ['a method that loops for the meter', 'const o = { get left() { for (;;) {} } }; return { n: o.left }', PASSES, OUT_OF_FUEL],
  ['a return of fuel by a pattern’s index', 'const odd = /x/; for (;;) { odd.lastIndex = -1e9; odd.exec("x") }', PASSES, OUT_OF_FUEL],
  ['negative sizes', 'const odd = { length: -1e9 }; for (;;) [].map.call(odd, x => x)', PASSES, OUT_OF_FUEL],
  ['sizes that are no numbers', 'for (;;) { "x".repeat("0"); "x".padEnd(NaN) }', PASSES, OUT_OF_FUEL],
])

// biome-ignore format: one case a line
attacks('real time and real chance', [
  ['Date', 'return { now: Date.now(), text: new Date().toISOString(), called: Date() }', PASSES, harmless({ now: 1767603600000, text: '2026-01-05T09:00:00.000Z', called: 'Mon Jan 05 2026 09:00:00 GMT+0000 (Coordinated Universal Time)' })],
  ['Date by its prototype', 'const key = "const" + "ructor"; return { now: new (new Date(0)[key])().getTime() }', PASSES, harmless({ now: 1767603600000 })],
  ['a subclass of Date', 'return { now: new (class extends Date {})().getTime() }', PASSES, harmless({ now: 1767603600000 })],
  ['Intl without a time', 'return { now: new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "medium" }).format() }', PASSES, harmless({ now: '05/01/2026, 09:00:00' })],
  ['Intl parts without a time', 'return { year: new Intl.DateTimeFormat("en-GB").formatToParts().find(part => part.type === "year").value }', PASSES, harmless({ year: '2026' })],
  ['Intl ranges', 'return { text: String(new Intl.DateTimeFormat("en-GB").formatRange?.(0, 1)) }', PASSES, harmless({ text: '01/01/1970' })],
  ['the machine’s zone and language', 'const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions(); return { timeZone, locale, offset: new Date().getTimezoneOffset() }', PASSES, harmless({ timeZone: 'UTC', locale: 'en-US', offset: 0 })],
  ['Temporal', 'return { now: typeof Temporal === "undefined" ? null : Temporal.Now.instant() }', 'js_global', harmless({ now: null })],
  ['time that passes in a loop', 'const from = Date.now(); for (let n = 0; n < 50000; n++); return { passed: Date.now() - from }', PASSES, harmless({ passed: 0 })],
])
