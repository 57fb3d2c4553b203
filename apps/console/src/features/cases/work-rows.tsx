import { CASE_STATE_NAMES, type casesRoutes, type OutputOf } from '@songtan/contract'
import { dayInShanghai } from '@songtan/kernel'
import type { KeyboardEvent } from 'react'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { RecordLink } from '../../shell/record-link.tsx'
import { Tag } from '../../shell/tag.tsx'
import { rememberList } from '../../shell/trail-nav.tsx'
import { useVisibleFirst } from '../../shell/use-visible-first.ts'
import { useSaidDay } from '../../shell/values.tsx'
import { WorkTerm } from './work-term.tsx'
import { useWorkTexts } from './work-texts.ts'

export type WorkRow = OutputOf<typeof casesRoutes.listWork>['items'][number]

/** Pixels of a row in a wide window; narrower ones stack what it says. */
const LOWEST = 62

/** Up and down go from row to row; the row itself opens with Enter, as a link does. */
export const goBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  const here = links.findIndex((link) => link.matches(':focus'))
  const next = links[here + step]
  if (here < 0 || !next) return
  event.preventDefault()
  next.focus()
}

const Due = ({ row }: { readonly row: WorkRow }) => {
  const t = useWorkTexts()
  const name = useCodeName()
  const said = useSaidDay()
  const { nextDueOn, nextDueOf, nextDueIn, standing } = row
  if (nextDueOn === null || nextDueIn === null) return <span className="quiet">{t('noDue')}</span>
  const late = nextDueIn < 0 ? t('lateBy', { n: -nextDueIn }) : t('late')
  const words = { overdue: late, 'due-today': t('dueSoon'), open: t('dueIn', { n: nextDueIn }) }[standing]
  return (
    <>
      <strong className={`work-due ${standing}`}>{words}</strong>
      <div className="quiet">
        {t('dueOn', { step: nextDueOf ? name('term', nextDueOf) : '', day: said(nextDueOn) })}
      </div>
    </>
  )
}

const Holder = ({ row }: { readonly row: WorkRow }) => {
  const t = useWorkTexts()
  const who = t(row.holder)
  const clerk = row.holder === 'town' ? row.clerk : null
  return <div className="quiet">{clerk ? t('hasBy', { who, name: clerk }) : t('has', { who })}</div>
}

const One = ({ row }: { readonly row: WorkRow }) => {
  const t = useWorkTexts()
  const label = useLabel()
  const said = useSaidDay()
  return (
    <li className={`work-row ${row.standing}`}>
      <div>
        <RecordLink data-row to={`/cases/${row.county}/${row.id}`}>
          {row.applicant}
        </RecordLink>{' '}
        <Tag>{label(CASE_STATE_NAMES[row.state])}</Tag>
        <div className="quiet">
          {row.villageName} · {row.acceptanceNumber ?? row.receiptNumber}
        </div>
      </div>
      <div>
        <Due row={row} />
        <Holder row={row} />
      </div>
      <div>
        {row.term ? (
          <WorkTerm term={row.term} />
        ) : (
          <span className="quiet">
            {t('notAccepted', { day: said(dayInShanghai(new Date(row.filedAt))) })}
          </span>
        )}
      </div>
    </li>
  )
}

/** Applications, the most urgent first: who and where, what is due when and who has it, and how far the term has run. */
export const WorkRows = (props: {
  readonly rows: readonly WorkRow[]
  /** There were none before: all are drawn at once. */
  readonly first: boolean
}) => {
  const { rows, first } = props
  const t = useWorkTexts()
  const shown = useVisibleFirst(rows, { first, height: LOWEST })
  const remember = () => rememberList(rows.map(({ county, id }) => `/cases/${county}/${id}`))
  return (
    <ul data-opens className="work-rows" aria-label={t('list')} onKeyDown={goBetweenRows} onClick={remember}>
      {shown.map((row) => (
        <One key={row.id} row={row} />
      ))}
    </ul>
  )
}
