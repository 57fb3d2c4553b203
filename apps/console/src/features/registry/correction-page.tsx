import { type OutputOf, registryRoutes } from '@songtan/contract'
import { dayInShanghai } from '@songtan/kernel'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Day, useSaidDay, useSaidMoment } from '../../shell/values.tsx'
import { useAboutText } from './correction-about.tsx'
import { useCorrectionTexts } from './correction-texts.ts'
import { useFactText } from './fact-text.ts'

type Correction = OutputOf<typeof registryRoutes.correction>
type Facts = Correction['facts']

interface Props {
  readonly county: string
  readonly row: Correction
}

const COLOURS = { received: 'gold', corrected: 'green', kept: 'default' } as const
const ANSWERS = ['corrected', 'kept'] as const
const SIDES = ['declared', 'verified'] as const

/** Facts with their source and days, what was declared before what was verified. */
const FactLines = ({ facts }: { readonly facts: Facts }) => {
  const t = useCorrectionTexts()
  const name = useCodeName()
  const say = useFactText()
  const said = useSaidDay()
  return SIDES.map((side) => (
    <p key={side}>
      <strong>{t(side)}</strong>{' '}
      {facts.some(({ standing }) => standing === side) ? null : <span className="quiet">{t('nothing')}</span>}
      {facts
        .filter(({ standing }) => standing === side)
        .map((row) => (
          <span key={row.factId} style={{ display: 'block' }}>
            {say(row.fact)}{' '}
            <span className="quiet">
              {name('source', row.source)} · {t('holdsFrom', { day: said(row.effectiveFrom) })} ·{' '}
              {t('recordedOn', { day: said(dayInShanghai(new Date(row.recordedAt))) })}
            </span>
          </span>
        ))}
    </p>
  ))
}

const Now = ({ row }: Pick<Props, 'row'>) => {
  const t = useCorrectionTexts()
  const name = useCodeName()
  const { fact, member, account } = row.now
  if (fact) return <FactLines facts={[...fact.declared, ...fact.verified]} />
  if (member)
    return (
      <p>
        {member.name} · {name('relation', member.relation)} · {member.residentIdMasked}
      </p>
    )
  if (account)
    return (
      <p>
        {account.bank} · {account.holderName} · {account.accountMasked} · <Day day={account.validFrom} />
      </p>
    )
  return <p className="quiet">{t('nothingNow')}</p>
}

const Answering = ({ county, row }: Props) => {
  const t = useCorrectionTexts()
  const { correctionId, householdId, version, changed, state } = row
  if (state !== 'received') return null
  return (
    <>
      <Alert
        showIcon
        type={changed ? 'success' : 'info'}
        title={t(changed ? 'changed' : 'unchanged')}
        style={{ marginBottom: 12 }}
      />
      <p className="no-print" style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 }}>
        <Link to="/families/$county/$id" params={{ county, id: householdId }}>
          {t('toFamily')}
        </Link>
        <Action
          main
          route={registryRoutes.answerCorrection}
          fixed={{ county, id: correctionId, version }}
          label={t('answer')}
          says={t('answerSays')}
          touches={['registry.']}
          fields={[
            {
              ...{ name: 'outcome', label: t('outcome'), kind: 'choice', required: true },
              choices: ANSWERS.map((value) => ({ value, label: t(value) })),
            },
            { name: 'words', label: t('words'), hint: t('wordsHint'), kind: 'long', required: true },
          ]}
        />
      </p>
    </>
  )
}

const Shown = ({ county, row }: Props) => {
  const t = useCorrectionTexts()
  const aboutText = useAboutText()
  const moment = useSaidMoment()
  return (
    <>
      <PageHead
        title={
          <>
            {aboutText(row.about)}
            {row.personName === null ? '' : ` · ${row.personName}`}{' '}
            <span className="quiet">{row.number}</span> <Tag color={COLOURS[row.state]}>{t(row.state)}</Tag>
          </>
        }
      />
      <p>
        <Link to="/families/$county/$id" params={{ county, id: row.householdId }}>
          {row.headName} · {row.householdNumber}
        </Link>
      </p>
      <p className="quiet">
        <PlaceName code={row.village} /> · {t('asked')} {moment(row.askedAt)}
      </p>
      <Section title={t('says')}>
        <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{row.says}</p>
      </Section>
      <Section title={t('now')}>
        <Now row={row} />
      </Section>
      {row.changed && row.facts.length > 0 ? (
        <Section title={t('heldThen')}>
          <FactLines facts={row.facts} />
        </Section>
      ) : null}
      {row.answer === null ? null : (
        <Section title={t('answered')}>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{row.answer}</p>
          <p className="quiet">{t('answeredOn', { at: row.answeredAt ? moment(row.answeredAt) : '' })}</p>
        </Section>
      )}
      <Answering county={county} row={row} />
    </>
  )
}

/** 更正请求: what the family says beside what is registered, corrected on the family's page and answered here. */
export default function CorrectionPage() {
  const { county, id } = useParams({ from: '/families/corrections/$county/$id' })
  const query = useRead(registryRoutes.correction, { county, id })
  return <Loaded query={query}>{(row) => <Shown county={county} row={row} />}</Loaded>
}
