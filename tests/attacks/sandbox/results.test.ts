// Arguments and results that are more than data: getters, thenables, conversions, keys that name prototypes, thrown things of
// every kind. A result is copied once, as JSON sees it, and judged as that copy; what is thrown is told in words.
import type { JsonObject } from '../../../shared/domain/json.ts'
import { attacks, fault, harmless, OUT_OF_FUEL, PASSES, type Met } from '../attack.ts'

/** Arguments as they come over the wire: written out, the keys would mean something else here. */
const fromJson = (text: string): JsonObject => JSON.parse(text)
const THENABLE = fromJson('{"then": "text"}')
const PROTO = fromJson('{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 1}}}')
const CONSTRUCTOR = fromJson('{"constructor": {"prototype": {"polluted": 1}}}')

const NO_JSON = fault('bad_result', 'nothing that JSON can carry')
const domainError = (code: string, message: string): Met => ({ outcome: 'domain_error', error: { code, message } })

// biome-ignore format: one case a line
attacks('results', [
  ['nothing', '', PASSES, NO_JSON],
  ['a function', 'return () => 1', PASSES, NO_JSON],
  ['a symbol', 'return Symbol.iterator', PASSES, NO_JSON],
  ['a number', 'return 1', PASSES, fault('bad_result', 'must return an object')],
  ['a list', 'return [1]', PASSES, fault('bad_result', 'must return an object')],
  ['null', 'return null', PASSES, fault('bad_result', 'must return an object')],
  ['a list that says it is an object', 'const list = [1]; list.toJSON = () => [2]; return list', PASSES, fault('bad_result', 'must return an object')],
  ['a thenable', 'return { then(done) { done({ free: true }) } }', PASSES, fault('bad_result', 'returned a promise')],
  ['an inherited thenable', 'return Object.create({ then() {} })', PASSES, fault('bad_result', 'returned a promise')],
  ['a thenable after toJSON', 'return { toJSON: () => ({ then: "text" }) }', PASSES, harmless(THENABLE)],
  ['a getter that throws', 'return { get a() { throw new Error("no") } }', PASSES, fault('tool_threw', 'Error: no')],
  ['a getter that loops', 'return { get a() { for (;;) {} } }', PASSES, OUT_OF_FUEL],
  ['a getter that writes after the end', 'return { get a() { world.db.run("DELETE FROM visits"); return 1 } }', PASSES, harmless({ a: 1 })],
  ['a getter that changes its mind', 'let n = 0; return { get a() { return n++ === 0 ? 1 : "x".repeat(900000) } }', PASSES, harmless({ a: 1 })],
  ['toJSON that loops', 'return { toJSON() { for (;;) {} } }', PASSES, OUT_OF_FUEL],
  ['toJSON without end', 'const again = () => ({ toJSON: () => ({ a: again() }) }); return again()', PASSES, fault('tool_threw', '500 levels')],
  ['a result that holds itself', 'const it = {}; it.it = it; return it', PASSES, fault('tool_threw', '500 levels')],
  ['shared parts', 'let o = 1; for (let n = 0; n < 40; n++) o = [o, o]; return { o }', PASSES, OUT_OF_FUEL],
  ['empty shared parts', 'let o = []; for (let n = 0; n < 40; n++) o = [o, o]; return { o }', PASSES, OUT_OF_FUEL],
  ['deep nesting', 'let o = {}; for (let n = 0; n < 90000; n++) o = { o }; return o', PASSES, fault('tool_threw', '500 levels')],
  ['too much text', 'return { text: "x".repeat(300000) }', PASSES, fault('bad_result', 'at most 262144 are allowed')],
  ['a sparse list', 'const list = []; list.length = 4e9; return { list }', PASSES, fault('tool_threw', 'at most 1000000 elements')],
  ['a long sparse list', 'const list = []; list.length = 1e6; return { list }', PASSES, fault('fuel_exhausted')],
  ['a proxy', 'return new Proxy({}, { get: () => () => 1 })', 'js_global', fault('tool_threw', 'not a constructor')],
  ['numbers that JSON has not', 'return { a: NaN, b: Infinity }', PASSES, harmless({ a: null, b: null })],
  ['dates, maps and wrappers', 'return { a: new Date(0), b: new Map([[1, 2]]), c: new String("x"), d: undefined }', PASSES, harmless({ a: '1970-01-01T00:00:00.000Z', b: {}, c: 'x' })],
  ['keys that name prototypes', 'return JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1}\')', PASSES, { outcome: 'ok' }],
  ['a length', 'return { length: 1e9 }', PASSES, harmless({ length: 1e9 })],
])

// biome-ignore format: one case a line
attacks('thrown things', [
  ['null', 'throw null', PASSES, fault('tool_threw', 'attack threw null')],
  ['a symbol', 'throw Symbol("x")', PASSES, fault('tool_threw', 'Symbol(x)')],
  ['an object without a prototype', 'throw Object.create(null)', PASSES, fault('tool_threw', 'something that is no error')],
  ['a getter that loops', 'throw { get message() { for (;;) {} } }', PASSES, OUT_OF_FUEL],
  ['a getter that throws', 'throw { get name() { throw { get name() { throw 1 } } } }', PASSES, fault('tool_threw', 'something that cannot be shown')],
  ['a function', 'throw () => 1', PASSES, fault('tool_threw')],
  ['a forged domain error', 'try { world.fail("invalid", "x") } catch (error) { throw Object.create(Object.getPrototypeOf(error), { message: { value: "forged" } }) }', PASSES, fault('tool_threw')],
  ['a changed domain error', 'try { world.fail("invalid", "x") } catch (error) { error.message = "y".repeat(500000); error.code = "admin"; throw error }', PASSES, domainError('invalid', 'x')],
  ['a domain error with a code of its own', 'world.fail("admin", "x")', 'domain_error_code', fault('tool_threw', 'world.fail takes one of')],
  ['a domain error with a message that loops', 'world.fail("invalid", { toString() { for (;;) {} } })', PASSES, OUT_OF_FUEL],
  ['a long domain error', 'world.fail("invalid", "x".repeat(900000))', PASSES, domainError('invalid', 'x'.repeat(4000))],
  ['a domain error after the fuel', 'try { for (;;) {} } finally { world.fail("invalid", "x") }', PASSES, OUT_OF_FUEL],
  ['the error of the fuel, forged', 'const error = new Error("the call used up its fuel"); error.name = "FuelExhausted"; throw error', PASSES, fault('tool_threw', 'FuelExhausted: the call used up its fuel')],
  ['a domain error that keeps its writes', 'world.db.run("DELETE FROM visits"); world.fail("conflict", "no")', PASSES, domainError('conflict', 'no')],
])

// biome-ignore format: one case a line
attacks('arguments', [
  ['__proto__ keys', 'const copy = {}; for (const key in args) copy[key] = args[key]; return { polluted: typeof ({}).polluted, own: Object.hasOwn(args, "__proto__"), merged: typeof Object.assign({}, args).polluted, copied: typeof copy.polluted }', PASSES, harmless({ polluted: 'undefined', own: true, merged: 'undefined', copied: 'undefined' }), { args: PROTO }],
  ['constructor keys', 'return { polluted: typeof ({}).polluted, own: typeof args.constructor }', 'js_property', harmless({ polluted: 'undefined', own: 'object' }), { args: CONSTRUCTOR }],
  ['a then', 'return { it: args.then }', PASSES, harmless({ it: 'text' }), { args: THENABLE }],
  ['a list', 'return {}', PASSES, { outcome: 'invalid_arguments' }, { args: [1] }],
  ['a text', 'return {}', PASSES, { outcome: 'invalid_arguments' }, { args: 'x' }],
  ['a long text', 'return { n: args.text.length }', PASSES, harmless({ n: 900000 }), { args: { text: 'x'.repeat(900_000) } }],
  ['many keys', 'return { n: Object.keys(args).length }', PASSES, harmless({ n: 20000 }), { args: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n])) }],
])
