import { useThemeName } from '../appearance.ts'
import { Section } from '../page.tsx'
import { contrast, THEMES, variableOf, WORDS_ON } from '../tokens.ts'
import { useLanguageTexts } from './texts.ts'

/** Every colour by its variable, and every pair of words and ground with its contrast in the theme on screen. */
export const Colours = () => {
  const t = useLanguageTexts()
  const tokens = THEMES[useThemeName()]
  return (
    <>
      <Section title={t('colours')}>
        <ul className="swatches">
          {Object.keys(tokens).map((name) => (
            <li key={name}>
              <span aria-hidden style={{ background: `var(${variableOf(name)})` }} />
              <code>{variableOf(name)}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('onGround')}>
        <ul className="swatches">
          {WORDS_ON.map(([words, ground]) => (
            <li
              key={words + ground}
              style={{ color: `var(${variableOf(words)})`, background: `var(${variableOf(ground)})` }}
            >
              {words} / {ground} {contrast(tokens[words], tokens[ground]).toFixed(1)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
