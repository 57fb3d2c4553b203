import { LookPages, type OfFamily } from './look-pages.tsx'
import { useFamilyTexts } from './texts.ts'

/** 谁看过我家的信息 (PIPL §44, §45). */
export const Looks = (of: OfFamily) => {
  const t = useFamilyTexts()
  return (
    <section className="sheet" data-testid="looks">
      <h2>{t('looks')}</h2>
      <p className="hint">{t('looksHint')}</p>
      <LookPages {...of} />
    </section>
  )
}
