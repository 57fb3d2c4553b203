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

/** Between the field and the list under it: the keys the list wants, whether Enter was pressed, which row is chosen. */
export interface UnderTheField {
  readonly keys: { current: ((event: KeyboardEvent) => void) | undefined }
  readonly entered: boolean
  readonly onChosen: (row: string | undefined) => void
}

/**
 * Ctrl-K: go to a page, find a family or an application, begin an action. The field is there at once and takes every
 * letter and the Enter; what it finds may still be on its way, and is then gone to when it comes.
 */
export const CommandBar = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useShellTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [list, setList] = useState<{ readonly row: string | undefined }>()
  const [entered, setEntered] = useState(false)
  const keys = useRef<(event: KeyboardEvent) => void>(undefined)
  const [onChosen] = useState(() => (row: string | undefined) => setList({ row }))
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter') return keys.current?.(event)
    // Else the same key would press whatever has the focus once the bar is closed.
    event.preventDefault()
    setEntered(true)
  }
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
        onChange={(event) => {
          setEntered(false)
          setTyped(event.target.value)
        }}
        onKeyDown={press}
      />
      <Suspense
        fallback={
          <p id={id} role="status" className="quiet">
            {t('loading')}
          </p>
        }
      >
        <CommandFound
          id={id}
          typed={typed}
          entered={entered}
          keys={keys}
          onChosen={onChosen}
          onClose={onClose}
        />
      </Suspense>
    </Dialog>
  )
}
