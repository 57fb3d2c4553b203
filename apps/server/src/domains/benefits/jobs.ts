import { payableProgram } from '@songtan/contract'
import { fen, yearMonth } from '@songtan/kernel'
import type { z } from 'zod'
import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Delivery } from '../../platform/events/event.ts'
import { subscription } from '../../platform/jobs/job.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { caseDecided } from '../cases/index.ts'
import { applyDecision } from './apply-decision.ts'
import { fileReturned } from './events.ts'
import { postingOf } from './posting.ts'
import { tellPaid } from './tell-paid.ts'

const actor = systemActor('benefits.open-entitlements')

type Decided = Delivery<z.output<typeof caseDecided.payload>>

const openEntitlements = async ({ county, payload }: Decided, { db, clock }: Services): Promise<void> => {
  if (payload.outcome !== 'confirmed') return
  const grants = payload.grants.flatMap(({ program, personId, monthly }) => {
    const payable = payableProgram.safeParse(program)
    return payable.success ? [{ program: payable.data, personId, monthly: fen(monthly) }] : []
  })
  await db.transaction().execute(async (tx) => {
    const context = { tx, actor, now: clock.now(), today: clock.today(), newId: clock.newId }
    await applyDecision(postingOf(context, county), {
      decisionId: payload.decisionId,
      householdId: payload.householdId,
      village: payload.village,
      fromMonth: yearMonth(payload.fromMonth),
      grants,
    })
    await recordAudit(tx, clock, actor, {
      county,
      action: 'benefits.openEntitlements',
      outcome: 'done',
      subject: { kind: 'decision', id: payload.decisionId },
      householdId: payload.householdId,
    })
  })
}

/** A confirmed decision becomes money from the month after it (L2 §21); who was paid is told. */
export const benefitsJobs = [
  subscription(caseDecided, 'benefits.open-entitlements', openEntitlements),
  subscription(fileReturned, 'benefits.tell-paid', tellPaid),
]
