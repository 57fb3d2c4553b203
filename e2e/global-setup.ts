import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { webPages } from '../apps/server/src/app/pages.ts'
import { buildPages } from '../apps/server/src/main/start/build-pages.ts'
import type { WebPages } from '../apps/server/src/platform/http/web-pages.ts'
import { ensureBrowser } from '../tools/ensure-browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
    pages: readonly WebPages[]
  }
}

/** Built front ends, copied: a build beside the run does not pull the pages away under it. */
const keepPages = (folder: string): WebPages[] =>
  webPages.map((pages, i) => {
    const kept = path.join(folder, String(i))
    cpSync(pages.folder, kept, { recursive: true })
    return { ...pages, folder: kept }
  })

/** Once a run: a Chromium, and both front ends as they are in the sources now. */
export default async function setup(project: TestProject): Promise<() => void> {
  project.provide('chromium', ensureBrowser())
  await buildPages()
  const folder = mkdtempSync(path.join(tmpdir(), 'songtan-pages-'))
  project.provide('pages', keepPages(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
