// Runs one verifier in its facet, keeps the deadline, reads the reply.
// Whatever the verifier does comes back as a VerifierRun; what the result means is code-mode.ts's to say.
import type { StateFacet } from '../../shared/contract/world.ts'
import type { VerifierFacet, VerifierReply, VerifierRequest } from '../../shared/sandbox/host/verifier-contract.ts'
import { FacetReadAccess } from './read-access.ts'
import { readVerifierResult, type VerifierRun } from './verifier-result.ts'

/** A verifier that has not returned after this many milliseconds never will: a few queries take a few milliseconds. */
const VERIFIER_DEADLINE_MS = 5000

/** The changes do not fit the seeded state: nothing that a verifier did. */
class Unfit extends Error {}

/** What one run takes: the facet whose database becomes the state under judgement, and the seeded state. */
export interface VerifierStates {
  initial: StateFacet
  final: VerifierFacet
  /** Stops the facet `final`, which may be waiting for what never comes. */
  abort(): void
}

/** Runs the task's verifier. Throws for changes that do not fit the seeded state. Never rejects for what the verifier does: throwing, hanging and nonsense are its own errors. */
export async function runVerifier(
  { initial, final, abort }: VerifierStates,
  request: Omit<VerifierRequest, 'initial'>,
): Promise<VerifierRun> {
  const access = new FacetReadAccess(initial)
  try {
    const reply = await beforeDeadline(final.verify({ ...request, initial: access }), abort)
    if ('unfit' in reply) throw new Unfit(reply.unfit)
    return 'returned' in reply ? readVerifierResult(reply.returned) : { ok: false, why: reply.failed }
  } catch (error) {
    if (error instanceof Unfit) throw error
    return { ok: false, why: `its isolate failed: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    access.end()
  }
}

async function beforeDeadline(call: Promise<VerifierReply>, abort: () => void): Promise<VerifierReply> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<VerifierReply>(resolve => {
    timer = setTimeout(() => {
      resolve({ failed: `it did not return within ${VERIFIER_DEADLINE_MS} ms` })
      call.catch(() => undefined) // rejects when the facet stops
      abort()
    }, VERIFIER_DEADLINE_MS)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}
