import type { OutputOf, registryRoutes } from '@songtan/contract'
import { useCodeName } from '../../shell/code-names.ts'
import { useLanguage } from '../../shell/i18n.ts'
import { moneyText } from '../../shell/values.tsx'

export type FamilyView = OutputOf<typeof registryRoutes.family>
export type Fact = FamilyView['facts'][number]['declared'][number]['fact']

/** A fact as a person says it: kind, figure, place. */
export const useFactText = () => {
  const name = useCodeName()
  const [language] = useLanguage()
  const say = (zh: string, en: string) => (language === 'en' ? en : zh)
  return (fact: Fact): string => {
    switch (fact.kind) {
      case 'income':
        if (fact.value.amount === 0) return say('没有', 'none')
        return `${name('income', fact.value.kind)} ${moneyText(fact.value.amount)} ${fact.value.per === 'month' ? say('/月', 'a month') : say('/年', 'a year')}`
      case 'asset':
        if (fact.value.value === 0) return `${say('没有', 'No ')}${name('asset', fact.value.kind)}`
        return `${name('asset', fact.value.kind)} ${moneyText(fact.value.value)}${fact.value.area === undefined ? '' : ` · ${fact.value.area} m²`}${fact.value.use === undefined ? '' : ` · ${name('vehicleUse', fact.value.use)}`}`
      case 'spending':
        if (fact.value.amount === 0) return say('没有', 'None')
        return `${name('spending', fact.value.kind)} ${moneyText(fact.value.amount)} ${say('/年', 'a year')}`
      case 'supporter':
        return fact.value.relation === 'none'
          ? say('没有义务人', 'Nobody')
          : `${name('relation', fact.value.relation)} · ${fact.value.able === false ? say('无赡养能力', 'not able') : say('有赡养能力', 'able')}`
      case 'disability':
        return `${name('disability', fact.value.kind)}${fact.value.grade ? ` ${fact.value.grade} ${say('级', '')}` : ''}`
      case 'majorIllness':
        return fact.value.has ? say('是', 'Yes') : say('否', 'No')
      case 'selfCare':
        return say(`${fact.value.failed} 项不能自理`, `${fact.value.failed} of six fail`)
      case 'labour':
        return name('labour', fact.value.ability)
      case 'schooling':
        return name('schooling', fact.value.level)
      case 'away':
        return name('away', fact.value.reason)
      case 'livesWith':
        return fact.value.together ? say('是', 'Yes') : say('否', 'No')
      case 'register':
        return fact.value.county
      case 'holding':
        return `${name('program', fact.value.program)} ${moneyText(fact.value.monthly)} ${say('/月', 'a month')}`
      case 'change':
        return `${name('change', fact.value.kind)} ${fact.value.day}`
      case 'place':
        return `${fact.value.village} ${name('residence', fact.value.residence)}`
      case 'class':
        return name('class', fact.value.class)
      case 'agent':
        return fact.value.basis
    }
  }
}
