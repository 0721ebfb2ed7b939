// The edge of the synthesis Worker: RPC in, verbs out. Workflows and the Heartbeat are exported for the runtime.
import { WorkerEntrypoint } from 'cloudflare:workers'
import { findCampaign, listCampaigns } from '../../shared/catalog/campaigns.ts'
import { listEvents } from '../../shared/catalog/campaign-events.ts'
import { findItem, findRun } from '../../shared/catalog/synthesis-runs.ts'
import type { Page } from '../../shared/contract/environments.ts'
import type { CampaignQuery, SynthesisService } from '../../shared/contract/synthesis.ts'
import type { AuthorView } from '../../shared/domain/author-view.ts'
import type {
  CampaignBudgets,
  CampaignEvent,
  CampaignRequest,
  CampaignRun,
  CampaignSummary,
  CampaignView,
  ScreenedScenario,
} from '../../shared/domain/campaign.ts'
import type { ExchangeView } from '../../shared/domain/exchange.ts'
import { listExchanges } from '../../shared/model/exchanges.ts'
import { exchangesFolder, noSetting, scenariosFolder } from './author-setting.ts'
import { withAskedAgain } from './asked-again.ts'
import type { Env } from './env.ts'
import { authorViews } from './authors/registry.ts'
import * as verbs from './verbs.ts'

export { Campaign } from './campaign.ts'
export { Heartbeat } from './heartbeat.ts'
export { SynthesizeEnvironment } from './synthesize-environment.ts'

/** See {@link SynthesisService}. */
export class Synthesis extends WorkerEntrypoint<Env> implements SynthesisService {
  async create(request: CampaignRequest): Promise<{ id: string }> {
    return await verbs.create(this.env, request)
  }

  async preview(request: CampaignRequest): Promise<ScreenedScenario[]> {
    return await verbs.preview(this.env, request)
  }

  async authors(): Promise<AuthorView[]> {
    return authorViews(noSetting(this.env))
  }

  async list(query: CampaignQuery): Promise<Page<CampaignSummary>> {
    return await listCampaigns(this.env.CATALOG, query)
  }

  async show(id: string): Promise<CampaignView> {
    return await verbs.show(this.env, id)
  }

  async run(id: string, index: number): Promise<CampaignRun> {
    const place = { campaign: id, ordinal: index }
    return await withAskedAgain(this.env, place, await findRun(this.env.CATALOG, place))
  }

  async events(id: string, after: number): Promise<CampaignEvent[]> {
    await findCampaign(this.env.CATALOG, id)
    return await listEvents(this.env.CATALOG, id, after)
  }

  async cancel(id: string): Promise<CampaignView> {
    return await verbs.change(this.env, id, 'cancel')
  }

  async pause(id: string): Promise<CampaignView> {
    return await verbs.change(this.env, id, 'pause')
  }

  async resume(id: string, budgets: CampaignBudgets): Promise<CampaignView> {
    return await verbs.resume(this.env, id, budgets)
  }

  async exchanges(id: string, index: number | null): Promise<ExchangeView[]> {
    await (index === null ? findCampaign(this.env.CATALOG, id) : findItem(this.env.CATALOG, { campaign: id, ordinal: index }))
    return await listExchanges(this.env.ARTEFACTS, index === null ? scenariosFolder(id) : exchangesFolder({ campaign: id, ordinal: index }))
  }
}

/** This Worker has no public face. */
export default {
  fetch: () => new Response('not found', { status: 404 }),
} satisfies ExportedHandler<Env>
