import { fen, formatYuan } from '@songtan/kernel'
import type { Decision } from '../engine/decide.ts'
import type { FamilyClass, Program } from '../facts/codes.ts'
import type { Words } from '../pack/pack-types.ts'

const say = (zh: string, en: string): Words => ({ zh, en })

const CLASS: Readonly<Record<FamilyClass, Words>> = {
  tekun: say('特困人员', 'in extreme difficulty (tekun)'),
  dibao: say('最低生活保障家庭', 'a dibao family'),
  edge: say('低保边缘家庭', 'an edge family'),
  rigid: say('刚性支出困难家庭', 'a family in rigid-expenditure difficulty'),
  none: say('不符合各类救助家庭的条件', 'of no class that is helped'),
}

const PROGRAM: Readonly<Record<Program, Words>> = {
  tekun: say('特困供养金', 'tekun support'),
  dibao: say('低保金', 'dibao'),
  'dibao-single': say('单人户低保金', 'single cover'),
  temporary: say('临时救助', 'temporary assistance'),
  orphan: say('孤儿基本生活费', 'orphan allowance'),
  'unattended-child': say('事实无人抚养儿童补贴', 'allowance of unattended children'),
  'disability-living': say('困难残疾人生活补贴', 'disability living allowance'),
  'disability-care': say('重度残疾人护理补贴', 'disability care allowance'),
  'senior-allowance': say('高龄津贴', 'senior allowance'),
}

/** What a change would lead to: the class and each grant with its monthly amount. */
export const sayOutcome = ({ class: found, grants }: Pick<Decision, 'class' | 'grants'>): Words => {
  const family = found === 'unknown' ? say('无法判断', 'unknown') : CLASS[found]
  const is = found === 'none' || found === 'unknown' ? '' : '为'
  const money = grants.map(({ program, member, monthly }) => {
    const amount = monthly === null ? undefined : formatYuan(fen(monthly))
    return {
      zh: `，${member ? `${member} ` : ''}${PROGRAM[program].zh}${amount === undefined ? '金额待定' : `每月 ${amount} 元`}`,
      en: `, ${PROGRAM[program].en}${member ? ` of ${member}` : ''} ${amount === undefined ? 'of an amount still open' : `${amount} yuan a month`}`,
    }
  })
  return {
    zh: `则${is}${family.zh}${money.map((m) => m.zh).join('')}`,
    en: `the family would be ${family.en}${money.map((m) => m.en).join('')}`,
  }
}
