import { benefitsRoutes } from '@songtan/contract'
import { determine } from '@songtan/policy'
import { householdFacts } from '../../apps/server/src/domains/registry/index.ts'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { PLACES, staffAs } from '../actors.ts'
import type { TestApp } from '../app.ts'
import { nth } from './families.ts'
import { payDesk } from './pay-desk.ts'
import { decide, type Family, recordAccount } from './payments.ts'
import { policyDesk } from './publications.ts'
import { toldFamily } from './told-families.ts'

const { county } = PLACES

/** The yearly rural standard of the demo city from a day on, in yuan: 5964.00 before. */
export const ruralStandard = (value: string, from: string) => ({
  ...{ key: 'dibao.standard.rural', unit: 'yuan/year', value, from },
})

/** Everybody who has to do with an adjustment, and the steps they take, over the real routes. */
export const adjustmentDesk = async (app: TestApp) => {
  const { services } = app
  const clerk = await staffAs(services, 'town-clerk', PLACES.town)
  const examiner = await staffAs(services, 'county-examiner')
  const approver = await staffAs(services, 'county-approver')
  const pay = await payDesk(app)
  const policy = await policyDesk(app)

  /** A rural family whose facts are all told, paid from a month on what the law of the day gives it. */
  const paidFamily = async (
    fromMonth: string,
    given: { readonly income: number; readonly persons?: 1 | 2; readonly monthly?: number },
  ): Promise<Family> => {
    const { id: householdId, personIds, number } = await toldFamily(app, clerk, given)
    const family = { householdId, personId: nth(personIds, 0), number, village: PLACES.village }
    await recordAccount(services, family)
    const facts = await householdFacts(services.db, { county, householdId, day: app.clock.today() })
    const { grants } = determine((await services.policies.current(services.db)).set, facts)
    const monthly = given.monthly ?? grants[0]?.monthly ?? 0
    await decide(services, family, fromMonth, [{ monthly }])
    return family
  }

  const list = async (actor: StaffActor = approver) =>
    (await app.call(actor, benefitsRoutes.listAdjustments, { county })).body
  const read = async (id: string, actor: StaffActor = approver) =>
    (await app.call(actor, benefitsRoutes.readAdjustment, { county, id })).body
  const newest = async () => read(nth((await list()).items, 0).id)
  const rows = async (id: string, kind?: 'raised' | 'lower' | 'differs' | 'undecidable' | 'reassess') =>
    (await app.call(approver, benefitsRoutes.listAdjustmentRows, { county, id, ...(kind ? { kind } : {}) }))
      .body.items
  const rowOf = async (id: string, { householdId }: Pick<Family, 'householdId'>) =>
    (await rows(id)).find((row) => row.householdId === householdId)
  const apply = async (id: string, actor: StaffActor = approver) =>
    app.call(actor, benefitsRoutes.applyAdjustment, { county, id, version: (await read(id)).version })
  const undo = async (id: string, actor: StaffActor = approver) => {
    const { version } = await read(id)
    return app.call(actor, benefitsRoutes.undoAdjustment, { county, id, version, reason: '文件有误' })
  }
  return { clerk, examiner, approver, pay, policy, paidFamily, list, read, newest, rows, rowOf, apply, undo }
}

export type AdjustmentDesk = Awaited<ReturnType<typeof adjustmentDesk>>
