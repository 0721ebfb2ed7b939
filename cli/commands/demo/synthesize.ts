// The demo's first half: an environment is made of a text while each stage is told as it ends.
import type { CampaignEvent, CampaignItem, SynthesisStage } from '../../../shared/domain/campaign.ts'
import type { OrreryClient } from '../../client.ts'
import { followCampaign } from '../../follow-campaign.ts'

/** Tasks that are asked for: one for each part of the demo, and fewer gates to wait for than by default. */
const DEMO_TASKS = 8

/** What each stage makes, in a few words. */
const MAKES: Record<SynthesisStage, string> = {
  scenario: 'whether the text can become an environment',
  tasks: 'what people want there',
  schema: 'the tables',
  data: 'the first rows',
  tools: 'the tools and their code',
  verification: 'solutions and verifiers; all of it runs through every gate',
  admission: 'what passed is admitted',
  publish: 'published',
}

/** Makes an environment of the text; answers `slug@version`. Throws with the reason when the text is refused or nothing is published. */
export async function synthesizeEnvironment(client: OrreryClient, scenario: string, say: (text: string) => void): Promise<string> {
  const { id } = await client.createCampaign({ scenarios: [scenario], tasks_per_environment: DEMO_TASKS })
  for await (const event of followCampaign(client, id)) for (const line of stageLines(event)) say(line)
  const [item] = (await client.showCampaign(id)).items
  if (item?.status === 'published' && item.slug !== null && item.version !== null) return `${item.slug}@${item.version}`
  throw new Error(item ? failureOf(item) : `the campaign ${id} has no environment`)
}

function stageLines(event: CampaignEvent): string[] {
  if (event.kind !== 'attempt') return []
  const { stage, duration_ms, problems } = event.attempt
  const seconds = (duration_ms / 1000).toFixed(1).padStart(5)
  return [`  ${stage.padEnd(12)} ${seconds} s  ${MAKES[stage]}`, ...problems.map(({ where, what }) => `    ${where}: ${what}`)]
}

function failureOf({ scenario, status, stage, reason }: CampaignItem): string {
  return `“${scenario}” is ${status}${stage === null ? '' : ` in stage ${stage}`}. ${reason ?? 'No reason was given.'}`
}
