import { afterAll, inject } from 'vitest'
import { createDatabase, type ScratchDatabase } from './scratch-database.ts'

/** A clone of the migrated template for this test file, dropped when the file is done. */
export const freshDatabase = async (): Promise<ScratchDatabase> => {
  const database = await createDatabase(inject('adminUrl'), inject('template'))
  afterAll(() => database.drop())
  return database
}

/** A database with nothing in it, for tests of migrations and of start-up. */
export const emptyDatabase = async (): Promise<ScratchDatabase> => {
  const database = await createDatabase(inject('adminUrl'))
  afterAll(() => database.drop())
  return database
}
