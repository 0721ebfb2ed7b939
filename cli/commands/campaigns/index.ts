// `orrery campaigns …`: what synthesis is doing and has done, and how to stop it.
import { Command } from 'commander'
import { CAMPAIGN_STATUSES, type CampaignView } from '../../../shared/domain/campaign.ts'
import { budgetsOf, withBudgetOptions, type BudgetOptions } from '../../budget-options.ts'
import type { OrreryClient } from '../../client.ts'
import { print, sessionOf } from '../../session.ts'
import { moreLine, table } from '../../table.ts'
import { campaignOutcome } from './outcome.ts'
import { showCommand } from './show.ts'

/** Campaigns on a page unless --limit says otherwise: a screen or two. */
const PAGE_SIZE = '50'

/** The noun with its verbs. */
export function campaignsCommand(): Command {
  const command = new Command('campaigns').description('follow and steer synthesis')
  command.addCommand(listCommand()).addCommand(showCommand())
  command.addCommand(steerCommand('cancel', 'end a campaign; what is published stays', (client, id) => client.cancelCampaign(id)))
  command.addCommand(steerCommand('pause', 'start no further stage until resume', (client, id) => client.pauseCampaign(id)))
  command.addCommand(resumeCommand())
  return command
}

function listCommand(): Command {
  return new Command('list')
    .description('list campaigns, newest first')
    .option('--status <status>', CAMPAIGN_STATUSES.join(', '))
    .option('--limit <number>', 'how many', PAGE_SIZE)
    .option('--cursor <cursor>', 'where to go on: what the page before ended with')
    .action(async (options: Record<string, string>, command: Command) => {
      const session = sessionOf(command)
      const { status, limit, cursor } = options
      const page = await session.client.listCampaigns({ status, limit, cursor })
      print(session, page, () => {
        if (page.items.length === 0 && status !== undefined) return `no campaign is ${status}`
        if (page.items.length === 0) return 'no campaigns. Start one: orrery synthesize "a pet boarding marketplace"'
        const rows = page.items.map(({ id, status: state, author, seed, created_at, counts }) => [
          id,
          state,
          author,
          seed,
          created_at,
          counts.published,
          counts.total,
        ])
        return `${table(['campaign', 'status', 'author', 'seed', 'created', 'published', 'of'], rows)}${moreLine(page.next_cursor)}`
      })
    })
}

function resumeCommand(): Command {
  return withBudgetOptions(new Command('resume'))
    .description('let a paused campaign go on, or one that a used-up budget or a model without an answer has ended, once that is mended')
    .argument('<id>', 'the campaign')
    .action(async (id: string, options: BudgetOptions, command: Command) => {
      const session = sessionOf(command)
      const view = await session.client.resumeCampaign(id, budgetsOf(options))
      print(session, view, () => campaignOutcome(view))
    })
}

function steerCommand(verb: string, description: string, steer: (client: OrreryClient, id: string) => Promise<CampaignView>): Command {
  return new Command(verb)
    .description(description)
    .argument('<id>', 'the campaign')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const view = await steer(session.client, id)
      print(session, view, () => campaignOutcome(view))
    })
}
