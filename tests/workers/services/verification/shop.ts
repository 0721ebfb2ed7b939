// A tiny shop with verifiers of every temper: honest ones, and ones that throw, hang, write and talk nonsense.
// Fixture of the grader's tests; it never goes through admission, which would refuse most of it.
import { putPublished } from '../../../../shared/catalog/packages.ts'
import type { Changes } from '../../../../shared/domain/changes.ts'
import { packageVersion, type Row, type ScoredPackage } from '../../../../shared/domain/environment.ts'
import type { Task } from '../../../../shared/domain/task.ts'

const SCHEMA = `
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), note TEXT NOT NULL, created_at TEXT NOT NULL);
CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id), sku TEXT NOT NULL, quantity INTEGER NOT NULL);
`

const TOOLS = `export const tools = {
  place_order(world, args) {
    const order = world.db.run('INSERT INTO orders (customer_id, note, created_at) VALUES (?, ?, ?)', args.customer_id, args.note, world.now())
    for (const line of args.lines) {
      world.db.run('INSERT INTO lines (order_id, sku, quantity) VALUES (?, ?, ?)', order.last_insert_id, line.sku, line.quantity)
    }
    return { id: order.last_insert_id }
  },
}
`

const VERIFIERS = `export const verifiers = {
  async place_order({ initial, final, changes }) {
    const ada = await initial.get('SELECT id FROM customers WHERE name = ?', 'Ada')
    const order = (changes.orders?.inserted ?? []).find(row => row.customer_id === ada.id)
    const lines = order ? await final.all('SELECT sku, quantity FROM lines WHERE order_id = ? ORDER BY sku', order.id) : []
    const right = JSON.stringify(lines) === JSON.stringify([{ sku: 'pen', quantity: 2 }, { sku: 'pot', quantity: 1 }])
    return {
      complete: right,
      checks: [{ name: 'Ada has an order', passed: order !== undefined }, { name: 'it has two pens and a pot', passed: right }],
      expected: [
        { table: 'orders', op: 'insert', match: { customer_id: ada.id } },
        { table: 'lines', op: 'insert', match: { order_id: order?.id }, many: true },
      ],
    }
  },
  async count_orders({ initial, answer, match }) {
    const { count } = await initial.get('SELECT count(*) AS count FROM orders')
    const check = { name: 'the answer is the number of orders', ...match.number(answer, count) }
    return { complete: check.passed, checks: [check], expected: [] }
  },
  async open_note({ changes }) {
    return { complete: true, checks: [], expected: [{ table: 'orders', op: 'insert', match: {} }] }
  },
  async empties_changes({ changes }) {
    for (const table of Object.keys(changes)) {
      for (const row of changes[table].inserted) row.customer_id = null
      changes[table].inserted.length = 0
    }
    return { complete: true, checks: [], expected: [] }
  },
  async works_hard() {
    let sum = 0
    for (let n = 0; n < 60000; n++) sum += n
    return { complete: sum > 0, checks: [], expected: [] }
  },
  async throws() { throw new RangeError('off by one') },
  async throws_oddly() { throw { get message() { throw 1 } } },
  async hangs() { await new Promise(() => {}) },
  async nonsense() { return { complete: 'yes', checks: [], expected: [], score: 1 } },
  async returns_nothing() {},
  async writes({ final }) {
    await final.all("INSERT INTO customers (name) VALUES ('Mallory')")
    return { complete: true, checks: [], expected: [] }
  },
  async asks_too_much({ initial }) {
    for (;;) await initial.get('SELECT 1 AS one')
  },
  async never_gives_up({ initial }) {
    for (;;) {
      try {
        await initial.get('SELECT 1 AS one')
      } catch {}
    }
  },
  async reads_the_clock() {
    return { complete: false, checks: [{ name: 'clock', passed: true, detail: String(Date.now()) + ' ' + Math.random() }], expected: [] }
  },
  async reaches_out() {
    return { complete: true, checks: [{ name: 'reaches out', passed: typeof fetch === 'function' }], expected: [] }
  },
}
`

function task(id: string, more: Partial<Task> = {}): Task {
  return { id, kind: 'answer', instruction: 'Do it.', difficulty: 1, solution: [], answer: 'Done.', ...more }
}

const PLACE_ORDER = {
  tool: 'place_order',
  arguments: {
    customer_id: 1,
    note: 'gift',
    lines: [
      { sku: 'pen', quantity: 2 },
      { sku: 'pot', quantity: 1 },
    ],
  },
}

const SHOP: ScoredPackage = {
  environment: {
    slug: 'shop',
    title: 'Shop',
    description: 'Orders and their lines.',
    category: 'test',
    clock: '2026-01-05T09:00:00Z',
    actor: { user_id: 1 },
    generated: { orders: ['id', 'created_at'], lines: ['id'] },
    tools: [
      {
        name: 'place_order',
        title: 'Place an order',
        description: 'Places an order.',
        inputSchema: { type: 'object' },
        outputSchema: { type: 'object' },
        annotations: { readOnlyHint: false },
        examples: [PLACE_ORDER.arguments],
      },
    ],
    tasks: [
      { id: 'place_order', kind: 'change', instruction: 'Order two pens and a pot for Ada.', difficulty: 2, solution: [PLACE_ORDER] },
      task('count_orders', { instruction: 'How many orders are there?', answer: 'There are 2 orders.' }),
      task('open_note', { kind: 'change', solution: [PLACE_ORDER], free: { orders: ['note'] } }),
      task('broken_solution', { solution: [{ tool: 'place_order', arguments: { customer_id: { $from: '3#/id' } } }] }),
      ...[
        'empties_changes',
        'works_hard',
        'throws',
        'throws_oddly',
        'hangs',
        'nonsense',
        'returns_nothing',
        'writes',
        'asks_too_much',
        'never_gives_up',
      ].map(id => task(id)),
      ...['reads_the_clock', 'reaches_out', 'has_no_verifier'].map(id => task(id)),
    ],
  },
  schema_sql: SCHEMA,
  seed: {
    customers: [
      { id: 1, name: 'Ada' },
      { id: 2, name: 'Grace' },
    ],
    orders: [
      { id: 1, customer_id: 2, note: '', created_at: '2025-12-01T10:00:00Z' },
      { id: 2, customer_id: 1, note: '', created_at: '2025-12-02T10:00:00Z' },
    ],
    lines: [{ id: 1, order_id: 1, sku: 'ink', quantity: 1 }],
  },
  tools_js: TOOLS,
  verifiers_js: VERIFIERS,
}

/** Publishes the shop, with a title that makes its version this test's own. */
export async function publishShop(
  bucket: R2Bucket,
  title: string,
  change: (copy: ScoredPackage) => void = () => undefined,
): Promise<string> {
  const copy = structuredClone(SHOP)
  copy.environment.title = title
  change(copy)
  const version = await packageVersion(copy)
  await putPublished(bucket, version, copy)
  return version
}

/** The changes of an order with lines; `from` is the first of the ids that the system gives out. */
export function orderChanges(order: {
  id: number
  customer: number
  note?: string
  at?: string
  lines: [number, string, number][]
}): Changes {
  const lines: Row[] = order.lines.map(([id, sku, quantity]) => ({ id, order_id: order.id, sku, quantity }))
  const row = { id: order.id, customer_id: order.customer, note: order.note ?? 'gift', created_at: order.at ?? '2026-01-05T09:00:00.000Z' }
  return { orders: { inserted: [row], updated: [], deleted: [] }, lines: { inserted: lines, updated: [], deleted: [] } }
}
