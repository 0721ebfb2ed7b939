// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippets are source code
// The instrumenter keeps the meaning of code: ordinary snippets and generated programs do the same before and after.
// What it adds ends every loop and every recursion, and faults name the author's lines.
import { describe, expect, it } from 'vitest'
import { instrument } from '../../../shared/sandbox/instrument/instrument.ts'
import { instrumentedBody, runInstrumented, runPlain } from './run-code.ts'

// biome-ignore format: one snippet a line
const SNIPPETS: [words: string, body: string, top?: string][] = [
  ['sums, products and texts', 'let s = "a", n = 1; s += 1 + 2 + "b" + n; n -= 3; n **= 2; n <<= 1; return [s, n, -n, +"4", ~n, 7 % 4, 1 + +"2", `${s}-${n}`]'],
  ['precedence and parentheses', 'const a = 2, b = 3; return [(a + b) * (a - b), a + b * 2, -(a + b), (a, b) + 1, (a) == (b), !(a == b), 2 ** -1, (-a) ** b]'],
  ['comparisons of all kinds', 'const o = { valueOf: () => 3 }; return [o > 2, o == 3, 3 != o, "b" > "a", null == undefined, null == 0, "1" == 1, [1] == 1, NaN === NaN, o === o, new Date(5) - new Date(2)]'],
  ['loose equality in comments and strings', 'const a = "=="; return [a /* == */ == "==", "x" != /* != */ a, (a) == (("=="))]'],
  ['changes in place', 'const o = { a: 1, list: [1, 2, { n: 5 }], "a b": 7 }; let i = 0; o.a++; --o.a; o.list[i++]++; o.list[i + 1].n *= 3; o["a b"] -= 2; (o).a += 4; (o.list)[0] -= 1; o.list.at(-1).n--; return [o, i]'],
  ['keys that are computed once', 'let calls = 0; const key = () => (calls++, "k"); const o = { k: 1 }; o[key()] += 2; o[key()]++; const p = { [key()]: 1, ["m" + 1]() { return this.k } }; return [o, p, p.m1(), calls, "k" in p]'],
  ['logical assignments', 'let a = null, b = 0, c = 1; a ??= 5; b ||= 6; c &&= 7; return [a, b, c]'],
  ['functions of every form', 'const f = x => x * 2, g = () => ({ a: 1 }), h = (a, b = f(a), ...rest) => [a, b, rest]; function k() { return this === undefined ? arguments.length : -1 } return [f(2), g(), h(1), h(1, 2, 3, 4), k(1, 2), (() => { return 5 })(), [1, 2].map((x, i) => x + i)]'],
  ['arrow bodies with comments', 'const f = x => // why\n  x + 1 // after\nconst g = x => (\n  { x } // inside\n)\nreturn [f(1), g(2)]'],
  ['values of parameters', 'class A { constructor(a = this.one()) { this.a = a } one() { return 1 } two(b = super.toString() + arguments.length) { return b } three = (x, y = [x, this.a], { z = y, ...r } = { q: () => x }) => [y, z, r.q(), arguments_()]; static s = new.target === undefined } const arguments_ = function (n, m = arguments[0]) { return m ?? "none" }; class B extends A { constructor(c = super()) { c.c = 2 } } const named = (f = () => 1, g = function h() {}) => [f.name, g.name]; return [new A().a, new A().two(), new A().three(4), new B().c, A.s, named(), ((a, b = a + 1, c = (a, b)) => [a, b, c])(1)]'],
  ['getters, setters and classes', 'class A { #n = 1; x = this.#n + 1; get n() { return this.#n } set n(v) { this.#n = v } up() { this.#n++; this.#n += 2; return this } static of(n) { const a = new A(); a.n = n; return a } } class B extends A { constructor() { super(); this.y = super.up().n } } return [new B().y, A.of(7).n, new A().x, { get z() { return 3 } }.z]'],
  ['an empty function and an empty loop', 'const none = () => {}; function nothing() {} for (let i = 0; i < 3; i++); for (const k in {}); return [none() === undefined, nothing() === undefined]'],
  ['loops of every form', 'const out = []; for (let i = 0; i < 2; i++) out.push(i); for (const k in { a: 1, b: 2 }) out.push(k); for (const x of [3, 4]) { if (x > 3) break; out.push(x) } let n = 2; while (n--) out.push(n); do out.push("d"); while (false)\nouter: for (const a of [1, 2]) for (const b of [1, 2]) { if (b === 2) continue outer; out.push(a * b) } return out'],
  ['closures of loop variables', 'const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); return fs.map(f => f())'],
  ['statements without semicolons', 'let x = 1\nx++\nx += 1\nlet y = x\n++y\nconst list = [3]\nlist[0]++\nreturn [x, y, list]'],
  ['destructuring with rests', 'const { a, ...others } = { a: 1, b: 2, c: 3 }, [first, ...more] = [1, 2, 3]; let p, q; ({ p, ...q } = { p: 1, r: 2 }); const f = ({ a: z, ...o }, [y, ...l]) => [z, o, y, l]; const out = []; for (const { k, ...v } of [{ k: 1, m: 2 }]) { const k2 = k; out.push(k2, v) } return [a, others, first, more, p, q, f({ a: 1, b: 2 }, [1, 2, 3]), out]'],
  ['spread everywhere', 'const a = [1, 2], o = { x: 1 }; return [[...a, ...new Set([3])], { ...o, ...null, y: 2 }, Math.max(...a), [..."ab"], Object.keys({ ..."ab" })]'],
  ['try, catch and finally', 'const out = []; try { null.x } catch { out.push("caught") } finally { out.push("finally") } try { throw { code: 1, more: 2 } } catch ({ code, ...rest }) { out.push(code, rest) } const f = () => { try { return 1 } finally { out.push("f") } }; const g = () => { try { throw new Error("no") } catch (error) { return error.message } }; return [out, f(), g()]'],
  ['errors that go through finally', 'try { try { throw new TypeError("deep") } finally { 1 } } catch (error) { return [error.name, error.message] }'],
  ['errors thrown to the caller', 'const o = {}; return o.missing.property'],
  ['constants cannot be assigned', 'const a = 1; a += 1'],
  ['a name before its declaration', 'try { return late + 1 } catch (error) { return error.name } let late = 1'],
  ['switch', 'const f = x => { switch (x) { case "a": return 1; case "b": { return 2 } default: return 3 } }; return ["a", "b", "c"].map(f)'],
  ['regular expressions', 'return ["a1b22".match(/\\d+/g), /x(y)?/.exec("xy"), "a-b".split(/-/), new RegExp("b+").test("abb"), RegExp("a").source]'],
  ['tagged templates', 'const tag = (parts, ...values) => parts.raw.join("|") + values.join(","); return tag`a${1}\\n${2}b`'],
  ['optional chains', 'const o = { f: () => ({ n: 1 }), list: [1] }; return [o?.f?.().n + 1, o.g?.() ?? "none", o?.list?.[0] * 2, delete o?.list, typeof o.list]'],
  ['typeof of what is not there', 'return [typeof nowhere, typeof undefined, void 0 === undefined]'],
  ['labels and sequences', 'let n = 0; block: { n = (n++, n + 1); if (n > 1) break block; n = 9 } return n'],
  ['conditional results', 'const f = (a, b) => a > b ? a - b : b - a; return [f(1, 3), f(3, 1)]'],
  ['generators', 'function* g() { let n = 0; while (n < 3) yield n++; return 9 } const it = g(); return [[...g()], it.next().value, [...function* () { yield* [1, 2] }()]]'],
  ['values of the top level', 'return [DAY, TABLE.a[1], add(1, 2), COUNT()]', 'const DAY = 24 * 60, TABLE = Object.freeze({ a: [1, -2] }); function add(a, b) { return a + b } const COUNT = () => DAY + 1'],
  ['names like the instrumenter’s', 'const $meter = { left: 5 }; const $meter_1 = 2; return [$meter.left, $meter_1]'],
  ['dates and numbers', 'const d = new Date(0); return [d - 1, d > -1, +d, `${d.getTime()}`, Number("5") + 1, 0.1 + 0.2, 5 / 2 | 0, 1 / 0 > 1e9]'],
  ['symbols and conversions', 'const o = { [Symbol.toPrimitive]: hint => hint === "number" ? 4 : "text" }; return [o * 2, `${o}`, o + "", o > 3, o == "text"]'],
  ['nested functions and recursion', 'const fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); const tree = { v: 1, kids: [{ v: 2, kids: [] }, { v: 3, kids: [] }] }; const sum = t => t.v + t.kids.map(sum).reduce((a, b) => a + b, 0); return [fib(10), sum(tree)]'],
  ['in, instanceof and delete', 'const o = { a: 1, b: 2 }; class P { #x = 1; static has(v) { return #x in v } } delete o.a; return ["a" in o, "b" in o, [] instanceof Array, P.has(new P()), P.has({})]'],
  ['ways of sorting and grouping', 'const rows = [{ k: "b", n: 2 }, { k: "a", n: 1 }, { k: "b", n: 3 }]; const groups = {}; for (const row of rows) { groups[row.k] ??= { count: 0, sum: 0 }; groups[row.k].count++; groups[row.k].sum += row.n } return [groups, rows.toSorted((x, y) => x.n - y.n).map(r => r.n), Object.entries(groups).map(([k, g]) => `${k}: ${g.sum / g.count}`)]'],
]

describe('ordinary code', () => {
  it.each(SNIPPETS)('%s', async (_words, body, top) => {
    const plain = runPlain(body, top)
    expect(await runInstrumented(body, top)).toEqual(plain)
  })
})

// biome-ignore format: one snippet a line
const ENDLESS: [words: string, body: string][] = [
  ['while', 'while (true);'],
  ['for', 'for (;;);'],
  ['do', 'do {} while (true)'],
  ['for of', 'const list = [1]; for (const x of list) list.push(x)'],
  ['expressions in a condition', 'const f = () => true; while (f());'],
  ['a loop whose catch goes on', 'for (;;) try { throw 1 } catch {}'],
  ['a loop whose finally goes on', 'for (;;) try { throw 1 } finally { continue }'],
  ['a catch that hides the end', 'try { for (;;); } catch { return "free" }'],
  ['a finally that hides the end', 'try { for (;;); } finally { return "free" }'],
  ['a pattern in the catch', 'try { for (;;); } catch ({ message, ...rest }) { return "free" }'],
  ['a tree of calls', 'const f = n => n > 0 ? f(n - 1) + f(n - 1) : 0; return f(40)'],
  ['a tree of calls through catch', 'const f = () => { try { f() } catch { f() } }; f()'],
  ['a tree of class fields', 'let depth = 0; class A { down = depth++; a = depth < 900 ? new A() : 0; b = depth < 900 ? new A() : 0; up = depth-- } new A()'],
  ['a tree of default parameters', 'const f = (n, a = n > 0 ? f(n - 1) : 0, b = n > 0 ? f(n - 1) : 0) => a + b; return f(40)'],
  ['a getter', 'const o = { get x() { for (;;); } }; return o.x'],
  ['a default parameter', 'const f = (a = (() => { for (;;); })()) => a; return f()'],
  ['texts that double', 'let s = "a"; const keep = []; for (;;) keep.push(s = s.length > 1000 ? "a" : s + s)'],
]

describe('code without end', () => {
  it.each(ENDLESS)('%s', async (_words, body) => {
    expect(await runInstrumented(body)).toEqual({ threw: 'FuelExhausted: the call used up its fuel' })
  })

  it.each([
    ['calls', 'const f = () => { depth++; f() }', 'f()', 999],
    ['class fields', 'class A { a = (depth++, new A()) }', 'new A()', 999],
    ['default parameters', 'const f = (a = (depth++, f())) => a', 'f()', 999],
    ['default parameters in patterns', 'const f = ({ a: [b = (depth++, f({ a: [] }))] }) => b', 'f({ a: [] })', 999],
    ['getters', 'const o = { get x() { depth++; return this.x } }', 'o.x', 999],
  ])('nests %s to one depth, whatever the machine’s stack holds', async (_words, recursion, start, depth) => {
    const body = `let depth = 0; ${recursion}; try { ${start} } catch (error) { return [depth, error.name] }`
    expect(await runInstrumented(body)).toEqual({ returned: [depth, 'RangeError'] })
  })

  it('has left every depth that it came to', async () => {
    const deep = 'const f = (n, a = n > 0 ? f(n - 1) : 0) => a; class A { b = (() => { throw 1 })(); c = f(400) }'
    const body = `${deep}; for (let n = 0; n < 1200; n++) try { n % 2 ? new A() : f(3) } catch {} return f(400)`
    expect(await runInstrumented(body)).toEqual({ returned: 0 })
  })

  it('makes no text beyond the cap', async () => {
    expect(await runInstrumented('let s = "a"; for (let n = 0; n < 24; n++) s = s + s; return s.length')).toEqual({
      threw: 'TooLarge: a text has at most 1048576 characters',
    })
  })
})

describe('an instrumented file', () => {
  it('remembers nothing between two calls', async () => {
    const body = 'seen.push(1); count.calls = (count.calls ?? 0) + 1; return [seen.length, count.calls]'
    expect(await runInstrumented(body, 'const seen = []; function count() {}')).toEqual({ returned: [1, 1] })
  })

  it('hides what the language does not have', async () => {
    const body = 'return [typeof process, typeof fetch, typeof globalThis, typeof Function, typeof WebAssembly, typeof BigInt]'
    expect(await runInstrumented(body)).toEqual({ returned: Array.from({ length: 6 }, () => 'undefined') })
  })

  it('keeps the author’s lines, and knows the column of every place', () => {
    const source = 'const first = 1\nexport const tools = {\n  run(second = first + 1) {\n    return second + missing.x\n  },\n}\n'
    const { text, columns } = instrument('tools.js', source)
    const lines = text.split('\n')
    source.split('\n').forEach((line, index) => {
      for (const word of line.match(/first|tools|run|return|second|missing|\bx\b/g) ?? []) {
        const column = lines[index]?.lastIndexOf(word) ?? -1 // what is put in front of the first line may hold the same word
        const pairs = columns[index] ?? []
        let found = 0
        for (let at = 0; at < pairs.length && (pairs[at] ?? 0) <= column; at += 2) found = (pairs[at + 1] ?? 0) + column - (pairs[at] ?? 0)
        expect([word, found]).toEqual([word, line.indexOf(word)])
      }
    })
  })

  it.each([
    ['an import', 'import "node:fs"', 'tools.js:1:1: package code imports nothing'],
    ['a dynamic import', 'const f = () => import("x")', 'tools.js:1:17: package code imports nothing'],
    ['another export', 'export const more = 1', 'tools.js:1:1: the only export is'],
    ['import.meta', 'const f = () => import.meta', 'tools.js:1:17: import.meta is not available'],
    ['a wait at the top', 'await 1', 'tools.js:1:1: the top level cannot wait'],
    ['a bigint', 'const f = () => 10n', 'tools.js:1:17: bigint is not available'],
    [
      'a rest that goes into a property',
      'const f = o => { ({ ...o.x } = o) }',
      'tools.js:1:19: the rest of an object goes into a variable',
    ],
    ['no JavaScript', 'const = 1', 'tools.js:1:7: not a JavaScript module'],
    ['code that nests without end', `const a = ${'['.repeat(50_000)}`, 'tools.js:1'],
  ])('refuses %s', (_words, top, message) => {
    const { refused, text } = instrumentedBody('return 1', top)
    expect(refused).toContain(message)
    expect(text).toBe('export const load = () => ({})')
  })
})
