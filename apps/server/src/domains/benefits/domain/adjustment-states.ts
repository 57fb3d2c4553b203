import type { AdjustmentState, PostKind } from '@songtan/contract'

type Step = 'apply' | 'undo' | 'recompute'

/**
 * What a person may do with an adjustment (调标). The law leaves open how a raise reaches running benefits; that one who
 * decides (审核确认, L2 §20–21) stands behind what changes payments is a choice of ours.
 */
export const ADJUSTMENT_STEPS: Readonly<
  Record<
    Step,
    { readonly from: AdjustmentState; readonly to: AdjustmentState; readonly posts: readonly PostKind[] }
  >
> = {
  recompute: { from: 'computed', to: 'computing', posts: ['county-examiner', 'county-approver'] },
  apply: { from: 'computed', to: 'applying', posts: ['county-approver'] },
  undo: { from: 'applied', to: 'undoing', posts: ['county-approver'] },
}

interface Standing {
  readonly state: AdjustmentState
  readonly withdrawn: boolean
  readonly raised: number
  readonly applied: number
}

/** A withdrawn publication raises nobody any longer, and can be computed no more; taken back it may be. */
export const stepsFor = (
  { state, withdrawn, raised, applied }: Standing,
  posts: readonly PostKind[],
): Step[] =>
  (['apply', 'undo', 'recompute'] as const).filter((step) => {
    const { from, posts: may } = ADJUSTMENT_STEPS[step]
    if (state !== from || !posts.some((post) => may.includes(post))) return false
    if (step === 'undo') return applied > 0
    return !withdrawn && (step === 'recompute' || raised > 0)
  })
