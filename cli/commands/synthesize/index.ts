// `orrery synthesize "a pet boarding marketplace"`: starts a campaign, shows how it goes, and says what came of it.
import { Command } from 'commander'
import { z } from 'zod'
import { DEFAULT_TASKS_PER_ENVIRONMENT, type CampaignView } from '../../../shared/domain/campaign.ts'
import type { JsonObject } from '../../../shared/domain/json.ts'
import { budgetsOf, withBudgetOptions, type BudgetOptions } from '../../budget-options.ts'
import { AlreadyReported } from '../../failure.ts'
import { followCampaign } from '../../follow-campaign.ts'
import { withProgress } from '../../progress.ts'
import { readScenarioFile } from '../../scenario-file.ts'
import { print, sessionOf } from '../../session.ts'
import { campaignOutcome } from '../campaigns/outcome.ts'
import { previewText } from './preview.ts'
import { progressDisplay } from './progress-display.ts'

/** Exit code of a command that was interrupted: 128 + SIGINT, as shells have it. */
const INTERRUPTED = 130

const wholeNumber = z.coerce.number().int('must be a whole number')

const optionsSchema = z.object({
  count: wholeNumber.optional(),
  seed: wholeNumber.optional(),
  tasks: wholeNumber.optional(),
  author: z.string().optional(),
  from: z.string().optional(),
  dryRun: z.boolean().default(false),
  wait: z.boolean(),
})

/** The verb. */
export function synthesizeCommand(): Command {
  return withBudgetOptions(new Command('synthesize'))
    .description('make environments from scenarios: tasks, database, tools and verifiers, published when every gate passes')
    .argument('[scenarios...]', 'what to make, each in quotes, such as "a pet boarding marketplace"; none: the author chooses')
    .option('--count <number>', 'environments in all; what the scenarios leave open is chosen by the author')
    .option('--seed <number>', 'equal requests with equal seeds make equal environments')
    .option('--tasks <number>', `tasks per environment (default ${DEFAULT_TASKS_PER_ENVIRONMENT})`)
    .option('--author <name>', 'who writes: blueprint (the default, which needs no model) or model (docs/models.md)')
    .option('--from <file>', 'more scenarios, one a line: plain text, or JSON with text, or with name and description')
    .option('--dry-run', 'only tell which scenarios would be accepted, as what, and which refused, and why')
    .option('--no-wait', 'only start the campaign and print its id')
    .action(async (named: string[], given: unknown, command: Command) => {
      const session = sessionOf(command)
      const options = optionsSchema.parse(given)
      const scenarios = [...named, ...(options.from === undefined ? [] : await readScenarioFile(options.from))]
      const request = { ...requestOf(scenarios, options), ...budgetsOf(command.opts<BudgetOptions>()) }
      if (options.dryRun) {
        const { items } = await withProgress('screening', session.client.previewCampaign(request))
        print(session, { items }, () => previewText(items))
        if (!items.some(({ accepted }) => accepted)) throw new AlreadyReported()
        return
      }
      const { id } = await session.client.createCampaign(request)
      if (!options.wait) {
        print(session, { id }, () => `campaign ${id} has begun; follow it: orrery campaigns show ${id}`)
        return
      }
      const view = await watch(session, id)
      print(session, view, () => campaignOutcome(view))
      if (view.counts.published === 0 || view.counts.failed > 0) throw new AlreadyReported()
    })
}

function requestOf(scenarios: string[], { count, seed, tasks, author }: z.infer<typeof optionsSchema>): JsonObject {
  return {
    ...(scenarios.length > 0 ? { scenarios } : {}),
    ...(count !== undefined ? { count } : scenarios.length === 0 ? { count: 1 } : {}),
    ...(seed !== undefined ? { seed } : {}),
    ...(tasks !== undefined ? { tasks_per_environment: tasks } : {}),
    ...(author !== undefined ? { author } : {}),
  }
}

async function watch(session: ReturnType<typeof sessionOf>, id: string): Promise<CampaignView> {
  const leave = (): never => {
    console.error(`\nthe campaign goes on without you; follow it: orrery campaigns show ${id}, end it: orrery campaigns cancel ${id}`)
    process.exit(INTERRUPTED)
  }
  process.once('SIGINT', leave)
  const display = progressDisplay(id, await session.client.showCampaign(id))
  for await (const event of followCampaign(session.client, id)) display.tell(event)
  display.end()
  process.off('SIGINT', leave)
  return await session.client.showCampaign(id)
}
