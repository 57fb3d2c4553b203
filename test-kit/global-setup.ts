import type { TestProject } from 'vitest/node'
import { createDatabase, migrateScratch } from './scratch-database.ts'
import { fillTemplate } from './template.ts'
import { startTestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    template: string
  }
}

/** One server and one migrated template a run; each test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  const template = await createDatabase(server.adminUrl)
  await migrateScratch(template)
  await fillTemplate(template)
  project.provide('adminUrl', server.adminUrl)
  project.provide('template', template.name)
  return () => server.stop()
}
