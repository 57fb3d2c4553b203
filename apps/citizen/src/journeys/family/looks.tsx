import { callRoute, type OutputOf, POST_NAMES, postKind, registryRoutes } from '@songtan/contract'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { currentLanguage, useLabel } from '../../shell/i18n.ts'
import { keyed } from '../../shell/keyed.ts'
import { Loaded, Problem } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { PlaceName } from './place-name.tsx'
import { useFamilyTexts } from './texts.ts'

type Page = OutputOf<typeof registryRoutes.whoLooked>
type Look = Page['items'][number]

const DOMAINS = ['registry', 'verification', 'cases', 'benefits', 'access'] as const

/** A page of the record is this long on a phone. */
const PAGE = 20

const LookLine = ({ look }: { readonly look: Look }) => {
  const t = useFamilyTexts()
  const label = useLabel()
  const { instant } = useWords()
  const post = postKind.safeParse(look.post)
  const domain = DOMAINS.find((name) => look.action.startsWith(`${name}.`)) ?? 'other'
  return (
    <li data-testid="look">
      <span className="hint">{instant(look.at)}</span>
      <br />
      {look.postArea === null ? null : <PlaceName code={look.postArea} />}{' '}
      {post.success ? label(POST_NAMES[post.data]) : t(look.by)} ·{' '}
      {t(look.outcome, { what: t(`what-${domain}`) })}
      {look.purpose === null ? null : (
        <span className="basis">{t('purpose', { purpose: look.purpose })}</span>
      )}
    </li>
  )
}

interface LooksProps {
  readonly county: string
  readonly id: string
}

const Earlier = ({ county, id, first }: LooksProps & { readonly first: Page }) => {
  const t = useFamilyTexts()
  const [items, setItems] = useState<readonly Look[]>(first.items)
  const [next, setNext] = useState(first.next)
  const [error, setError] = useState<Error>()
  const more = async () => {
    try {
      const page = await callRoute(
        registryRoutes.whoLooked,
        { county, id, limit: PAGE, ...(next === undefined ? {} : { after: next }) },
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
        {keyed(items, ({ at, action }) => `${at} ${action}`).map(({ key, item }) => (
          <LookLine key={key} look={item} />
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

/** 谁看过我家的信息 (PIPL §44, §45). */
export const Looks = ({ county, id }: LooksProps) => {
  const t = useFamilyTexts()
  const read = useRead(registryRoutes.whoLooked, { county, id, limit: PAGE })
  return (
    <section className="sheet" data-testid="looks">
      <h2>{t('looks')}</h2>
      <p className="hint">{t('looksHint')}</p>
      <Loaded read={read}>{(first) => <Earlier county={county} id={id} first={first} />}</Loaded>
    </section>
  )
}
