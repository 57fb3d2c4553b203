import { casesRoutes, type OutputOf } from '@songtan/contract'
import { Link } from 'wouter'
import { RequireSession } from '../../session/require-session.tsx'
import { useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { Payments } from './payments.tsx'
import { Standing } from './standing.tsx'
import { useProgressTexts } from './texts.ts'

type Row = OutputOf<typeof casesRoutes.listMyApplications>['items'][number]

const ApplicationCard = ({ row }: { readonly row: Row }) => {
  const t = useProgressTexts()
  const { instant } = useWords()
  return (
    <section className="sheet" data-testid="application">
      <h2>{t('applicant', { name: row.applicant })}</h2>
      <p className="hint">
        {t('receipt', { number: row.receiptNumber })} · {t('filedAt', { at: instant(row.filedAt) })}
      </p>
      <Standing application={row} />
      <Link href={`/progress/${row.county}/${row.id}`} className="button main wide">
        {t('open')}
      </Link>
    </section>
  )
}

const Drafts = () => {
  const t = useProgressTexts()
  const read = useRead(casesRoutes.listDrafts, {})
  return read.data && read.data.items.length > 0 ? (
    <section className="sheet">
      <h2>{t('drafts')}</h2>
      <Link href="/apply" className="button wide">
        {t('toDrafts')}
      </Link>
    </section>
  ) : null
}

const Applications = () => {
  const t = useProgressTexts()
  const read = useRead(casesRoutes.listMyApplications, {})
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
            items.map((row) => <ApplicationCard key={row.id} row={row} />)
          )
        }
      </Loaded>
      <Drafts />
      <Payments />
    </>
  )
}

/** 我的申请: each with where it stands, and the money so far. */
const ApplicationsPage = () => <RequireSession>{() => <Applications />}</RequireSession>

export default ApplicationsPage
