// The server about itself: liveness, the OpenAPI document, the rendered reference.
import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { GatewayEnv } from '../context.ts'
import { DOCS_PAGE, DOCS_POLICY, DOCS_START, type DocsFiles } from '../docs-page.ts'
import { publicOrigin } from '../naming.ts'
import { openApiDocument } from '../openapi.ts'
import { answer, operation } from '../operation.ts'

const tags = ['server']

/** The page's files change with a deployment only. */
const CACHE_CONTROL = 'public, max-age=3600'

const showHealth = operation({
  operationId: 'showHealth',
  summary: 'Tell that the gateway answers, and whether it asks for keys',
  tags,
  scope: 'public',
  method: 'get',
  path: '/health',
  responses: {
    200: answer('It answers', z.object({ status: z.literal('ok'), keys: z.enum(['required', 'open']) }).meta({ id: 'Health' })),
  },
})

const showOpenApi = operation({
  operationId: 'showOpenApi',
  summary: 'Read this document',
  tags,
  scope: 'public',
  method: 'get',
  path: '/openapi.json',
  responses: { 200: answer('OpenAPI 3.1', z.record(z.string(), z.unknown())) },
})

const showDocs = operation({
  operationId: 'showDocs',
  summary: 'Read this document as a page',
  tags,
  scope: 'public',
  method: 'get',
  path: '/docs',
  responses: { 200: { description: 'The reference', content: { 'text/html': { schema: z.string() } } } },
})

/** Routes of the server itself. `documented` is the whole app, whose operations the document lists. */
export function serverRoutes(files: DocsFiles, documented: OpenAPIHono<GatewayEnv>): OpenAPIHono<GatewayEnv> {
  const routes = new OpenAPIHono<GatewayEnv>()
  let document: Record<string, unknown> | undefined
  routes.openapi(showHealth, c =>
    c.json({ status: 'ok' as const, keys: c.env.ORRERY_KEYS ? ('required' as const) : ('open' as const) }, 200),
  )
  routes.openapi(showOpenApi, c => {
    document ??= openApiDocument(documented)
    return c.json({ ...document, servers: [{ url: publicOrigin(c.env, c.req.url) }] }, 200)
  })
  routes.openapi(showDocs, c => c.html(DOCS_PAGE, 200, { 'content-security-policy': DOCS_POLICY }))
  const file = (path: string, type: string, text: string): void => {
    routes.get(path, c => c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE_CONTROL }))
  }
  file('/docs/swagger-ui-bundle.js', 'text/javascript', files.script)
  file('/docs/swagger-ui.css', 'text/css', files.styles)
  file('/docs/start.js', 'text/javascript', DOCS_START)
  return routes
}
