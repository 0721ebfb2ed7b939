// What is known of an environment, as questions tell it.
import type { DataArtefact, SchemaArtefact, TasksArtefact } from '../../author.ts'

/** The scenario, and the application that was thought of for it. */
export function applicationText(scenario: string, { title, description }: Pick<TasksArtefact, 'title' | 'description'>): string {
  return `Scenario: ${scenario}\n${title}: ${description}`
}

/** What its users ask for. */
export function tasksText(tasks: TasksArtefact['tasks']): string {
  return `Its tasks:\n${tasks.map(({ kind, instruction }) => `- (${kind}) ${instruction}`).join('\n')}`
}

/** The tables. */
export function tablesText({ schema_sql }: Pick<SchemaArtefact, 'schema_sql'>): string {
  return `The tables:\n${schema_sql}`
}

/** The time, and for whom the tools act. */
export function startText({ clock, actor }: Pick<DataArtefact, 'clock' | 'actor'>): string {
  return `It is ${clock}; the user, world.actor, is ${JSON.stringify(actor)}.`
}

/** Rows, as many as there is room for. */
export function rowsText(title: string, rows: DataArtefact['seed'], characters: number): string {
  return `${title}: ${JSON.stringify(rows).slice(0, characters)}`
}
