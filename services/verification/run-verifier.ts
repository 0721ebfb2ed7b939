// Runs one verifier in its isolate: opens the entrypoint, hands in the capabilities, keeps the deadline.
// Whatever the verifier does comes back as a VerifierRun; what the result means is code-mode.ts's to say.
import type { StateFacet } from '../../shared/contract/world.ts'
import { sha256Hex } from '../../shared/domain/canonical.ts'
import type { Changes } from '../../shared/domain/changes.ts'
import verifierHost from '../../shared/sandbox/dist/verifier.isolate.js'
import type { VerifierEntrypoint, VerifierReply } from '../../shared/sandbox/host/verifier-contract.ts'
import { codeModules, hostDigest, loadIsolate, type PackageSource } from '../../shared/sandbox/isolate.ts'
import { FacetReadAccess, QueryAllowance } from './read-access.ts'
import { readVerifierResult, type VerifierRun } from './verifier-result.ts'

/** A verifier that has not returned after this many milliseconds never will: a few queries take a few milliseconds. */
export const VERIFIER_DEADLINE_MS = 5000

/** What a verifier looks at. */
export interface VerifierInput {
  task: string
  clock: string
  initial: StateFacet
  final: StateFacet
  changes: Changes
  answer: string
}

let digest: Promise<string> | undefined

/** The isolate of a version's verifiers; its id changes with the host code, as that of facets does. */
async function openEntrypoint(loader: WorkerLoader, source: PackageSource): Promise<VerifierEntrypoint> {
  digest ??= sha256Hex(verifierHost + (await hostDigest()))
  const id = `verifier:${source.version}:${(await digest).slice(0, 12)}`
  const isolate = loadIsolate(loader, id, source.version, async () => {
    const found = await source.read()
    return { 'main.js': verifierHost, ...codeModules(source.version, 'verifiers.js', found.verifiers_js) }
  })
  const entrypoint: unknown = isolate.getEntrypoint('VerifierHost')
  return entrypoint as VerifierEntrypoint // a stub speaks the contract its class implements; workerd's type for it cannot say so
}

/** Runs the task's verifier. Never rejects for what the verifier does: throwing, hanging and nonsense are its own errors. */
export async function runVerifier(loader: WorkerLoader, source: PackageSource, input: VerifierInput): Promise<VerifierRun> {
  const entrypoint = await openEntrypoint(loader, source)
  const allowance = new QueryAllowance()
  const initial = new FacetReadAccess(input.initial, allowance)
  const final = new FacetReadAccess(input.final, allowance)
  try {
    const reply = await beforeDeadline(entrypoint.verify({ ...input, initial, final }))
    return 'returned' in reply ? readVerifierResult(reply.returned) : { ok: false, why: reply.failed }
  } catch (error) {
    return { ok: false, why: `its isolate failed: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    allowance.end()
  }
}

async function beforeDeadline(call: Promise<VerifierReply>): Promise<VerifierReply> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<VerifierReply>(resolve => {
    timer = setTimeout(() => {
      resolve({ failed: `it did not return within ${VERIFIER_DEADLINE_MS} ms` })
    }, VERIFIER_DEADLINE_MS) // prettier-ignore
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}
