// `orrery suites create`: pins what is published now, of a campaign, of a category or by name, under a name for good.
import { Command, InvalidArgumentError } from 'commander'
import { SPLITS, type Shares, type SuiteSummary } from '../../../shared/domain/suite.ts'
import type { OrreryClient } from '../../client.ts'
import { chosenEnvironments } from '../../rollout/choose-environments.ts'
import { print, sessionOf } from '../../session.ts'
import { withChoice, type ChoiceOptions } from '../choice.ts'
import { whole } from '../../whole.ts'
import { suiteLine } from './show.ts'

interface CreateOptions extends ChoiceOptions {
  campaign?: string
  description: string
  shares?: Shares
  seed?: number
}

/** The verb. */
export function createCommand(): Command {
  return withChoice(new Command('create'))
    .description('make a suite of environments that are published now; it never changes')
    .argument('<name>', 'lower case letters, digits and hyphens')
    .option('--campaign <id>', 'what this campaign has published')
    .option('--description <text>', 'what it is for', '')
    .option('--shares <train/validation/test>', 'parts of the splits, 0.8/0.1/0.1 unless given', shares)
    .option('--seed <number>', 'draws the splits; the same in every suite of one seed', whole(0))
    .action(async (name: string, options: CreateOptions, command: Command) => {
      const session = sessionOf(command)
      const { description, shares: asked, seed } = options
      const environments = await references(session.client, options)
      const suite = await session.client.createSuite({ name, description, environments, shares: asked, seed })
      print(session, suite, () => `${suiteLine(suite)}\n${nextText(suite)}`)
    })
}

/** What to do with a suite: evaluate on its last split that has environments. A small suite has only the first. */
export function nextText({ name, splits }: Pick<SuiteSummary, 'name' | 'splits'>): string {
  const split = SPLITS.findLast(each => splits[each] > 0)
  return `evaluate on it: orrery eval --suite ${name}${split === undefined ? '' : ` --split ${split}`} --agent reference`
}

async function references(client: OrreryClient, { campaign, ...choice }: CreateOptions): Promise<string[]> {
  if (campaign === undefined) {
    const chosen = await chosenEnvironments(client, choice)
    return chosen.map(({ slug, version }) => `${slug}@${version}`)
  }
  if (choice.environments.length > 0 || choice.category !== undefined || choice.suite !== undefined)
    throw new Error('--campaign chooses by itself: leave out --environments, --category and --suite')
  const { items } = await client.showCampaign(campaign)
  const published = items.flatMap(({ status, slug, version }) => (status === 'published' ? [`${slug ?? ''}@${version ?? ''}`] : []))
  if (published.length === 0)
    throw new Error(`campaign ${campaign} has published nothing yet; orrery campaigns show ${campaign} says where it stands`)
  return published
}

/** Reads `0.8/0.1/0.1`; whether they add up is the server's to say. */
function shares(text: string): Shares {
  const parts = text.split('/').map(Number)
  const [train = Number.NaN, validation = Number.NaN, test = Number.NaN] = parts
  if (parts.length === SPLITS.length && parts.every(part => part >= 0 && part <= 1)) return { train, validation, test }
  throw new InvalidArgumentError(`must be three parts between 0 and 1, ${SPLITS.join('/')}, such as 0.8/0.1/0.1`)
}
