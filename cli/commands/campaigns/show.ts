// `orrery campaigns show`: a campaign with its environments, or one of them with every attempt of every stage.
import { Command } from 'commander'
import type { ExchangeView } from '../../../shared/domain/exchange.ts'
import { attemptText, type CampaignRun } from '../../../shared/domain/campaign.ts'
import { isFinalItem } from '../../../shared/domain/campaign-state.ts'
import type { OrreryClient } from '../../client.ts'
import { print, sessionOf, type Session } from '../../session.ts'
import { madeOf, nounsOf } from '../../scenario-text.ts'
import { counted, table } from '../../table.ts'
import { ApiFailure } from '../../transport.ts'
import { campaignOutcome } from './outcome.ts'

/** The verb. */
export function showCommand(): Command {
  return new Command('show')
    .description('show a campaign; with --item, every attempt at one of its environments')
    .argument('<id>', 'the campaign')
    .option('--item <number>', 'number of an environment in the campaign, from 1')
    .option('--exchanges', 'what a model was asked for it (without --item: about the scenarios), and what it answered', false)
    .action(async (id: string, options: { item?: string; exchanges: boolean }, command: Command) => {
      const session = sessionOf(command)
      const index = indexOf(options.item)
      try {
        await show(session, id, index, options.exchanges)
      } catch (error) {
        throw index === null ? error : await inOwnNumbers(session.client, id, index, error)
      }
    })
}

async function show(session: Session, id: string, index: number | null, exchanges: boolean): Promise<void> {
  if (exchanges) {
    const { items } = await session.client.campaignExchanges(id, index)
    print(session, items, () => exchangesText(items, index))
  } else if (index === null) {
    const view = await session.client.showCampaign(id)
    print(session, view, () => campaignOutcome(view))
  } else {
    const run = await session.client.campaignRun(id, index)
    print(session, run, () => runText(run))
  }
}

/** The failure of an item that is not there as the command line counts, from 1; the API counts from 0. Throws when the campaign is not there either. */
async function inOwnNumbers(client: OrreryClient, id: string, index: number, error: unknown): Promise<unknown> {
  if (!(error instanceof ApiFailure) || error.problem.code !== 'not_found') return error
  const { items } = await client.showCampaign(id)
  if (index < items.length) return error
  const there = items.length === 0 ? 'has no items' : `has ${counted(items.length, 'item')}; items count from 1`
  return new ApiFailure({ ...error.problem, detail: `campaign ${id} ${there}, so there is no item ${index + 1}` })
}

/** The index of an item by its number on the command line; null for none. */
function indexOf(item: string | undefined): number | null {
  if (item === undefined) return null
  const number = Number(item)
  if (!Number.isInteger(number) || number < 1) throw new Error('--item is a number from 1, as campaigns show prints it')
  return number - 1
}

function exchangesText(exchanges: readonly ExchangeView[], index: number | null): string {
  if (exchanges.length === 0)
    return index === null ? 'no model was asked about the scenarios of this campaign' : 'no model was asked for this environment'
  return exchanges
    .map(({ at, model, messages, answer, finish, input_tokens, output_tokens, sent_again }) => {
      const again = sent_again.length === 0 ? '' : `; sent again: ${sent_again.join(', ')}`
      const head = `=== ${at} ${model}: ${input_tokens} tokens in, ${output_tokens} out, ${finish}${again}`
      return [head, ...messages.map(({ role, content }) => `--- ${role}\n${content}`), `--- answer\n${answer}`].join('\n')
    })
    .join('\n\n')
}

/** An item with every attempt at it. */
export function runText(run: CampaignRun): string {
  const rows = run.attempts.map(({ stage, attempt, author, duration_ms, tokens, dollars, problems, asked_again }) => [
    stage,
    attemptText(attempt),
    author,
    Math.round(duration_ms),
    tokens,
    dollars === 0 ? null : dollars.toFixed(4),
    [
      ...asked_again.map(why => `asked again: ${why}`),
      ...problems.map(({ where, what, evidence }) => `· ${where}: ${what}${evidence === '' ? '' : ` (${evidence})`}`),
    ].join('\n'),
  ])
  const end = run.reason ? `: ${run.reason}` : ''
  const fit = run.fit === null ? [] : [`made of ${madeOf(run.fit)} (fit ${run.fit.score}); ${nounsOf(run.fit)}`]
  return [
    `${run.scenario}: ${run.status}${end}`,
    ...fit,
    rows.length === 0
      ? `nothing was tried${isFinalItem(run.status) ? '' : ' yet'}`
      : table(['stage', 'attempt', 'author', 'ms', 'tokens', '$', 'problems'], rows),
  ].join('\n')
}
