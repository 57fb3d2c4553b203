import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useLayoutEffect, useState } from 'react'
import type { UnderTheField } from './command-bar.tsx'
import { type Command, caseNumberIn, matching } from './command-matches.ts'
import { useCounty } from './county.tsx'
import { useShellTexts } from './texts.ts'
import { useCommands } from './use-commands.ts'
import { useFoundRecords } from './use-found-records.ts'

const KINDS = ['family', 'case', 'page', 'action'] as const

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

/** What was typed leads to: records first, then pages and actions. */
export default function CommandFound({
  id,
  typed,
  entered,
  keys,
  onChosen,
  onClose,
}: UnderTheField & { readonly id: string; readonly typed: string; readonly onClose: () => void }) {
  const t = useShellTexts()
  const navigate = useNavigate()
  const { county } = useCounty()
  const [moved, setMoved] = useState({ typed, at: 0 })
  const { state, records } = useFoundRecords(county, typed)
  const commands = matching(useCommands(), typed)
  const found = KINDS.flatMap((kind) => [...records, ...commands].filter((one) => one.kind === kind))
  const here = Math.min(moved.typed === typed ? moved.at : 0, found.length - 1)
  const pick = (command: Command) => {
    onClose()
    void navigate({ href: command.href })
  }
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (!move || found.length === 0) return
    event.preventDefault()
    const next = move(here, found.length)
    setMoved({ typed, at: next })
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  useLayoutEffect(() => {
    keys.current = press
  })
  const wanted = entered ? found[here] : undefined
  useEffect(() => {
    if (wanted) pick(wanted)
  })
  const row = here >= 0 ? `${id}-${here}` : undefined
  useLayoutEffect(() => onChosen(row), [onChosen, row])
  const half = caseNumberIn(typed)?.whole === false
  return (
    <>
      <Choices id={id} found={found} at={here} onPick={pick} />
      <p role="status" className="quiet">
        {state === 'looking' ? t('looking') : null}
        {state === 'unreadable' ? t('commandUnreadable') : null}
        {state !== 'looking' && found.length === 0 ? t(half ? 'commandHalf' : 'commandNothing') : null}
      </p>
    </>
  )
}
