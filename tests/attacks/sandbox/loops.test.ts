// Code that does not end: loops of every kind, recursion, and both where errors are caught. Fuel ends them all; it is taken
// at every round and every call, and running out of it cannot be caught.
import { attacks, fault, harmless, OUT_OF_FUEL, PASSES } from '../attack.ts'

// biome-ignore format: one case a line
attacks('loops', [
  ['while', 'while (true) {}', PASSES, OUT_OF_FUEL],
  ['while without a block', 'while (true);', PASSES, OUT_OF_FUEL],
  ['do', 'do {} while (true)', PASSES, OUT_OF_FUEL],
  ['for', 'for (;;) {}', PASSES, OUT_OF_FUEL],
  ['for, with the work in its head', 'for (let n = 0; n >= 0; n++);', PASSES, OUT_OF_FUEL],
  ['for of a list that grows', 'const list = [1]; for (const one of list) list.push(one)', PASSES, OUT_OF_FUEL],
  ['for of an iterator without end', 'for (const one of { [Symbol.iterator]() { return { next: () => ({ done: false, value: 1 }) } } }) {}', PASSES, OUT_OF_FUEL],
  ['for in over a list that grows', 'const list = { a: 1 }; for (;;) for (const key in list) list[key + "x"] = 1', PASSES, OUT_OF_FUEL],
  ['a labelled continue', 'again: for (;;) { for (;;) continue again }', PASSES, OUT_OF_FUEL],
  ['a loop in a switch', 'switch (1) { default: while (true) {} }', PASSES, OUT_OF_FUEL],
  ['a loop in a default parameter', 'const wait = (n = (() => { for (;;) {} })()) => n; return { n: wait() }', PASSES, OUT_OF_FUEL],
  ['a generator', 'const g = (function* () { for (;;) yield 1 })(); for (const one of g) {}', 'js_generator', OUT_OF_FUEL],
  ['a spread iterator without end', 'return { all: [...{ [Symbol.iterator]() { return { next: () => ({ done: false, value: 1 }) } } }] }', PASSES, OUT_OF_FUEL],
  ['a map of an iterator without end', 'new Map({ [Symbol.iterator]() { return { next: () => ({ done: false, value: [1, 1] }) } } })', PASSES, OUT_OF_FUEL],
  ['a spread built-in iterator over a list that it fills', 'const list = [1]; const it = list.map(x => { list.push(x); return x }); for (;;) list.forEach(x => list.push(x))', PASSES, OUT_OF_FUEL],
  ['an order that costs much', 'const list = Array.from({ length: 20000 }, (_, n) => n * 7919 % 20011); list.sort((left, right) => left - right); return {}', PASSES, OUT_OF_FUEL],
  ['a replacement that loops', 'return { text: "aaaa".replace(/a/g, () => { for (;;) {} }) }', PASSES, OUT_OF_FUEL],
  ['a class field that loops', 'class Loop { field = (() => { for (;;) {} })() } return { made: new Loop().field }', PASSES, OUT_OF_FUEL],
  ['a static block that loops', 'class Loop { static { for (;;) {} } } return {}', 'js_class_state', OUT_OF_FUEL],
  ['many rounds of a large literal', `for (let n = 0; n < 90000; n++) { const list = [${'1,'.repeat(2000)}]; if (list.length === 1) return {} }`, PASSES, OUT_OF_FUEL],
  ['a loop at the top level', 'return {}', 'js_top_level', OUT_OF_FUEL, { top: 'while (true) {}' }],
])

// biome-ignore format: one case a line
attacks('recursion', [
  ['a function that calls itself', 'const down = n => down(n + 1) + 1; return { n: down(0) }', PASSES, fault('tool_threw', 'Maximum call stack size exceeded')],
  ['two that call each other', 'const ping = () => pong(), pong = () => ping(); return { n: ping() }', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['a getter that reads itself', 'const it = { get self() { return it.self } }; return it.self', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['a constructor that makes itself', 'class Again { constructor() { new Again() } } return new Again()', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['a conversion that converts itself', 'const it = { toString() { return String(it) } }; return { it: `${it}` }', PASSES, fault('tool_threw', 'Maximum call stack')],
  ['a tree that doubles', 'const tree = n => n === 0 ? 1 : tree(n - 1) + tree(n - 1); return { n: tree(40) }', PASSES, OUT_OF_FUEL],
  ['recursion in catch', 'const down = () => { try { down() } catch { down() } }; down(); return {}', PASSES, OUT_OF_FUEL],
  ['recursion in finally', 'const down = () => { try { down() } finally { down() } }; down(); return {}', PASSES, OUT_OF_FUEL],
])

// biome-ignore format: one case a line
attacks('what catches its own end', [
  ['a catch around the loop', 'try { for (;;) {} } catch { return { free: true } }', PASSES, OUT_OF_FUEL],
  ['a loop around the catch', 'for (;;) { try { for (;;) {} } catch {} }', PASSES, OUT_OF_FUEL],
  ['a finally that returns', 'try { for (;;) {} } finally { return { free: true } }', PASSES, OUT_OF_FUEL],
  ['a finally that continues', 'for (;;) { try { for (;;) {} } finally { continue } }', PASSES, OUT_OF_FUEL],
  ['a promise that swallows it', 'Promise.resolve().then(() => {}); new Promise(() => { for (;;) {} }); return { free: true }', 'js_global', OUT_OF_FUEL],
  ['an asynchronous function that swallows it', '(async () => { for (;;) {} })(); return { free: true }', 'js_async', OUT_OF_FUEL],
  ['an iterator whose return swallows it', 'for (const one of { [Symbol.iterator]() { return { next: () => ({ done: false }), return() { for (;;) {} } } } }) return { free: true }', PASSES, OUT_OF_FUEL],
])

// biome-ignore format: one case a line
attacks('what goes on after the answer', [
  ['a promise that chains itself', 'const again = () => Promise.resolve().then(again); again(); return { done: 1 }', 'js_global', harmless({ done: 1 })],
  ['an asynchronous loop', '(async () => { for (;;) await null })(); return { done: 1 }', 'js_async', harmless({ done: 1 })],
  ['a late write', 'Promise.resolve().then(() => world.db.run("DELETE FROM notes")); return { done: 1 }', 'js_global', harmless({ done: 1 })],
  ['a promise as the result', 'return new Promise(() => {})', 'js_global', fault('bad_result', 'returned a promise')],
  ['an asynchronous tool', 'return (async () => ({ done: 1 }))()', 'js_async', fault('bad_result', 'returned a promise')],
])
