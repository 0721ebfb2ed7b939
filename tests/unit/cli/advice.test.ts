// What the API advises, as the command line says it.
import { expect, it } from 'vitest'
import { inVerbs } from '../../../cli/advice.ts'
import { checkScope } from '../../../services/gateway/auth.ts'

it.each([
  ['there is no environment "x"; GET /v1/environments lists those there are', 'orrery environments list lists those there are'],
  ['nothing is blocked; GET /v1/environments/{environment} shows a block', 'orrery environments show <environment> shows a block'],
  ['there is no suite "x"; GET /v1/suites lists those there are', 'orrery suites list lists those there are'],
])('%s', (said, told) => expect(inVerbs(said)).toContain(`; ${told}`))

it('says how the command line gives the key that the API asks for', () => {
  let said = ''
  try {
    checkScope('trainer', undefined, '{"secret": "trainer"}')
  } catch (error) {
    said = String(error)
  }
  expect(said).toContain('send Authorization: Bearer <key>')
  expect(inVerbs(said)).toContain('this server asks for a key: give --key <key> or set ORRERY_KEY')
  expect(inVerbs(said)).not.toContain('Bearer')
})

it('leaves a route without a verb as it is', () => {
  const said = 'see GET /v1/environments/{environment}/versions and POST /v1/episodes'
  expect(inVerbs(said)).toBe(said)
})
