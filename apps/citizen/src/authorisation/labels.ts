import type { OutputOf, SourceCode, verificationRoutes } from '@songtan/contract'

export type Authorisation = OutputOf<typeof verificationRoutes.listMyAuthorisations>['items'][number]
export type Signer = Authorisation['members'][number]

/** Who is asked, and for what, as a family would say it. */
export const SOURCES: Readonly<Record<SourceCode, { readonly zh: string; readonly en: string }>> = {
  police: { zh: '公安（户口、车辆）', en: 'Police (household register, vehicles)' },
  'social-security': { zh: '人社（社保、养老金）', en: 'Social security (insurance, pensions)' },
  'real-estate': { zh: '不动产登记（房子）', en: 'Land registry (homes)' },
  market: { zh: '市场监管（公司、个体户）', en: 'Market regulator (businesses)' },
  tax: { zh: '税务（交税的收入）', en: 'Tax office (taxed income)' },
  'provident-fund': { zh: '住房公积金', en: 'Housing provident fund' },
  'civil-affairs': { zh: '民政（婚姻、其他救助）', en: 'Civil affairs (marriage, other aid)' },
  bank: { zh: '银行（存款、理财）', en: 'Banks (savings, funds)' },
}

/** Members who can sign for one who cannot: grown up, with full capacity. */
export const guardiansOf = (members: readonly Signer[]): readonly Signer[] =>
  members.filter((m) => !m.needsGuardian)

/** Those still in question; where none is, the one that ended last, so that its end is seen. */
export const inQuestion = (authorisations: readonly Authorisation[]): readonly Authorisation[] => {
  const open = authorisations.filter(({ ended }) => ended === null)
  if (open.length > 0) return open
  return [...authorisations].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, 1)
}

/** The path inside this page that an invitation leads to; undefined for an address that is no invitation. */
export const signPath = (url: string): string | undefined => /\/authorise\/[^/?#]+/.exec(url)?.[0]
