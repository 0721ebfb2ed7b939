// Reporter: after vitest's own summary, one plain line that scripts and people can read: `N passed, N failed`.
// A file that could not be loaded counts as one failure, and so does a hook that failed before its tests.
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Prints the closing line. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
    }
    // Vitest prints its summary in the same hook of the reporter before this one; the tick keeps this line last.
    setImmediate(() => console.log(`\n${passed} passed, ${failed} failed`))
  }
}
