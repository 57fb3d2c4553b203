import {
  benefitsRoutes,
  casesRoutes,
  type OutputOf,
  registryRoutes,
  verificationRoutes,
} from '@songtan/contract'
import { useRead } from './api.ts'
import { useCodeName } from './code-names.ts'
import { useCounty } from './county.tsx'
import { inOrder, type Notice } from './notices.ts'
import { useMay, useMe } from './session.tsx'
import { useSaidMonth } from './values.tsx'

const MANY = 50
const FEW = 20
const DAY_MS = 24 * 60 * 60 * 1000

type Change = OutputOf<typeof casesRoutes.listWorkChanges>['items'][number]

const RETURNING: readonly string[] = ['return-to-town', 'object']

/** The term is over when its last day is. */
const afterDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS).toISOString()

const caseNotice = (change: Change, kind: Notice['kind'], at: string): Notice => ({
  ...{ key: `${kind} ${change.caseId}`, kind, at },
  about: change.applicant,
  detail: change.villageName,
  href: `/cases/${change.county}/${change.caseId}`,
})

/** Applications that came into the reader's hands, were returned there, or ran out of time. */
const useCaseNotices = (): readonly Notice[] => {
  const { name } = useMe()
  const on = { keep: true, enabled: useMay()('cases.listWorkChanges') }
  const filed = useRead(casesRoutes.listWorkChanges, { kind: 'filed', limit: FEW }, on)
  const stepped = useRead(casesRoutes.listWorkChanges, { kind: 'stepped', limit: MANY }, on)
  const overdue = useRead(casesRoutes.listWorkChanges, { kind: 'overdue', limit: FEW }, on)
  const mine = (change: Change) => change.mine && change.by !== name && change.at !== null
  return [
    ...(filed.data?.items ?? []).filter(mine).map((c) => caseNotice(c, 'filed', c.at ?? '')),
    ...(stepped.data?.items ?? [])
      .filter(mine)
      .map((c) => caseNotice(c, RETURNING.includes(c.action ?? '') ? 'returned' : 'handed', c.at ?? '')),
    ...(overdue.data?.items ?? []).map((c) => caseNotice(c, 'overdue', afterDay(c.dueOn ?? ''))),
  ]
}

const useAnsweredNotices = (since: string): readonly Notice[] => {
  const on = { keep: true, enabled: useMay()('verification.listOrders') }
  const orders = useRead(verificationRoutes.listOrders, { finishedSince: since, limit: FEW }, on)
  return (orders.data?.items ?? []).map((order) => ({
    ...{ key: order.id, kind: 'answered' as const, at: order.finishedAt ?? '' },
    about: order.headName,
    detail: order.villageName,
    href: `/verification/${order.county}/${order.id}`,
  }))
}

/** Requests for correction (更正请求) that wait for whoever may answer them. */
const useCorrectionNotices = (): readonly Notice[] => {
  const { county = '' } = useCounty()
  const enabled = useMay()('registry.answerCorrection') && county !== ''
  const waiting = useRead(
    registryRoutes.listCorrections,
    { county, state: 'received', limit: MANY },
    { keep: true, enabled },
  )
  return (waiting.data?.items ?? []).map((row) => ({
    ...{ key: row.correctionId, kind: 'correction' as const, at: row.askedAt },
    about: row.headName,
    detail: row.number,
    href: `/families/corrections/${county}/${row.correctionId}`,
  }))
}

/** What was built, checked or computed by others or by the program. */
const useMoneyNotices = (): readonly Notice[] => {
  const may = useMay()
  const me = useMe()
  const name = useCodeName()
  const said = useSaidMonth()
  const { county = '' } = useCounty()
  const on = (action: string) => ({ keep: true, enabled: county !== '' && may(action) })
  const runs = useRead(benefitsRoutes.listRuns, { county, limit: FEW }, on('benefits.listRuns'))
  const adjustments = useRead(
    benefitsRoutes.listAdjustments,
    { county, limit: FEW },
    on('benefits.listAdjustments'),
  )
  return [
    ...(runs.data?.items ?? []).map((run) => ({
      ...{ key: run.id, kind: 'run' as const, at: run.checkedAt ?? (run.madeBy === me.id ? '' : run.madeAt) },
      about: `${said(run.month)} ${name('program', run.program)}`,
      detail: name('runState', run.state),
      href: `/payments/${county}/${run.id}`,
    })),
    ...(adjustments.data?.items ?? []).map((row) => ({
      ...{ key: row.id, kind: 'adjustment' as const, at: row.finishedAt ?? row.computedAt ?? '' },
      about: row.title,
      detail: name('adjustmentState', row.state),
      href: `/payments/adjustments/${county}/${row.id}`,
    })),
  ]
}

/**
 * What changed for the reader since a moment, from the lists that show it: nothing is kept for it. Each reading is a
 * recorded look, so it is read when the reader comes to the window, never by the clock.
 */
export const useNotices = (since: string): readonly Notice[] => {
  const all = [
    ...useCaseNotices(),
    ...useAnsweredNotices(since),
    ...useCorrectionNotices(),
    ...useMoneyNotices(),
  ]
  return inOrder(all.filter(({ at }) => at > since))
}
