import type { Words } from '../pack/pack-types.ts'

const flag = (given: boolean): Words => (given ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })
const CODES: Readonly<Record<string, Words>> = {
  true: flag(true),
  false: flag(false),
  full: { zh: '完全', en: 'full' },
  partial: { zh: '部分', en: 'partial' },
  none: { zh: '无', en: 'none' },
  preschool: { zh: '学前', en: 'preschool' },
  primary: { zh: '小学', en: 'primary school' },
  junior: { zh: '初中', en: 'junior school' },
  senior: { zh: '高中', en: 'senior school' },
  vocational: { zh: '中职', en: 'vocational school' },
  undergraduate: { zh: '本专科', en: 'undergraduate' },
  postgraduate: { zh: '研究生', en: 'postgraduate' },
  urban: { zh: '城镇', en: 'urban' },
  rural: { zh: '农村', en: 'rural' },
  prison: { zh: '服刑', en: 'in prison' },
  rehab: { zh: '强制隔离戒毒', en: 'in compulsory rehabilitation' },
  missing: { zh: '宣告失踪', en: 'declared missing' },
  religious: { zh: '宗教教职', en: 'a cleric elsewhere' },
}

/** What a code or grade of a status is called. */
export const statusWords = (code: string): Words => CODES[code] ?? { zh: `${code} 级`, en: `grade ${code}` }
