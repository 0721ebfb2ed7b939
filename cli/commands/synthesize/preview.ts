// `orrery synthesize … --dry-run`: which scenarios would be accepted, as what, and which refused, and why.
import type { ScreenedScenario } from '../../../shared/domain/campaign.ts'
import { madeOf, nounsOf, shortened } from '../../scenario-text.ts'
import { counted, table, verdictMark } from '../../table.ts'

/** The scenarios as a table, and how many of them would be made. */
export function previewText(items: readonly ScreenedScenario[]): string {
  const rows = items.map(({ index, scenario, accepted, fit, reason }) => [
    index + 1,
    shortened(scenario),
    verdictMark(accepted, accepted ? 'accepted' : 'refused'),
    fit === null ? '' : fit.score,
    fit === null ? (reason ?? '') : `${madeOf(fit)}\n${nounsOf(fit)}`,
  ])
  const accepted = items.filter(item => item.accepted).length
  const counts = `${accepted} of ${counted(items.length, 'scenario')} would be made, ${items.length - accepted} refused`
  return [table(['', 'scenario', '', 'fit', 'as what, or why not'], rows), `${counts}; nothing was started`].join('\n')
}
