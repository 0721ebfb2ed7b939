// Text modules: code that runs inside the sandbox is bundled to *.isolate.js (see scripts/build-sandbox.ts)
// and reaches a Worker as a string, never as code of its own.
declare module '*.isolate.js' {
  const source: string
  export default source
}
