import { useSyncExternalStore } from 'react'
import { onPreferences, type Preferences, preferences, setPreference } from './preferences.ts'
import { useShellTexts } from './texts.ts'

export const usePreferences = (): Preferences => useSyncExternalStore(onPreferences, preferences, preferences)

/** 大字, where one looks first. */
export const LargePrint = () => {
  const t = useShellTexts()
  const { large } = usePreferences()
  return (
    <button type="button" aria-pressed={large} onClick={() => setPreference({ large: !large })}>
      {t('large')}
    </button>
  )
}

/** How else one likes to read: in stronger colours, in Traditional characters. Remembered on this phone. */
export const Reading = () => {
  const t = useShellTexts()
  const { contrast, language } = usePreferences()
  const traditional = language === 'zh-Hant'
  return (
    <section className="reading" aria-label={t('reading')}>
      <button type="button" aria-pressed={contrast} onClick={() => setPreference({ contrast: !contrast })}>
        {t('contrast')}
      </button>
      {language === 'en' ? null : (
        <button
          type="button"
          aria-pressed={traditional}
          onClick={() => setPreference({ language: traditional ? 'zh' : 'zh-Hant' })}
        >
          {t('traditional')}
        </button>
      )}
    </section>
  )
}
