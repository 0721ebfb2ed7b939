// Runs verifiers in their facet, keeps the deadline, reads the replies.
// Whatever a verifier does comes back as a VerifierRun; what the result means is code-mode.ts's to say.
import type { StateFacet } from '../../shared/contract/world.ts'
import { countChanges } from '../../shared/domain/count-changes.ts'
import type { VerifierFacet, VerifierReply, VerifierRequest } from '../../shared/sandbox/host/verifier-contract.ts'
import { FacetReadAccess } from './read-access.ts'
import { readVerifierResult, type VerifierRun } from './verifier-result.ts'

/** A verifier that has not returned after this many milliseconds never will: a few queries take a few milliseconds. */
const VERIFIER_DEADLINE_MS = 5000

/** Requests of one call at most, and the changed rows from which on a call takes no more: a message is copied as a whole. */
const REQUESTS_PER_CALL = 64
const ROWS_PER_CALL = 2000

/** The facet whose database becomes the state under judgement, and the seeded state. */
export interface VerifierStates {
  initial: StateFacet
  final: VerifierFacet
}

/** Opens both states, or finds them open; `abort` stops the facet `final`, which may be waiting for what never comes. */
export interface VerifierHost {
  open(): Promise<VerifierStates>
  abort(): void
}

/**
 * Runs the verifiers, in order, as many in one call as the facet takes. Throws for changes that do not fit the seeded state.
 * Never rejects for what verifiers do: throwing, hanging and nonsense are their own errors. A call that ends badly tells of none
 * of its verifiers: each of them is run again, alone.
 */
export async function runVerifiers(host: VerifierHost, requests: readonly VerifierRequest[]): Promise<VerifierRun[]> {
  const runs: VerifierRun[] = []
  while (runs.length < requests.length) {
    const next = oneCall(requests.slice(runs.length, runs.length + REQUESTS_PER_CALL))
    const called = await call(host, next)
    if (called.ok) runs.push(...called.replies.map(readReply))
    else if (next.length === 1) runs.push({ ok: false, why: called.why })
    else for (const request of next) runs.push(...(await runVerifiers(host, [request])))
  }
  return runs
}

function oneCall(requests: readonly VerifierRequest[]): VerifierRequest[] {
  let rows = 0
  const end = requests.findIndex(({ changes }, index) => {
    const before = rows
    rows += countChanges(changes)
    return index > 0 && before >= ROWS_PER_CALL
  })
  return requests.slice(0, end === -1 ? requests.length : end)
}

function readReply(reply: VerifierReply): VerifierRun {
  if ('unfit' in reply) throw new Error(reply.unfit)
  return 'returned' in reply ? readVerifierResult(reply.returned) : { ok: false, why: reply.failed }
}

/** The replies of one call, or why there are none. */
type Called = { ok: true; replies: VerifierReply[] } | { ok: false; why: string }

async function call(host: VerifierHost, requests: VerifierRequest[]): Promise<Called> {
  const { initial, final } = await host.open()
  const access = new FacetReadAccess(initial)
  try {
    const called = await beforeDeadline(final.verifyEach(requests, access))
    if (!called.ok) host.abort()
    return called
  } finally {
    access.end()
  }
}

async function beforeDeadline(call: Promise<VerifierReply[]>): Promise<Called> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Called>(resolve => {
    timer = setTimeout(() => {
      resolve({ ok: false, why: `it did not return within ${VERIFIER_DEADLINE_MS} ms` })
    }, VERIFIER_DEADLINE_MS)
  })
  const answered = call.then(
    (replies): Called => (replies.length > 0 ? { ok: true, replies } : { ok: false, why: 'its isolate gave no reply' }),
    (error: unknown): Called => ({ ok: false, why: `its isolate failed: ${error instanceof Error ? error.message : String(error)}` }),
  )
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}
