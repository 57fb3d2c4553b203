import { articleInEnglish } from '@songtan/kernel'
import type { EntryAmount, Package } from '@songtan/policy'
import { useMemo } from 'react'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { spoken } from './outcome.ts'
import { type Asked, amountNeeds, type OtherHelp as Given, packageView } from './package-view.ts'
import { useSelfCheckTexts } from './texts.ts'

/** So many facts are asked in the open; the others wait behind a line. */
const OPEN_FACTS = 4

const useList = () => {
  const [language] = useLanguage()
  return (words: readonly string[]): string => words.join(language === 'en' ? ', ' : '、')
}

const Amount = ({ amount }: { readonly amount: EntryAmount }) => {
  const t = useSelfCheckTexts()
  const label = useLabel()
  const [language] = useLanguage()
  const list = useList()
  const { money } = useWords()
  const { per, fen, share, reason } = amount
  if (fen !== null) return <strong className="money">{t(`per-${per}`, { amount: money(fen) })}</strong>
  if (share) return <strong>{t('per-share', { amount: `${Math.round(Number(share) * 1000) / 10}%` })}</strong>
  const needs = amountNeeds(amount)
  const words = needs.length > 0 ? t('amountNeeds', { facts: list(needs.map(label)) }) : label(reason)
  return <span className="hint">{spoken(words, words, language)}</span>
}

const Entitled = ({ given }: { readonly given: Given }) => {
  const t = useSelfCheckTexts()
  const label = useLabel()
  const list = useList()
  const [language] = useLanguage()
  const { item, whom, everybody, amount, limits, decide } = given
  const { basis } = item
  return (
    <li data-testid={`item-${item.item}`}>
      <div className="split">
        <span>
          <strong>{label(item.name)}</strong>{' '}
          {everybody ? t('forEach') : whom.length > 0 ? t('forWhom', { name: list(whom) }) : ''}
        </span>
        {amount ? <Amount amount={amount} /> : null}
      </div>
      <p className="hint">
        {item.apply.zh === decide.zh
          ? t('applyAndDecided', { office: label(decide) })
          : `${t('applyAt', { office: label(item.apply) })} ${t('decidedBy', { office: label(decide) })}`}
      </p>
      {limits.map((words) => (
        <p className="hint" key={words.zh}>
          {label(words)}
        </p>
      ))}
      <span className="basis">
        {t('basis', {
          instrument: language === 'en' ? basis.en : basis.instrument,
          article: language === 'en' ? articleInEnglish(basis.article) : basis.article,
        })}
      </span>
    </li>
  )
}

const Question = ({ asked }: { readonly asked: Asked }) => {
  const t = useSelfCheckTexts()
  const label = useLabel()
  const [language] = useLanguage()
  const list = useList()
  const { fact, words, whom, items } = asked
  const names = list(items.map(({ name }) => label(name)))
  return (
    <li data-testid={`ask-${fact}`}>
      <strong>{spoken(words.zh, words.en, language)}</strong>
      {whom.length > 0 ? t('askedOf', { names: list(whom) }) : ''}
      <p className="hint">{t('decides', { items: names })}</p>
    </li>
  )
}

const Questions = ({ asked }: { readonly asked: readonly Asked[] }) => {
  const t = useSelfCheckTexts()
  const more = asked.slice(OPEN_FACTS)
  return (
    <section className="sheet" data-testid="to-ask">
      <h2>{t('toAsk')}</h2>
      <p className="hint">{t('toAskHow')}</p>
      <ul className="plain-list">
        {asked.slice(0, OPEN_FACTS).map((one) => (
          <Question key={one.fact} asked={one} />
        ))}
      </ul>
      {more.length > 0 ? (
        <details>
          <summary>{t('moreToAsk', { n: more.length })}</summary>
          <ul className="plain-list">
            {more.map((one) => (
              <Question key={one.fact} asked={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** 还可能得到的其他帮助: what else the family may have, what must be known to say, and what does not add up. */
export const OtherHelp = ({ given }: { readonly given: Package }) => {
  const t = useSelfCheckTexts()
  const label = useLabel()
  const list = useList()
  const { entitled, asked, unpublished, covered } = useMemo(() => packageView(given), [given])
  return (
    <>
      <section className="sheet" data-testid="other-help">
        <h2>{t('otherHelp')}</h2>
        {entitled.length > 0 ? (
          <>
            <p className="hint">{t('otherHelpHow')}</p>
            <ul className="plain-list">
              {entitled.map((one) => (
                <Entitled key={`${one.item.item} ${one.whom.join()}`} given={one} />
              ))}
            </ul>
          </>
        ) : (
          <p className="quiet">{t('noOtherHelp')}</p>
        )}
        {covered.map(({ name, ...words }) => (
          <p key={words.zh + name.zh} className="hint" data-testid="covered">
            {label(name)}
            {t('colon')}
            {label(words)}
          </p>
        ))}
        {unpublished.length > 0 ? (
          <p className="hint">{t('askThere', { items: list(unpublished.map(({ name }) => label(name))) })}</p>
        ) : null}
      </section>
      {asked.length > 0 ? <Questions asked={asked} /> : null}
    </>
  )
}
