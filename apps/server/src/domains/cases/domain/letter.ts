import { articleInEnglish, formatYuan, type PlainDate, type YearMonth } from '@songtan/kernel'
import type { Determination } from '@songtan/policy'
import type { CaseTerms, Term } from './clock.ts'
import { interimMeasures, type LegalBasis, reviewMeasures } from './legal-basis.ts'
import type { Proposal } from './outcome.ts'
import { CLASS_WORDS, PROGRAM_WORDS, type Words } from './words.ts'

/** A letter (告知书、决定书) as it is frozen: the PDF is made from this and nothing else. */
export interface LetterContent {
  readonly title: Words
  /** The office over its seal (落款). */
  readonly issuer: string
  readonly addressee: string
  readonly paragraphs: readonly Words[]
  readonly figures: readonly { readonly words: Words; readonly monthly: string }[]
  readonly basis: readonly Words[]
  readonly rights: Words
}

/** What every letter needs to know of its case. */
export interface LetterCase {
  readonly issuer: string
  readonly applicant: string
  readonly receiptNumber: string
  readonly filedOn: PlainDate
}

const dayZh = (day: PlainDate): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const monthZh = (month: YearMonth): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`

const UNIT_WORDS: Readonly<Record<Term['unit'], Words>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
}
const length = ({ n, unit }: Term, language: keyof Words): string =>
  language === 'zh' ? `${n}${UNIT_WORDS[unit].zh}` : `${n} ${UNIT_WORDS[unit].en}`

/** Right of appeal (L1 §65, L2 §38); both lengths come from the packs. */
const rightsOf = (terms: CaseTerms): Words => ({
  zh:
    `您对本决定有陈述、申辩的权利。如不服本决定，可以自收到之日起${length(terms['appeal-review'], 'zh')}内申请行政复议，` +
    `也可以自收到之日起${length(terms['appeal-suit'], 'zh')}内向人民法院提起行政诉讼。`,
  en:
    `You have the right to state your case. You may ask for administrative reconsideration within ` +
    `${length(terms['appeal-review'], 'en')} of receiving this letter, or sue within ${length(terms['appeal-suit'], 'en')}.`,
})

const opening = ({ receiptNumber, filedOn }: LetterCase): Words => ({
  zh: `您家庭于${dayZh(filedOn)}提出的社会救助申请（编号${receiptNumber}），现告知如下。`,
  en: `This is about the application for social assistance that your family filed on ${filedOn} (number ${receiptNumber}).`,
})

const appealBasis: readonly LegalBasis[] = [reviewMeasures(38), interimMeasures(65)]

const cited = (basis: Determination['refusals'][number]['basis']): Words => ({
  zh: `《${basis.instrument}》${basis.article}`,
  en: `${basis.en}, ${articleInEnglish(basis.article)}`,
})

const unique = (list: readonly Words[]): Words[] => [
  ...new Map(list.map((words) => [words.zh, words])).values(),
]

/** 一次性告知补正通知书: everything that lacks, once (L2 §10). */
export const supplementLetter = (of: LetterCase, items: readonly string[]): LetterContent => ({
  title: { zh: '一次性补正材料告知书', en: 'Papers that are lacking' },
  ...{ issuer: of.issuer, addressee: of.applicant },
  paragraphs: [
    opening(of),
    {
      zh: '经查看，还需补充以下材料。本告知只发一次，材料补齐后即予受理。能够通过政府平台取得的证照不需要提交。',
      en: 'The following is still needed. You are asked only once; the application is accepted when it is there.',
    },
    ...items.map((item, i) => ({ zh: `${i + 1}. ${item}`, en: `${i + 1}. ${item}` })),
  ],
  figures: [],
  basis: [reviewMeasures(10)],
  rights: { zh: '', en: '' },
})

/** 确认通知书: what is given, how much, from when. */
export const confirmationLetter = (
  of: LetterCase,
  { proposal, fromMonth, names, terms }: DecisionLetter,
): LetterContent => {
  const found = CLASS_WORDS[proposal.class]
  return {
    title: { zh: '社会救助确认通知书', en: 'Confirmation of social assistance' },
    ...{ issuer: of.issuer, addressee: of.applicant },
    paragraphs: [
      opening(of),
      proposal.class === 'none'
        ? {
            zh: '经审核，确认对您家庭中符合条件的成员给予救助。',
            en: 'Assistance is confirmed for the members of your family who meet the conditions.',
          }
        : { zh: `经审核，确认您家庭为${found.zh}。`, en: `Your family is confirmed as: ${found.en}.` },
      proposal.grants.length > 0
        ? {
            zh: `救助自${monthZh(fromMonth)}起发放，每月金额如下。`,
            en: `Paid monthly from ${fromMonth} on.`,
          }
        : {
            zh: '该身份本身不发放救助金，可按规定享受医疗、教育、住房、就业等救助。',
            en: 'This status pays nothing by itself; it opens medical, education, housing and work assistance.',
          },
      {
        zh: '家庭人口、收入、财产发生变化的，请及时向乡镇人民政府（街道办事处）报告。',
        en: 'Report changes in members, income or property to the town in time.',
      },
    ],
    figures: proposal.grants.map(({ program, personId, monthly }) => {
      const who = personId === null ? '' : (names.get(personId) ?? '')
      const words = PROGRAM_WORDS[program]
      return {
        words: who === '' ? words : { zh: `${words.zh}：${who}`, en: `${words.en}: ${who}` },
        monthly: formatYuan(monthly),
      }
    }),
    basis: [reviewMeasures(20), reviewMeasures(21), reviewMeasures(23), ...appealBasis],
    rights: rightsOf(terms),
  }
}

export interface DecisionLetter {
  readonly proposal: Proposal
  readonly fromMonth: YearMonth
  /** Names of members, to say who is covered singly. */
  readonly names: ReadonlyMap<string, string>
  readonly terms: CaseTerms
}

/** 不予确认告知书: every reason with its article (L2 §21). */
export const refusalLetter = (of: LetterCase, found: Determination, terms: CaseTerms): LetterContent => ({
  title: { zh: '不予确认告知书', en: 'Refusal of social assistance' },
  ...{ issuer: of.issuer, addressee: of.applicant },
  paragraphs: [
    opening(of),
    { zh: '经审核，不予确认。理由是：', en: 'After review the application is refused, because:' },
    ...found.refusals.map(({ reason, en, basis }, i) => ({
      zh: `${i + 1}. ${reason}(${cited(basis).zh})`,
      en: `${i + 1}. ${en} (${cited(basis).en})`,
    })),
    {
      zh: '家庭情况发生变化的，可以重新申请。遇到突发困难，可以申请临时救助。',
      en: 'If things change you may apply again. In sudden need you may ask for temporary assistance.',
    },
  ],
  figures: [],
  basis: unique([...found.refusals.map(({ basis }) => cited(basis)), reviewMeasures(21), ...appealBasis]),
  rights: rightsOf(terms),
})

/** The letter of a decision, whichever way it goes. */
export const decisionLetter = (
  of: LetterCase,
  found: Determination,
  decided: DecisionLetter,
): LetterContent =>
  decided.proposal.eligible ? confirmationLetter(of, decided) : refusalLetter(of, found, decided.terms)

/** 终止审核确认程序告知书 (L2 §29). */
export const terminationLetter = (of: LetterCase, reason: string, terms: CaseTerms): LetterContent => ({
  title: { zh: '终止审核确认程序告知书', en: 'End of the procedure' },
  ...{ issuer: of.issuer, addressee: of.applicant },
  paragraphs: [
    opening(of),
    {
      zh: `因${reason}，审核确认程序终止。您以后仍可以重新申请。`,
      en: `The procedure ends: ${reason}. You may apply again later.`,
    },
  ],
  figures: [],
  basis: [reviewMeasures(29), ...appealBasis],
  rights: rightsOf(terms),
})

/** The office that writes: 区县民政局, 镇人民政府, 街道办事处. */
export const issuerName = (level: 'town' | 'county', name: string): string => {
  if (level === 'county') return `${name}民政局`
  return name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`
}
