// Questions about what came out of an action, for tasks that want an answer too.
import type { Chance } from '../model/chance.ts'
import { isRow, type Bound } from '../model/evaluate.ts'
import { valueIn, type Scene } from '../model/perform.ts'
import { answerOf } from './answers.ts'
import type { Desk } from './desk.ts'
import type { TaskDraft } from './draft.ts'
import type { Request } from './requests.ts'
import { sayTemplate, type Said } from './wording/say-template.ts'

/** A question that the catalogue has for the action, with its answer after everything was done. Null when none can be answered soundly. */
export function outcomeOf(
  desk: Desk,
  { action, answered }: Request,
  instruction: string,
  chance: Chance,
): { question: string; answer: NonNullable<TaskDraft['answer']> } | null {
  const { blueprint } = desk.office
  const outcomes = blueprint.actions[action]?.outcome ?? []
  if (!answered.scene || outcomes.length === 0) return null
  const { question, value, type } = chance.pick(outcomes)
  const scene = refreshed(desk, answered.scene)
  const said = sayTemplate(blueprint, desk.world, question, saidNames(scene)).text
  const found = valueIn(scene, value)
  if (isRow(found)) return null
  const name = `the answer is right: ${said}`
  const answer = answerOf(blueprint, `${instruction} ${said}`, { name, value: found, of: { type } })
  return answer && { question: `${said}${ALONE[answer.check.kind] ?? ''}`, answer }
}

/** What answers that are read as one value are asked for: whoever reports what was done names other days and numbers, too. */
const ALONE: Readonly<Record<string, string>> = {
  date: ' Just the date, please.',
  number: ' Just the number, please.',
}

/** The names of a scene, with the rows as they are now. */
function refreshed(desk: Desk, scene: Scene): Scene {
  const names = Object.entries(scene.names).map(([name, bound]): [string, Bound] => {
    const entity = scene.scope.get(name) ?? null
    return [name, entity !== null && isRow(bound) ? desk.world.row(entity, bound.id) : bound]
  })
  return { ...scene, world: desk.world, names: Object.fromEntries(names) }
}

/** Rows of a scene, for templates; plain values are not spoken of by questions. */
function saidNames(scene: Scene): Record<string, Said> {
  const said: Record<string, Said> = {}
  for (const [name, bound] of Object.entries(scene.names)) {
    const entity = scene.scope.get(name) ?? null
    if (entity !== null && isRow(bound)) said[name] = { kind: 'row', entity, row: bound }
  }
  return said
}
