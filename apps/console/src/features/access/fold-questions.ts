import type { accessRoutes, OutputOf } from '@songtan/contract'

type Row = OutputOf<typeof accessRoutes.listAudit>['items'][number]

/** A row of the audit, or the questions of one check order in one line that opens to each of them. */
export interface AuditLine extends Row {
  readonly gathered?: { readonly times: number; readonly sources: number }
  readonly children?: readonly Row[]
}

const ASKED = 'verification.askSource'

const keyOf = ({ id, action, outcome, details }: Row): string =>
  action === ASKED && typeof details.order === 'string' ? `${details.order} ${outcome}` : id

/**
 * The rows of a page with the many questions of one check order (信息核对) told in one line, at its newest, so that what
 * people did does not drown. Every row stays, inside its line.
 */
export const foldQuestions = (rows: readonly Row[]): AuditLine[] =>
  [...Map.groupBy(rows, keyOf)].flatMap(([key, found]): AuditLine[] => {
    const [newest] = found
    if (!newest || found.length === 1) return [...found]
    const sources = new Set(found.map(({ details }) => details.source)).size
    return [{ ...newest, id: key, gathered: { times: found.length, sources }, children: found }]
  })
