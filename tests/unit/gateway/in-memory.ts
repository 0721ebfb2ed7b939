// Services of the gateway as small objects in memory: they implement our own contracts, so that routes can be asked without workerd.
// What a test does not give answers `not_found`.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { EnvironmentsService, EpisodeObject, EpisodeRecord, Trajectory } from '../../../shared/contract/environments.ts'
import type { RewardsService } from '../../../shared/contract/rewards.ts'
import type { SynthesisService } from '../../../shared/contract/synthesis.ts'
import { OrreryError } from '../../../shared/errors.ts'
import { episodeId } from '../../../shared/ids.ts'
import { gatewayApp } from '../../../services/gateway/app.ts'
import type { GatewayEnv } from '../../../services/gateway/context.ts'
import type { Env } from '../../../services/gateway/env.ts'

const SECRET = 'a secret of these tests'

/** The Durable Object's name of every episode in these tests. */
export const NAME = '0123456789abcdef0123456789abcdef'

/** The episode's id that belongs to {@link NAME}. */
export const EPISODE_ID = await episodeId(SECRET, NAME)

/** An episode's record after two steps. */
export const RECORD: EpisodeRecord = {
  name: NAME,
  environment: 'todo',
  version: 'f'.repeat(64),
  task: { id: 'add_milk', kind: 'change', instruction: 'Add milk to the list.' },
  label: 'a label',
  seed: 0,
  status: 'running',
  reason: null,
  steps_taken: 2,
  clock: '2026-01-05T09:00:02.000Z',
  lease_expires_at: '2026-01-05T10:00:00.000Z',
  usage: { steps: 2, rows_read: 3, rows_written: 1 },
}

/** What is kept of that episode. */
export const TRAJECTORY: Trajectory = {
  episode: RECORD,
  steps: [
    {
      step: 1,
      tool: 'list_todos',
      arguments: {},
      outcome: 'ok',
      result: { items: [] },
      error: null,
      reward: 0,
      at: '2026-01-05T09:00:00.000Z',
      rows_read: 3,
      rows_written: 0,
    },
    {
      step: 2,
      tool: 'add_todo',
      arguments: { list_id: 9 },
      outcome: 'domain_error',
      result: null,
      error: { code: 'not_found', message: 'there is no list 9' },
      reward: 0,
      at: '2026-01-05T09:00:01.000Z',
      rows_read: 0,
      rows_written: 1,
    },
  ],
  answer: 'done',
  verdict: null,
  changes: { todos: { inserted: [{ id: 1 }], updated: [], deleted: [] } },
  state_hash: 'a'.repeat(64),
}

interface Given {
  environments?: Partial<EnvironmentsService>
  episode?: Partial<EpisodeObject>
  rewards?: Partial<RewardsService>
  synthesis?: Partial<SynthesisService>
  variables?: Pick<Env, 'ORRERY_KEYS' | 'ORRERY_PUBLIC_URL'>
}

/** The gateway with these services behind it. Gives back `ask`, which sends a request as a client would. */
export function gateway(given: Given = {}): { app: OpenAPIHono<GatewayEnv>; ask: (path: string, init?: RequestInit) => Promise<Response> } {
  const env: Env = {
    SIGNING_SECRET: SECRET,
    ENVIRONMENTS: answering<EnvironmentsService>(given.environments),
    REWARDS: answering<RewardsService>(given.rewards),
    SYNTHESIS: answering<SynthesisService>(given.synthesis),
    EPISODE: {
      getByName: name => {
        if (name !== NAME) throw new Error(`these tests have no episode ${name}`)
        return answering<EpisodeObject>(given.episode)
      },
    },
    ...given.variables,
  }
  const app = gatewayApp({ script: 'const SwaggerUIBundle = 1', styles: 'body { color: black }' })
  return { app, ask: async (path, init) => await app.request(`https://orrery.test${path}`, init, env) }
}

/** POST with a JSON body. */
export function post(value: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

function answering<Service extends object>(methods: Partial<Service> = {}): Service {
  const refuse = async (): Promise<never> => {
    throw new OrreryError('not_found', 'these tests have no such thing')
  }
  // A Proxy stands for every method of the contract that the test left out.
  return new Proxy<Service>(Object.create(null), { get: (_, method) => Reflect.get(methods, method) ?? refuse })
}
