// What an agent can do with the todos: one function per tool of environment.json.
// Every function gets the world (database, actor, clock) and arguments that its input schema has accepted.
// Nothing is remembered between calls, so the top level holds only functions and frozen literals.

const TODO_COLUMNS = `todos.id, todos.list_id, lists.name AS list_name, todos.title, todos.notes, todos.priority,
  todos.due_on, todos.status, todos.created_at, todos.completed_at`

// Every order ends in the id: rows that are equal otherwise still have one order, so replays are exact.
const ORDERS = Object.freeze({
  due_on: Object.freeze({ asc: 'todos.due_on IS NULL, todos.due_on, todos.id', desc: 'todos.due_on IS NULL, todos.due_on DESC, todos.id' }),
  created_at: Object.freeze({ asc: 'todos.created_at, todos.id', desc: 'todos.created_at DESC, todos.id' }),
  title: Object.freeze({ asc: 'todos.title, todos.id', desc: 'todos.title DESC, todos.id' }),
})

/** The current date of the virtual clock, such as 2026-03-02. */
function today(world) {
  return world.now().slice(0, 10)
}

/** A list of the actor's; fails for unknown lists and for those of others. */
function ownList(world, id) {
  const list = world.db.get('SELECT id, owner_id, name, archived FROM lists WHERE id = ?', id)
  if (!list) world.fail('not_found', `There is no list ${id}. Use list_lists to see your lists.`)
  if (list.owner_id !== world.actor.user_id) world.fail('forbidden', `List ${id} belongs to someone else. Use list_lists to see your lists.`)
  return list
}

/** A list of the actor's that takes changes. */
function openList(world, id) {
  const list = ownList(world, id)
  if (list.archived === 1) world.fail('conflict', `The list "${list.name}" is archived: it can be read, but nothing in it can be added or changed.`)
  return list
}

/** A todo on one of the actor's lists, as the tools show it. */
function ownTodo(world, id) {
  const todo = world.db.get(`SELECT ${TODO_COLUMNS}, lists.owner_id FROM todos JOIN lists ON lists.id = todos.list_id WHERE todos.id = ?`, id)
  if (!todo) world.fail('not_found', `There is no todo ${id}. Use search_todos to find it.`)
  const { owner_id, ...shown } = todo
  if (owner_id !== world.actor.user_id) world.fail('forbidden', `Todo ${id} belongs to someone else. Use search_todos to see yours.`)
  return shown
}

/** A todo that may be changed: the actor's, and not on an archived list. */
function openTodo(world, id) {
  const todo = ownTodo(world, id)
  openList(world, todo.list_id)
  return todo
}

/** The WHERE clause of a search and its parameters. */
function conditions(world, args) {
  const where = ['lists.owner_id = ?']
  const parameters = [world.actor.user_id]
  const add = (condition, ...values) => {
    where.push(condition)
    parameters.push(...values)
  }
  if (args.list_id !== undefined) add('todos.list_id = ?', ownList(world, args.list_id).id)
  // instr instead of LIKE: no wildcards to escape and no limit on the length of the pattern.
  if (args.text !== undefined) add('instr(lower(todos.title), lower(?)) > 0', args.text)
  if (args.status !== undefined) add('todos.status = ?', args.status)
  if (args.priority !== undefined) add('todos.priority = ?', args.priority)
  if (args.due_from !== undefined) add('todos.due_on >= ?', args.due_from)
  if (args.due_to !== undefined) add('todos.due_on <= ?', args.due_to)
  return { where: where.join(' AND '), parameters }
}

export const tools = {
  list_lists(world) {
    const date = today(world)
    const rows = world.db.all(
      `SELECT lists.id, lists.name, lists.archived,
         count(CASE WHEN todos.status = 'open' THEN 1 END) AS open_count,
         count(CASE WHEN todos.status = 'done' THEN 1 END) AS done_count,
         count(CASE WHEN todos.status = 'open' AND todos.due_on < ? THEN 1 END) AS overdue_count
       FROM lists LEFT JOIN todos ON todos.list_id = lists.id
       WHERE lists.owner_id = ?
       GROUP BY lists.id
       ORDER BY lists.archived, lists.name, lists.id`,
      date,
      world.actor.user_id,
    )
    return { today: date, lists: rows.map(row => ({ ...row, archived: row.archived === 1 })) }
  },

  create_list(world, args) {
    const same = world.db.get('SELECT id FROM lists WHERE owner_id = ? AND name = ?', world.actor.user_id, args.name)
    if (same) world.fail('conflict', `You already have a list named "${args.name}" (list ${same.id}). Use it, or choose another name.`)
    const now = world.now()
    const row = world.db.get(
      'INSERT INTO lists (owner_id, name, created_at) VALUES (?, ?, ?) RETURNING id, name, archived, created_at',
      world.actor.user_id,
      args.name,
      now,
    )
    return { ...row, archived: row.archived === 1 }
  },

  search_todos(world, args) {
    const { order_by = 'due_on', direction = 'asc', limit = 20, offset = 0 } = args
    const { where, parameters } = conditions(world, args)
    const from = `FROM todos JOIN lists ON lists.id = todos.list_id WHERE ${where}`
    const { total } = world.db.get(`SELECT count(*) AS total ${from}`, ...parameters)
    const items = world.db.all(`SELECT ${TODO_COLUMNS} ${from} ORDER BY ${ORDERS[order_by][direction]} LIMIT ? OFFSET ?`, ...parameters, limit, offset)
    const next = offset + items.length
    return { items, total, next_offset: next < total && items.length > 0 ? next : null }
  },

  get_todo(world, args) {
    return ownTodo(world, args.todo_id)
  },

  create_todo(world, args) {
    const list = openList(world, args.list_id)
    const { id } = world.db.get(
      'INSERT INTO todos (list_id, title, notes, priority, due_on, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
      list.id,
      args.title,
      args.notes ?? '',
      args.priority ?? 'normal',
      args.due_on ?? null,
      world.now(),
    )
    return ownTodo(world, id)
  },

  update_todo(world, args) {
    const { todo_id, ...wanted } = args
    if (Object.keys(wanted).length === 0) world.fail('invalid', 'Nothing to change: give at least one of title, notes, priority and due_on.')
    const { title, notes, priority, due_on } = { ...openTodo(world, todo_id), ...wanted }
    world.db.run('UPDATE todos SET title = ?, notes = ?, priority = ?, due_on = ? WHERE id = ?', title, notes, priority, due_on, todo_id)
    return ownTodo(world, todo_id)
  },

  complete_todo(world, args) {
    const todo = openTodo(world, args.todo_id)
    if (todo.status === 'done') world.fail('conflict', `"${todo.title}" has been done since ${todo.completed_at}. There is nothing left to do.`)
    world.db.run("UPDATE todos SET status = 'done', completed_at = ? WHERE id = ?", world.now(), todo.id)
    return ownTodo(world, todo.id)
  },

  move_todo(world, args) {
    const todo = openTodo(world, args.todo_id)
    const list = openList(world, args.list_id)
    if (todo.list_id === list.id) world.fail('conflict', `"${todo.title}" is already on the list "${list.name}".`)
    world.db.run('UPDATE todos SET list_id = ? WHERE id = ?', list.id, todo.id)
    return ownTodo(world, todo.id)
  },

  delete_todo(world, args) {
    const todo = openTodo(world, args.todo_id)
    world.db.run('DELETE FROM todos WHERE id = ?', todo.id)
    return { deleted: todo }
  },
}
