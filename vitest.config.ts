import { defineConfig } from 'vitest/config'

/** One project a kind of test, so that pure tests never wait for a database. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tools/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'pure',
          // Files share what they import: our modules hold no state, and loading the program anew costs seconds.
          isolate: false,
          include: ['{packages,apps,tools,demo}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.{db,http,long}.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          isolate: false,
          include: ['{packages,apps,tools,demo}/**/*.{db,http}.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['test-kit/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['test-kit/global-setup.ts', 'e2e/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
