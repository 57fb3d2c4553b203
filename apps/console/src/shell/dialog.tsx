import { type ReactNode, useEffect, useRef } from 'react'

/**
 * The browser's own dialog: it keeps the focus inside, closes on Escape or a click beside it, and gives the focus back
 * to where it was.
 */
export const Dialog = ({
  label,
  className,
  onClose,
  children,
}: {
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    const beside = ({ target, clientX: x, clientY: y }: MouseEvent) => {
      if (!dialog || target !== dialog) return
      const { left, right, top, bottom } = dialog.getBoundingClientRect()
      if (x < left || x > right || y < top || y > bottom) dialog.close()
    }
    dialog?.addEventListener('click', beside)
    return () => {
      dialog?.removeEventListener('click', beside)
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={ref} className={className} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}
