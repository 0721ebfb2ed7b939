// How a campaign goes, on stderr: on a terminal one block that is written anew, elsewhere a line for whatever has ended or gone wrong.
import { clearScreenDown, moveCursor } from 'node:readline'
import type { CampaignEvent, CampaignItem, CampaignView } from '../../../shared/domain/campaign.ts'
import { isFinalItem } from '../../../shared/domain/campaign-state.ts'
import { shortened } from '../../scenario-text.ts'

/** Environments in work that the block shows; more are counted. */
const SHOWN_ITEMS = 8

/** Takes events in order; `end` leaves what was said standing. */
export interface ProgressDisplay {
  tell(event: CampaignEvent): void
  end(): void
}

/** A display for the terminal that stderr is, or for a log. */
export function progressDisplay(id: string, view: CampaignView, stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  const items = new Map(view.items.map(item => [item.index, item]))
  const repairs = new Map<number, number>()
  const live = stream.isTTY === true
  let height = 0
  const redraw = (said: string[]): void => {
    if (!live) {
      for (const line of said) stream.write(`${line}\n`)
      return
    }
    if (height > 0) moveCursor(stream, 0, -height)
    clearScreenDown(stream)
    const block = blockLines(id, [...items.values()], repairs)
    stream.write([...said, ...block].map(line => `${line.slice(0, stream.columns)}\n`).join(''))
    height = block.length
  }
  return {
    tell: event => {
      if (event.kind === 'item') items.set(event.item.index, event.item)
      if (event.kind === 'attempt' && event.attempt.problems.length > 0) repairs.set(event.index, (repairs.get(event.index) ?? 0) + 1)
      redraw(eventLines(event))
    },
    end: () => {
      if (!live || height === 0) return
      moveCursor(stream, 0, -height)
      clearScreenDown(stream)
    },
  }
}

/** What an event is worth saying for good: ends of environments, problems that went back to the author, the campaign's own status. */
export function eventLines(event: CampaignEvent): string[] {
  if (event.kind === 'campaign') return [`the campaign is ${event.status}${event.reason ? `: ${event.reason}` : ''}`]
  if (event.kind === 'item') return isFinalItem(event.item.status) ? [itemLine(event.item)] : []
  const { stage, attempt, problems } = event.attempt
  return problems.map(problem => `  ${event.index + 1}. ${stage}, attempt ${attempt}: ${problem.where}: ${problem.what}`)
}

function blockLines(id: string, items: CampaignItem[], repairs: ReadonlyMap<number, number>): string[] {
  const running = items.filter(item => item.status === 'running')
  const ended = items.filter(item => isFinalItem(item.status))
  const published = ended.filter(item => item.status === 'published')
  return [
    `campaign ${id}: ${published.length} published, ${ended.length - published.length} not, ${running.length} in work, ${items.length} in all`,
    ...running.slice(0, SHOWN_ITEMS).map(item => {
      const repaired = repairs.get(item.index)
      return `  ${item.index + 1}. ${shortened(item.scenario)} … ${item.stage ?? 'begins'}${repaired ? ` (sent back ${repaired} ×)` : ''}`
    }),
    ...(running.length > SHOWN_ITEMS ? [`  and ${running.length - SHOWN_ITEMS} more`] : []),
  ]
}

function itemLine(item: CampaignItem): string {
  const told =
    item.status === 'published'
      ? ` → ${item.slug ?? ''}`
      : `${item.stage ? ` in stage ${item.stage}` : ''}: ${item.reason ?? 'no reason was given'}`
  return `${item.index + 1}. ${shortened(item.scenario)}: ${item.status}${told}`
}
