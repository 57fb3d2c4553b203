const STORED = 'songtan.waiting'

/** An application whose family has pressed 提交, as it waits on this phone for the line. */
export interface Waiting {
  /** Of this one intention, so that sending it again never files it twice. */
  readonly key: string
  readonly county: string
  /** JSON of what is sent (`ApplicationContent`). */
  readonly content: string
  readonly draftId?: string
}

const listeners = new Set<() => void>()
const changed = () => {
  for (const tell of listeners) tell()
}

const isWaiting = (value: unknown): value is Waiting =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'county', 'content'].every((name) => typeof Reflect.get(value, name) === 'string')

/** @returns undefined when the text holds none */
export const parseWaiting = (text: string | null): Waiting | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isWaiting(value) ? value : undefined
  } catch {
    return undefined
  }
}

const inBrowser = typeof localStorage !== 'undefined'
let text = inBrowser ? localStorage.getItem(STORED) : null
let waiting = parseWaiting(text)

/** The same object until it changes. */
export const readWaiting = (): Waiting | undefined => {
  const now = inBrowser ? localStorage.getItem(STORED) : null
  if (now !== text) {
    text = now
    waiting = parseWaiting(now)
  }
  return waiting
}

export const keepWaiting = (one: Waiting): void => {
  localStorage.setItem(STORED, JSON.stringify(one))
  changed()
}

export const forgetWaiting = (): void => {
  localStorage.removeItem(STORED)
  changed()
}

export const onWaiting = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
