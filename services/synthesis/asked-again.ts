// What was asked again within attempts, because it could not be read or there was no answer at first: it is told by the exchanges, which bear
// the occasion that asked for them, and by the events, which also told of what an outage broke off. What checks found is in the attempt itself.
import { toldAttempts } from '../../shared/catalog/campaign-events.ts'
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import { BROKEN_OFF, type Attempt, type CampaignRun } from '../../shared/domain/campaign.ts'
import { readExchanges } from '../../shared/model/exchanges.ts'
import { exchangesFolder } from './author-setting.ts'
import { occasionOf } from './authors/model/desk.ts'
import { rereadingReason } from './authors/model/conversation.ts'
import type { Env } from './env.ts'

/** Adds to attempts the reasons for which an answer was asked for again within them, oldest first. */
export async function withAskedAgain<Run extends { attempts: Attempt[] }>(
  env: Pick<Env, 'ARTEFACTS' | 'CATALOG'>,
  place: ItemPlace,
  run: Run,
): Promise<Run & Pick<CampaignRun, 'attempts'>> {
  const exchanges = await readExchanges(env.ARTEFACTS, exchangesFolder(place))
  const broken = (await toldAttempts(env.CATALOG, place.campaign, place.ordinal)).filter(isBrokenOff)
  const attempts = run.attempts.map(attempt => {
    const own = exchanges.filter(({ occasion }) => occasion === occasionOf(attempt))
    const again = own.flatMap(({ request, answer }) => [rereadingReason(request) ?? [], answer.sent_again ?? []].flat())
    return { ...attempt, asked_again: [...(isBrokenOff(attempt) ? [] : outagesOf(attempt, broken)), ...again] }
  })
  return { ...run, attempts }
}

function outagesOf({ stage, attempt }: Attempt, broken: readonly Attempt[]): string[] {
  const before = broken.filter(other => other.stage === stage && other.attempt === attempt)
  return before.map(({ problems }) => `${BROKEN_OFF}: ${problems[0]?.what ?? ''}`)
}

const isBrokenOff = ({ problems }: Attempt): boolean => problems[0]?.where === BROKEN_OFF
