// Who writes the artefacts of an environment, and what one hands to the next. An author is one object behind this interface;
// registry.ts knows their names. Authors execute nothing and store nothing: every stage checks what they wrote.
import type { Business } from '../../../shared/domain/author-view.ts'
import type { Row } from '../../../shared/domain/environment.ts'
import type { AttemptPlace, ScenarioFit, SynthesisProblem } from '../../../shared/domain/campaign.ts'
import type { JsonValue } from '../../../shared/domain/json.ts'
import type { ColumnsByTable, Task, TaskKind } from '../../../shared/domain/task.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import type { Allowance, Spent } from '../../../shared/domain/budget.ts'
import type { Env } from '../env.ts'

/** A scenario that an author can write. Texts that one author makes of one seed must differ. */
export interface Scenario {
  /** What people read: "a pet boarding marketplace". */
  text: string
  /** The category of the catalogue it belongs to; the diversity filter counts by it. */
  category: string
  /** The author's own: it comes back in every brief, unread by anyone else. At most a few kilobytes. */
  plan?: JsonValue
  /** How the author understood the text, for people; nothing when it does not say. */
  fit?: ScenarioFit
}

/**
 * Whether an author can write a given text; if not, why, and the scenarios that come nearest, at most three. `suits` is null when a budget
 * was used up before that was judged.
 */
export type Suitability =
  | { suits: true; scenario: Scenario }
  | { suits: false; reason: string; nearest: string[] }
  | { suits: null; reason: string }

/** Scenarios of an author; `ended` says why there are fewer than wanted, when it is not that it knows no more. */
export interface Enumeration {
  scenarios: Scenario[]
  ended?: string
}

/** What is wanted, for every stage. */
export interface Brief {
  scenario: Scenario
  /** Equal briefs give equal artefacts, if the author is deterministic. */
  seed: number
  /** The slug of the environment; goes into no artefact. */
  slug: string
  /** How many tasks are wanted. Further ones are spare: they take the places of tasks that fail their gates. */
  tasks_wanted: number
  /** Counts from 1 in each stage. */
  attempt: number
  /** What was wrong with the last attempt; empty in the first. */
  problems: readonly SynthesisProblem[]
  /** What the author wrote in the last attempt; null in the first. */
  previous: unknown
  /** What was wrong with every attempt so far, oldest first; the last entry is `problems`. */
  history: readonly (readonly SynthesisProblem[])[]
}

/** What an author is made with: once for an environment, or for the scenarios of a campaign. */
export interface AuthorSetting {
  env: Env
  /** Where it may keep in R2 (ARTEFACTS) what it needs to be repeated after a crash, ended by a slash. */
  folder: string
  /** Round of its campaign, from 0: each time that it is taken up again is another one. */
  round: number
  /**
   * What it may spend on models: the budgets of its campaign and of its environment, with what counts against them by now. Throws ModelError
   * `rejected` once its campaign has ended: then nobody wants what would be asked.
   */
  allowances(): Promise<readonly Allowance[]>
  /** Books what an answer took, for an attempt of a stage. */
  book(own: AttemptPlace, spent: Spent): Promise<void>
}

/** First stage: what the place is, and what its users want. */
export interface TasksArtefact {
  title: string
  /** A few sentences for the catalogue and for agents. */
  description: string
  tasks: { id: string; kind: TaskKind; instruction: string; difficulty: number }[]
}

/** Second stage: the tables. `generated` names columns whose values the system makes, such as ids and times. */
export interface SchemaArtefact {
  schema_sql: string
  generated: ColumnsByTable
}

/** Third stage: the first rows in insertion order, the virtual start time, and who the tools act for. */
export interface DataArtefact {
  clock: string
  actor: Record<string, string | number | boolean | null>
  seed: Record<string, Row[]>
}

/** Fourth stage: the toolset and its code. */
export interface ToolsArtefact {
  tools: Tool[]
  tools_js: string
}

/**
 * Last stage: the tasks with solutions and reference answers, and their verifiers. Ids and kinds are those of the first stage;
 * instructions may have become more exact.
 */
export interface VerificationArtefact {
  tasks: Task[]
  verifiers_js: string
}

/** See {@link Brief}; each stage knows what the earlier ones made. */
export interface SchemaBrief extends Brief {
  tasks: TasksArtefact
}

/** See {@link SchemaBrief}. */
export interface DataBrief extends SchemaBrief {
  schema: SchemaArtefact
}

/** See {@link SchemaBrief}. */
export interface ToolsBrief extends DataBrief {
  data: DataArtefact
}

/** See {@link SchemaBrief}. */
export interface VerificationBrief extends ToolsBrief {
  tools: ToolsArtefact
}

/**
 * What an author hands in: the artefact; from authors that cannot promise its form, JSON as text, which the stage parses; or why it
 * has nothing to hand in, `final` when asking again would be no use.
 */
export type Written<Artefact> = { artefact: Artefact } | { text: string } | { problems: SynthesisProblem[]; final?: true }

/** Writes environments. What it throws counts as the infrastructure's failure and is tried again; bad artefacts are not thrown. */
export interface Author {
  name: string
  /** Changes with every change of what it writes. */
  version: string
  /**
   * False for an author that compiles: asked again, it writes the same. It gets one attempt a stage, and what its stages wrote is
   * executed once, all together, by the gates of the verification stage.
   */
  repairs?: false
  /** The businesses that it knows, when it is bound to some. */
  businesses?: readonly Business[]
  /**
   * Scenarios that it can write, different from each other and from those that are `accepted` already; fewer than `count` when it knows
   * no more. The first ones of a longer list are those of a shorter one.
   */
  enumerate(count: number, seed: number, accepted: readonly Scenario[]): Promise<Enumeration>
  suits(text: string, seed: number): Promise<Suitability>
  /** Why a budget in dollars would bound nothing, where it asks a model whose price nobody said. */
  unpriced?: string
  tasks(brief: Brief): Promise<Written<TasksArtefact>>
  schema(brief: SchemaBrief): Promise<Written<SchemaArtefact>>
  data(brief: DataBrief): Promise<Written<DataArtefact>>
  tools(brief: ToolsBrief): Promise<Written<ToolsArtefact>>
  verification(brief: VerificationBrief): Promise<Written<VerificationArtefact>>
}
