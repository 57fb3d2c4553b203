import { casesRoutes, type OutputOf } from '@songtan/contract'
import { Alert, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { Problem } from '../../shell/states.tsx'
import { moneyText, useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import { type CaseView, memberName } from './case-view.ts'
import { Law } from './law.tsx'

type Tree = OutputOf<typeof casesRoutes.readTrace>
type Node = Tree['nodes'][number]
type Root = Tree['roots'][number]
type Assessment = CaseView['assessments'][number]

/** The source is the instrument that is cited already, by the short code of the packs. */
const INSTRUMENT_CODE = /^[A-Z]\d+$/

/** A branch that is drawn when it is first opened. */
const Branch = ({ says, children }: { readonly says: ReactNode; readonly children: () => ReactNode }) => {
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{says}</summary>
      {opened ? children() : null}
    </details>
  )
}

const Why = ({ node, tree }: { readonly node: Node; readonly tree: Tree }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  const said = useSaidDay()
  const [language] = useLanguage()
  const colon = language === 'en' ? ': ' : '：'
  const used = tree.parameters.filter(({ key }) => node.parameters.includes(key))
  return (
    <div className="tree-why">
      {node.formula ? (
        <span>
          {t('formula')}
          {colon}
          {label(node.formula)}
        </span>
      ) : null}
      {node.facts.length > 0 ? (
        <span>
          {t('looked')}
          {colon}
          {node.facts
            .map(({ name, said: value }) => `${label(name)} ${label(value)}`)
            .join(language === 'en' ? '; ' : '；')}
        </span>
      ) : null}
      {used.map((row) => (
        <span key={row.key}>
          {t('standard')}
          {colon}
          {label(row.name)} {label(row.said)}{' '}
          <span className="quiet">{t('sinceDay', { day: said(row.from) })}</span> <Law basis={row.basis} />{' '}
          {INSTRUMENT_CODE.test(row.source) ? null : (
            <span className="quiet">
              {t('source')} {row.source}
            </span>
          )}
        </span>
      ))}
      <Law basis={node.basis} />
    </div>
  )
}

const Rule = ({ tree, at }: { readonly tree: Tree; readonly at: number }) => {
  const label = useLabel()
  const node = tree.nodes[at]
  if (!node) return null
  return (
    <li>
      <Branch says={label(node.words)}>
        {() => (
          <>
            <Why node={node} tree={tree} />
            <Rules tree={tree} of={node.restsOn} />
          </>
        )}
      </Branch>
    </li>
  )
}

const Rules = ({ tree, of }: { readonly tree: Tree; readonly of: readonly number[] }) => {
  // A rule without words of its own speaks through what it rests on.
  if (of.length === 0) return null
  return (
    <ul>
      {of.map((at) => (
        <Rule key={at} tree={tree} at={at} />
      ))}
    </ul>
  )
}

interface Outcome {
  readonly key: string
  readonly says: ReactNode
  readonly about: Root['about']
  readonly program?: string
  readonly personId?: string | null
}

/** What came out, as the page has it already; the tree below is read when somebody opens it. */
const useOutcomes = (view: CaseView, { determination: d }: Assessment): Outcome[] => {
  const t = useCasePageTexts()
  const name = useCodeName()
  const label = useLabel()
  const [language] = useLanguage()
  const who = (personId: string | null) =>
    personId === null
      ? ''
      : language === 'en'
        ? ` of ${memberName(view, personId)}`
        : `（${memberName(view, personId)}）`
  return [
    { key: 'class', about: 'class', says: t('classIs', { class: name('class', d.class) }) },
    ...d.grants.map(({ program, personId, monthly }) => ({
      ...{ key: `grant ${program} ${personId ?? ''}`, about: 'grant' as const, program, personId },
      says: t(monthly === null ? 'openAmount' : 'gives', {
        ...{ program: name('program', program), who: who(personId) },
        amount: moneyText(monthly ?? 0),
      }),
    })),
    ...d.refusals.map(({ program, personId, reason, basis, code }) => ({
      ...{
        key: `refusal ${program} ${personId ?? ''} ${code}`,
        about: 'refusal' as const,
        program,
        personId,
      },
      says: (
        <>
          {t('notGiven', { program: name('program', program) })}
          {language === 'en' ? ' — ' : '：'}
          {label(reason)} <Law basis={basis} />
        </>
      ),
    })),
  ]
}

const rootOf = ({ roots }: Tree, { about, program, personId }: Outcome): Root | undefined =>
  roots.find(
    (root) =>
      root.about === about && root.program === (program ?? null) && root.personId === (personId ?? null),
  )

/**
 * 推理树: the outcome on top, each sentence opening to what it rests on. It is a look of its own, which the family sees:
 * read when the first branch is opened.
 */
export const TraceTree = ({
  view,
  assessment,
}: {
  readonly view: CaseView
  readonly assessment: Assessment
}) => {
  const t = useCasePageTexts()
  const [asked, setAsked] = useState(false)
  const { county, id } = view
  const { assessmentId } = assessment
  const tree = useRead(casesRoutes.readTrace, { county, id, assessmentId }, { enabled: asked })
  const outcomes = useOutcomes(view, assessment)
  const below = (outcome: Outcome) => {
    if (!tree.data) return tree.error ? null : <Skeleton active paragraph={{ rows: 2 }} title={false} />
    const of = rootOf(tree.data, outcome)?.restsOn ?? []
    return of.length > 0 ? (
      <Rules tree={tree.data} of={of} />
    ) : (
      <div className="tree-why quiet">{t('noDeeper')}</div>
    )
  }
  return (
    <>
      <p className="quiet">{t('treeSays')}</p>
      <Problem error={tree.error} onRetry={() => void tree.refetch()} />
      {tree.data?.same === false ? <Alert type="error" showIcon title={t('notSame')} /> : null}
      <ul className="tree">
        {outcomes.map((outcome) => (
          <li key={outcome.key} className="tree-root">
            <details onToggle={(event) => event.currentTarget.open && setAsked(true)}>
              <summary>{outcome.says}</summary>
              {asked ? below(outcome) : null}
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
