import type { FamilyFact, SourceCode, SourceRecord } from '@songtan/contract'
import { type Fen, fen } from '@songtan/kernel'

export type IncomeKind = Extract<FamilyFact, { kind: 'income' }>['value']['kind']
export type AssetKind = Extract<FamilyFact, { kind: 'asset' }>['value']['kind']
/** 工资性、经营净、财产净、转移净收入, and what L2 §13 does not count. */
export type IncomeGroup = 'wage' | 'business' | 'property' | 'transfer' | 'apart'

export const INCOME_GROUPS: readonly IncomeGroup[] = ['wage', 'business', 'property', 'transfer', 'apart']

/** The four kinds that L2 §13 counts; deductions and dated exclusions are the determination's, not the report's. */
export const COUNTED_GROUPS: readonly IncomeGroup[] = ['wage', 'business', 'property', 'transfer']

const GROUP_OF: Readonly<Record<IncomeKind, IncomeGroup>> = {
  wage: 'wage',
  business: 'business',
  property: 'property',
  support: 'transfer',
  pension: 'transfer',
  'basic-pension-central': 'transfer',
  'basic-pension-local': 'transfer',
  compensation: 'transfer',
  donation: 'transfer',
  other: 'transfer',
  'government-aid': 'apart',
  honours: 'apart',
  scholarship: 'apart',
  'senior-allowance': 'apart',
}

export const groupOf = (kind: IncomeKind): IncomeGroup => GROUP_OF[kind]

/** Sources that would know of an income of the group, were there one. */
export const SOURCES_OF_GROUP: Readonly<Record<IncomeGroup, readonly SourceCode[]>> = {
  wage: ['tax', 'social-security'],
  business: ['tax'],
  property: ['tax'],
  transfer: ['social-security'],
  apart: ['civil-affairs'],
}

/** The register that an asset would stand in; kinds without one are never verified by a source. */
export const SOURCE_OF_ASSET: Readonly<Partial<Record<AssetKind, SourceCode>>> = {
  deposit: 'bank',
  fund: 'bank',
  securities: 'bank',
  vehicle: 'police',
  home: 'real-estate',
  shop: 'real-estate',
  'enterprise-share': 'market',
}

export const ASSET_ORDER: readonly AssetKind[] = [
  'deposit',
  'securities',
  'fund',
  'insurance',
  'claim',
  'online-finance',
  'vehicle',
  'home',
  'shop',
  'enterprise-share',
  'forest',
  'machine',
]

/** The asset that a record speaks of, with its value. */
export const assetOf = (
  record: SourceRecord,
): { readonly kind: AssetKind; readonly value: Fen } | undefined => {
  switch (record.kind) {
    case 'vehicle':
      return { kind: 'vehicle', value: fen(record.value) }
    case 'real-estate':
      return { kind: record.use, value: fen(record.value) }
    case 'enterprise':
      return { kind: 'enterprise-share', value: fen(record.capital) }
    case 'balance':
      return { kind: record.product, value: fen(record.balance) }
    default:
      return undefined
  }
}
