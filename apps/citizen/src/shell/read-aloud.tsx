import { useEffect, useState } from 'react'
import { type Preferences, preferences } from './preferences.ts'
import { useShellTexts } from './texts.ts'

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

const SPOKEN: Readonly<Record<Preferences['language'], RegExp>> = {
  zh: /^(zh|cmn)/i,
  'zh-Hant': /^(zh|cmn|yue)/i,
  en: /^en/i,
}

/** A voice of the phone for a language, one that needs no line first. */
export const voiceFor = <V extends Voice>(
  voices: readonly V[],
  language: Preferences['language'],
): V | undefined => {
  const able = voices.filter(({ lang }) => SPOKEN[language].test(lang))
  return able.find(({ localService }) => localService) ?? able[0]
}

/** Lines as they are read out: a stop after each, none twice in a row. */
export const spokenLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, i, all) => /[\p{L}\p{N}]/u.test(line) && line !== all[i - 1])

const engine = (): SpeechSynthesis | undefined =>
  typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis

const usePhoneVoice = (): SpeechSynthesisVoice | undefined => {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    const synthesis = engine()
    if (!synthesis) return
    const listen = () => setVoices(synthesis.getVoices())
    listen()
    synthesis.addEventListener?.('voiceschanged', listen)
    return () => {
      synthesis.removeEventListener?.('voiceschanged', listen)
      synthesis.cancel()
    }
  }, [])
  return voiceFor(voices, preferences().language)
}

/** 读给我听: reads the page out by a voice that the phone has; not there where it has none. */
export const ReadAloud = () => {
  const t = useShellTexts()
  const voice = usePhoneVoice()
  const [speaking, setSpeaking] = useState(false)
  if (!voice) return null
  const begin = () => {
    const lines = spokenLines(document.querySelector('main')?.innerText ?? '')
    setSpeaking(lines.length > 0)
    for (const [i, line] of lines.entries()) {
      const words = new SpeechSynthesisUtterance(line)
      words.voice = voice
      words.lang = voice.lang
      words.rate = 0.9
      if (i === lines.length - 1) words.onend = () => setSpeaking(false)
      speechSynthesis.speak(words)
    }
  }
  const end = () => {
    speechSynthesis.cancel()
    setSpeaking(false)
  }
  return (
    <button type="button" className="aloud" aria-pressed={speaking} onClick={speaking ? end : begin}>
      {t(speaking ? 'silent' : 'aloud')}
    </button>
  )
}
