// How a model plays: who it is, what it costs, how freely it speaks, and how much of the past it is shown.
import type { Model } from '../../shared/model/model.ts'
import type { ModelPrice } from '../../shared/model/settings.ts'

/** See the file's head. */
export interface ModelSetting {
  model: Model
  /** The model behind a recording, for one rollout; as it is unless given. */
  recorded?: (occasion: string) => Model
  price: ModelPrice
  temperature: number
  /** Most tokens of one answer. */
  maxTokens: number
  /** Turns of the past that are shown; null: all. */
  window: number | null
}

/** What a model that plays is called in records and reports; `form` is how it calls tools. */
export const modelAgentName = (model: string, form: string): string => `${model} (${form})`
