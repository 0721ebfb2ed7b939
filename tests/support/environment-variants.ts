// Environments that differ in nothing but their name: each is a version of its own, with isolates of its own.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { exampleTodo, variant } from './package.ts'

/** `count` copies of examples/todo under slugs of their own. */
export function todoVariants(count: number): ScoredPackage[] {
  return Array.from({ length: count }, (_, index) =>
    variant(exampleTodo(), copy => {
      copy.environment.slug = `todo-variant-${index + 1}`
      copy.environment.title = `Todo lists, variant ${index + 1}`
    }),
  )
}

/**
 * examples/todo with what must not differ between two runs: counters that outlive deleted rows, and a tool that writes chance and
 * time, from the world and from JavaScript's own objects, and rows read in no given order. Throws when the example has no place for it.
 */
export function todoByChance(): ScoredPackage {
  return variant(exampleTodo(), copy => {
    copy.environment.slug = 'todo-by-chance'
    copy.environment.title = 'Todo lists with chance'
    copy.schema_sql = replaced(copy.schema_sql, /\bid INTEGER PRIMARY KEY\b/g, 'id INTEGER PRIMARY KEY AUTOINCREMENT')
    copy.tools_js = replaced(copy.tools_js, /export const tools = \{/, `export const tools = {${ROLL_DICE_JS}`)
    const pattern = copy.environment.tools.find(({ name }) => name === 'complete_todo')
    if (!pattern) throw new Error('examples/todo has no complete_todo')
    copy.environment.tools.push({ ...pattern, name: 'roll_dice', title: 'Roll dice', description: 'Writes dice into the notes of a todo.' })
  })
}

const ROLL_DICE_JS = `
  roll_dice(world, args) {
    const todo = openTodo(world, args.todo_id)
    const unordered = world.db.all('SELECT title FROM todos WHERE status = ?', 'open').map(row => row.title.length)
    const when = [world.now(), Date.now(), new Date().toISOString()]
    const dice = JSON.stringify([world.random(), Math.random(), world.uuid(), ...when, unordered])
    world.db.run('UPDATE todos SET notes = ? WHERE id = ?', dice, todo.id)
    return ownTodo(world, todo.id)
  },
`

function replaced(text: string, pattern: RegExp, by: string): string {
  if (text.search(pattern) < 0) throw new Error(`examples/todo has nothing that looks like ${pattern.source}`)
  return text.replace(pattern, by)
}
