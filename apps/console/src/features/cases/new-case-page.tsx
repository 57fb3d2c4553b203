import { casesRoutes } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../../shell/api.ts'
import { useCodeChoices } from '../../shell/code-names.ts'
import { useCounty } from '../../shell/county.tsx'
import { PlaceInput } from '../../shell/fields.tsx'
import { PageHead, Section } from '../../shell/page.tsx'
import { useMe } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { toContent, type WindowForm } from './application-content.ts'
import { DeclarationRows, MemberRows } from './new-case-lists.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useCasesTexts } from './texts.ts'

const KEPT = 'songtan.window-application'

const START: Partial<WindowForm> = {
  residence: 'rural',
  members: [
    { name: '', residentId: '', relation: 'applicant', labour: 'full', schooling: 'none', livesWith: true },
  ],
}

const kept = (): Partial<WindowForm> => {
  try {
    return { ...START, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<WindowForm>) }
  } catch {
    return START
  }
}

/** 窗口登记: the same declaration as on the phone, typed by the clerk while the family sits in front. */
export default function NewCasePage() {
  const t = useNewCaseTexts()
  const cases = useCasesTexts()
  const shell = useShellTexts()
  const choices = useCodeChoices()
  const navigate = useNavigate()
  const { county = '', picker } = useCounty()
  const me = useMe()
  const within = me.posts.find(({ area }) => area.startsWith(county))?.area ?? `${county}000000`
  const [form] = Form.useForm<WindowForm>()
  const [unreadable, setUnreadable] = useState<unknown>()
  const members = Form.useWatch('members', form) ?? []
  const people = members.map((member, value) => ({ value, label: member?.name || `${value + 1}` }))
  const act = useAct(casesRoutes.fileApplication, ['cases.', 'registry.'])
  const required = [{ required: true, message: shell('required') }]
  const submit = (values: WindowForm) => {
    setUnreadable(undefined)
    try {
      const input = { county: values.village.slice(0, 6), content: toContent(values) }
      act.mutate(input, {
        onSuccess: ({ id }) => {
          sessionStorage.removeItem(KEPT)
          void navigate({ to: '/cases/$county/$id', params: { county: input.county, id } })
        },
      })
    } catch (error) {
      setUnreadable(error)
    }
  }
  return (
    <>
      <PageHead title={cases('newCase')}>{picker}</PageHead>
      <p className="quiet">{t('kept')}</p>
      <Form<WindowForm>
        form={form}
        layout="vertical"
        initialValues={kept()}
        onFinish={submit}
        scrollToFirstError
        onValuesChange={(_, all) => sessionStorage.setItem(KEPT, JSON.stringify(all))}
      >
        <Section title={t('where')}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
            <Form.Item name="village" label={t('village')} rules={required} style={{ flex: '1 1 260px' }}>
              <PlaceInput within={within} level="village" />
            </Form.Item>
            <Form.Item name="residence" label={t('residence')} rules={required} style={{ flex: '0 1 120px' }}>
              <Select options={choices('residence', ['rural', 'urban'])} />
            </Form.Item>
            <Form.Item name="address" label={t('address')} rules={required} style={{ flex: '2 1 260px' }}>
              <Input />
            </Form.Item>
          </div>
        </Section>
        <MemberRows />
        <DeclarationRows people={people} />
        <Section title={t('account')}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
            <Form.Item name="holder" label={t('holder')} style={{ flex: '1 1 150px' }}>
              <Select options={people} allowClear />
            </Form.Item>
            <Form.Item name="bank" label={t('bank')} style={{ flex: '1 1 200px' }}>
              <Input />
            </Form.Item>
            <Form.Item name="account" label={t('number')} style={{ flex: '1 1 220px' }}>
              <Input inputMode="numeric" />
            </Form.Item>
          </div>
        </Section>
        <Problem error={act.error ?? unreadable} />
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
        <Button type="primary" size="large" htmlType="submit" loading={act.isPending}>
          {t('file')}
        </Button>
      </Form>
    </>
  )
}
