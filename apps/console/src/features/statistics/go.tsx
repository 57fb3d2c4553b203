import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

const plain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** A link to a page of the console by its whole address, query with it; plain text without an address. */
export const Go = ({
  href,
  children,
}: {
  readonly href: string | undefined
  readonly children: ReactNode
}) => {
  const navigate = useNavigate()
  if (href === undefined) return <>{children}</>
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!plain(event)) return
        event.preventDefault()
        void navigate({ href })
      }}
    >
      {children}
    </a>
  )
}
