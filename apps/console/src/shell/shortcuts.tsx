import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { CommandBar, useCommandsAhead } from './command-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { commandOf, isTyping, type KeyCommand, singleKeys } from './keys.ts'
import { goToSearch, moveInList } from './move.ts'
import { useShellTexts } from './texts.ts'
import { useStep } from './trail-nav.tsx'

type Open = 'command-bar' | 'help' | undefined

/** Listens for the keys of the desk. On a record they lead along its list, on a list along its rows. */
const useKeys = (setOpen: (change: (open: Open) => Open) => void): void => {
  const step = useStep()
  const navigate = useNavigate()
  useEffect(() => {
    const along = (by: 1 | -1) => {
      const to = by === 1 ? step?.next : step?.previous
      if (!step) moveInList(by)
      else if (to !== undefined) void navigate({ to })
    }
    const does: Readonly<Record<KeyCommand, () => void>> = {
      next: () => along(1),
      previous: () => along(-1),
      search: goToSearch,
      help: () => setOpen(() => 'help'),
      'command-bar': () => setOpen((open) => (open === 'command-bar' ? undefined : 'command-bar')),
    }
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event, { typing: isTyping(event.target), single: singleKeys() })
      if (!command) return
      event.preventDefault()
      does[command]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [step, navigate, setOpen])
}

/** The command bar with its button, and the list of keys. */
export const Shortcuts = () => {
  const t = useShellTexts()
  const [open, setOpen] = useState<Open>()
  useKeys(setOpen)
  useCommandsAhead()
  const close = () => setOpen(undefined)
  return (
    <>
      <Button
        className="command-button"
        icon={<SearchOutlined />}
        aria-label={`${t('commandShort')} Ctrl K`}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => setOpen('command-bar')}
      >
        <span className="wide-only">
          {t('commandShort')} <kbd>Ctrl K</kbd>
        </span>
      </Button>
      <Button
        type="text"
        className="wide-only"
        aria-label={t('keys')}
        title={t('keys')}
        onClick={() => setOpen('help')}
      >
        <kbd>?</kbd>
      </Button>
      {open === 'help' ? <KeyHelp onClose={close} /> : null}
      {open === 'command-bar' ? <CommandBar onClose={close} /> : null}
    </>
  )
}
