import { isPlainDate } from '@songtan/kernel'
import { useLocation, useRouter } from '@tanstack/react-router'
import { hrefWith, saidIn } from './list-place.ts'

const useSaid = (name: string): [string | undefined, (value: string | undefined) => void] => {
  const router = useRouter()
  const said = useLocation({ select: ({ searchStr }) => saidIn(searchStr, name) })
  const say = (value: string | undefined) => {
    const { pathname, searchStr } = router.latestLocation
    const href = hrefWith(pathname, searchStr, { [name]: value, after: undefined })
    void router.navigate({ href, replace: true, resetScroll: false })
  }
  return [said, say]
}

/** A choice that narrows a list: in the address, so that it is still made on coming back; unknown words are left out. */
export const useChoice = <T extends string>(
  name: string,
  among: readonly T[],
): [T | undefined, (value: T | undefined) => void] => {
  const [said, say] = useSaid(name)
  return [among.find((value) => value === said), say]
}

/** The same where one of the choices is all of it; then the address says nothing. */
export const useChoiceOrAll = <T extends string>(
  name: string,
  among: readonly T[],
): [T | 'all', (value: T | 'all') => void] => {
  const [chosen, choose] = useChoice(name, among)
  return [chosen ?? 'all', (value) => choose(value === 'all' ? undefined : value)]
}

/** A day from or up to which a list goes, likewise; nothing where none is chosen. */
export const useDayFilter = (name: string): [string, (day: string) => void] => {
  const [said, say] = useSaid(name)
  return [said !== undefined && isPlainDate(said) ? said : '', (day) => say(day || undefined)]
}

const PLACE = /^\d{12}$/

/** A place that narrows a list, likewise. */
export const usePlaceChoice = (name: string): [string | undefined, (code: string | undefined) => void] => {
  const [said, say] = useSaid(name)
  return [said !== undefined && PLACE.test(said) ? said : undefined, say]
}

/** Words looked for may be names and numbers of people: the address has a mark, this tab what the mark stands for. */
const typed = new Map<string, string>()

/** What was typed to narrow a list: still there on coming back, and in no address. */
export const useTyped = (): [string, (text: string) => void] => {
  const [mark, say] = useSaid('typed')
  const look = (text: string) => {
    if (text === '') return say(undefined)
    const next = String(typed.size + 1)
    typed.set(next, text)
    say(next)
  }
  return [(mark === undefined ? undefined : typed.get(mark)) ?? '', look]
}
