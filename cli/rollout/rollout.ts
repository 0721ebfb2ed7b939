// One rollout: an agent plays one episode through MCP, and the trainer's side asks for the verdict. What comes out is a record that
// reports are made of; nothing is thrown for what an agent, a model or an environment does.
import { APIError } from 'openai'
import type { EndReason, SpawnedEpisode } from '../../shared/domain/episode.ts'
import { isJsonObject } from '../../shared/domain/json.ts'
import type { Classification } from '../../shared/domain/verdict.ts'
import { NOTHING_SPENT, type Spending } from '../../shared/model/budget.ts'
import { ModelError } from '../../shared/model/model.ts'
import type { Agent, Call, Observation, Player } from '../agents/agent.ts'
import { connect, type Connection } from '../agents/connection.ts'
import type { OrreryClient } from '../client.ts'
import { ApiFailure } from '../transport.ts'

/**
 * How a rollout ended: the agent answered; it made as many moves as it may; the episode ended under it (its steps were used up, or it
 * made a format error); or there was no answer of its model or the server, and it is no sample of anything.
 */
export type RolloutEnd = 'answered' | 'move_limit' | 'step_limit' | 'format_error' | 'fault' | 'broken_off'

/** What came of one rollout. */
export interface Rollout {
  environment: string
  task: string
  kind: string
  sample: number
  agent: string
  episode: string
  end: RolloutEnd
  /** Null when it was broken off. */
  classification: Classification | null
  reward: number | null
  steps: number
  moves: number
  /** Calls that were equal to the call before them: an agent that turns in circles. */
  repeated: number
  spent: Spending
  answer: string | null
  /** Of the verdict, and before it the agent's format error if it made one; of the failure, when it was broken off. */
  evidence: string
  /** What a judge took for the verdict; null without one. */
  judged: { tokens: number; dollars: number } | null
  seconds: number
}

/** How rollouts are played and graded. */
export interface RolloutRules {
  maxMoves: number
  mode: string
}

/** What is played: an episode that was spawned for it. */
export interface Played {
  episode: SpawnedEpisode
  kind: string
  sample: number
}

/** Plays one episode to its verdict. Throws when the model's key is refused, or no judge is set for mode judge: every rollout would be for nothing. */
export async function rollOut(
  client: OrreryClient,
  { episode, kind, sample }: Played,
  agent: Agent,
  rules: RolloutRules,
): Promise<Rollout> {
  const started = performance.now()
  const game: Game = { client, episode, moves: 0, repeated: 0, answer: null, last: '', error: '' }
  const base = { environment: episode.environment, task: episode.task?.id ?? '', kind, sample, agent: agent.name, episode: episode.id }
  let player: Player | undefined
  let end: RolloutEnd
  let graded: Pick<Rollout, 'classification' | 'reward' | 'steps' | 'evidence' | 'judged'>
  try {
    const connection = await connect(episode.mcp_url)
    try {
      const { tools } = connection
      const instruction = episode.task?.instruction ?? ''
      const { environment, version } = episode
      player = await agent.begin({ instruction, tools, environment, version, task: base.task, episode: episode.id, sample })
      end = await play(game, connection, player, rules.maxMoves)
    } finally {
      await connection.leave().catch(() => undefined) // the episode may be gone with its server
    }
    const { classification, reward, evidence, judge } = await client.verify(episode.id, {
      answer: game.answer ?? undefined,
      mode: rules.mode,
    })
    const { steps_taken } = await client.showEpisode(episode.id)
    const judged = judge ? { tokens: judge.tokens, dollars: judge.dollars } : null
    const told = end === 'format_error' ? `Format error: ${game.error} ${evidence}` : evidence
    graded = { classification, reward, evidence: told, steps: steps_taken, judged }
  } catch (error) {
    if ((rules.mode === 'judge' && kind !== 'draft' && isUnavailable(error)) || isKeyRefused(error)) throw error
    end = 'broken_off'
    graded = { classification: null, reward: null, steps: game.moves, evidence: whyOf(error), judged: null }
  }
  const { moves, repeated, answer } = game
  const seconds = Math.round(performance.now() - started) / 1000
  return { ...base, end, ...graded, moves, repeated, spent: player?.spent ?? NOTHING_SPENT, answer, seconds }
}

interface Game {
  client: OrreryClient
  episode: SpawnedEpisode
  moves: number
  repeated: number
  answer: string | null
  last: string
  /** Of the last call that failed, as the agent read it. */
  error: string
}

async function play(game: Game, connection: Connection, player: Player, maxMoves: number): Promise<RolloutEnd> {
  let seen: Observation[] = []
  while (game.moves < maxMoves) {
    const move = await player.move(seen)
    if (move.kind === 'answer') {
      game.answer = move.text
      return 'answered'
    }
    game.moves++
    seen = []
    for (const call of move.calls) {
      noteRepetition(game, call)
      const observation = await observe(game, connection, call)
      seen.push(observation)
      if (observation.failed) game.error = observation.text
      const end = observation.failed ? await endOf(game) : null
      if (end !== null) return end
    }
  }
  return 'move_limit'
}

function noteRepetition(game: Game, call: Call): void {
  const said = JSON.stringify(call)
  if (said === game.last) game.repeated++
  game.last = said
}

/** Arguments that MCP cannot carry go over HTTP: the environment has to log them, because they are the agent's format error. */
async function observe({ client, episode }: Game, connection: Connection, { tool, arguments: args }: Call): Promise<Observation> {
  if (isJsonObject(args)) return await connection.call(tool, args)
  const { error } = await client.call(episode.id, tool, typeof args === 'string' || typeof args === 'number' ? args : JSON.stringify(args))
  return { text: JSON.stringify({ error }), result: null, failed: true }
}

const ENDS: Partial<Record<EndReason, RolloutEnd>> = { step_limit: 'step_limit', format_error: 'format_error', fault: 'fault' }

/** How the episode ended under the agent; null while it goes on: a tool that refuses has ended nothing. */
async function endOf({ client, episode }: Game): Promise<RolloutEnd | null> {
  const { status, reason } = await client.showEpisode(episode.id)
  if (status === 'ready' || status === 'running') return null
  return (reason === null ? undefined : ENDS[reason]) ?? 'broken_off'
}

function isUnavailable(error: unknown): boolean {
  return error instanceof ApiFailure && error.problem.code === 'mode_unavailable'
}

/** A key that is refused once is refused always. */
function isKeyRefused(error: unknown): boolean {
  const status = error instanceof ModelError && error.cause instanceof APIError ? error.cause.status : undefined
  return status === 401 || status === 403
}

function whyOf(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return error instanceof ModelError ? `the model gave no answer: ${why}` : why
}
