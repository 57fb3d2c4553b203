import { defineConfig } from 'vitest/config'

/** Takes the pictures of docs/tour anew. */
export default defineConfig({
  test: {
    maxWorkers: 1,
    include: ['e2e/tour/tour.ts'],
    globalSetup: ['test-kit/global-setup.ts', 'e2e/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
