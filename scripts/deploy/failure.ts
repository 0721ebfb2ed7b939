// How a deployment fails: what happened, and what to do next. Knows the refusals of Cloudflare that a first deployment meets.
import { WranglerError } from './wrangler.ts'

/** A failure with its way out. */
export class DeploymentError extends Error {
  readonly remedy: string

  constructor(message: string, remedy: string) {
    super(message)
    this.name = 'DeploymentError'
    this.remedy = remedy
  }
}

/** What wrangler or Cloudflare says, and what helps. The first that fits counts. */
const REMEDIES: { says: RegExp; remedy: string }[] = [
  {
    says: /enable R2|\[code: 10042\]/i,
    remedy: 'R2 has to be switched on once for an account: open R2 in the Cloudflare dashboard, accept it, and deploy again.',
  },
  {
    says: /workers\.dev subdomain|\[code: 10063\]|workers\/onboarding/i,
    remedy: 'A new account chooses its workers.dev name once: open the link above (Workers & Pages in the dashboard), and deploy again.',
  },
  {
    says: /more than one account/i,
    remedy: 'Set CLOUDFLARE_ACCOUNT_ID to the account that you mean.',
  },
  {
    says: /paid plan|workers paid|upgrade your (plan|account)/i,
    remedy:
      'Orrery needs the Workers Paid plan: Dynamic Workers, which run the environments, exist on no other. Dashboard → Workers & Pages → Plans.',
  },
  {
    says: /CLOUDFLARE_API_TOKEN|not authenticated|not logged in|auth token has expired/i,
    remedy: 'Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.',
  },
  {
    says: /\[code: (10000|9109|10023)\]|authentication error|unauthorized|forbidden/i,
    remedy:
      'The login may not do this. docs/deploy.md lists the permissions that a token needs; `npx wrangler login` asks for all of them.',
  },
]

/** The remedy for what a failed command said, from its error on; undefined when it is none that we know. Pure. */
export function remedyFor(output: string): string | undefined {
  const complaint = output.slice(Math.max(0, output.search(/\bERROR\b/)))
  return REMEDIES.find(({ says }) => says.test(complaint))?.remedy
}

/** A failure as the text that a person gets. */
export function failureText(error: unknown): string {
  if (error instanceof DeploymentError) return `${error.message}\n${error.remedy}`
  if (error instanceof WranglerError) return [error.message, error.output, remedyFor(error.output)].filter(Boolean).join('\n\n')
  return error instanceof Error ? error.message : String(error)
}
