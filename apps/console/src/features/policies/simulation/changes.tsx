import { useCodeName } from '../../../shell/code-names.ts'
import { useLabel, useLanguage } from '../../../shell/i18n.ts'
import { Section } from '../../../shell/page.tsx'
import { Rows } from '../../../shell/rows.tsx'
import { grouped } from '../law-words.ts'
import { useParameterName } from '../words.ts'
import { useSimulationTexts } from './texts.ts'
import type { Result } from './use-simulation.ts'

type Figure = Result['figures'][number]
type Named = Pick<Figure, 'name' | 'code'>

const useNames = () => {
  const name = useParameterName()
  return ({ name: own, code }: Named) => name({ name: own, code: code ?? undefined })
}

const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => {
  const t = useSimulationTexts()
  const label = useLabel()
  const name = useNames()
  const [language] = useLanguage()
  const places = (keptBy: Figure['keptBy']) => keptBy.map(label).join(language === 'zh' ? '、' : ', ')
  const said = (value: Figure['before']) =>
    value ? <span className="money">{grouped(label(value))}</span> : '—'
  return (
    <Rows<Figure>
      rowKey={({ key }) => key}
      dataSource={[...figures]}
      columns={[
        {
          title: t('figure'),
          render: (row) => (
            <div className="law-name">
              {name(row)}
              <div className="law-narrow">
                {said(row.before)} → {said(row.after)}
              </div>
              {row.keptBy.length > 0 ? (
                <div className="quiet">{t('keptBy', { places: places(row.keptBy) })}</div>
              ) : null}
            </div>
          ),
        },
        { title: t('before'), align: 'right', render: ({ before }) => said(before) },
        { title: t('after'), align: 'right', render: ({ after }) => said(after) },
      ]}
    />
  )
}

/** What the draft says anew on its first day: what the numbers below come from. */
export const Changes = ({ result }: { readonly result: Result }) => {
  const t = useSimulationTexts()
  const code = useCodeName()
  const name = useNames()
  const [language] = useLanguage()
  const { figures, idle, rules, changedPrograms } = result
  const joined = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ')
  const programs = joined(changedPrograms.map((program) => code('program', program)))
  return (
    <Section title={t('changes')}>
      {figures.length > 0 ? <Figures figures={figures} /> : null}
      {rules > 0 ? <p>{t('ruleCount', { n: rules })}</p> : null}
      {programs ? <p>{t('programCount', { names: programs })}</p> : null}
      {figures.length + rules + changedPrograms.length === 0 ? (
        <p className="law-loud">{t('nothing')}</p>
      ) : null}
      {idle.length > 0 ? (
        <p className="law-loud">
          {t('idle')} {joined(idle.map(name))}
        </p>
      ) : null}
    </Section>
  )
}
