// The setting of an evaluation: what its figures hold for, as report.json keeps it and as a line of report.md. Pure.
import { counted } from '../table.ts'
import type { RecordedRollout } from './records.ts'

/** How rollouts were asked for; `model` is null where a scripted agent plays. */
export interface Asked {
  mode: string
  samples: number
  maxMoves: number
  maxSteps: number
  model: { format: string; window: number | null; temperature: number; maxTokens: number } | null
}

/** `setting` of report.json. `form`, `window`, `temperature` and `max_tokens` are a model's: all null where a scripted agent plays. */
export interface Setting {
  /** How it was graded. */
  mode: string
  /** Samples of each task that were asked for. */
  k: number
  /** How the model calls tools. */
  form: string | null
  /** Turns of the past that the model is shown; null: all. */
  window: number | null
  temperature: number | null
  /** Most tokens of one answer. */
  max_tokens: number | null
  max_moves: number
  max_steps: number
  /** What was played, in which versions, by name. */
  environments: { environment: string; version: string }[]
  /** When the report was made, ISO 8601 in UTC. */
  date: string
}

/** The setting of the rollouts that a report is about. */
export function settingOf({ mode, samples, maxMoves, maxSteps, model }: Asked, rollouts: readonly RecordedRollout[], now: Date): Setting {
  const played = new Map(rollouts.map(({ environment, version }) => [`${environment}@${version}`, { environment, version }]))
  return {
    mode,
    k: samples,
    form: model?.format ?? null,
    window: model?.window ?? null,
    temperature: model?.temperature ?? null,
    max_tokens: model?.maxTokens ?? null,
    max_moves: maxMoves,
    max_steps: maxSteps,
    environments: [...played].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place),
    date: now.toISOString(),
  }
}

/** The setting as a line; versions of environments stand in the table of environments. */
export function settingText({ mode, k, form, window, temperature, max_tokens, max_moves, max_steps, date }: Setting): string {
  const shown = window === null ? 'all turns' : counted(window, 'turn')
  const model =
    form === null ? [] : [`form ${form}`, `window ${shown}`, `temperature ${temperature}`, `at most ${max_tokens} tokens an answer`]
  const limits = `at most ${counted(max_moves, 'move')} and ${counted(max_steps, 'step')}`
  return `Setting: ${[`mode ${mode}`, `k ${k}`, ...model, limits].join(', ')}; reported ${date.slice(0, 16).replace('T', ' ')} UTC.`
}
