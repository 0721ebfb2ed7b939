// A campaign's events as a stream that a browser's EventSource reads. It asks the synthesis Worker again and again and keeps nothing:
// whoever reconnects says the number of the last event.
import { streamSSE } from 'hono/streaming'
import type { SynthesisService } from '../../shared/contract/synthesis.ts'
import type { CampaignEvent } from '../../shared/domain/campaign.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'
import { logError } from '../../shared/log.ts'
import type { GatewayContext } from './context.ts'

/** Between two questions, in milliseconds: a person does not notice it, and a campaign does not either. */
const POLL_MS = 300

/** Silence after which a comment is sent, in milliseconds: proxies close quiet connections after 30 seconds or more. */
const KEEP_ALIVE_MS = 15_000

/** Age at which a stream ends by itself, in milliseconds: clients reconnect, and a Worker's request does not live for hours. */
const LONGEST_STREAM_MS = 10 * 60_000

/** Streams events with a number above `after` until the campaign has ended. Throws `not_found` before the stream begins. */
export async function campaignEventStream(c: GatewayContext, synthesis: SynthesisService, id: string, after: number): Promise<Response> {
  const first = await synthesis.events(id, after)
  const ended = first.length === 0 && (await synthesis.show(id)).ended_at !== null
  c.header('cache-control', 'no-store')
  return streamSSE(
    c,
    async stream => {
      let events = first
      let last = after
      let silence = 0
      for (let age = 0; !stream.aborted && !ended && age < LONGEST_STREAM_MS; age += POLL_MS) {
        // In one piece: each piece waits for its turn on the thread that gates compute on, and a campaign tells ten events a second.
        if (events.length > 0) await stream.write(events.map(sseMessage).join(''))
        if (events.some(isLast)) return
        last = events.at(-1)?.number ?? last
        silence = events.length > 0 ? 0 : silence + POLL_MS
        if (silence >= KEEP_ALIVE_MS) {
          await stream.write(': still here\n\n')
          silence = 0
        }
        await stream.sleep(POLL_MS)
        events = await synthesis.events(id, last)
      }
    },
    async error => logError('gateway.campaign_events', error),
  )
}

/** As the HTML standard's event streams have it; JSON has no line breaks of its own. */
function sseMessage(event: CampaignEvent): string {
  return `event: ${event.kind}\ndata: ${JSON.stringify(event)}\nid: ${event.number}\n\n`
}

function isLast(event: CampaignEvent): boolean {
  return event.kind === 'campaign' && isFinal(event.status)
}
