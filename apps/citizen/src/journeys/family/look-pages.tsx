import { callRoute, type OutputOf, registryRoutes } from '@songtan/contract'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { currentLanguage } from '../../shell/i18n.ts'
import { keyed } from '../../shell/keyed.ts'
import { Loaded, Problem } from '../../shell/states.tsx'
import { type Look, LookLine } from './look-line.tsx'
import { useFamilyTexts } from './texts.ts'

type Page = OutputOf<typeof registryRoutes.whoLooked>

/** A page of the record is this long on a phone. */
const PAGE = 20

/** Whose page it is: the family in its county. */
export interface OfFamily {
  readonly county: string
  readonly id: string
}

/** Of one order only, each question by itself; else all. */
interface Asked extends OfFamily {
  readonly order?: string
}

const inputOf = ({ county, id, order }: Asked) => ({ county, id, limit: PAGE, ...(order ? { order } : {}) })

const Earlier = ({ first, ...asked }: Asked & { readonly first: Page }) => {
  const t = useFamilyTexts()
  const [items, setItems] = useState<readonly Look[]>(first.items)
  const [next, setNext] = useState(first.next)
  const [error, setError] = useState<Error>()
  const more = async () => {
    try {
      const page = await callRoute(
        registryRoutes.whoLooked,
        { ...inputOf(asked), ...(next === undefined ? {} : { after: next }) },
        { language: currentLanguage() },
      )
      setItems((before) => [...before, ...page.items])
      setNext(page.next)
      setError(undefined)
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    }
  }
  return (
    <>
      {items.length === 0 ? <p className="quiet">{t('noLooks')}</p> : null}
      <ul className="plain-list">
        {keyed(items, ({ at, action, source }) => `${at} ${action} ${source}`).map(({ key, item }) => (
          <LookLine key={key} look={item} each={(order) => <LookPages {...asked} order={order} />} />
        ))}
      </ul>
      <Problem error={error} />
      {next === undefined ? null : (
        <button type="button" onClick={() => void more()}>
          {t('more')}
        </button>
      )}
    </>
  )
}

/** The record of looks, newest first, a page at a time. */
export const LookPages = (asked: Asked) => {
  const read = useRead(registryRoutes.whoLooked, inputOf(asked))
  return <Loaded read={read}>{(first) => <Earlier {...asked} first={first} />}</Loaded>
}
