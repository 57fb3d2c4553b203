import { casesRoutes } from '@songtan/contract'
import { useAct } from '../../shell/api.ts'
import { Confirm } from '../../shell/confirm.tsx'
import { Problem } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import type { ApplicationPartProps } from './my-application.ts'
import { useProgressTexts } from './texts.ts'

/** 入户调查签字 (L2 §16): what the visitors wrote down, signed by the family. */
export const SurveyToSign = ({ application, onChanged }: ApplicationPartProps) => {
  const t = useProgressTexts()
  const { day } = useWords()
  const sign = useAct(casesRoutes.signMySurvey)
  const { county, id, version, surveyToSign } = application
  if (surveyToSign === null) return null
  const { surveyId, visitedOn, summary } = surveyToSign
  const agree = async () => {
    if (await sign.run({ county, id, surveyId, version })) onChanged()
  }
  return (
    <section className="sheet" data-testid="survey-to-sign">
      <h2>{t('survey')}</h2>
      <p>{t('surveyText', { day: day(visitedOn) })}</p>
      <blockquote>{summary}</blockquote>
      <Problem error={sign.error} />
      <Confirm
        label={t('surveySign')}
        question={<p>{t('surveySignWhat')}</p>}
        pending={sign.pending}
        onYes={() => void agree()}
      />
    </section>
  )
}
