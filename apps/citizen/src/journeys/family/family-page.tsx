import { type OutputOf, registryRoutes } from '@songtan/contract'
import { divisionCode, townOf } from '@songtan/kernel'
import { Link } from 'wouter'
import { Authorisations } from '../../authorisation/authorisations.tsx'
import { CLASSES } from '../../household/labels.ts'
import { RequireSession } from '../../session/require-session.tsx'
import { useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { type Correction, Corrections, thingOf } from './corrections.tsx'
import { Facts } from './facts.tsx'
import { Looks } from './looks.tsx'
import { Mend } from './mend.tsx'
import { PlaceName } from './place-name.tsx'
import { HEAD_RELATIONS } from './relations.ts'
import { useFamilyTexts } from './texts.ts'

type Family = OutputOf<typeof registryRoutes.myFamily>
type Fact = Family['facts'][number]

interface FamilyShownProps {
  readonly family: Family
  readonly corrections: readonly Correction[]
  readonly onAsked: () => void
}

/** What stands beside each thing that is kept: 这里不对, or that it was said already. */
const useMend = ({ family, corrections, onAsked }: FamilyShownProps) => {
  const { county, householdId: id } = family
  const mend = (
    about: Parameters<typeof Mend>[0]['about'],
    of: Omit<Correction['about'], 'what'>,
    label: string,
  ) => {
    const thing = thingOf({ what: about.what, ...of })
    const waiting = corrections.find((one) => one.state === 'received' && thingOf(one.about) === thing)
    return <Mend key={thing} {...{ county, id, about, thing, label, waiting, onAsked }} />
  }
  const none = { personId: null, kind: null, aspect: null }
  return {
    fact: ({ personId, kind, aspect, declared, verified }: Fact, label: string) => {
      const factId = (declared[0] ?? verified[0])?.factId
      return factId ? mend({ what: 'fact', factId }, { personId, kind, aspect }, label) : null
    },
    member: (personId: string, name: string) =>
      mend({ what: 'member', personId }, { ...none, personId }, name),
    account: (label: string) => mend({ what: 'account' }, none, label),
  }
}

const FamilyShown = (props: FamilyShownProps) => {
  const { family, corrections } = props
  const mend = useMend(props)
  const t = useFamilyTexts()
  const label = useLabel()
  const { day } = useWords()
  return (
    <>
      <section className="sheet" data-testid="family">
        <p>
          <strong>{label(CLASSES[family.class])}</strong>
          {family.classSince === null ? '' : ` · ${t('classSince', { day: day(family.classSince) })}`}
        </p>
        <p className="hint">{t('number', { number: family.number })}</p>
        <h2>{t('people')}</h2>
        <ul className="plain-list">
          {family.members.map((m) => (
            <li key={m.personId}>
              {m.name}
              {m.self ? t('you') : ''} · {label(HEAD_RELATIONS[m.relation])}
              <span className="basis">{m.residentIdMasked}</span>
              {mend.member(m.personId, m.name)}
            </li>
          ))}
        </ul>
        {family.account === null ? null : (
          <>
            <h2>{t('account')}</h2>
            <p>
              {family.account.holderName} · {family.account.bank} · {family.account.accountMasked}
            </p>
            {mend.account(t('account'))}
          </>
        )}
      </section>
      <section className="sheet">
        <h2>{t('facts')}</h2>
        <p className="hint">{t('factsHint')}</p>
        <Facts facts={family.facts} mend={mend.fact} />
      </section>
      <Corrections items={corrections} members={family.members} />
      <section className="sheet" data-testid="mend">
        <h2>{t('mend')}</h2>
        <p>{t('mendHow')}</p>
        <p>
          {t('mendWhere')} <PlaceName code={townOf(divisionCode(family.village))} />
        </p>
      </section>
    </>
  )
}

const OneFamily = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const read = useRead(registryRoutes.myFamily, { county, id })
  const asked = useRead(registryRoutes.myCorrections, { county, id })
  return (
    <>
      <Loaded read={read}>
        {(family) => (
          <FamilyShown family={family} corrections={asked.data?.items ?? []} onAsked={asked.again} />
        )}
      </Loaded>
      <Authorisations of={(all) => all.filter((a) => a.householdId === id)} />
      <Looks county={county} id={id} />
    </>
  )
}

const Families = () => {
  const t = useFamilyTexts()
  const read = useRead(registryRoutes.myFamilies, {})
  return (
    <>
      <Heading>{t('title')}</Heading>
      <Loaded read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="sheet">
              <p>{t('nothing')}</p>
              <Link href="/apply" className="button main wide">
                {t('apply')}
              </Link>
            </div>
          ) : (
            items.map(({ county, householdId }) => (
              <OneFamily key={householdId} county={county} id={householdId} />
            ))
          )
        }
      </Loaded>
    </>
  )
}

/** 我家的信息: what is held, who looked, what was authorised. */
const FamilyPage = () => <RequireSession identified>{() => <Families />}</RequireSession>

export default FamilyPage
