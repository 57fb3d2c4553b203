import type { PostKind } from '@songtan/contract'
import type { DivisionCode } from '@songtan/kernel'

/** A post (岗位) held today, with its area on the division tree. */
export interface HeldPost {
  readonly id: string
  readonly kind: PostKind
  readonly area: DivisionCode
}
