import { chineseNumber } from '@songtan/kernel'

/** A place in an instrument (法律依据): what each step, letter and limit stands on. */
export interface LegalBasis {
  /** 《最低生活保障审核确认办法》第十条 */
  readonly zh: string
  readonly en: string
}

const byArticle =
  (zh: string, en: string) =>
  (article: number): LegalBasis => ({
    zh: `《${zh}》第${chineseNumber(article)}条`,
    en: `${en}, art. ${article}`,
  })

/** 社会救助暂行办法 (State Council order 649, rev. 2019): L1 of the policy reference. */
export const interimMeasures = byArticle('社会救助暂行办法', 'Interim Measures for Social Assistance')

/** 最低生活保障审核确认办法 (2021): L2 of the policy reference. */
export const reviewMeasures = byArticle(
  '最低生活保障审核确认办法',
  'Measures for Review and Confirmation of the Minimum Living Guarantee',
)

/** 个人信息保护法 (2021): L12 of the policy reference. */
export const personalDataLaw = byArticle('个人信息保护法', 'Personal Information Protection Law')

const PARTS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** 民政部等 2022-10-20 通知, part and item: L5 of the policy reference; `notice2022(4, 2)` is 四(二). */
export const notice2022 = (part: number, item: number): LegalBasis => ({
  zh: `《关于进一步做好最低生活保障等社会救助兜底保障工作的通知》${PARTS[part - 1]}(${PARTS[item - 1]})`,
  en: `Notice of 2022 on Social Assistance as the Last Net, ${part}(${item})`,
})

/** Read out of the article rather than written in it. */
export const inferred = ({ zh, en }: LegalBasis): LegalBasis => ({
  zh: `${zh}(推定)`,
  en: `${en} (inferred)`,
})
