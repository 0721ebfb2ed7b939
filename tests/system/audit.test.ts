// An audit on a real server, of an environment with bugs that every gate lets pass: what probes find by themselves, what a scripted model
// claims rightly and wrongly, and the repair that is published after three were refused: by its text, by a gate, and by what it mends not.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { OrreryClient } from '../../cli/client.ts'
import { publishExamples } from '../../cli/publish-examples.ts'
import { runCli, type CliRun } from '../support/cli.ts'
import { startModelServer, type ModelServer, type Reply } from '../support/model-server.ts'
import { exampleTodo, variant } from '../support/package.ts'
import { sharedServerUrl } from '../support/server.ts'

const TIMEOUT_MS = 180_000
const SAME_NAME = "if (same) world.fail('conflict'"
const DONE = "const done = await holds(final, todo.id, { status: 'done' })"
const WANTED = "const wanted = { due_on: '2026-03-13', priority: 'high' }"

/** Bugs: a list's name may be taken, a tick must come within three seconds, and a month more is as good as the day that was asked for. */
const BUGS = [
  { file: 'tools.js', right: SAME_NAME, wrong: "if (same && args.name === '') world.fail('conflict'" },
  {
    file: 'verifiers.js',
    right: DONE,
    wrong: `const done = (await holds(final, todo.id, { status: 'done' })) && (await final.get('SELECT completed_at FROM todos WHERE id = ?', todo.id)).completed_at < '2026-03-02T08:30:03'`,
  },
  {
    file: 'verifiers.js',
    right: WANTED,
    wrong: `const { due_on } = await final.get('SELECT due_on FROM todos WHERE id = ?', todo.id)
    const wanted = { due_on: due_on === '2026-04-13' ? due_on : '2026-03-13', priority: 'high' }`,
  },
] as const

const auditSchema = z.object({
  findings: z.array(z.object({ kind: z.string(), where: z.string(), by: z.string() })),
  disbelieved: z.array(z.object({ claim: z.object({ what: z.string() }), why: z.string() })),
  unreadable: z.array(z.string()),
  repair: z.object({ note: z.string().nullable(), version: z.string().nullable(), refusals: z.array(z.string()) }).nullable(),
})

let models: ModelServer | undefined
/** Where audits are run: their recordings are kept there. */
let folder: string

beforeAll(async () => {
  await publishExamples(new OrreryClient({ url: sharedServerUrl() }))
  folder = await mkdtemp(path.join(tmpdir(), 'orrery-audit-'))
})

afterEach(async () => await models?.close())

afterAll(async () => await rm(folder, { recursive: true }))

/** Publishes the example with its bugs; they pass every gate. */
async function publishWithBugs(): Promise<string> {
  const slug = `todo-with-bugs-${randomUUID().slice(0, 8)}`
  const { clock } = exampleTodo().environment
  const soon = new Date(Date.parse(clock) + 3000).toISOString().slice(0, 19)
  const found = variant(exampleTodo(), copy => {
    copy.environment.slug = slug
    for (const { file, right, wrong } of BUGS) {
      const key = file === 'tools.js' ? 'tools_js' : 'verifiers_js'
      expect(copy[key]).toContain(right)
      copy[key] = copy[key].replace(right, wrong.replace('2026-03-02T08:30:03', soon))
    }
  })
  await new OrreryClient({ url: sharedServerUrl() }).publish(found)
  return slug
}

async function orrery(args: string[], environment: Record<string, string> = {}): Promise<CliRun> {
  return await runCli(sharedServerUrl(), args, environment, folder)
}

it('probes without a model, and finds nothing wrong with the example itself', { timeout: TIMEOUT_MS }, async () => {
  const slug = await publishWithBugs()
  const run = await orrery(['audit', slug, '--json'])
  expect(run.code).toBe(1)
  const { findings } = auditSchema.parse(JSON.parse(run.stdout))
  expect(findings.map(({ kind, where }) => `${kind} ${where}`).sort()).toEqual([
    'fault task plan_garden_party', // a near miss of it takes a list's name
    'fault tool create_list',
    'refuses task tick_off_dentist',
  ])
  const clean = await orrery(['audit', 'todo'])
  expect(clean.stdout).toContain('Nothing was found.')
  expect(clean.code).toBe(0)
})

it('with a model believes only what shows itself, and publishes the repair that passes every gate', { timeout: TIMEOUT_MS }, async () => {
  const slug = await publishWithBugs()
  const proposals: Reply[] = [
    json({ note: 'first', edits: [{ file: 'tools.js', find: 'nowhere', replace: '' }] }),
    json({
      note: 'second',
      edits: [{ file: 'tools.js', find: 'return { today: date,', replace: 'return { today: 7,' }],
    }),
    json({ note: 'Names of lists, time of the tick and day of the report are judged again.', edits: mends() }),
  ]
  models = await startModelServer(request => {
    const asked = request.messages.findLast(({ role }) => role === 'user')?.content ?? ''
    if (asked.includes('Tools under audit')) return json({ claims: [WRONG_RULE] })
    if (asked.includes('Tasks under audit')) return json({ claims: [LATE_DAY, NO_BUG] })
    return proposals.shift() ?? {}
  })
  const environment = { ORRERY_MODEL_URL: models.url, ORRERY_MODEL: 'scripted' }
  const dry = await orrery(['audit', slug, '--model', '--dry-run'], environment)
  expect(dry.stdout).toContain('not published (--dry-run)')
  expect(dry.code).toBe(1)
  expect((await orrery(['environments', 'show', slug])).stdout).not.toContain('changed:')
  proposals.push(json({ note: 'Mends two of three.', edits: mends().slice(0, 2) }), json({ note: 'Mended whole.', edits: mends() }))
  const run = await orrery(['audit', slug, '--model', '--json'], environment)
  const { findings, disbelieved, repair } = auditSchema.parse(JSON.parse(run.stdout))
  expect(findings.map(({ kind, where, by }) => `${kind} ${where} ${by}`).sort()).toEqual([
    'accepts task postpone_expenses model',
    'fault task plan_garden_party probe',
    'fault tool create_list probe',
    'refuses task tick_off_dentist probe',
  ])
  expect(disbelieved.map(({ claim }) => claim.what)).toEqual([WRONG_RULE.what, NO_BUG.what])
  expect(repair).toMatchObject({ note: 'Mended whole.', refusals: [expect.stringContaining('does not mend task postpone_expenses')] })
  expect(run.code).toBe(0)
  expect((await orrery(['environments', 'show', slug])).stdout).toContain('changed: Mended whole.')
  const told = models.requests.flatMap(({ messages }) => messages.filter(({ role }) => role === 'user').map(({ content }) => content ?? ''))
  expect(told.some(text => text.includes('stands 0 times in tools.js'))).toBe(true)
  expect(told.some(text => text.includes('That repair is refused') && text.includes('does not mend'))).toBe(true)
  expect(told.some(text => text.includes('That repair is refused') && text.includes('list_lists'))).toBe(true)
})

it('publishes nothing where no proposal mends what was found, and says so', { timeout: TIMEOUT_MS }, async () => {
  const slug = await publishWithBugs()
  models = await startModelServer(request => {
    const asked = request.messages.findLast(({ role }) => role === 'user')?.content ?? ''
    return json(asked.includes('under audit') ? { claims: [] } : { note: 'Mends one of two.', edits: mends().slice(0, 1) })
  })
  const run = await orrery(['audit', slug, '--model'], { ORRERY_MODEL_URL: models.url, ORRERY_MODEL: 'scripted' })
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('Not repaired: no proposal was accepted')
  expect(run.stdout).toContain('proposal 3 was refused')
  expect(run.stdout).toContain('what the model was asked and answered: exchanges.jsonl')
  expect(await readFile(path.join(folder, 'exchanges.jsonl'), 'utf8')).toContain('Mends one of two.')
  expect((await orrery(['environments', 'show', slug])).stdout).not.toContain('changed:')
})

it('says what to set when there is no model to look', async () => {
  const run = await orrery(['audit', 'todo', '--model'], { ORRERY_MODEL_URL: '', ORRERY_MODEL: '' })
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('set ORRERY_MODEL_URL')
})

it('refuses options that are a model’s where none is asked for', async () => {
  const run = await orrery(['audit', 'todo', '--dry-run', '--budget-tokens', '5', '--record', 'here.jsonl'])
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('--dry-run, --record, --budget-tokens without --model does nothing')
  const unpriced = { ORRERY_MODEL_URL: 'http://127.0.0.1:9/v1', ORRERY_MODEL: 'scripted' }
  const free = await orrery(['audit', 'todo', '--model', '--budget-dollars', '5'], unpriced)
  expect(free).toMatchObject({ code: 1, stderr: expect.stringContaining('--budget-dollars bounds nothing where no prices are set') })
})

const json = (value: object): Reply => ({ text: JSON.stringify(value) })

function mends(): object[] {
  const soon = new Date(Date.parse(exampleTodo().environment.clock) + 3000).toISOString().slice(0, 19)
  return BUGS.map(({ file, right, wrong }) => ({ file, find: wrong.replace('2026-03-02T08:30:03', soon), replace: right }))
}

const FIND = { tool: 'search_todos', arguments: { text: 'expense report', status: 'open' } }
const postponedTo = (due_on: string) => [
  FIND,
  { tool: 'update_todo', arguments: { todo_id: { $from: '0#/items/0/id' }, due_on, priority: 'high' } },
]
const ANSWER = 'That leaves you with 3 open high-priority todos.'

/** Right: the verifier passes another month. */
const LATE_DAY = {
  kind: 'accepts',
  name: 'postpone_expenses',
  what: 'a month late passes',
  calls: postponedTo('2026-04-13'),
  answer: ANSWER,
  seen: 'complete',
}

/** Wrong: that is the solution. */
const NO_BUG = {
  kind: 'accepts',
  name: 'postpone_expenses',
  what: 'it passes too much',
  calls: postponedTo('2026-03-13'),
  answer: ANSWER,
  seen: 'complete',
}

/** Wrong: it refuses that. */
const WRONG_RULE = {
  kind: 'rule',
  name: 'complete_todo',
  what: 'a todo can be ticked twice',
  calls: [FIND, ...[0, 1].map(() => ({ tool: 'complete_todo', arguments: { todo_id: { $from: '0#/items/0/id' } } }))],
  answer: null,
  seen: 'done',
}
