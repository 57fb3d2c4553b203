import { dayInShanghai } from '@songtan/kernel'
import { useCodeName } from '../../shell/code-names.ts'
import { useLanguage } from '../../shell/i18n.ts'
import { PlaceName } from '../../shell/place.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Money, useSaidDay } from '../../shell/values.tsx'
import { type FamilyView, useFactText } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

type Comparison = FamilyView['facts'][number]
type Standing = Comparison['outcome'] | 'verified-only'

const COLOURS: Readonly<Record<Standing, string>> = {
  different: 'red',
  open: 'gold',
  'verified-only': 'green',
  same: 'green',
}

/** What a department found by itself needs nothing of the family. */
const standingOf = ({ outcome, declared, verified }: Comparison): Standing =>
  outcome === 'open' && declared.length === 0 && verified.length > 0 ? 'verified-only' : outcome

const isNothing = ({ fact }: Comparison['verified'][number]): boolean =>
  fact.kind === 'asset' && fact.value.value === 0

/** A register that knows of nothing, where the family declared nothing: true, and of little interest. */
const isAbsence = ({ declared, verified }: Comparison): boolean =>
  declared.length === 0 && verified.length > 0 && verified.every(isNothing)

/** Where a fact comes from, from which day it holds, and when it was written down. */
const Where = ({ row }: { readonly row: Comparison['declared'][number] }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const said = useSaidDay()
  const recorded = dayInShanghai(new Date(row.recordedAt))
  return (
    <span className="quiet fact-where">
      {name('source', row.source)} · {t('holdsFrom', { day: said(row.effectiveFrom) })}
      {recorded === row.effectiveFrom ? '' : ` · ${t('recordedOn', { day: said(recorded) })}`}
    </span>
  )
}

const Side = ({ facts }: { readonly facts: Comparison['declared'] }) => {
  const name = useCodeName()
  const say = useFactText()
  const [language] = useLanguage()
  const comma = language === 'en' ? ', ' : '、'
  if (facts.length === 0) return <span className="quiet">—</span>
  if (facts.length > 1 && facts.every(isNothing))
    return (
      <span className="quiet">
        {facts.map(({ fact }) => say(fact)).join(comma)}
        {language === 'en' ? ' (' : '（'}
        {[...new Set(facts.map(({ source }) => name('source', source)))].join(comma)}
        {language === 'en' ? ')' : '）'}
      </span>
    )
  return facts.map((row) => (
    <div key={row.factId}>
      {row.fact.kind === 'register' ? <PlaceName code={`${row.fact.value.county}000000`} /> : say(row.fact)}{' '}
      <Where row={row} />
    </div>
  ))
}

interface Person {
  readonly personId: string
  readonly name: string
}

/** Absences of one person in one row, at the end of the person's own. */
const gathered = (comparisons: readonly Comparison[]): Comparison[] => {
  const absences = Map.groupBy(comparisons.filter(isAbsence), ({ personId }) => personId)
  const rest = comparisons.filter((row) => !isAbsence(row))
  const rows = [...absences.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, verified: [first, ...others].flatMap(({ verified }) => verified) }] : [],
  )
  return [...rest, ...rows]
}

/** What differs first, then person by person; each name stands once, beside the first of its rows. */
const arrange = (comparisons: readonly Comparison[], members: readonly Person[]) => {
  const place = (id: string | null) => members.findIndex(({ personId }) => personId === id)
  const rows = gathered(comparisons).sort(
    (a, b) =>
      Number(b.outcome === 'different') - Number(a.outcome === 'different') ||
      place(a.personId) - place(b.personId),
  )
  return rows.map((row, i) => ({
    ...row,
    who: rows[i - 1]?.personId === row.personId ? '' : (members[place(row.personId)]?.name ?? '—'),
  }))
}

const Table = ({
  comparisons,
  members,
}: {
  readonly comparisons: readonly Comparison[]
  readonly members: readonly Person[]
}) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  return (
    <Rows
      rowKey={(row) => `${row.personId}${row.kind}${row.aspect}`}
      dataSource={arrange(comparisons, members)}
      empty={t('noFacts')}
      columns={[
        { title: t('who'), dataIndex: 'who' },
        { title: t('what'), render: (row) => name('factKind', row.kind) },
        { title: t('declared'), render: (row) => <Side facts={row.declared} /> },
        { title: t('verified'), render: (row) => <Side facts={row.verified} /> },
        {
          title: t('difference'),
          align: 'right',
          render: (row) => (row.difference ? <Money fen={row.difference} /> : null),
        },
        {
          title: t('standing'),
          render: (row) => {
            const standing = standingOf(row)
            return <Tag color={COLOURS[standing]}>{name('comparison', standing)}</Tag>
          },
        },
      ]}
    />
  )
}

/** What both sides say alike, and what a register found nothing of: true, and nothing to decide about. */
const isSettled = (row: Comparison): boolean => row.outcome === 'same' || isAbsence(row)

const AMOUNTS: ReadonlySet<string> = new Set(['income', 'asset', 'spending', 'holding'])

/** What only one side spoke of and is no sum: circumstances of a person. */
const isCircumstance = (row: Comparison): boolean => row.outcome === 'open' && !AMOUNTS.has(row.kind)

/**
 * Declared beside verified, thing by thing: what differs on top, then sums that one side is silent on; circumstances
 * and what agrees are folded.
 */
export const FactsTable = ({
  comparisons,
  members,
  whole = false,
}: {
  readonly comparisons: readonly Comparison[]
  readonly members: readonly Person[]
  /** Shows circumstances at once. */
  readonly whole?: boolean
}) => {
  const t = useRegistryTexts()
  const settled = comparisons.filter(isSettled)
  const circumstances = comparisons.filter((row) => !isSettled(row) && isCircumstance(row))
  const first = comparisons.filter((row) => !isSettled(row) && !isCircumstance(row))
  const differing = comparisons.filter(({ outcome }) => outcome === 'different').length
  if (comparisons.length === 0) return <Table comparisons={comparisons} members={members} />
  return (
    <>
      <p className="quiet">{t(differing === 0 ? 'noneDiffers' : 'differing', { n: differing })}</p>
      {first.length > 0 ? <Table comparisons={first} members={members} /> : null}
      {circumstances.length > 0 ? (
        <details style={{ marginTop: 8 }} open={whole}>
          <summary>{t('circumstances', { n: circumstances.length })}</summary>
          <Table comparisons={circumstances} members={members} />
        </details>
      ) : null}
      {settled.length > 0 ? (
        <details style={{ marginTop: 8 }}>
          <summary>{t('settled', { n: settled.length })}</summary>
          <Table comparisons={settled} members={members} />
        </details>
      ) : null}
    </>
  )
}
