// Modules that exist only inside an isolate (shared/sandbox/isolate.ts puts them there).
declare module '*/prelude.js' {
  export const setMoment: typeof import('./prelude.entry.ts').setMoment
  export const nextRandom: typeof import('./prelude.entry.ts').nextRandom
  export const writeLine: typeof import('./prelude.entry.ts').writeLine
  export const digestHex: typeof import('./prelude.entry.ts').digestHex
}
declare module '*/package.json' {
  const data: import('../isolate-data.ts').IsolateData
  export default data
}
declare module '*/tools.js' {
  export const tools: Record<string, unknown>
}
