import { makeSourceDirectory, type SourceDirectory } from './source-directory.ts'

declare module '../../platform/use-case/services.ts' {
  interface Services {
    /** Departments and banks that may be asked about a family (核对数据源). */
    readonly sources: SourceDirectory
  }
}

export { makeSourceDirectory }
