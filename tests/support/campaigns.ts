// Campaigns as a client of the HTTP API follows them, for system tests.
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import {
  campaignEventSchema,
  campaignRunSchema,
  campaignViewSchema,
  type CampaignEvent,
  type CampaignRun,
  type CampaignView,
} from '../../shared/domain/campaign.ts'
import { isFinal } from '../../shared/domain/campaign-state.ts'

/** Whoever answers requests to the API. */
export interface Server {
  ask(path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  read(path: string): Promise<string>
}

/** Pause between looks, in milliseconds. */
const LOOK_MS = 100

/** Starts a campaign; answers its id. */
export async function startCampaign(server: Server, request: Record<string, unknown>): Promise<string> {
  const { status, body } = await server.ask('/v1/synthesis', request)
  if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return z.object({ id: z.string() }).parse(body).id
}

/** A campaign as it stands. */
export async function campaign(server: Server, id: string): Promise<CampaignView> {
  return campaignViewSchema.parse((await server.ask(`/v1/synthesis/${id}`)).body)
}

/** One item with its attempts. */
export async function item(server: Server, id: string, index: number): Promise<CampaignRun> {
  return campaignRunSchema.parse((await server.ask(`/v1/synthesis/${id}/items/${index}`)).body)
}

/** Waits until a campaign is as wanted; a look that a kill broke is repeated. */
export async function campaignOnce(server: Server, id: string, wanted: (view: CampaignView) => boolean): Promise<CampaignView> {
  for (;;) {
    const view = await campaign(server, id).catch(() => null)
    if (view && wanted(view)) return view
    await delay(LOOK_MS)
  }
}

/** Waits until nothing more happens to a campaign and its items. */
export async function endOf(server: Server, id: string): Promise<CampaignView> {
  return await campaignOnce(server, id, view => isFinal(view.status) && view.ended_at !== null)
}

/** The events of a campaign that has ended, from the event stream. */
export async function eventsOf(server: Server, id: string): Promise<CampaignEvent[]> {
  const text = await server.read(`/v1/synthesis/${id}/events`)
  return text
    .split('\n')
    .filter(line => line.startsWith('data: '))
    .map(line => campaignEventSchema.parse(JSON.parse(line.slice('data: '.length))))
}
