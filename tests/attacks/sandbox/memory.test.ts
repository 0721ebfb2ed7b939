// Code that grows: texts, lists, objects and results of any size, by operators and by built-ins, and regular expressions that
// search for ever. Fuel alone does not see them (24 doublings are 25 units), so what makes or reads large things pays by size.
import { attacks, fault, harmless, OUT_OF_FUEL, PASSES } from '../attack.ts'

const TOO_LONG = fault('tool_threw', 'a text has at most 1048576 characters')
const TOO_MANY = fault('tool_threw', 'an array has at most 1000000 elements')
const MEGABYTE = 'const long = "x".repeat(1000000);'

// biome-ignore format: one case a line
attacks('texts', [
  ['doubling with +', 'let s = "xx"; for (let n = 0; n < 40; n++) s = s + s; return { n: s.length }', PASSES, TOO_LONG],
  ['doubling with +=', 'let s = "xx"; for (let n = 0; n < 40; n++) s += s; return { n: s.length }', PASSES, TOO_LONG],
  ['doubling a property', 'const o = { s: "xx" }; for (let n = 0; n < 40; n++) o.s += o.s; return { n: o.s.length }', PASSES, TOO_LONG],
  ['doubling with a template', 'let s = "xx"; for (let n = 0; n < 40; n++) s = `${s}${s}`; return { n: s.length }', PASSES, TOO_LONG],
  ['doubling with concat', 'let s = "xx"; for (let n = 0; n < 40; n++) s = s.concat(s); return { n: s.length }', PASSES, TOO_LONG],
  ['doubling, then splitting', 'let s = "xx"; for (let n = 0; n < 24; n++) s = s + s; return { n: s.split("").length }', PASSES, TOO_LONG],
  ['many long texts', `const kept = []; for (let n = 0; n < 50000; n++) kept.push(("x" + n).padEnd(1000000)); return {}`, PASSES, OUT_OF_FUEL],
  ['many long joined texts', `${MEGABYTE} const kept = []; for (let n = 0; n < 50000; n++) kept.push(long + n); return {}`, PASSES, fault('fuel_exhausted')],
  ['repeat', 'return { n: "x".repeat(2 ** 29).length }', PASSES, TOO_LONG],
  ['padStart', 'return { n: "x".padStart(2 ** 29).length }', PASSES, TOO_LONG],
  ['padEnd', 'return { n: "x".padEnd(2 ** 29).length }', PASSES, TOO_LONG],
  ['join', 'return { n: Array(900000).fill("x".repeat(9999)).join("").length }', PASSES, OUT_OF_FUEL],
  ['join of nothing with a long separator', `${MEGABYTE} return { n: Array(900).join(long).length }`, PASSES, OUT_OF_FUEL],
  ['replaceAll of nothing', `const s = "x".repeat(60000); return { n: s.replaceAll("", s).length }`, PASSES, TOO_LONG],
  ['replaceAll with what surrounds', 'const s = "x".repeat(60000); return { n: s.replaceAll("x", "$`").length }', PASSES, TOO_LONG],
  ['replace with a pattern and what surrounds', 'const s = "x".repeat(4000); return { n: s.replace(/x/g, "$`$\'").length }', PASSES, fault('fuel_exhausted')],
  ['String.raw with a length', 'return { n: String.raw({ raw: { length: 2 ** 30 } }).length }', PASSES, fault('tool_threw', 'String.raw takes a template')],
  ['fromCharCode of many', 'return { n: String.fromCharCode(...Array(900000).fill(65)).length }', PASSES, OUT_OF_FUEL],
  ['normalize', `let n = 0; for (;;) n += "\\ufdfa".repeat(50000).normalize("NFKD").length`, PASSES, OUT_OF_FUEL],
  ['upper case', `${MEGABYTE} for (;;) long.toUpperCase()`, PASSES, OUT_OF_FUEL],
  ['comparisons', `${MEGABYTE} const other = "x".repeat(999999) + "y"; let n = 0; for (;;) if (long < other) n++`, PASSES, OUT_OF_FUEL],
  ['equality', `const a = "x".repeat(1000000), b = "x".repeat(1000000); let n = 0; for (;;) if (a === b) n++`, PASSES, OUT_OF_FUEL],
  ['conversions', 'const digits = "9".repeat(1000000); let n = 0; for (;;) n += +digits', PASSES, OUT_OF_FUEL],
  ['searches from behind', `${MEGABYTE} for (;;) long.lastIndexOf("x".repeat(5000) + "y")`, PASSES, OUT_OF_FUEL],
  ['searches', 'const long = "x".repeat(1000000); for (;;) long.includes("x".repeat(500000) + "y")', PASSES, OUT_OF_FUEL],
  ['encoding', 'const long = "é".repeat(150000); for (;;) encodeURIComponent(long)', PASSES, OUT_OF_FUEL],
  ['long keys', `${MEGABYTE} const o = {}; for (let n = 0; ; n++) o[long + n] = n`, PASSES, OUT_OF_FUEL],
  ['long keys of a map', `${MEGABYTE} const m = new Map(); for (let n = 0; ; n++) m.set(long + n, n)`, PASSES, OUT_OF_FUEL],
  ['long errors', `${MEGABYTE} throw new Error(long)`, PASSES, fault('tool_threw', 'xxx…')],
  ['locales', 'const list = Array(90000).fill(1e21); return { n: list.toLocaleString("th-TH-u-nu-thai").length }', PASSES, OUT_OF_FUEL],
  ['formats', 'for (let n = 0; ; n++) new Intl.NumberFormat("de-u-nu-x" + n)', PASSES, fault('tool_threw', 'Invalid language tag')],
  ['many formats', 'for (;;) new Intl.DateTimeFormat("de", { dateStyle: "full" }).format(0)', PASSES, OUT_OF_FUEL],
])

// biome-ignore format: one case a line
attacks('lists and objects', [
  ['Array of a length', 'return { n: Array(2 ** 32 - 1).length }', PASSES, TOO_MANY],
  ['a filled array', 'return { n: new Array(1e9).fill(0).length }', PASSES, TOO_MANY],
  ['Array.from a length', 'return { n: Array.from({ length: 1e9 }).length }', PASSES, TOO_MANY],
  ['a length that is set', 'const list = []; list.length = 2 ** 32 - 1; return { n: list.map(() => 1).length }', PASSES, TOO_MANY],
  ['a length that is set, joined', 'const list = []; list.length = 1e8; return { n: list.join("x").length }', PASSES, TOO_MANY],
  ['an element far away', 'const list = []; list[4e9] = 1; return { n: [...list].length }', PASSES, fault('fuel_exhausted')],
  ['a list that is pushed', 'const list = []; for (;;) list.push({ n: list.length })', PASSES, OUT_OF_FUEL],
  ['doubling with spread', 'let list = [1]; for (;;) list = [...list, ...list]', PASSES, OUT_OF_FUEL],
  ['doubling with concat', 'let list = [1]; for (;;) list = list.concat(list)', PASSES, TOO_MANY],
  ['doubling with push', 'const list = [1]; for (;;) list.push(...list)', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['doubling with splice', 'const list = [1]; for (;;) list.splice(0, 0, ...list)', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['doubling with flat', 'let list = [1]; for (;;) list = [list, list].flat()', PASSES, OUT_OF_FUEL],
  ['doubling with flatMap', 'let list = [1]; for (;;) list = list.flatMap(x => [x, x])', PASSES, OUT_OF_FUEL],
  ['one list in many places, flattened', 'let list = [1]; for (let n = 0; n < 40; n++) list = [list, list]; return { n: list.flat(Infinity).length }', PASSES, OUT_OF_FUEL],
  ['one list in many places, as text', 'let list = [1]; for (let n = 0; n < 40; n++) list = [list, list]; return { n: String(list).length }', PASSES, OUT_OF_FUEL],
  ['apply with many', 'return { n: Math.max.apply(null, { length: 1e8 }) }', PASSES, TOO_MANY],
  ['something that says it spreads', 'return { n: [].concat({ length: 1e9, [Symbol.isConcatSpreadable]: true }).length }', PASSES, fault('tool_threw', 'concat spreads arrays only')],
  ['an array-like of any length', 'return { n: [].map.call({ length: 1e9 }, () => 1).length }', PASSES, TOO_MANY],
  ['objects that double', 'let o = { a: 1 }; for (let n = 0; ; n++) o = { ...o, ...Object.fromEntries(Object.entries(o).map(([k, v]) => [k + n, v])) }', PASSES, OUT_OF_FUEL],
  ['rest objects', 'const o = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => ["k" + n, n])); for (;;) { const { k1, ...rest } = o; rest.k2 = k1 }', PASSES, OUT_OF_FUEL],
  ['a set that grows', 'const s = new Set(); for (let n = 0; ; n++) s.add({})', PASSES, OUT_OF_FUEL],
  ['sets joined', 'let s = new Set([1]); for (let n = 0; ; n++) s = new Set([...s].map(x => x + n)).union(s)', PASSES, OUT_OF_FUEL],
  ['typed arrays', 'return { n: new Uint8Array(4e9).length }', 'js_global', fault('tool_threw', 'not')],
  ['typed arrays of other kinds', 'return { n: new Float64Array(4e9).length }', 'js_global', fault('tool_threw', 'not')],
  ['buffers', 'return { n: new ArrayBuffer(4e9).byteLength }', 'js_global', fault('tool_threw', 'not')],
  ['shared buffers', 'return { n: new SharedArrayBuffer(4e9).byteLength }', 'js_global', fault('tool_threw', 'not')],
  ['bigint powers', 'return { n: String(BigInt(2) ** BigInt(1e8)).length }', PASSES, fault('tool_threw', 'BigInt')],
  ['bigint literals', 'return { n: String(2n ** 100000000n).length }', PASSES, fault('code_refused', 'bigint is not available')],
  ['bigint shifts', 'let n = 1n; for (;;) n = n << 65536n', PASSES, fault('code_refused', 'bigint is not available')],
  ['structuredClone', 'let o = {}; for (let n = 0; n < 40; n++) o = { a: o, b: structuredClone(o) }; return {}', PASSES, fault('tool_threw', 'not a function')],
  ['JSON of shared parts', 'let o = 1; for (let n = 0; n < 40; n++) o = [o, o]; return { n: JSON.stringify(o).length }', PASSES, OUT_OF_FUEL],
  ['JSON with a replacer', 'let o = 1; for (let n = 0; n < 40; n++) o = [o, o]; return { n: JSON.stringify(o, (key, value) => value).length }', PASSES, OUT_OF_FUEL],
  ['JSON with a list of keys', 'let o = { a: 1, b: 1 }; for (let n = 0; n < 40; n++) o = { a: o, b: o }; return { n: JSON.stringify(o, ["a", "b"]).length }', PASSES, OUT_OF_FUEL],
  ['JSON with an indent', 'let o = 1; for (let n = 0; n < 400; n++) o = [o]; const list = Array(200).fill(o); return { n: JSON.stringify(list, null, 10).length }', PASSES, OUT_OF_FUEL],
  ['JSON that nests', 'let o = 1; for (let n = 0; n < 50000; n++) o = [o]; return { n: JSON.stringify(o).length }', PASSES, fault('tool_threw', '500 levels')],
  ['JSON that is parsed', 'const text = "[" + "[],".repeat(300000) + "1]"; for (;;) JSON.parse(text)', PASSES, OUT_OF_FUEL],
  ['JSON that nests when it is parsed', 'return { n: JSON.parse("[".repeat(200000) + "]".repeat(200000)).length }', PASSES, harmless({ n: 1 })],
])

const CALLS_BACK = fault('tool_threw', '')

// biome-ignore format: one case a line
attacks('regular expressions', [
  ['nested quantifiers', 'return { yes: /^(a+)+$/.test("a".repeat(40) + "b") }', 'js_regex', fault('tool_threw', 'regular expression is refused')],
  ['alternatives that overlap', 'return { yes: /^(a|a)*$/.test("a".repeat(40) + "b") }', 'js_regex', fault('tool_threw', 'regular expression is refused')],
  ['a back reference', 'return { yes: /^(.*)\\1\\1$/.test("a".repeat(4000) + "b") }', 'js_regex', fault('tool_threw', 'regular expression is refused')],
  ['a look-behind', 'return { yes: /(?<=(a+)+)b/.test("a".repeat(40) + "c") }', 'js_regex', fault('tool_threw', 'regular expression is refused')],
  ['many quantifiers in a row', 'return { yes: /a*a*a*a*a*a*a*a*b/.test("a".repeat(4000)) }', 'js_regex', OUT_OF_FUEL],
  ['one made at run time', 'return { yes: new RegExp(["^(a", ")", "$"].join("+")).test("a".repeat(40) + "b") }', PASSES, fault('tool_threw', 'regular expression is refused')],
  ['one made by a text method', 'return { yes: ("a".repeat(40) + "b").match("^(a+)+$") }', PASSES, fault('tool_threw', 'regular expression is refused')],
  ['a long input', 'return { yes: /a*b/.test("a".repeat(100000)) }', PASSES, fault('tool_threw', 'reads at most 4096 characters')],
  ['a long input to split', 'return { n: "a".repeat(100000).split(/b/).length }', PASSES, fault('tool_threw', 'reads at most')],
  ['many matches', 'const text = "a".repeat(4000); for (;;) text.match(/a*b/)', PASSES, OUT_OF_FUEL],
  ['a pattern that calls back', 'const odd = /a/; odd.exec = () => ({ index: 0, length: 2 ** 31, 0: "" }); return { text: "a".replace(odd, "b").length }', PASSES, CALLS_BACK],
  ['patterns without end', 'for (let n = 0; ; n++) new RegExp("a" + n).test("a")', PASSES, OUT_OF_FUEL],
])
