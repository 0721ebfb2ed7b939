// A Cloudflare account on loopback, for the real wrangler to deploy to: the part of the API that a deployment calls,
// with the refusals that make order matter. A request that it does not know fails and is kept for the test to see.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AccountState, Refusal } from './cloudflare-state.ts'

/** Id of the account. */
const ACCOUNT_ID = 'a'.repeat(32)

/** An account that wrangler can reach. */
export interface CloudflareAccount {
  state: AccountState
  /** Environment variables that make wrangler use it. */
  environment: Record<string, string>
  dispose(): void
}

/** What a route gets of a request. */
interface Call {
  parts: string[]
  query: URLSearchParams
  /** The body as JSON, or null. */
  json(): Promise<unknown>
  form(): Promise<FormData>
}

type Route = [RegExp, (state: AccountState, call: Call) => unknown]

const ROUTES: Route[] = [
  [/^GET \/user$/, () => ({ id: 'u', email: 'someone@example.com' })],
  [/^GET \/user\/tokens\/verify$/, () => ({ id: 't', status: 'active' })],
  [/^GET \/accounts$/, () => [{ id: ACCOUNT_ID, name: 'Test' }]],
  [/^GET \/memberships$/, () => [{ id: 'm', account: { id: ACCOUNT_ID, name: 'Test' }, roles: [], status: 'accepted' }]],
  [/^GET A\/d1\/database$/, (state, { query }) => state.listDatabases(query.get('name'))],
  [/^POST A\/d1\/database$/, async (state, { json }) => state.createDatabase(await json())],
  [/^GET A\/d1\/database\/([^/]+)$/, (state, { parts }) => state.database(parts[0])],
  [/^POST A\/d1\/database\/([^/]+)\/query$/, async (state, { parts, json }) => state.query(parts[0], await json())],
  [/^GET A\/r2\/buckets$/, state => ({ buckets: [...state.buckets].map(name => ({ name, creation_date: '2026-01-01' })) })],
  [/^GET A\/r2\/buckets\/([^/]+)$/, (state, { parts }) => state.bucket(parts[0])],
  [/^POST A\/r2\/buckets$/, async (state, { json }) => state.createBucket(await json())],
  [/^GET A\/queues$/, (state, { query }) => state.listQueues(query.get('name'))],
  [/^POST A\/queues$/, async (state, { json }) => state.createQueue(await json())],
  [/^POST A\/queues\/([^/]+)\/consumers$/, async (state, { parts, json }) => state.addConsumer(parts[0], await json())],
  [/^PUT A\/queues\/([^/]+)\/consumers\/[^/]+$/, async (state, { parts, json }) => state.replaceConsumer(parts[0], await json())],
  [/^GET A\/workflows\/([^/]+)$/, (state, { parts }) => state.workflow(parts[0])],
  [/^PUT A\/workflows\/([^/]+)$/, async (state, { parts, json }) => state.putWorkflow(parts[0], await json())],
  [/^GET A\/workers\/scripts\/([^/]+)\/secrets$/, (state, { parts }) => state.listSecrets(parts[0])],
  [/^PATCH A\/workers\/scripts\/([^/]+)\/secrets-bulk$/, async (state, { parts, json }) => state.setSecrets(parts[0], await json())],
  [/^GET A\/workers\/services\/([^/]+)$/, (state, { parts }) => state.service(parts[0])],
  [
    /^GET A\/workers\/workers\/([^/]+)$/,
    (state, { parts }) => ({ id: parts[0], subdomain: { ...state.service(parts[0]), ...state.subdomain(parts[0]) } }),
  ],
  [/^GET A\/workers\/subdomain$/, () => ({ subdomain: 'someone' })],
  [/^GET A\/workers\/scripts\/([^/]+)\/subdomain$/, (state, { parts }) => state.subdomain(parts[0])],
  [/^POST A\/workers\/scripts\/([^/]+)\/subdomain$/, async (state, { parts, json }) => state.setSubdomain(parts[0], await json())],
  [/^GET A\/workers\/scripts\/([^/]+)\/settings$/, (state, { parts }) => ({ bindings: state.worker(parts[0]).bindings })],
  [/^GET A\/workers\/scripts\/([^/]+)\/deployments$/, () => ({ deployments: [] })],
  [/^POST A\/workers\/scripts\/([^/]+)\/deployments$/, () => ({})],
  [/^PATCH A\/workers\/scripts\/([^/]+)\/script-settings$/, () => ({})],
  [/^POST A\/workers\/scripts\/([^/]+)\/versions$/, async (state, { parts, form }) => await state.upload(parts[0], await form())],
  [/^PUT A\/workers\/scripts\/([^/]+)$/, async (state, { parts, form }) => await state.upload(parts[0], await form())],
]

/** Starts an empty account on a free port. */
export async function startCloudflareAccount(): Promise<CloudflareAccount> {
  const state = new AccountState()
  const server = createServer((request, response) => {
    void answer(state, request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    environment: {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      CLOUDFLARE_API_TOKEN: 'test-token',
      CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID,
    },
    dispose: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(state: AccountState, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const line = `${request.method} ${url.pathname.replace('/client/v4', '').replace(`/accounts/${ACCOUNT_ID}`, 'A')}`
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const body = (): Response => new Response(Buffer.concat(chunks), { headers: { 'content-type': request.headers['content-type'] ?? '' } })
  try {
    state.calls.push(line)
    const route = ROUTES.find(([pattern]) => pattern.test(line))
    if (!route) throw new Refusal(404, 7003, `no route for ${line}`)
    const parts = route[0].exec(line)?.slice(1) ?? []
    const result = await route[1](state, {
      parts,
      query: url.searchParams,
      json: async () => await body().json(),
      form: async () => await body().formData(),
    })
    return {
      status: 200,
      body: { success: true, errors: [], messages: [], result, result_info: { page: 1, per_page: 100, total_count: 1 } },
    }
  } catch (error) {
    if (!(error instanceof Refusal)) state.surprises.push(`${line}: ${String(error)}`)
    const { status, code, message } = error instanceof Refusal ? error : new Refusal(500, 1, String(error))
    if (code === 7003) state.surprises.push(line)
    return { status, body: { success: false, errors: [{ code, message }], messages: [], result: null } }
  }
}
