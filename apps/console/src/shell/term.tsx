import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { useLabel } from './i18n.ts'
import { whenIdle } from './when-idle.ts'

type Glossary = typeof import('./explained-term.tsx')

let glossary: Glossary | undefined
let asked = false
const listeners = new Set<() => void>()

const fetchGlossary = async (): Promise<void> => {
  try {
    glossary = await import('./explained-term.tsx')
    for (const listener of listeners) listener()
  } catch {
    // Words stay unexplained until the next page asks for them.
    asked = false
  }
}

/** Explanations are fetched when the first term stands on a page and the browser has nothing better to do. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (!asked) {
    asked = true
    whenIdle(() => void fetchGlossary())
  }
  return () => listeners.delete(listener)
}

const Claimed = createContext(new Map<string, string>())

/** A page: each term is explained where it stands first on it, and nowhere else. */
export const ExplainedOnce = ({ children }: { readonly children: ReactNode }) => {
  const [claimed] = useState(() => new Map<string, string>())
  return <Claimed value={claimed}>{children}</Claimed>
}

const useFirst = (name: string | undefined): boolean => {
  const id = useId()
  const claimed = useContext(Claimed)
  const [first, setFirst] = useState(false)
  useEffect(() => {
    if (name === undefined || claimed.has(name)) return
    claimed.set(name, id)
    setFirst(true)
    return () => {
      claimed.delete(name)
      setFirst(false)
    }
  }, [claimed, name, id])
  return first
}

/** Words that may be a term of the law: if they are, they explain themselves. Never inside a link or a button. */
export const Term = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => {
  const known = useSyncExternalStore(subscribe, () => glossary)
  const term = known?.termOf(word)
  const first = useFirst(term?.names[0])
  if (!known || !term || !first) return children
  return <known.ExplainedTerm term={term}>{children}</known.ExplainedTerm>
}

/** A label in the reader's language that may be a term of the law. */
export const TermLabel = ({ label }: { readonly label: { readonly zh: string; readonly en: string } }) => (
  <Term word={label.zh}>{useLabel()(label)}</Term>
)

/** A heading's words: plain text may be a term of the law. */
export const headed = (title: ReactNode): ReactNode =>
  typeof title === 'string' ? <Term word={title}>{title}</Term> : title
