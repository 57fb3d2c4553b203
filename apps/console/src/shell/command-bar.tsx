import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { type Command, matching } from './command-matches.ts'
import { useCounty } from './county.tsx'
import { Dialog } from './dialog.tsx'
import { useShellTexts } from './texts.ts'
import { useCommands } from './use-commands.ts'
import { useFoundFamilies } from './use-found-families.ts'

const KINDS = ['family', 'page', 'action'] as const

const MOVES: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
}

const Choices = ({
  id,
  found,
  at,
  onPick,
}: {
  readonly id: string
  readonly found: readonly Command[]
  readonly at: number
  readonly onPick: (command: Command) => void
}) => {
  const t = useShellTexts()
  return (
    <div id={id} role="listbox" aria-label={t('commandBar')} className="command-choices">
      {KINDS.map((kind) => {
        const rows = found.filter((command) => command.kind === kind)
        return rows.length === 0 ? null : (
          <fieldset key={kind} aria-label={t(`command-${kind}`)}>
            <p aria-hidden>{t(`command-${kind}`)}</p>
            {rows.map((command) => (
              <div
                key={command.key}
                id={`${id}-${found.indexOf(command)}`}
                role="option"
                tabIndex={-1}
                aria-selected={found.indexOf(command) === at}
                onMouseDown={(event) => {
                  event.preventDefault()
                  onPick(command)
                }}
              >
                {command.label} <span className="quiet">{command.detail}</span>
              </div>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

/** Ctrl-K: go to a page, find a family by name, number or identity number, begin an action. */
export default function CommandBar({ onClose }: { readonly onClose: () => void }) {
  const t = useShellTexts()
  const id = useId()
  const navigate = useNavigate()
  const { county } = useCounty()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { state, families } = useFoundFamilies(county, typed)
  const commands = matching(useCommands(), typed)
  const found = KINDS.flatMap((kind) => [...families, ...commands].filter((one) => one.kind === kind))
  const here = Math.min(at, found.length - 1)
  const pick = (command: Command | undefined) => {
    if (!command) return
    onClose()
    void navigate({ href: command.href })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = MOVES[event.key]
    if (event.key === 'Enter') {
      // Else the same key would press whatever has the focus once the bar is closed.
      event.preventDefault()
      pick(found[here])
    }
    if (!move || found.length === 0) return
    event.preventDefault()
    const next = move(here, found.length)
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog label={t('commandBar')} className="command-bar" onClose={onClose}>
      <input
        role="combobox"
        aria-label={t('commandBar')}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(here >= 0 ? { 'aria-activedescendant': `${id}-${here}` } : {})}
        placeholder={t('commandHint')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <Choices id={id} found={found} at={here} onPick={pick} />
      <p role="status" className="quiet">
        {state === 'looking' ? t('looking') : null}
        {state === 'unreadable' ? t('commandUnreadable') : null}
        {state !== 'looking' && found.length === 0 ? t('commandNothing') : null}
      </p>
    </Dialog>
  )
}
