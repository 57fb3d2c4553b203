import type { Law } from '../../engine/law.ts'
import { PolicyError, problemAt } from '../../problems.ts'
import { CannotCompile } from '../code/cannot-compile.ts'

/** Where a rule is written, for what is told of it. */
export type Whereabouts = (law: Law, rule: string) => { readonly path: string; readonly line: number }

/** As far as packs that are loaded know: the folder. */
export const folderOf: Whereabouts = (law, rule) => ({
  path: law.packs.find((p) => p.rules.some((r) => r.name === rule))?.id ?? law.packs[0]?.id ?? '',
  line: 1,
})

/** Compiles one rule. @throws PolicyError `policy.invalid` naming it and the mend for a form that cannot be compiled */
export const namingRule = <T>(law: Law, rule: string, where: Whereabouts, run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof CannotCompile)) throw error
    throw new PolicyError([problemAt({ ...where(law, rule), rule }, error.fault)])
  }
}
