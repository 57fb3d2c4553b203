import type { TestProject } from 'vitest/node'
import { buildPages } from '../apps/server/src/main/start/build-pages.ts'
import { ensureBrowser } from '../tools/ensure-browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
  }
}

/** Once a run: a Chromium, and both front ends as they are in the sources now. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', ensureBrowser())
  await buildPages()
}
