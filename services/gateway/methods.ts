// Tells a path that does not exist (404) from one that exists with other methods (405 with Allow).
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { GatewayEnv } from './context.ts'

/** Answers which methods a path has; empty for a path that no route has. Routes for every method are not asked about: they answer. */
export function methodsByPath(app: OpenAPIHono<GatewayEnv>): (path: string) => string[] {
  const routes = app.routes
    .filter(route => route.method !== 'ALL')
    .map(route => ({ method: route.method, pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/:[^/]+/g, '[^/]+')}$`) }))
  return path => {
    const methods = new Set(routes.filter(route => route.pattern.test(path)).map(route => route.method))
    if (methods.has('GET')) methods.add('HEAD')
    return [...methods].sort()
  }
}
