import type { SimulationResult } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import {
  type Cliff,
  type Comparison,
  diffLaw,
  type LawChange,
  type PolicySet,
  placeLaw,
  type Side,
  type Words,
} from '@songtan/policy'
import { type ParameterName, parameterNames } from './parameter-name.ts'

type NameOf = (key: string) => ParameterName

const toldSide = ({ classes, programs, lacking, ...rest }: Side, nameOf: NameOf) => ({
  ...rest,
  classes: [...classes],
  programs: [...programs],
  lacking: lacking.map(({ parameter, ...heads }) => ({ ...nameOf(parameter), ...heads })),
})

const toldComparison = (
  { before, after, moved, programs, changes, ...rest }: Comparison,
  nameOf: NameOf,
) => ({
  ...rest,
  before: toldSide(before, nameOf),
  after: toldSide(after, nameOf),
  moved: [...moved],
  programs: [...programs],
  changes: [...changes],
})

const saysElse = <T>({ kind }: LawChange<T>): boolean => kind !== 'restated'

export interface DraftedLaws {
  readonly before: PolicySet
  readonly after: PolicySet
  /** Leading 2, 4 or 6 digits. */
  readonly place: string
  readonly day: PlainDate
  /** Parameters that the draft gives a value. */
  readonly keys: readonly string[]
  /** Of those, places inside that keep their own. */
  readonly keptBy: readonly { readonly key: string; readonly places: readonly Words[] }[]
}

/** What the draft says anew on its first day, and what of it makes no difference then. */
export const toldChanges = ({ before, after, place, day, keys, keptBy }: DraftedLaws) => {
  const diff = diffLaw(placeLaw(before, place, day), placeLaw(after, place, day))
  const nameOf = parameterNames(after)
  const changed = diff.parameters.filter(saysElse)
  const speaking = new Set(changed.map(({ key }) => key))
  return {
    figures: changed.map(({ key, before: was, after: is }) => ({
      ...nameOf(key),
      before: was?.said ?? null,
      after: is?.said ?? null,
      keptBy: [...(keptBy.find((kept) => kept.key === key)?.places ?? [])],
    })),
    idle: keys.filter((key) => !speaking.has(key)).map(nameOf),
    rules: diff.rules.filter(saysElse).length,
    changedPrograms: diff.programs
      .filter(saysElse)
      .flatMap((p) => p.after?.is.program ?? p.before?.is.program ?? []),
  }
}

interface Counted {
  readonly whole: Comparison
  readonly counties: readonly {
    readonly county: string
    readonly comparison: Comparison
    readonly cliffs: readonly {
      readonly family: SimulationResult['counties'][number]['cliffs'][number]['family']
      readonly residence: 'urban' | 'rural'
      readonly before: readonly Cliff[]
      readonly after: readonly Cliff[]
    }[]
  }[]
}

/** A simulation as it is kept and shown (测算结果); `names` calls counties by their codes of 12 digits. */
export const toldSimulation = (
  laws: DraftedLaws,
  { whole, counties }: Counted,
  names: ReadonlyMap<string, string>,
): SimulationResult => {
  const nameOf = parameterNames(laws.after)
  return {
    ...toldChanges(laws),
    whole: toldComparison(whole, nameOf),
    counties: counties.map(({ county, comparison, cliffs }) => ({
      county,
      name: names.get(county.padEnd(12, '0')) ?? county,
      comparison: toldComparison(comparison, nameOf),
      cliffs: cliffs.map(({ before, after, ...of }) => ({ ...of, before: [...before], after: [...after] })),
    })),
  }
}
