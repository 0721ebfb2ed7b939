// Modules that exist only inside an isolate (shared/sandbox/isolate.ts puts them there).
declare module '*/prelude.js' {
  export const CALL_FUEL: typeof import('./prelude.entry.ts').CALL_FUEL
  export const FuelExhausted: typeof import('./prelude.entry.ts').FuelExhausted
  export const STACK_ENDED: typeof import('./prelude.entry.ts').STACK_ENDED
  export const stackEnded: typeof import('./prelude.entry.ts').stackEnded
  export const startMeter: typeof import('./prelude.entry.ts').startMeter
  export const resumeMeter: typeof import('./prelude.entry.ts').resumeMeter
  export const endMeter: typeof import('./prelude.entry.ts').endMeter
  export const hosted: typeof import('./prelude.entry.ts').hosted
  export const plainCopy: typeof import('./prelude.entry.ts').plainCopy
  export const freezeDeep: typeof import('./prelude.entry.ts').freezeDeep
  export const setColumns: typeof import('./prelude.entry.ts').setColumns
  export const setMoment: typeof import('./prelude.entry.ts').setMoment
  export const nextRandom: typeof import('./prelude.entry.ts').nextRandom
  export const writeLine: typeof import('./prelude.entry.ts').writeLine
  export const digestHex: typeof import('./prelude.entry.ts').digestHex
}
declare module '*/package.json' {
  const data: import('../isolate-data.ts').IsolateData
  export default data
}
declare module '*/code.json' {
  const code: import('./package-code.ts').CodeFacts
  export default code
}
declare module '*/tools.js' {
  export const load: import('./package-code.ts').LoadCode
}
