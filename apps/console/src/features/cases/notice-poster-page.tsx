import { casesRoutes, type OutputOf, orgRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { renderSVG } from 'uqr'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { Loaded } from '../../shell/states.tsx'
import { Day, Money } from '../../shell/values.tsx'
import './notices.css'
import { useNoticeTexts } from './notice-texts.ts'

type Row = OutputOf<typeof casesRoutes.listNotices>['items'][number]

const MOST = 200
const PIXELS = 132

const Rows = ({ items }: { readonly items: readonly Row[] }) => {
  const n = useNoticeTexts()
  const name = useCodeName()
  return (
    <table>
      <thead>
        <tr>
          <th>{n('applicant')}</th>
          <th className="number">{n('people')}</th>
          <th>{n('result')}</th>
          <th className="number">{n('amount')}</th>
          <th>{n('days')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ noticeId, shown, firstDay, lastDay }) => (
          <tr key={noticeId}>
            <td>{shown.subject.kind === 'applicant' ? shown.subject.name : shown.subject.number}</td>
            <td className="number">{shown.memberCount}</td>
            <td>{name('class', shown.result)}</td>
            <td className="number">{shown.monthly > 0 ? <Money fen={shown.monthly} /> : '—'}</td>
            <td>
              <Day day={firstDay} /> – <Day day={lastDay} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 张贴公示单: what the board of a village shows today, on one sheet, with the way to the same on the phone (L2 §19). */
export default function NoticePosterPage() {
  const n = useNoticeTexts()
  const { village } = useParams({ from: '/notices/board/$village' })
  const place = useRead(orgRoutes.showDivision, { code: village })
  const notices = useRead(casesRoutes.listNotices, {
    ...{ county: village.slice(0, 6), area: village, showing: true, limit: MOST },
  })
  const address = `${window.location.origin}/m/notices/${village}`
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`
  return (
    <>
      <p className="no-print" style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        <Link to="/notices">{n('backToNotices')}</Link>
        <Button type="primary" onClick={() => window.print()}>
          {n('print')}
        </Button>
      </p>
      <Loaded query={notices}>
        {({ items, next }) => (
          <article className="poster">
            <h1>{n('heading')}</h1>
            <p className="poster-of">
              {place.data?.path
                .slice(1)
                .map(({ name }) => name)
                .join(' ')}
            </p>
            {items.length === 0 ? <p>{n('nothing')}</p> : <Rows items={items} />}
            {next ? <p>{n('more', { n: MOST })}</p> : null}
            <div className="poster-foot">
              <div>
                <p>{n('object')}</p>
                <p>{n('takeDown')}</p>
              </div>
              <figure>
                <img src={picture} alt={n('scan')} width={PIXELS} height={PIXELS} />
                <figcaption>{n('scan')}</figcaption>
              </figure>
            </div>
          </article>
        )}
      </Loaded>
    </>
  )
}
