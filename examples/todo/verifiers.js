// How each task is judged: one function per task of environment.json.
// A verifier looks at states and the answer, never at the path: any sequence of calls that leads there is as good.
// `checks` say what was looked at; `expected` says which changes the task asks for. Every other change fails the task.

const MAYA = 1

/** The verdict of a task: complete when every check passed. */
function verdict(checks, expected) {
  return { complete: checks.every(check => check.passed), checks, expected }
}

/** The expected update of a todo: all of the row but the time the system sets, so that nothing else in it may change. */
function updatedTodo(before, set) {
  const { completed_at, ...rest } = before
  return { table: 'todos', op: 'update', match: { ...rest, ...set } }
}

/** True when the todo exists in `state` with these values. */
async function holds(state, id, values) {
  const row = await state.get('SELECT * FROM todos WHERE id = ?', id)
  return row ? Object.entries(values).every(([column, value]) => row[column] === value) : false
}

/** One of Maya's open todos, by list and exact title, as it was at the start. */
async function openTodo(initial, list, title) {
  return await initial.get(
    "SELECT todos.* FROM todos JOIN lists ON lists.id = todos.list_id WHERE lists.owner_id = ? AND lists.name = ? AND todos.title = ? AND todos.status = 'open'",
    MAYA,
    list,
    title,
  )
}

export const verifiers = {
  async tick_off_dentist({ initial, final }) {
    const todo = await openTodo(initial, 'Errands', 'Book dentist appointment')
    const done = await holds(final, todo.id, { status: 'done' })
    return verdict([{ name: 'the dentist appointment is ticked off', passed: done }], [updatedTodo(todo, { status: 'done' })])
  },

  async longest_waiting({ initial, answer, match }) {
    const oldest = await initial.get(
      "SELECT todos.title FROM todos JOIN lists ON lists.id = todos.list_id WHERE lists.owner_id = ? AND todos.status = 'open' ORDER BY todos.created_at, todos.id LIMIT 1",
      MAYA,
    )
    return verdict([{ name: 'the answer names the oldest open todo', ...match.text(answer, oldest.title) }], [])
  },

  async postpone_expenses({ initial, final, answer, match }) {
    const todo = await openTodo(initial, 'Work', 'Submit expense report for February')
    const wanted = { due_on: '2026-03-13', priority: 'high' }
    const urgent = await final.get("SELECT count(*) AS count FROM todos WHERE list_id = ? AND status = 'open' AND priority = 'high'", todo.list_id)
    return verdict(
      [
        { name: 'the expense report is due on 13 March with high priority', passed: await holds(final, todo.id, wanted) },
        { name: 'the answer is the number of open high-priority todos on Work', ...match.number(answer, urgent.count) },
      ],
      [updatedTodo(todo, wanted)],
    )
  },

  async add_to_archived_list({ answer, match }) {
    return verdict([{ name: 'the answer says that the list is archived', ...match.decline(answer, { reason: ['archived', 'read-only', 'read only'] }) }], [])
  },

  async plan_garden_party({ initial, final, changes }) {
    const party = await initial.all(
      `SELECT todos.* FROM todos JOIN lists ON lists.id = todos.list_id
       WHERE lists.owner_id = ? AND lists.name = 'Home' AND todos.status = 'open' AND instr(lower(todos.title), 'garden party') > 0
       ORDER BY todos.id`,
      MAYA,
    )
    const list = (changes.lists?.inserted ?? []).find(row => row.owner_id === MAYA && row.name === 'Garden party')
    const checks = [{ name: 'there is a new list called Garden party', passed: list !== undefined }]
    const expected = [{ table: 'lists', op: 'insert', match: { owner_id: MAYA, name: 'Garden party', archived: 0 } }]
    for (const todo of party) {
      if (todo.title.includes('bunting')) {
        const gone = !(await final.get('SELECT id FROM todos WHERE id = ?', todo.id))
        checks.push({ name: `"${todo.title}" is deleted`, passed: gone })
        expected.push({ table: 'todos', op: 'delete', match: { id: todo.id } })
        continue
      }
      const urgent = todo.title.includes('invitations') ? { priority: 'high', due_on: '2026-03-16' } : {}
      const wanted = { list_id: list?.id ?? null, ...urgent }
      checks.push({ name: `"${todo.title}" is on the new list, as asked`, passed: await holds(final, todo.id, wanted) })
      expected.push(updatedTodo(todo, wanted))
    }
    return verdict(checks, expected)
  },
}
