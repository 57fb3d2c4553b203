import { Link } from '@tanstack/react-router'
import { useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { Tag } from '../../shell/tag.tsx'
import { ChecksGrid } from '../verification/checks-grid.tsx'
import { useVerificationTexts } from '../verification/texts.ts'
import type { CaseView } from './case-view.ts'
import { useCasesTexts } from './texts.ts'

/** 信息核对: what each source answered about each member, paper evidence in the place of what failed. */
export const ChecksSection = ({ view }: { readonly view: CaseView }) => {
  const t = useCasesTexts()
  const v = useVerificationTexts()
  const name = useCodeName()
  const order = view.verification
  if (!order) return null
  const byPaper = (personId: string, source: string) =>
    order.failed.some((row) => row.personId === personId && row.source === source && row.answeredByPaper)
  return (
    <Section
      title={t('verification')}
      extra={
        <Link to="/verification/$county/$id" params={{ county: view.county, id: order.orderId }}>
          {t('report')} {order.reportNumber ?? ''}
        </Link>
      }
    >
      <p className="quiet">
        <Tag color={order.state === 'complete' ? 'green' : order.state === 'partial' ? 'orange' : 'blue'}>
          {name('orderState', order.state)}
        </Tag>{' '}
        {v('checksSays')}
      </p>
      <ChecksGrid
        members={view.family.members}
        checks={order.questions.map((row) => ({
          ...row,
          state: row.state === 'failed' && byPaper(row.personId, row.source) ? 'paper' : row.state,
        }))}
      />
    </Section>
  )
}
