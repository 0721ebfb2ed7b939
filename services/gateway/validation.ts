// What a request that does not fit its schema gets: 422 with each fault's path.
import type { Hook } from '@hono/zod-openapi'
import { z } from 'zod'
import { faultsOf } from '../../shared/domain/fault.ts'
import { OrreryError } from '../../shared/errors.ts'
import type { GatewayEnv } from './context.ts'

type Issue = z.core.$ZodIssue

/** The default hook of every route. Throws `invalid_request`. */
export const refuseInvalid: Hook<unknown, GatewayEnv, string, unknown> = result => {
  if (result.success) return
  const error = new z.ZodError(result.error.issues.flatMap(issue => expandUnion(issue, [])))
  const where = { json: 'body', query: 'query', param: 'path', header: 'headers', form: 'form', cookie: 'cookies' }[result.target]
  throw new OrreryError('invalid_request', `the ${where} does not fit what this route takes`, {
    faults: faultsOf(error, 'data' in result ? result.data : undefined),
  })
}

/** A union's issue says only "invalid input": shows the faults of the alternative that the input meant. */
function expandUnion(issue: Issue, parents: PropertyKey[]): Issue[] {
  const path = [...parents, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }]
  const nearest = issue.errors.reduce((best, other) => (strangeness(other) < strangeness(best) ? other : best))
  return nearest.flatMap(inner => expandUnion(inner, path))
}

/** How foreign an input is to an alternative: its unknown fields, and the fields it lacks. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return sum + issue.keys.length
    return issue.code === 'invalid_type' && issue.path.length <= 1 ? sum + 1 : sum
  }, 0)
}
