// What the `synthesis` Worker offers: campaigns that turn scenarios into published environments.
// It answers at once; the work goes on in Workflows and is followed with `show` or `events`.
import type { AuthorView } from '../domain/author-view.ts'
import type { ExchangeView } from '../domain/exchange.ts'
import type {
  CampaignBudgets,
  CampaignEvent,
  CampaignRequest,
  CampaignRun,
  CampaignStatus,
  CampaignSummary,
  CampaignView,
  ScreenedScenario,
} from '../domain/campaign.ts'
import type { Page } from './environments.ts'

/** Filters of the list of campaigns. */
export interface CampaignQuery {
  status?: CampaignStatus | undefined
  cursor?: string | undefined
  limit: number
}

/** Most events of one answer: a poller comes again with the number of the last one. */
export const MAX_EVENTS_PER_ANSWER = 500

/** Campaigns. Every verb about one throws `not_found` for an unknown id. */
export interface SynthesisService {
  /** Starts a campaign. Throws `invalid_request` for an author that does not exist, with those that do. */
  create(request: CampaignRequest): Promise<{ id: string }>
  /** What `create` would accept and refuse of a request, in its order; starts nothing. Throws `invalid_request` as `create` does. */
  preview(request: CampaignRequest): Promise<ScreenedScenario[]>
  authors(): Promise<AuthorView[]>
  /** Campaigns, newest first. Throws `invalid_request` for a bad cursor. */
  list(query: CampaignQuery): Promise<Page<CampaignSummary>>
  show(id: string): Promise<CampaignView>
  /** One item, by its index in the campaign, with every attempt of every stage. */
  run(id: string, index: number): Promise<CampaignRun>
  /**
   * Events with a number above `after` (0: from the beginning), oldest first, at most {@link MAX_EVENTS_PER_ANSWER}; empty when there
   * are none yet. The last event of a campaign has kind `campaign` and a final status.
   */
  events(id: string, after: number): Promise<CampaignEvent[]>
  /** Ends a campaign; environments that are published stay. Items in the middle of a stage end with it. Throws `campaign_ended`. */
  cancel(id: string): Promise<CampaignView>
  /** No stage is started until `resume`; those that run finish. Throws `campaign_ended`. */
  pause(id: string): Promise<CampaignView>
  /**
   * Goes on, with other budgets if some are given. An ended campaign opens again for what a budget or a model without an answer ended.
   * Throws `campaign_ended` when there is nothing to resume.
   */
  resume(id: string, budgets: CampaignBudgets): Promise<CampaignView>
  /**
   * What an author's model was asked for one item, or for the scenarios of a campaign (null), and what it answered, oldest first; empty for
   * authors without a model.
   */
  exchanges(id: string, index: number | null): Promise<ExchangeView[]>
}
