// Refusals of Cloudflare that a first deployment meets: each comes with what to do.
import { describe, expect, it } from 'vitest'
import { failureText, remedyFor } from '../../../../scripts/deploy/failure.ts'
import { WranglerError } from '../../../../scripts/deploy/wrangler.ts'

describe('remedies', () => {
  it.each([
    ['✘ ERROR Please enable R2 through the Cloudflare Dashboard. [code: 10042]', 'open R2 in the Cloudflare dashboard'],
    ['✘ ERROR You can register a workers.dev subdomain here: https://dash.cloudflare.com/x/workers/onboarding', 'workers.dev name once'],
    ['✘ ERROR This feature requires the Workers Paid plan.', 'Workers Paid'],
    ["✘ ERROR In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN", 'npx wrangler login'],
    ['✘ ERROR A request to the Cloudflare API failed. Authentication error [code: 10000]', 'permissions'],
  ])('%s', (output, remedy) => {
    expect(remedyFor(output)).toContain(remedy)
  })

  it('reads the error, not the list of bindings above it', () => {
    expect(remedyFor('env.LOADER  Worker Loader (Workers Paid plan)\n✘ ERROR something else [code: 10057]')).toBeUndefined()
  })

  it('keeps what wrangler said', () => {
    const text = failureText(new WranglerError(['deploy', '--config', 'x.json'], 1, '✘ ERROR Please enable R2 [code: 10042]'))
    expect(text).toMatch(/wrangler deploy --config x.json failed[\s\S]*enable R2[\s\S]*dashboard/)
  })
})
