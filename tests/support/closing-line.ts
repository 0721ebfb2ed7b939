// Reporter: after vitest's own summary, one plain line that scripts and people can read: `N passed, N failed`.
// A file that could not be loaded counts as one failure, and so does a hook that failed before its tests.
// A test that passed only when it was tried again is named before that line, with what went wrong the first time.
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/** Prints the closing line. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0
    let failed = errors.length
    const unsteady: TestCase[] = []
    for (const module of modules) {
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
        if (test.diagnostic()?.flaky === true) unsteady.push(test)
      }
    }
    // Vitest prints its summary in the same hook of the reporter before this one; the tick keeps this line last.
    setImmediate(() => {
      for (const test of unsteady) console.log(`\npassed when tried again: ${test.fullName}\n${firstErrorOf(test)}`)
      console.log(`\n${passed} passed, ${failed} failed`)
    })
  }
}

function firstErrorOf(test: TestCase): string {
  const [error] = test.result().errors ?? []
  return error?.stack ?? error?.message ?? 'no error was kept'
}
