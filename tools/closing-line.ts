import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Prints `N passed, N failed` as the last line; a skipped test and a file that cannot be read count as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    const count = (test: TestCase) => {
      if (test.result().state === 'passed') passed += 1
      else failed += 1
    }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) count(test)
      if (module.errors().length > 0 || tests.length === 0) failed += 1
    }
    if (failed > 0) process.exitCode = 1
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
