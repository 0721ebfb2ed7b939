// What package code does without: the network, timers, code generation, shared memory, streams of time. The instrumenter hides
// every name that is not on its list; this takes the dangerous ones away for good, also from what could be reached sideways.

/** Names that nothing in the isolate uses once the host has taken what it needs. */
const REMOVED = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
  'scheduler',
  'fetch',
  'WebSocket',
  'WebSocketPair',
  'EventSource',
  'Request',
  'Response',
  'caches',
  'navigator',
  'Cloudflare',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'process',
  'Buffer',
  'global',
  'performance',
  'crypto',
  'gc',
  'eval',
  'FinalizationRegistry',
  'WeakRef',
  'BroadcastChannel',
  'MessageChannel',
  'Worker',
  'reportError',
  'structuredClone',
  'HTMLRewriter',
  'CompressionStream',
  'DecompressionStream',
] as const // prettier-ignore

/** Removes them. */
export function removeGlobals(): void {
  const silent = Object.freeze(() => undefined)
  for (const name of REMOVED) defineGlobal(name, undefined)
  defineGlobal('console', Object.freeze({ log: silent, info: silent, warn: silent, error: silent, debug: silent }))
}

function defineGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false })
}

/** Makes the names of the language constant: package code could give a new value to `Math` otherwise. */
export function lockGlobals(names: readonly string[]): void {
  for (const name of names) defineGlobal(name, Reflect.get(globalThis, name))
}
