// The HTTP API as its own OpenAPI document describes it: operations are called by operationId, and every answer,
// success or problem, must have a documented status and fit the documented schema.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { spawnedEpisodeSchema, type SpawnedEpisode } from '../../shared/domain/episode.ts'

const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
})

/** What a call sends. `body` is sent as JSON; `headers` go beside it. */
export interface Sent {
  path?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
}

/** What came back. `body` is the parsed JSON, `unknown` to its reader but checked against the document. */
export interface Received {
  status: number
  headers: Headers
  body: unknown
}

/** Calls one operation; throws when the answer is not as documented. */
export type CallOperation = (operationId: string, sent?: Sent) => Promise<Received>

interface Place {
  method: string
  path: string
  statuses: string[]
}

/** Reads the server's document and gives back a function that calls its operations. */
export async function documentedApi(url: string): Promise<CallOperation> {
  const text = await (await fetch(`${url}/openapi.json`)).text()
  const document = documentSchema.parse(JSON.parse(text))
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: false })
  ajv.addSchema(JSON.parse(text), 'openapi')
  const places = new Map<string, Place>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId, responses }] of Object.entries(methods))
      places.set(operationId, { method, path, statuses: Object.keys(responses) })
  }
  return async (operationId, sent = {}) => {
    const place = places.get(operationId)
    if (!place) throw new Error(`the document has no operation ${operationId}`)
    const response = await fetch(url + pathOf(place.path, sent), requestOf(place.method, sent))
    const received = { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) as unknown }
    assertDocumented(ajv, place, operationId, received)
    return received
  }
}

/** Spawns episodes; throws with the problem when that is refused. */
export async function spawnEpisodes(call: CallOperation, body: object): Promise<SpawnedEpisode[]> {
  const { status, body: answered } = await call('spawnEpisodes', { body })
  if (status !== 201) throw new Error(`spawn answered ${status}: ${JSON.stringify(answered)}`)
  return z.object({ items: z.array(spawnedEpisodeSchema) }).parse(answered).items
}

function pathOf(template: string, { path = {}, query = {} }: Sent): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  return search === '' ? filled : `${filled}?${search}`
}

function requestOf(method: string, { body, headers = {} }: Sent): RequestInit {
  if (body === undefined) return { method: method.toUpperCase(), headers }
  return { method: method.toUpperCase(), headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

function assertDocumented(ajv: Ajv2020, { method, path, statuses }: Place, operationId: string, { status, headers, body }: Received): void {
  const shown = `${operationId} answered ${status}: ${JSON.stringify(body).slice(0, 500)}`
  if (!statuses.includes(String(status))) throw new Error(`${shown}\nbut documents ${statuses.join(', ')}`)
  if (!headers.get('request-id')) throw new Error(`${shown}\nwithout a request-id`)
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  if (headers.get('content-type')?.split(';')[0] !== type) throw new Error(`${shown}\nas ${headers.get('content-type')}, not ${type}`)
  const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'].map(token =>
    token.replaceAll('~', '~0').replaceAll('/', '~1'),
  )
  const validate = ajv.compile({ $ref: `openapi#/${pointer.map(encodeURIComponent).join('/')}` })
  if (!validate(body)) throw new Error(`${shown}\nwhich is not what is documented: ${ajv.errorsText(validate.errors)}`)
}
