import { defineConfig } from 'vitest/config'

const HOUR = 3_600_000

/** The property tests again, far longer: pure ones, and generated bad input against every route. */
export default defineConfig({
  test: {
    reporters: ['default', './tools/closing-line.ts'],
    setupFiles: ['./test-kit/long-runs.ts'],
    testTimeout: HOUR,
    hookTimeout: HOUR,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['packages/**/*.test.ts', 'apps/server/src/domains/*/domain/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.{db,http}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'bad-input',
          include: ['apps/server/src/app/bad-input.http.test.ts'],
          globalSetup: ['test-kit/global-setup.ts'],
        },
      },
    ],
  },
})
