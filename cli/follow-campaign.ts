// Follows a campaign to its end by its event stream: reconnects where it was, so that nothing is missed and nothing is told twice.
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { campaignEventSchema, type CampaignEvent } from '../shared/domain/campaign.ts'
import { isFinal } from '../shared/domain/campaign-state.ts'
import type { OrreryClient } from './client.ts'
import { ApiFailure } from './transport.ts'

/** Pause before a connection is made again, in milliseconds: a server that restarts is back in about a second. */
const RECONNECT_MS = 1000

/** Connections in a row that may bring nothing before the server is given up for lost. */
const MOST_FAILURES = 30

/** Every event of a campaign with a number above `after`, as it happens, in order, until the last. Throws what the last connection failed with when the server stays away. */
export async function* followCampaign(client: OrreryClient, id: string, after = 0): AsyncGenerator<CampaignEvent> {
  let last = after
  for (let failures = 0; failures < MOST_FAILURES; ) {
    try {
      for await (const event of eventsAfter(client, id, last)) {
        failures = 0
        last = event.number
        yield event
        if (event.kind === 'campaign' && isFinal(event.status)) return
      }
      if (isFinal((await client.showCampaign(id)).status) && last > 0) return
    } catch (error) {
      failures += 1
      if (failures === MOST_FAILURES || error instanceof ApiFailure) throw error
    }
    await new Promise(resolve => setTimeout(resolve, RECONNECT_MS))
  }
}

async function* eventsAfter(client: OrreryClient, id: string, after: number): AsyncGenerator<CampaignEvent> {
  const messages = (await client.campaignEvents(id, after)).pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  for await (const message of messages) yield campaignEventSchema.parse(JSON.parse(message.data))
}
