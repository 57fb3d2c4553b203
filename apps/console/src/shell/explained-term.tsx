import terms from 'virtual:songtan-glossary'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { findTerm, type GlossaryTerm } from './glossary-rows.ts'
import './term.css'
import { defineTexts, useLanguage } from './i18n.ts'

export const termOf = findTerm(terms)

const useTermTexts = defineTexts({ zh: { basis: '依据' }, en: { basis: 'Legal basis' } })

/** So long the pointer may be on its way from the word to its explanation. */
const LINGERS_MS = 200
const GAP = 6
const MARGIN = 8

/** Beside the word, inside of the window: below it, or above where there is no room. */
const placeBeside = (card: HTMLElement, word: HTMLElement): void => {
  const at = word.getBoundingClientRect()
  const own = card.getBoundingClientRect()
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - own.width - MARGIN))
  const below = at.bottom + GAP
  const top = below + own.height > window.innerHeight - MARGIN ? at.top - GAP - own.height : below
  card.style.left = `${left}px`
  card.style.top = `${Math.max(MARGIN, top)}px`
}

interface Opening {
  readonly open: () => void
  readonly close: () => void
  /** Closes in a moment, unless it is opened again until then. */
  readonly leave: () => void
}

const useOpening = (): readonly [boolean, Opening] => {
  const [shown, setShown] = useState(false)
  const [opening] = useState((): Opening => {
    let leaving: ReturnType<typeof setTimeout> | undefined
    const turn = (on: boolean) => {
      clearTimeout(leaving)
      setShown(on)
    }
    return {
      open: () => turn(true),
      close: () => turn(false),
      leave: () => {
        leaving = setTimeout(() => setShown(false), LINGERS_MS)
      },
    }
  })
  return [shown, opening]
}

/** The word takes the focus. Hover, focus and tap open it; leaving closes it. */
const useOpenedBy = (word: { readonly current: HTMLElement | null }, { open, close, leave }: Opening) => {
  useEffect(() => {
    const element = word.current
    if (!element) return
    element.tabIndex = 0
    const listening = new AbortController()
    const { signal } = listening
    for (const kind of ['pointerenter', 'focusin', 'click']) element.addEventListener(kind, open, { signal })
    element.addEventListener('pointerleave', leave, { signal })
    element.addEventListener('focusout', close, { signal })
    return () => listening.abort()
  }, [word, open, close, leave])
}

/** While it is shown: it stays beside its word wherever the page is scrolled to, and Escape closes it and nothing else. */
const useBeside = (
  card: { readonly current: HTMLElement | null },
  word: { readonly current: HTMLElement | null },
  close: () => void,
) => {
  useEffect(() => {
    const [shown, at] = [card.current, word.current]
    if (!shown || !at) return
    const place = () => placeBeside(shown, at)
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    shown.showPopover()
    place()
    document.addEventListener('keydown', key, { capture: true })
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', key, { capture: true })
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [card, word, close])
}

const Card = ({
  id,
  term,
  word,
  opening,
}: {
  readonly id: string
  readonly term: GlossaryTerm
  readonly word: { readonly current: HTMLElement | null }
  readonly opening: Opening
}) => {
  const t = useTermTexts()
  const [language] = useLanguage()
  const card = useRef<HTMLDivElement>(null)
  useBeside(card, word, opening.close)
  return (
    <div
      ref={card}
      id={id}
      role="tooltip"
      popover="manual"
      className="term-card"
      onPointerEnter={opening.open}
      onPointerLeave={opening.leave}
    >
      <b>
        {term.names[0]} <span className="quiet">{term.english}</span>
      </b>
      <span>{language === 'en' ? term.meaning : term.says}</span>
      {term.basis ? (
        <span className="quiet">
          {t('basis')} <span lang="zh">{term.basis}</span>
        </span>
      ) : null}
    </div>
  )
}

/** A term of the law with what it means and what it rests on, for pointer, keyboard and touch. */
export const ExplainedTerm = ({
  term,
  children,
}: {
  readonly term: GlossaryTerm
  readonly children: ReactNode
}) => {
  const id = useId()
  const word = useRef<HTMLElement>(null)
  const [shown, opening] = useOpening()
  useOpenedBy(word, opening)
  return (
    <>
      <dfn ref={word} className="term-word" {...(shown ? { 'aria-describedby': id } : {})}>
        {children}
      </dfn>
      {shown ? createPortal(<Card id={id} term={term} word={word} opening={opening} />, document.body) : null}
    </>
  )
}
