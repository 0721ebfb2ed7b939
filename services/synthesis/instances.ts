// Names of Workflow instances and their events. Names are derived, never random: a step that a crash repeats finds what it
// started. Creating and waking are safe to repeat.
import { logError } from '../../shared/log.ts'
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'

/** The instance of a campaign in a round. */
export function campaignInstance(campaign: string, round: number): string {
  return round === 0 ? campaign : `${campaign}-again-${round}`
}

/** The instance of an item in a round of its campaign. */
export function environmentInstance({ campaign, ordinal }: ItemPlace, round: number): string {
  return `${campaignInstance(campaign, round)}-${ordinal}`
}

/** Type of the event that tells a campaign that an item has ended. */
export function endedEvent(ordinal: number): string {
  return `ended-${ordinal}`
}

/** Type of the event that tells an item to look again whether it may go on. */
export const RESUMED_EVENT = 'resumed'

/** Type of the event that only wakes. */
const WAKE_EVENT = 'wake'

/** Creates an instance unless there is one of that name. */
export async function createOnce<Payload>(workflow: Workflow<Payload>, id: string, params: Payload): Promise<void> {
  try {
    await workflow.create({ id, params })
  } catch (error) {
    if (!(await exists(workflow, id))) throw error
  }
}

/**
 * Lets an instance go on after its process ended: the platform does that by itself, the local engine when an event arrives.
 * Answers false when there is no such instance.
 */
export async function wake<Payload>(workflow: Workflow<Payload>, id: string): Promise<boolean> {
  return await send(workflow, id, WAKE_EVENT)
}

/** Sends an event without content. Answers false when there is no such instance. */
export async function send<Payload>(workflow: Workflow<Payload>, id: string, type: string): Promise<boolean> {
  let instance: WorkflowInstance
  try {
    instance = await workflow.get(id)
  } catch (error) {
    logError('synthesis.instance_missing', error, { instance: id, event: type })
    return false
  }
  await instance.sendEvent({ type, payload: null })
  return true
}

async function exists<Payload>(workflow: Workflow<Payload>, id: string): Promise<boolean> {
  try {
    await workflow.get(id)
    return true
  } catch {
    return false
  }
}
