import type { casesRoutes, OutputOf } from '@songtan/contract'

export type CaseView = OutputOf<typeof casesRoutes.showCase>
export type Offered = CaseView['actions'][number]

export const memberName = (view: CaseView, personId: string | null | undefined): string =>
  view.family.members.find((member) => member.personId === personId)?.name ?? '—'

export const memberChoices = (view: CaseView) =>
  view.family.members.map(({ personId, name }) => ({ value: personId, label: name }))
