import type { OutputOf, verificationRoutes } from '@songtan/contract'
import { Tooltip } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useVerificationTexts } from './texts.ts'

type Order = OutputOf<typeof verificationRoutes.showOrder>
type Question = Order['questions'][number]

const COLOURS: Readonly<Record<Question['state'], string>> = {
  found: 'blue',
  none: 'default',
  failed: 'red',
  waiting: 'gold',
}

const Answer = ({ question }: { readonly question: Question | undefined }) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  if (!question) return <span className="quiet">—</span>
  const says = [
    question.failure ? name('failure', question.failure) : '',
    question.dataDate ? `${t('data')} ${question.dataDate}` : '',
    question.late ? t('late') : '',
  ]
  return (
    <Tooltip title={says.filter((part) => part !== '').join(' · ')}>
      <Tag color={COLOURS[question.state]}>{t(question.state)}</Tag>
      {question.failure ? <span className="quiet">{name('failure', question.failure)}</span> : null}
    </Tooltip>
  )
}

/** Member × source, three-valued: what failed is never shown as nothing found. */
export const AnswerGrid = ({ order }: { readonly order: Order }) => {
  const t = useVerificationTexts()
  const label = useLabel()
  return (
    <Rows
      rowKey={({ personId }) => personId}
      dataSource={order.members}
      columns={[
        { title: t('member'), render: (m) => `${m.name} ${m.maskedId}`, fixed: 'left' as const },
        ...order.sources.map((source) => ({
          title: label(source.short),
          key: source.code,
          render: (m: Order['members'][number]) => (
            <Answer
              question={order.questions.find((q) => q.personId === m.personId && q.source === source.code)}
            />
          ),
        })),
      ]}
    />
  )
}
