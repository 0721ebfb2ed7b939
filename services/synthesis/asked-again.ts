// What was asked again within attempts, because it could not be read or there was no answer at first: it is told by the exchanges, which bear
// the occasion that asked for them. What checks found is in the attempt itself, in D1.
import type { ItemPlace } from '../../shared/catalog/synthesis-runs.ts'
import type { Attempt, CampaignRun } from '../../shared/domain/campaign.ts'
import { readExchanges } from '../../shared/model/exchanges.ts'
import { exchangesFolder } from './author-setting.ts'
import { occasionOf } from './authors/model/desk.ts'
import { rereadingReason } from './authors/model/conversation.ts'

/** Adds to attempts the reasons for which an answer was asked for again within them, oldest first. */
export async function withAskedAgain<Run extends { attempts: Attempt[] }>(
  bucket: R2Bucket,
  place: ItemPlace,
  run: Run,
): Promise<Run & Pick<CampaignRun, 'attempts'>> {
  const exchanges = await readExchanges(bucket, exchangesFolder(place))
  const attempts = run.attempts.map(attempt => {
    const own = exchanges.filter(({ occasion }) => occasion === occasionOf(attempt))
    return {
      ...attempt,
      asked_again: own.flatMap(({ request, answer }) => [rereadingReason(request) ?? [], answer.sent_again ?? []].flat()),
    }
  })
  return { ...run, attempts }
}
