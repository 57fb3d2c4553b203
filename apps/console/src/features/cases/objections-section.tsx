import { dayInShanghai } from '@songtan/kernel'
import { useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView } from './case-view.ts'
import { useCasesTexts } from './texts.ts'

/** What stood in the way of the case, as a way of its own: objections, answers, what was done again. */
export const ObjectionsSection = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  const cases = useCasesTexts()
  const name = useCodeName()
  const said = useSaidDay()
  const dayOf = (at: string) => said(dayInShanghai(new Date(at)))
  const turns = view.timeline.filter(({ from, to }) => to === 'reinvestigating' && from !== to)
  const again = turns[0]
    ? view.timeline.filter(
        ({ action, at }) =>
          at > (turns[0]?.at ?? '') && (action === 'form-prelim' || action === 'post-notice'),
      )
    : []
  return (
    <Section title={t('objections')}>
      <ul className="turns">
        {turns
          .filter(({ action }) => action === 'return-to-town')
          .map((step) => (
            <li key={step.at}>
              <strong>{t('returned')}</strong> {dayOf(step.at)} {step.by.name ?? ''} · {step.note ?? ''}
            </li>
          ))}
        {view.objections.map((row) => (
          <li key={row.objectionId}>
            <strong>{t(row.stage === 'county' ? 'complaint' : 'objection')}</strong> {dayOf(row.receivedAt)}{' '}
            <span className="quiet">{t(row.anonymous ? 'anonymous' : 'named')}</span>
            <div>{row.content}</div>
            {row.resolvedAt ? (
              <div>
                {t('answer')} {dayOf(row.resolvedAt)}：{row.resolution}
              </div>
            ) : (
              <Tag color="red">{t('openObjection')}</Tag>
            )}
          </li>
        ))}
        {again.map((step) => (
          <li key={step.at}>
            <strong>{t(step.action === 'form-prelim' ? 'opinionAgain' : 'noticedAgain')}</strong>{' '}
            {dayOf(step.at)} {step.by.name ?? ''} {step.note ? `· ${step.note}` : ''}
          </li>
        ))}
      </ul>
      {view.countyVisitRequired ? <Tag color="red">{cases('countyVisit')}</Tag> : null}
      {view.clock.extension ? (
        <Tag>
          {name('caseAction', 'extend-term')} · {name('extension', view.clock.extension)}
        </Tag>
      ) : null}
    </Section>
  )
}

export const hadObjections = ({ objections, timeline }: CaseView): boolean =>
  objections.length > 0 || timeline.some(({ from, to }) => to === 'reinvestigating' && from !== to)
