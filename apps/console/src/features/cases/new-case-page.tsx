import { ApiProblem, casesRoutes, today } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Popconfirm } from 'antd'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useAct } from '../../shell/api.ts'
import { useCounty } from '../../shell/county.tsx'
import { PageHead } from '../../shell/page.tsx'
import { useMe } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { contentOf, formPath } from './application-content.ts'
import './new-case.css'
import { DeclarationRows } from './new-case-declarations.tsx'
import { MemberRows } from './new-case-members.tsx'
import { AccountSection, HelperSection, WhereSection } from './new-case-sections.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useCasesTexts } from './texts.ts'
import { useFieldSentence } from './use-window-rules.ts'
import { dropDraft, keepDraft, readDraft } from './window-draft.ts'
import { emptyForm, readId, type WindowForm } from './window-form.ts'

/** Full years a person must have before work is asked of it. */
const WORKING_AGE = 16

/** A child whose id number has just been typed is not able to work; the clerk sees it and may say otherwise. */
const childrenJustTyped = (changed: Partial<WindowForm>, all: WindowForm): number[] =>
  (changed.members ?? []).flatMap((part, i) =>
    part &&
    'residentId' in part &&
    (readId(all.members[i]?.residentId, today())?.age ?? WORKING_AGE) < WORKING_AGE
      ? [i]
      : [],
  )

/** Files the form; what is refused, here or by the server, is marked beside the fields and the first one is gone to. */
const useFiling = (form: ReturnType<typeof Form.useForm<WindowForm>>[0], onFiled: () => void) => {
  const say = useFieldSentence()
  const navigate = useNavigate()
  const act = useAct(casesRoutes.fileApplication, ['cases.', 'registry.'])
  const [toMend, setToMend] = useState(0)
  const mark = (problems: readonly { readonly field: string; readonly message: string }[]) => {
    form.setFields(
      problems.map(({ field, message }) => ({ name: formPath(field) as never, errors: [message] })),
    )
    const [first] = problems
    if (first) form.scrollToField(formPath(first.field), { block: 'center', focus: true })
  }
  const submit = () => {
    const filled = contentOf(form.getFieldsValue(true))
    setToMend(filled.problems?.length ?? 0)
    if (!filled.content)
      return mark(filled.problems.map(({ field, code }) => ({ field, message: say(code) })))
    const input = { county: filled.content.village.slice(0, 6), content: filled.content }
    act.mutate(input, {
      onSuccess: ({ id }) => {
        onFiled()
        void navigate({ to: '/cases/$county/$id', params: { county: input.county, id } })
      },
      onError: (error) => {
        if (error instanceof ApiProblem && error.problem.field)
          mark([{ field: error.problem.field, message: error.problem.title }])
      },
    })
  }
  return { submit, toMend, setToMend, pending: act.isPending, error: act.error }
}

/** Enter in a field is a slip of the hand, Ctrl + Enter is meant. */
const onKeys = (submit: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Enter') return
  if (event.ctrlKey) submit()
  else if (event.target instanceof HTMLInputElement) event.preventDefault()
}

const Filing = ({
  pending,
  toMend,
  onStartAnew,
}: {
  readonly pending: boolean
  readonly toMend: number
  readonly onStartAnew: () => void
}) => {
  const t = useNewCaseTexts()
  const shell = useShellTexts()
  return (
    <>
      <Form.Item
        name="consent"
        valuePropName="checked"
        rules={[
          {
            validator: async (_, agreed) =>
              agreed ? undefined : Promise.reject(new Error(shell('required'))),
          },
        ]}
      >
        <Checkbox>{t('consent')}</Checkbox>
      </Form.Item>
      <div className="filing">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('file')}
        </Button>
        {toMend > 0 ? (
          <span role="alert" style={{ color: 'var(--brick)' }}>
            {t('toMend', { n: toMend })}
          </span>
        ) : (
          <span className="quiet">{t('keys')}</span>
        )}
        <span style={{ flex: 1 }} />
        <Popconfirm title={t('startAnew')} description={t('startAnewSays')} onConfirm={onStartAnew}>
          <Button danger>{t('startAnew')}</Button>
        </Popconfirm>
      </div>
    </>
  )
}

/** 窗口登记: the same declaration as on the phone, typed by the clerk while the family sits in front. */
export default function NewCasePage() {
  const t = useNewCaseTexts()
  const cases = useCasesTexts()
  const { county = '', picker } = useCounty()
  const me = useMe()
  const within = me.posts.find(({ area }) => area.startsWith(county))?.area ?? `${county}000000`
  const [form] = Form.useForm<WindowForm>()
  const draft = useMemo(() => readDraft(sessionStorage, me.id), [me.id])
  const now = Form.useWatch((values: WindowForm) => values, { form, preserve: true }) ?? draft
  const members = now.members ?? draft.members
  const people = members.map((member, i) => ({ value: member.key, label: member.name?.trim() || `${i + 1}` }))
  const filing = useFiling(form, () => dropDraft(sessionStorage, me.id))
  const keep = (changed: Partial<WindowForm>) => {
    for (const i of childrenJustTyped(changed, form.getFieldsValue(true)))
      form.setFieldValue(['members', i, 'labour'], 'none')
    keepDraft(sessionStorage, me.id, form.getFieldsValue(true))
  }
  const startAnew = () => {
    dropDraft(sessionStorage, me.id)
    filing.setToMend(0)
    form.setFieldsValue({ ...emptyForm(), consent: false })
  }
  return (
    <>
      <PageHead title={cases('newCase')}>{picker}</PageHead>
      <p className="quiet">{t('kept')}</p>
      <Form<WindowForm>
        form={form}
        layout="vertical"
        initialValues={draft}
        onFinish={filing.submit}
        onFinishFailed={({ errorFields }) => filing.setToMend(errorFields.length)}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={keep}
        onKeyDown={onKeys(form.submit)}
      >
        <WhereSection within={within} />
        <HelperSection form={now} />
        <MemberRows members={members} today={today()} />
        <DeclarationRows form={now} people={people} />
        <AccountSection form={now} people={people} />
        <Problem error={filing.error} />
        <Filing pending={filing.pending} toMend={filing.toMend} onStartAnew={startAnew} />
      </Form>
    </>
  )
}
