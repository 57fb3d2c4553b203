import { addMonths, monthOf, plainDate } from '@songtan/kernel'
import { type ItemRow, type ValueRow, withItemRows, withValueRows } from '@songtan/policy'
import { submitDraft } from '../apps/server/src/domains/programs/hand-over-draft.ts'
import { openDraft } from '../apps/server/src/domains/programs/open-draft.ts'
import { readDraft } from '../apps/server/src/domains/programs/read-draft.ts'
import { saveDraft } from '../apps/server/src/domains/programs/save-draft.ts'
import type { Office } from './case-desk.ts'
import { DEMO_CITY } from './divisions.ts'
import { type DemoStaff, staffAt } from './staff.ts'

const CITY = DEMO_CITY.slice(0, 4)

interface DraftOfDemo {
  readonly title: string
  readonly zh: string
  readonly en: string
  readonly values: readonly ValueRow[]
  readonly items: readonly ItemRow[]
  /** Handed to the second person. */
  readonly submitted: boolean
}

const RAISED: readonly ValueRow[] = [
  { key: 'dibao.standard.urban', value: '700.00', unit: 'yuan/month', article: '第一条' },
  { key: 'dibao.standard.rural', value: '6600.00', unit: 'yuan/year', article: '第二条' },
]

const SUBSIDY: ItemRow = {
  ...{
    code: 'nuanhe-heating',
    department: 'civil-affairs',
    of: 'household',
    form: 'cash',
    frequency: 'yearly',
  },
  ...{ zh: '暖河市低保家庭取暖补贴', en: 'Nuanhe heating subsidy for dibao families' },
  ...{ whoZh: '本市低保家庭', whoEn: 'dibao families of the city', when: 'familyIsDibao' },
  ...{ openZh: '金额待财政部门核定', openEn: 'the finance office has still to set the amount' },
  ...{ apply: 'town', decide: 'county', publicity: 'none', certainty: 'read', article: '第三条' },
}

const DRAFTS: readonly DraftOfDemo[] = [
  {
    title: '关于提高最低生活保障标准的通知（虚构）',
    zh: '暖民发第9号（虚构）',
    en: 'Nuanhe Civil Affairs Notice 9 (fictional)',
    values: RAISED,
    items: [],
    submitted: true,
  },
  {
    title: '低保家庭冬季取暖补贴（虚构）',
    zh: '暖民发第11号（虚构）',
    en: 'Nuanhe Civil Affairs Notice 11 (fictional)',
    values: [],
    items: [SUBSIDY],
    submitted: false,
  },
]

/** Drafts of the law: one that waits for the second person, one still being written. */
export const makePolicyDrafts = async (office: Office, staff: readonly DemoStaff[]): Promise<void> => {
  const officer = staffAt(staff, 'policy-officer', DEMO_CITY)
  const { set } = office.services.policies
  const types = new Map(set.packs.flatMap((p) => p.declarations.map((d) => [d.key, d.type] as const)))
  const from = plainDate(`${addMonths(monthOf(office.services.clock.today()), 1)}-01`)
  for (const { title, zh, en, values, items, submitted } of DRAFTS) {
    const { id } = await office.act(openDraft, officer, { place: CITY, title, from, instrument: { zh, en } })
    const { text, version } = await office.act(readDraft, officer, { id })
    const instrument = /id: (\S+)/.exec(text)?.[1] ?? ''
    const dated = { from, instrument, source: '虚构' }
    const written = withItemRows(
      withValueRows(
        text,
        values.map((row) => ({ ...row, ...dated })),
        (key) => types.get(key),
      ),
      items.map((row) => ({ ...row, from, instrument })),
    )
    const saved = await office.act(saveDraft, officer, { id, version, title, from, text: written })
    if (submitted) await office.act(submitDraft, officer, { id, version: saved.version })
  }
}
