import { casesRoutes, type OutputOf } from '@songtan/contract'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Collapse, Empty } from 'antd'
import { useRead } from '../../shell/api.ts'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, moneyText } from '../../shell/values.tsx'
import { type CaseView, memberName } from './case-view.ts'
import { Law } from './law.tsx'
import { usePackageTexts } from './package-texts.ts'

type Package = OutputOf<typeof casesRoutes.readPackage>
type Department = Package['departments'][number]
type Item = Department['items'][number]
type Entry = Item['for'][number]
type Of<T> = { readonly view: CaseView } & T

const COLOURS = { entitled: 'green', hangs: 'gold', covered: 'default' } as const
const STANDINGS = ['entitled', 'hangs', 'covered'] as const

const useList = () => {
  const [language] = useLanguage()
  return (words: readonly string[]): string => [...new Set(words)].join(language === 'en' ? ', ' : '、')
}

const Amount = ({ amount }: { readonly amount: Entry['amount'] }) => {
  const t = usePackageTexts()
  const label = useLabel()
  if (!amount) return null
  const { per, fen, share, reason } = amount
  if (fen !== null) return <strong className="money">{t(`per-${per}`, { amount: moneyText(fen) })}</strong>
  if (share !== null)
    return <strong>{t('per-share', { amount: `${Math.round(Number(share) * 1000) / 10}%` })}</strong>
  return reason ? <span className="quiet">{label(reason)}</span> : null
}

/** Those for whom an item stands alike, on one line. */
const Standing = ({ view, entries }: Of<{ readonly entries: readonly [Entry, ...Entry[]] }>) => {
  const t = usePackageTexts()
  const label = useLabel()
  const list = useList()
  const [{ standing, amount, facts, figures, conflicts }] = entries
  const names = entries.map(({ personId }) => (personId ? memberName(view, personId) : t('family')))
  return (
    <div>
      <Tag color={COLOURS[standing]}>{t(standing)}</Tag>
      {list(names)} <Amount amount={amount} />{' '}
      <span className="quiet">
        {facts.length > 0 ? t('lacking', { facts: list(facts.map(({ words }) => label(words))) }) : ''}{' '}
        {figures.length > 0 ? t('unpublished', { figures: list(figures.map(label)) }) : ''}{' '}
        {list(conflicts.map(label))}
      </span>
    </div>
  )
}

/** Entries that differ in nothing but the person. */
const alike = (entries: readonly Entry[]): (readonly [Entry, ...Entry[]])[] => {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const { standing, amount, conflicts, facts, figures } = entry
    const key = JSON.stringify([standing, amount, conflicts, figures, facts.map(({ words }) => words)])
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}

const ItemRow = ({ view, item }: Of<{ readonly item: Item }>) => {
  const t = usePackageTexts()
  const label = useLabel()
  const list = useList()
  const offices = list(item.for.map(({ decide }) => label(decide)))
  return (
    <li>
      <strong>{label(item.name)}</strong>{' '}
      {item.childSensitive ? <Tag color="purple">{t('child')}</Tag> : null}
      {alike(item.for).map((entries) => (
        <Standing key={entries.map(({ personId }) => personId).join()} view={view} entries={entries} />
      ))}
      <div className="quiet">
        {offices === label(item.apply)
          ? t('applyAndDecide', { office: offices })
          : `${t('apply', { office: label(item.apply) })} · ${t('decide', { office: offices })}`}{' '}
        · <Law basis={item.basis} />
        {item.certainty === 'recalled' ? ` · ${t('recalled')}` : ''}
      </div>
    </li>
  )
}

const best = (item: Item) => STANDINGS.find((s) => item.for.some(({ standing }) => standing === s))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const Heading = ({ department }: { readonly department: Department }) => {
  const t = usePackageTexts()
  const label = useLabel()
  const counts = STANDINGS.map((s) => [s, department.items.filter((i) => best(i) === s).length] as const)
  return (
    <>
      {capital(label(department.name))}{' '}
      {counts.map(([standing, n]) =>
        n > 0 ? (
          <Tag key={standing} color={COLOURS[standing]}>
            {t(standing)} {n}
          </Tag>
        ) : null,
      )}
    </>
  )
}

/** What to ask, each fact once with all of whom it is asked. */
const Questions = ({ view, asked }: Of<{ readonly asked: Package['asked'] }>) => {
  const t = usePackageTexts()
  const label = useLabel()
  const list = useList()
  const facts = new Map<string, Package['asked']>()
  for (const fact of asked) facts.set(fact.words.zh, [...(facts.get(fact.words.zh) ?? []), fact])
  if (facts.size === 0) return null
  return (
    <>
      <h3>{t('ask')}</h3>
      <ul>
        {[...facts].map(([key, rows]) => {
          const names = rows.flatMap(({ personId }) => (personId ? [memberName(view, personId)] : []))
          return (
            <li key={key}>
              {label(rows[0]?.words)}
              {names.length > 0 ? t('whose', { names: list(names) }) : ''}{' '}
              <span className="quiet">
                {t('decides', { n: Math.max(...rows.map(({ items }) => items)) })}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Departments = ({ view, found }: Of<{ readonly found: Package }>) => {
  const t = usePackageTexts()
  const open = found.departments.filter(({ items }) => items.some((i) => best(i) === 'entitled'))
  return (
    <>
      <p className="quiet">{t('hint')}</p>
      <Collapse
        defaultActiveKey={open.map(({ department }) => department)}
        items={found.departments.map((department) => ({
          key: department.department,
          label: <Heading department={department} />,
          children: (
            <ul className="trace" style={{ margin: 0, paddingInlineStart: 18 }}>
              {department.items.map((item) => (
                <ItemRow key={item.item} view={view} item={item} />
              ))}
            </ul>
          ),
        }))}
      />
      <Questions view={view} asked={found.asked} />
      <p className="quiet">{t('notMeant', { n: found.notMeant })}</p>
    </>
  )
}

const Found = ({ view }: Of<unknown>) => {
  const t = usePackageTexts()
  const { county, id } = view
  const query = useRead(casesRoutes.readPackage, { county, id })
  return (
    <Section title={t('title')} extra={query.data ? <Day day={query.data.day} /> : null}>
      <Loaded
        query={query}
        isEmpty={({ departments }) => departments.length === 0}
        empty={<Empty description={t('none')} />}
      >
        {(found) => <Departments view={view} found={found} />}
      </Loaded>
    </Section>
  )
}

/** The page's address with this opens the package at once. */
const OPENED = 'package'

const Unasked = () => {
  const t = usePackageTexts()
  const navigate = useNavigate()
  return (
    <Section title={t('title')}>
      <p className="quiet">{t('what')}</p>
      <Button
        onClick={() => void navigate({ to: '.', hash: OPENED, replace: true, hashScrollIntoView: false })}
      >
        {t('open')}
      </Button>
    </Section>
  )
}

/**
 * 救助组合: what else the assessed family may have of every department, and what to ask to tell the rest. It is a look of
 * its own, which the family sees: asked for when somebody wants it, not with each opening of the case.
 */
export const PackageSection = ({ view }: Of<unknown>) => {
  const hash = useLocation({ select: (location) => location.hash })
  if (view.assessments.length === 0) return null
  return hash === OPENED ? <Found view={view} /> : <Unasked />
}
