import { type ParameterRow, type ParameterValue, type PolicySet, sayParameter } from '@songtan/policy'
import { useCodeName } from '../../shell/code-names.ts'
import { useLanguage } from '../../shell/i18n.ts'
import { codeWords, GROUPS, type Label, sourceIn } from './law-words.ts'

/** A parameter by its name, with the code that picks it out of its family. */
export const useParameterName = (): ((row: Pick<ParameterRow, 'name' | 'code'>) => string) => {
  const name = useCodeName()
  const [language] = useLanguage()
  return ({ name: own, code }) => {
    if (!code) return own[language]
    const picked = codeWords(code.by, code.is)?.[language] ?? name(GROUPS[code.by] ?? code.by, code.is)
    return language === 'en' ? `${own.en}: ${picked}` : `${own.zh}：${picked}`
  }
}

/** Where a figure was found, as packs write it, in the reader's language. */
export const useSource = (): ((source: string) => string) => {
  const [language] = useLanguage()
  return (source) => sourceIn(source, language)
}

/** A dated entry as people say it, by what its parameter is. */
export const useSaid = (set: PolicySet): ((entry: ParameterValue) => Label) => {
  const declared = new Map(set.packs.flatMap((p) => p.declarations.map((d) => [d.key, d] as const)))
  return (entry) => {
    const { key } = entry
    return sayParameter(entry, declared.get(key) ?? declared.get(key.slice(0, key.lastIndexOf('.'))) ?? {})
  }
}
