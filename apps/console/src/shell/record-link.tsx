import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { whenIdle } from './when-idle.ts'

/** The browser's own: another tab, another window, a download. */
const isOrdinary = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)

type RecordLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  /** Path of the record. */
  readonly to: string
  /** Marks the way into a row, among which the arrow keys go. */
  readonly 'data-row'?: boolean
}

/**
 * The way from a row of a list to its record. The router's own link watches every address there is, which fifty rows
 * pay for at each press; this one asks the router when it is gone to.
 */
export const RecordLink = ({ to, children, ...rest }: RecordLinkProps) => {
  const router = useRouter()
  const ahead = () => whenIdle(() => void router.preloadRoute({ to }))
  const go = (event: MouseEvent) => {
    if (event.defaultPrevented || !isOrdinary(event)) return
    event.preventDefault()
    void router.navigate({ to })
  }
  return (
    <a href={to} onClick={go} onPointerEnter={ahead} onFocus={ahead} {...rest}>
      {children}
    </a>
  )
}
