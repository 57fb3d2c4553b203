import type { benefitsRoutes, casesRoutes, OutputOf } from '@songtan/contract'
import type { FamilyView } from './fact-text.ts'

export type Entitlement = OutputOf<typeof benefitsRoutes.listEntitlements>['items'][number]
export type Transfer = OutputOf<typeof benefitsRoutes.listTransfers>['items'][number]
export type FamilyCase = OutputOf<typeof casesRoutes.listFamilyCases>['items'][number]

/** One link of the chain: what happened on a day, of whatever source. */
export type Link =
  | {
      readonly kind: 'entitlement'
      readonly day: string
      readonly key: string
      readonly row: Entitlement
      readonly running: boolean
    }
  | { readonly kind: 'payment'; readonly day: string; readonly key: string; readonly row: Transfer }
  | { readonly kind: 'elsewhere'; readonly day: string; readonly key: string; readonly row: Held }
  | {
      readonly kind: 'filed' | 'decided'
      readonly day: string
      readonly key: string
      readonly row: FamilyCase
    }
  | {
      readonly kind: 'survey'
      readonly day: string
      readonly key: string
      readonly of: FamilyCase
      readonly row: FamilyCase['surveys'][number]
    }
  | {
      readonly kind: 'letter'
      readonly day: string
      readonly key: string
      readonly of: FamilyCase
      readonly row: FamilyCase['letters'][number]
    }

/** Aid that another source gives, as a fact of the family tells it. */
export interface Held {
  readonly program: string
  readonly monthly: number
  readonly source: string
  readonly ended: string | null
}

export interface Sources {
  readonly month: string
  readonly entitlements: readonly Entitlement[]
  readonly transfers: readonly Transfer[]
  readonly cases: readonly FamilyCase[]
  readonly facts: FamilyView['facts']
}

/** A month is running up to and with its last one; a voided entitlement never was. */
export const isRunning = ({ fromMonth, toMonth, voided }: Entitlement, month: string): boolean =>
  !voided && fromMonth <= month && (toMonth === null || toMonth >= month)

const held = (facts: FamilyView['facts']): Link[] =>
  facts
    .filter(({ kind }) => kind === 'holding')
    .flatMap(({ declared, verified }) => (verified.length > 0 ? verified : declared))
    .flatMap(({ fact, factId, source, effectiveFrom, effectiveTo }) =>
      fact.kind === 'holding'
        ? [
            {
              ...{ kind: 'elsewhere' as const, key: factId, day: fact.value.since ?? effectiveFrom },
              row: { program: fact.value.program, monthly: fact.value.monthly, source, ended: effectiveTo },
            },
          ]
        : [],
    )

const ofCase = (row: FamilyCase): Link[] => [
  { kind: 'filed', key: `filed ${row.caseId}`, day: row.filedOn, row },
  ...(row.decision
    ? [{ kind: 'decided' as const, key: `decided ${row.caseId}`, day: row.decision.on, row }]
    : []),
  ...row.surveys.map((survey) => ({
    ...{ kind: 'survey' as const, key: survey.id, day: survey.on, of: row, row: survey },
  })),
  ...row.letters.map((letter) => ({
    ...{ kind: 'letter' as const, key: letter.id, day: letter.on, of: row, row: letter },
  })),
]

/** All that came to a family, from every source, as one chain in time: the latest first (救助全程). */
export const aidChain = ({ month, entitlements, transfers, cases, facts }: Sources): Link[] =>
  [
    ...entitlements
      .filter(({ voided }) => !voided)
      .map(
        (row): Link => ({
          ...{ kind: 'entitlement', key: row.id, day: `${row.fromMonth}-01`, row },
          running: isRunning(row, month),
        }),
      ),
    ...transfers
      .filter(({ kind, reverses }) => kind === 'pay' && reverses === null)
      .map((row): Link => ({ kind: 'payment', key: row.id, day: row.day, row })),
    ...held(facts),
    ...cases.flatMap(ofCase),
  ].sort((a, b) => (a.day === b.day ? (a.key < b.key ? 1 : -1) : a.day < b.day ? 1 : -1))
