import { useSyncExternalStore } from 'react'

/** What a key asks for. */
export type KeyCommand = 'next' | 'previous' | 'search' | 'help' | 'command-bar'

export interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
}

const SINGLE: Readonly<Record<string, KeyCommand>> = { j: 'next', k: 'previous', '/': 'search', '?': 'help' }
const WITH_ALT: Readonly<Record<string, KeyCommand>> = { ArrowDown: 'next', ArrowUp: 'previous' }

/**
 * What a key asks for; keys of one character do nothing while somebody types, or when they are switched off (WCAG 2.2,
 * 2.1.4 Character Key Shortcuts).
 */
export const commandOf = (
  { key, altKey, ctrlKey, metaKey, isComposing }: Pressed,
  at: { readonly typing: boolean; readonly single: boolean },
): KeyCommand | undefined => {
  if (isComposing) return undefined
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k' ? 'command-bar' : undefined
  if (at.typing || ctrlKey || metaKey) return undefined
  if (altKey) return WITH_ALT[key]
  return at.single ? SINGLE[key] : undefined
}

const TYPED_IN =
  'input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu], [role=textbox]'

/** Does a key go into a field or a dialog now? */
export const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TYPED_IN) !== null) ||
  document.querySelector('[role=dialog], dialog[open]') !== null

const STORED = 'songtan.single-keys'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const singleKeys = (): boolean => localStorage.getItem(STORED) !== 'off'

/** Whether keys of one character work on this browser, and the switch. */
export const useSingleKeys = (): [boolean, (on: boolean) => void] => [
  useSyncExternalStore(subscribe, singleKeys),
  (on) => {
    localStorage.setItem(STORED, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  },
]
