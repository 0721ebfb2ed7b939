// A solution while it is being played: calls on a clone of the model world, recorded as an agent would make them.
// Nothing is used that an agent could not know: arguments are said in the instruction or point into an earlier result.
import type { JsonObject, JsonValue } from '../../../../../shared/domain/json.ts'
import type { SolutionStep } from '../../../../../shared/domain/task.ts'
import { resolveArguments } from '../../../../../shared/domain/reference.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { answerTool, type Answer } from '../model/answer-tool.ts'
import type { Scene } from '../model/perform.ts'
import type { World } from '../model/world.ts'
import type { PlanOf, ToolPlan } from '../plan/tools.ts'

/** A value in an earlier result: `{"$from": "0#/items/0/id"}`. */
export type Pointer = { $from: string }

/** What a desk is opened with: the blueprint, its tools, its first rows. */
export interface Office {
  blueprint: Blueprint
  plans: readonly ToolPlan[]
  initial: World
}

/** A call that was answered: its place in the solution, the result, and of actions the names in scope afterwards. */
export interface Answered {
  step: number
  result: JsonObject
  scene: Scene | null
}

/** A solution in the making. */
export class Desk {
  readonly office: Office
  world: World
  steps: SolutionStep[] = []
  results: JsonValue[] = []
  /** Where the numbers of rows stand that earlier calls have shown, by `entity:id`. */
  known = new Map<string, string>()

  constructor(office: Office) {
    this.office = office
    this.world = office.initial.clone()
  }

  /** The tool of that kind for an entity; null when there is none. */
  plan<Kind extends ToolPlan['kind']>(kind: Kind, entity: string): PlanOf<Kind> | null {
    const found = this.office.plans.find((plan): plan is PlanOf<Kind> => plan.kind === kind && plan.entity === entity)
    return found ?? null
  }

  /** Makes a call and records it. Null when the world refuses it: then nothing is recorded. */
  call(plan: ToolPlan, args: JsonObject): Answered | null {
    const answer = answerTool(this.world, plan, resolveArguments(args, this.results))
    if ('refused' in answer) return null
    this.steps.push({ tool: plan.name, arguments: args })
    this.results.push(answer.result)
    return { step: this.steps.length - 1, result: answer.result, scene: answer.scene ?? null }
  }

  /** What a reading call would answer; recorded nowhere. */
  peek(plan: ToolPlan, args: JsonObject): JsonObject | null {
    const answer = this.tries(plan, resolveArguments(args, this.results))
    return 'result' in answer ? answer.result : null
  }

  /** Records a reading call that was peeked at just now: the world is the same, and a second passes. */
  keep(plan: ToolPlan, args: JsonObject, result: JsonObject): Answered {
    this.world.tick()
    this.steps.push({ tool: plan.name, arguments: args })
    this.results.push(result)
    return { step: this.steps.length - 1, result, scene: null }
  }

  /** What a call would answer; the world stays as it is. Arguments are plain values. */
  tries(plan: ToolPlan, args: JsonObject): Answer {
    return answerTool(this.world.clone(), plan, args)
  }

  /** Records a call that is refused, for tasks that are declined. */
  refusedCall(plan: ToolPlan, args: JsonObject): void {
    this.steps.push({ tool: plan.name, arguments: args })
    this.results.push(null)
  }

  /** Remembers where the number of a row stands. */
  note(entity: string, id: number, step: number, pointer: string): void {
    const key = `${entity}:${id}`
    if (!this.known.has(key)) this.known.set(key, `${step}#${pointer}`)
  }

  /** The place of a row's number in the results so far. */
  pointer(entity: string, id: number): Pointer | null {
    const found = this.known.get(`${entity}:${id}`)
    return found === undefined ? null : { $from: found }
  }

  /** Different tools that the solution uses. */
  get tools(): number {
    return new Set(this.steps.map(step => step.tool)).size
  }

  /** Runs something that may fail; when it gives null, the desk is as it was before. */
  attempt<Result>(run: () => Result | null): Result | null {
    const before = { world: this.world.clone(), steps: [...this.steps], results: [...this.results], known: new Map(this.known) }
    const result = run()
    if (result === null) Object.assign(this, before)
    return result
  }
}
