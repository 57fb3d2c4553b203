import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { useShellTexts } from './texts.ts'
import { whenIdle } from './when-idle.ts'

const fetchFound = () => import('./command-found.tsx')
const CommandFound = lazy(fetchFound)

/** What stands under the field is fetched before anybody asks for it; when that fails it is fetched when asked for. */
export const useCommandsAhead = (): void => {
  useEffect(() => whenIdle(() => void fetchFound().catch(() => undefined)), [])
}

/** What the list under the field tells the field: the keys it wants, and which of its rows is chosen. */
export interface UnderTheField {
  readonly keys: { current: ((event: KeyboardEvent) => void) | undefined }
  readonly onChosen: (row: string | undefined) => void
}

/**
 * Ctrl-K: go to a page, find a family or an application, begin an action. The field is there at once and takes every
 * letter; what it finds may still be on its way.
 */
export const CommandBar = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useShellTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [list, setList] = useState<{ readonly row: string | undefined }>()
  const keys = useRef<(event: KeyboardEvent) => void>(undefined)
  const [onChosen] = useState(() => (row: string | undefined) => setList({ row }))
  return (
    <Dialog label={t('commandBar')} className="command-bar" onClose={onClose}>
      <input
        role="combobox"
        aria-label={t('commandBar')}
        aria-expanded={list !== undefined}
        aria-controls={id}
        aria-autocomplete="list"
        {...(list?.row ? { 'aria-activedescendant': list.row } : {})}
        placeholder={t('commandHint')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => keys.current?.(event)}
      />
      <Suspense
        fallback={
          <p id={id} role="status" className="quiet">
            {t('loading')}
          </p>
        }
      >
        <CommandFound id={id} typed={typed} keys={keys} onChosen={onChosen} onClose={onClose} />
      </Suspense>
    </Dialog>
  )
}
