// A model's dialogue about one assignment: what was said so far, what of it the model is shown, and what the answers took. Forms of calling
// tools (native-agent.ts, text-agent.ts) read the answers and write the next turns.
import { Meter, type Spending } from '../../shared/model/budget.ts'
import type { ModelAnswer, ModelMessage, ModelTool } from '../../shared/model/model.ts'
import type { Assignment } from './agent.ts'
import { shownHistory } from './history.ts'
import type { ModelSetting } from './model-setting.ts'

/** What a recording calls a rollout. */
const occasionOf = ({ environment, version, task, sample, episode }: Assignment): string =>
  `${environment}@${version} ${task} sample ${sample} ${episode}`

/** See the file's head. */
export class Dialogue {
  readonly #setting: ModelSetting
  readonly #sample: number
  readonly #tools: readonly ModelTool[]
  readonly #meter: Meter
  readonly #messages: ModelMessage[]

  /** `tools`: those that the endpoint is told of. */
  constructor(setting: ModelSetting, system: string, assignment: Assignment, tools: readonly ModelTool[] = []) {
    const { instruction, sample } = assignment
    this.#setting = setting
    this.#sample = sample
    this.#tools = tools
    this.#meter = new Meter(setting.recorded?.(occasionOf(assignment)) ?? setting.model, setting.price)
    this.#messages = [
      { role: 'system', content: system },
      { role: 'user', content: instruction },
    ]
  }

  /** What it has taken so far. */
  get spent(): Spending {
    return this.#meter.spent
  }

  say(message: ModelMessage): void {
    this.#messages.push(message)
  }

  /** The model's next answer, which becomes part of what was said. Throws ModelError. */
  async answer(): Promise<ModelAnswer> {
    const { temperature, maxTokens, window } = this.#setting
    const answer = await this.#meter.ask({
      messages: shownHistory(this.#messages, window),
      ...(this.#tools.length === 0 ? {} : { tools: this.#tools }),
      temperature,
      max_tokens: maxTokens,
      seed: this.#sample,
    })
    const { text, tool_calls } = answer
    const called = this.#tools.length > 0 && tool_calls.length > 0
    this.say({ role: 'assistant', content: text, ...(called ? { tool_calls } : {}) })
    return answer
  }
}
