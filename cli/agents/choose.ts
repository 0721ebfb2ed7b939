// The agents by name, as options of the command line choose them.
import type { Model } from '../../shared/model/model.ts'
import { openAiModel } from '../../shared/model/openai-model.ts'
import { howToSet, modelEndpoint, type ModelEndpoint } from '../../shared/model/settings.ts'
import type { OrreryClient } from '../client.ts'
import { openRecording } from '../recorded-model.ts'
import type { Agent } from './agent.ts'
import { modelAgentName } from './model-setting.ts'
import { nativeAgent } from './native-agent.ts'
import { noopAgent, randomAgent, referenceAgent } from './scripted.ts'
import { textAgent } from './text-agent.ts'

/** Names of agents. */
export const AGENTS = ['model', 'reference', 'random', 'noop'] as const

/** Forms in which a model calls tools. */
export const FORMATS = ['native', 'text'] as const

/** Which agent, and how a model plays. */
export interface AgentChoice {
  agent: (typeof AGENTS)[number]
  format: (typeof FORMATS)[number]
  temperature: number
  maxTokens: number
  window: number | null
  /** File in which a model's exchanges are kept; null: they are not. */
  record: string | null
}

/** What the chosen agent is called in records and reports. Throws as {@link chooseAgent} does. */
export function agentName({ agent, format }: Pick<AgentChoice, 'agent' | 'format'>): string {
  return agent === 'model' ? modelAgentName(agentEndpoint().model, format) : agent
}

/** The chosen agent. Throws an Error that says what to set when a model is wanted and none is there. */
export async function chooseAgent(client: OrreryClient, choice: AgentChoice): Promise<Agent> {
  if (choice.agent === 'reference') return referenceAgent(client)
  if (choice.agent === 'random') return randomAgent
  if (choice.agent === 'noop') return noopAgent
  const endpoint = agentEndpoint()
  const { format, temperature, maxTokens, window, record } = choice
  const model = openAiModel(endpoint)
  const recording = await openRecording(record)
  const recorded = (occasion: string): Model => recording(model, occasion)
  const setting = { model, recorded, price: endpoint.price, temperature, maxTokens, window }
  return format === 'text' ? textAgent(setting) : nativeAgent(setting)
}

function agentEndpoint(): ModelEndpoint {
  const endpoint = modelEndpoint('agent', process.env)
  if (endpoint) return endpoint
  throw new Error(`there is no model to play: ${howToSet('agent')}; or choose --agent reference, random or noop`)
}
