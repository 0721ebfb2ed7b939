// The package's verifiers, next to the bundle in their isolate (shared/sandbox/isolate.ts puts them there).
declare module '*/verifiers.js' {
  export const load: import('./package-code.ts').LoadCode
}
