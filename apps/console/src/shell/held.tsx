import { memo, type ReactNode } from 'react'

interface HeldProps {
  /** What is shown is still that of before. */
  readonly held: boolean
  readonly children: ReactNode
}

/** Draws rows anew when there are others, and not because a press has said that others are on their way. */
export const Held = memo(
  ({ children }: HeldProps) => children,
  (_, next) => next.held,
)
