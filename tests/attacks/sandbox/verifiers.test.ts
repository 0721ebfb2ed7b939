// Verifiers that cheat, break or do not come back, and solutions that cannot be run. Whatever they do, the verdict is the verifier's
// error or honest, the states stay as they are, and the next verdict of the same version is not touched.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { GradeCase } from '../../../shared/contract/verification.ts'
import type { Grade } from '../../../shared/domain/verdict.ts'
import { attackPackage, type Payload } from '../attack-package.ts'
import { expectNeighbour, expectRule, PASSES, smuggle } from '../attack.ts'

const MILK = { notes: { inserted: [{ id: 3, text: 'milk' }], updated: [], deleted: [] } }
const MILK_AND_MORE = {
  notes: {
    inserted: [
      { id: 3, text: 'milk' },
      { id: 4, text: 'more' },
    ],
    updated: [],
    deleted: [],
  },
} // prettier-ignore

async function grade(version: string, change: Partial<GradeCase> = {}): Promise<Grade | undefined> {
  const [found] = await env.VERIFICATION.grade(version, [
    { task: 'note', changes: MILK, answer: '', mode: 'code', environment_fault: false, ...change },
  ])
  return found
}

/** What it tries, the verifier's body, the rule at admission, a part of the evidence. */
type VerifierAttack = readonly [tries: string, verifier: string, rule: string | null, evidence: string, more?: Payload]

const YES = 'return { complete: true, checks: [], expected: [] }'

// biome-ignore format: one case a line
const BROKEN: VerifierAttack[] = [
  ['loops', 'for (;;) {}', PASSES, 'used up its 100000 units'],
  ['loops and waits', 'for (;;) await null', PASSES, 'used up its 100000 units'],
  ['loops over queries', 'for (;;) await final.all("SELECT 1 AS one")', PASSES, ''],
  ['loops over queries that fail', 'for (;;) try { await final.all("SELECT nothing FROM notes") } catch {}', PASSES, ''],
  ['recurses', 'const down = async () => { await down() }; await down()', PASSES, ''],
  ['never comes back', 'await new Promise(() => {})', PASSES, 'gave no verdict'],
  ['answers with a thenable that never does', 'return { then() {} }', PASSES, 'gave no verdict'],
  ['returns nothing', '', PASSES, 'not {complete, checks, expected}'],
  ['returns garbage', 'return { complete: "yes", checks: 1, expected: { length: 1e9 } }', PASSES, 'not {complete, checks, expected}'],
  ['returns more than it may', 'return { complete: true, checks: [], expected: [], reward: 1 }', PASSES, 'not {complete, checks, expected}'],
  ['returns too much', 'return { complete: true, checks: [{ name: "x".repeat(300000), passed: true }], expected: [] }', PASSES, 'more than 262144 characters'],
  ['returns shared parts', 'let o = 1; for (let n = 0; n < 40; n++) o = [o, o]; return o', PASSES, 'used up its 100000 units'],
  ['returns a getter that loops', 'return { get complete() { for (;;) {} } }', PASSES, 'used up its 100000 units'],
  ['throws a getter that loops', 'throw { get message() { for (;;) {} } }', PASSES, 'used up its 100000 units'],
  ['grows a text', 'let s = "xx"; for (;;) s += s', PASSES, 'a text has at most'],
  ['writes', `await final.all("INSERT INTO notes (text) VALUES ('milk')"); ${YES}`, 'sql_select_only', 'only SELECT'],
  ['writes behind WITH', `await final.all("WITH x AS (SELECT 1) DELETE FROM notes"); ${YES}`, 'sql_select_only', 'only SELECT'],
  ['writes to the initial state', `await initial.all("DELETE FROM notes"); ${YES}`, 'sql_select_only', 'only SELECT'],
  ['drops a table', `await final.all("DROP TABLE notes"); ${YES}`, 'sql_statement', 'DROP is not allowed'],
  ['joins without end', `await final.all("SELECT count(*) FROM people a, people b, people c, people d"); ${YES}`, PASSES, 'SQLite plans to visit'],
  ['fetches', `await fetch("http://127.0.0.1/"); ${YES}`, 'js_global', 'not a function'],
  ['imports', `await import("./prelude.js"); ${YES}`, 'js_module', 'imports nothing'],
  ['makes code from text', `const key = "const" + "ructor"; await (async () => 1)[key]("return 1")(); ${YES}`, PASSES, 'code cannot be made from text'],
  ['changes the matchers', `match.number = () => ({ passed: true }); ${YES}`, PASSES, 'read only'],
  ['calls what the capability hides', `await final.facet.reset(); ${YES}`, PASSES, 'threw TypeError'],
  ['matches a long answer', 'for (;;) match.text(answer, answer)', PASSES, 'used up its 100000 units'],
]

describe('a verifier that', () => {
  it.each(BROKEN.map(attack => [attack[0], attack] as const))('%s is in error', async (_tries, [, verifier, rule, evidence, more]) => {
    const environmentPackage = attackPackage({ verifier, ...more })
    expectRule(environmentPackage, rule)
    const version = await smuggle(environmentPackage)
    const found = await grade(version, { answer: 'x'.repeat(60_000) })
    expect(found).toMatchObject({ classification: 'verifier_error', evidence: expect.stringContaining(evidence) })
    await expectNeighbour()
  })
})

describe('a verifier that cheats', () => {
  it.each([
    ['by emptying the changes', 'for (const table of Object.keys(changes)) delete changes[table];'],
    ['by editing the changes', 'changes.notes.inserted.length = 1;'],
    ['by redefining the changes', 'Object.defineProperty(changes, "notes", { value: { inserted: [], updated: [], deleted: [] } });'],
  ])('%s hides nothing', async (_tries, cheat) => {
    const verifier = `${cheat} return { complete: true, checks: [], expected: [{ table: 'notes', op: 'insert', match: { text: 'milk' } }] }`
    const found = await grade(await smuggle(attackPackage({ verifier })), { changes: MILK_AND_MORE })
    expect(found).toMatchObject({ classification: 'incomplete', unexpected_changes: { notes: { inserted: [{ id: 4 }] } } })
  })

  it('with a value that it could not find matches nothing', async () => {
    const verifier = `return { complete: true, checks: [], expected: [{ table: 'notes', op: 'insert', match: { text: undefined } }] }`
    expect(await grade(await smuggle(attackPackage({ verifier })))).toMatchObject({ classification: 'incomplete' })
  })

  it('by remembering is told the same each time', async () => {
    const payload = {
      verifierTop: 'let calls = 0; const kept = []',
      verifier: 'calls++; kept.push(final); return { complete: calls > 1 || kept.length > 1, checks: [], expected: [] }',
    }
    const environmentPackage = attackPackage(payload)
    expectRule(environmentPackage, 'js_top_level')
    const version = await smuggle(environmentPackage)
    const first = await grade(version)
    expect(first).toMatchObject({ classification: 'incomplete' })
    expect(await grade(version)).toEqual(first)
  })

  it('after its verdict reads nothing and changes nothing', async () => {
    const verifier = `final.all('SELECT 1 AS one').then(async () => { for (;;) await final.all('SELECT 1 AS one') }).catch(() => {})
      return { complete: true, checks: [], expected: [{ table: 'notes', op: 'insert', match: { text: 'milk' } }] }`
    const version = await smuggle(attackPackage({ verifier }))
    expect(await grade(version)).toMatchObject({ classification: 'complete' })
    expect(await grade(version)).toMatchObject({ classification: 'complete' })
    await expectNeighbour()
  })
})

describe('a solution', () => {
  it.each([
    ['with an unknown tool', [{ tool: 'no_such_tool', arguments: {} }], 'unknown_tool', 'unknown_tool'],
    ['that refers to a later step', [{ tool: 'add', arguments: { text: { $from: '5#/id' } } }], 'reference', ''],
    ['that loops', [{ tool: 'attack', arguments: {} }], PASSES, 'environment_fault'],
  ])('%s is the verifier’s error', async (_tries, solution, rule, evidence) => {
    const environmentPackage = attackPackage({ tool: 'for (;;) {}', solution })
    expectRule(environmentPackage, rule)
    const found = await grade(await smuggle(environmentPackage), { mode: 'state' })
    expect(found).toMatchObject({ classification: 'verifier_error', evidence: expect.stringContaining(evidence) })
    await expectNeighbour()
  })
})
