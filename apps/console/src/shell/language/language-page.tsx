import { ApiProblem } from '@songtan/contract'
import { Empty, Skeleton } from 'antd'
import { PageHead, Section } from '../page.tsx'
import { Problem, TooMuch } from '../states.tsx'
import { useShellTexts } from '../texts.ts'
import { Colours } from './colours.tsx'
import './language.css'
import { Records } from './records.tsx'
import { useLanguageTexts } from './texts.ts'

const refusal = (status: number, code: string, title: string): ApiProblem =>
  new ApiProblem({ type: 'about:blank', status, code, title })

const Scale = () => {
  const t = useLanguageTexts()
  return (
    <Section title={t('scale')}>
      <p className="scale-heading">{t('heading')}</p>
      <p className="scale-part">{t('part')}</p>
      <p>{t('body')}</p>
      <p className="scale-small quiet">{t('small')}</p>
    </Section>
  )
}

const States = () => {
  const t = useLanguageTexts()
  const shell = useShellTexts()
  return (
    <Section title={t('states')}>
      <Empty description={shell('empty')} />
      <Skeleton active paragraph={{ rows: 2 }} />
      <Problem error={refusal(422, 'money.form', t('refused'))} onRetry={() => undefined} />
      <Problem error={refusal(409, 'record.changed', t('changed'))} onRetry={() => undefined} />
      <TooMuch shown={50} total={1_240} />
      <TooMuch shown={50} />
    </Section>
  )
}

/** The visual language of the desk on one page, for those who build pages. In development only. */
export default function LanguagePage() {
  const t = useLanguageTexts()
  return (
    <>
      <PageHead title={t('title')} />
      <p className="quiet">{t('says')}</p>
      <Records />
      <States />
      <Scale />
      <Colours />
    </>
  )
}
