import type { casesRoutes, OutputOf } from '@songtan/contract'

export type MyApplication = OutputOf<typeof casesRoutes.showMyApplication>
export type Letter = MyApplication['letters'][number]

export interface ApplicationPartProps {
  readonly application: MyApplication
  readonly onChanged: () => void
}
