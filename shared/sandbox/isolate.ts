// Opens isolates and facets for package code: the options that hold it in, and which modules each kind of isolate gets.
// The code inside is shared/sandbox/host; nothing here runs it.
import prelude from './dist/prelude.isolate.js'
import stateHost from './dist/state.isolate.js'
import verifierHost from './dist/verifier.isolate.js'
import worldHost from './dist/world.isolate.js'
import { env as bindings } from 'cloudflare:workers'
import type { StateFacet, WorldFacet } from '../contract/world.ts'
import { sha256Hex } from '../domain/canonical.ts'
import type { EnvironmentPackage } from '../domain/environment.ts'
import type { CodeFileName } from '../policy/javascript/syntax.ts'
import { INSTRUMENT_VERSION, instrument, type IsolateCode } from './instrument/instrument.ts'
import type { VerifierFacet } from './host/verifier-contract.ts'
import { isolateData } from './isolate-data.ts'

/** Compatibility date of package isolates: changing it changes their behaviour, so it is part of the loader id through the host digest. */
const COMPATIBILITY_DATE = '2026-10-01'

/** CPU of one call in production, in milliseconds; workerd does not enforce it locally (runtime.md). */
const CPU_MS = 1000

/** Modules of an isolate: JavaScript text, or data. `main.js` is the entry. */
export type IsolateModules = Record<string, string | { json: unknown }>

/** Where facets live: a Durable Object's state. */
export interface FacetHost {
  facets: {
    get(name: string, start: () => Promise<{ class: DurableObjectClass }>): unknown
    clone(source: string, target: string): void
    delete(name: string): void
    abort(name: string, reason: Error): void
  }
}

/** A package as it enters isolates: loaded lazily, because most calls find the isolate running. */
export interface PackageSource {
  version: string
  read(): Promise<EnvironmentPackage>
}

let digest: Promise<string> | undefined

/** Short digest of the host code, part of every loader id: a new release must not meet an isolate of the old one. */
export async function hostDigest(): Promise<string> {
  digest ??= sha256Hex(prelude + stateHost + verifierHost + worldHost + COMPATIBILITY_DATE + INSTRUMENT_VERSION)
  return (await digest).slice(0, 12)
}

/** Set by the local server alone, for its watchdog: isolates then leave marks (host/marks.ts). */
const MARKS_BINDING = 'ISOLATE_MARKS'

/**
 * A dynamic Worker with no network, no secret and no code generation. `id` names it: equal ids share an isolate, and the local
 * runtime never lets go of one; null is nobody else's. `version` is that of the package whose code is inside, or null.
 */
export function loadIsolate(
  loader: WorkerLoader,
  id: string | null,
  version: string | null,
  modules: () => Promise<IsolateModules>,
): WorkerStub {
  return loader.get(id, async () => ({
    compatibilityDate: COMPATIBILITY_DATE,
    compatibilityFlags: ['disallow_eval_during_startup', 'no_nodejs_compat'],
    limits: { cpuMs: CPU_MS },
    mainModule: 'main.js',
    modules: { 'prelude.js': prelude, ...(await modules()) },
    globalOutbound: null,
    env: version === null || Reflect.get(bindings, MARKS_BINDING) === undefined ? {} : { MARKS: { version } },
  }))
}

/**
 * An isolate that nobody shares but the facets opened with it; it goes when they and this are gone. Gates use such ones: a thousand
 * packages that pass through would else stay in memory, each with three isolates of some ten megabytes.
 */
export class OwnIsolate {
  #loaded: WorkerStub | undefined

  load(loader: WorkerLoader, version: string, modules: () => Promise<IsolateModules>): WorkerStub {
    this.#loaded ??= loadIsolate(loader, null, version, modules)
    return this.#loaded
  }
}

/** Versions whose instrumented code a Worker keeps: instrumenting takes longer than loading what comes out. */
const KEPT_CODE = 32

const instrumented = new Map<string, IsolateCode>()

/** The modules of a file of package code, as it runs: instrumented (shared/sandbox/instrument), with what the host must know of it. */
export function codeModules(version: string, file: CodeFileName, source: string): IsolateModules {
  const key = `${file} ${version}`
  const code = instrumented.get(key) ?? instrument(file, source)
  instrumented.delete(key) // and again as the newest
  instrumented.set(key, code)
  const [oldest] = instrumented.keys()
  if (instrumented.size > KEPT_CODE && oldest !== undefined) instrumented.delete(oldest)
  const { text, columns, refused } = code
  return { [file]: text, 'code.json': { json: { file, refused, columns } } }
}

/** A kind of isolate: the class of its facets, and its modules beside those that all have. */
interface Kind {
  name: 'world' | 'state' | 'verifier'
  className: string
  modules(version: string, found: EnvironmentPackage): IsolateModules
}

const WORLD: Kind = {
  name: 'world',
  className: 'WorldHost',
  modules: (version, found) => ({
    'main.js': worldHost,
    'package.json': { json: isolateData(found) },
    ...codeModules(version, 'tools.js', found.tools_js),
  }),
}

const STATE: Kind = {
  name: 'state',
  className: 'StateHost',
  modules: (_version, found) => ({ 'main.js': stateHost, 'package.json': { json: isolateData(found) } }),
}

const VERIFIER: Kind = {
  name: 'verifier',
  className: 'VerifierHost',
  modules: (version, found) => ({
    'main.js': verifierHost,
    'package.json': { json: { ...isolateData(found), tools: [] } },
    ...codeModules(version, 'verifiers.js', found.verifiers_js),
  }),
}

/** Where a facet is opened: in which Durable Object, by which loader, under which name. */
type Place = [host: FacetHost, loader: WorkerLoader, name: string, source: PackageSource, isolate?: OwnIsolate]

/** Opens a facet with the environment's tools; in the version's isolate unless another one is given. */
export async function worldFacet(...place: Place): Promise<WorldFacet> {
  return (await openFacet(WORLD, ...place)) as WorldFacet // a stub speaks the contract its class implements; workerd's type for it cannot say so
}

/** Opens a facet without tools. */
export async function stateFacet(...place: Place): Promise<StateFacet> {
  return (await openFacet(STATE, ...place)) as StateFacet // see worldFacet
}

/** Opens a facet with the package's verifiers. */
export async function verifierFacet(...place: Place): Promise<VerifierFacet> {
  return (await openFacet(VERIFIER, ...place)) as VerifierFacet // see worldFacet
}

async function openFacet(kind: Kind, ...[host, loader, name, source, isolate]: Place): Promise<unknown> {
  const { version } = source
  const id = `${kind.name}:${version}:${await hostDigest()}`
  const modules = async (): Promise<IsolateModules> => kind.modules(version, await source.read())
  return host.facets.get(name, async () => {
    const loaded = isolate ? isolate.load(loader, version, modules) : loadIsolate(loader, id, version, modules)
    return { class: loaded.getDurableObjectClass(kind.className) }
  })
}
