import { z } from 'zod'

/** Who acts: staff, a family or its helper, the command line, a job. */
export const ACTOR_KINDS = ['staff', 'citizen', 'operator', 'system'] as const
export const actorKind = z.enum(ACTOR_KINDS)
export type ActorKind = z.infer<typeof actorKind>

/** What the office calls them where no name is shown. */
export const ACTOR_NAMES: Readonly<Record<ActorKind, { readonly zh: string; readonly en: string }>> = {
  staff: { zh: '工作人员', en: 'Staff' },
  citizen: { zh: '家庭', en: 'The family' },
  operator: { zh: '系统维护人员', en: 'System maintenance' },
  system: { zh: '系统自动处理', en: 'Automatic' },
}
