// The generated OpenAPI document: valid, complete, and only of what is built.
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gateway } from './in-memory.ts'

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string().min(10),
  tags: z.array(z.string()).length(1),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1), content: z.record(z.string(), z.unknown()).optional() })),
  requestBody: z.unknown().optional(),
  security: z.array(z.unknown()),
})

const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(z.enum(['get', 'post']), operationSchema).or(z.partialRecord(z.enum(['get', 'post']), operationSchema)),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})), securitySchemes: z.looseObject({ key: z.unknown() }) }),
})

let text = ''
let document: z.infer<typeof documentSchema>

beforeAll(async () => {
  text = await (await gateway().ask('/openapi.json')).text()
  document = documentSchema.parse(JSON.parse(text))
})

function operations(): (z.infer<typeof operationSchema> & { at: string })[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, at: `${method} ${path}` })),
  )
}

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('has a unique operationId, a summary, one tag and its problems on every operation', () => {
    const ids = operations().map(operation => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { at, responses, requestBody, security, tags } of operations()) {
      const statuses = Object.keys(responses)
      expect(statuses, at).toContain('500')
      if (security.length > 0) expect(statuses, at).toEqual(expect.arrayContaining(['401', '403']))
      if (requestBody && !tags.includes('mcp')) expect(statuses, at).toEqual(expect.arrayContaining(['400', '413', '415', '422']))
      if (at.includes('{') && !tags.includes('mcp')) expect(statuses, at).toContain('404')
      for (const status of statuses.filter(status => status >= '400' && !tags.includes('mcp'))) {
        expect(responses[status]?.content, `${at} ${status}`).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        })
      }
    }
  })

  it('names the nouns of the domain as components, and points at nothing else', () => {
    const names = Object.keys(document.components.schemas)
    const nouns = [
      'Changes',
      'Environment',
      'EnvironmentSummary',
      'Episode',
      'Fault',
      'GateResult',
      'Package',
      'Problem',
      'SpawnRequest',
      'SpawnedEpisode',
      'Step',
      'StepReport',
      'Task',
      'TaskView',
      'Tool',
      'Verdict',
    ]
    expect(names).toEqual(expect.arrayContaining(nouns))
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(names).toContain(name)
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/)
    expect(text).not.toContain('__schema')
  })

  it('lists what is built and nothing that comes later', () => {
    expect(Object.keys(document.paths).sort()).toEqual([
      '/docs',
      '/health',
      '/openapi.json',
      '/v1/authors',
      '/v1/environments',
      '/v1/environments/play',
      '/v1/environments/validate',
      '/v1/environments/{environment}',
      '/v1/environments/{environment}/gates',
      '/v1/environments/{environment}/package',
      '/v1/environments/{environment}/release',
      '/v1/environments/{environment}/schema',
      '/v1/environments/{environment}/tasks',
      '/v1/environments/{environment}/versions',
      '/v1/environments/{slug}/mcp',
      '/v1/episodes',
      '/v1/episodes/{id}',
      '/v1/episodes/{id}/close',
      '/v1/episodes/{id}/diff',
      '/v1/episodes/{id}/reset',
      '/v1/episodes/{id}/state_hash',
      '/v1/episodes/{id}/tools/{tool}',
      '/v1/episodes/{id}/trajectory',
      '/v1/episodes/{id}/verify',
      '/v1/imports/awm',
      '/v1/mcp/{token}',
      '/v1/rewards',
      '/v1/rewards/summary',
      '/v1/suites',
      '/v1/suites/{suite}',
      '/v1/suites/{suite}/environments',
      '/v1/synthesis',
      '/v1/synthesis/preview',
      '/v1/synthesis/{id}',
      '/v1/synthesis/{id}/cancel',
      '/v1/synthesis/{id}/events',
      '/v1/synthesis/{id}/exchanges',
      '/v1/synthesis/{id}/items/{index}',
      '/v1/synthesis/{id}/items/{index}/exchanges',
      '/v1/synthesis/{id}/pause',
      '/v1/synthesis/{id}/resume',
    ])
  })

  it('names the server as the request reached it', () => {
    expect(document.servers).toEqual([{ url: 'https://orrery.test' }])
  })
})

describe('/docs', () => {
  it('needs nothing from elsewhere and runs no inline script', async () => {
    const { ask } = gateway()
    const page = await ask('/docs')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    const html = await page.text()
    expect(html).not.toMatch(/https?:\/\/|<script>|\son\w+=/)
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1] ?? '')
    expect(links).toHaveLength(3)
    for (const link of links) {
      const file = await ask(new URL(link, 'https://orrery.test/docs').pathname)
      expect(file.status).toBe(200)
      expect(file.headers.get('content-type')).toMatch(link.endsWith('.css') ? /text\/css/ : /text\/javascript/)
    }
  })
})
