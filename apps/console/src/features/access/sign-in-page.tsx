import { accessRoutes } from '@songtan/contract'
import { Button, Form, Input } from 'antd'
import { queryClient, useAct } from '../../shell/api.ts'
import { useLanguage } from '../../shell/i18n.ts'
import { useTitle } from '../../shell/page.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useAccessTexts } from './texts.ts'

interface Values {
  readonly login: string
  readonly password: string
  readonly code: string
}

export const SignInPage = () => {
  const t = useAccessTexts()
  const shell = useShellTexts()
  const [language, setLanguage] = useLanguage()
  const signIn = useAct(accessRoutes.signIn)
  useTitle(t('signIn'))
  const submit = (values: Values) =>
    signIn.mutate(values, { onSuccess: () => void queryClient.resetQueries() })
  return (
    <main className="sign-in">
      <h1>
        <span aria-hidden>●</span> {t('welcome')}
      </h1>
      <Problem error={signIn.error} />
      <Form<Values> layout="vertical" onFinish={submit} requiredMark={false} size="large">
        <Form.Item name="login" label={t('login')} rules={[{ required: true, message: shell('required') }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          rules={[{ required: true, message: shell('required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="code" label={t('code')} rules={[{ required: true, message: shell('required') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Form>
      <p className="quiet">
        {t('forFamilies')}{' '}
        <a href="/m" style={{ textDecoration: 'underline' }}>
          /m
        </a>
        <Button type="link" onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
          {shell('language')}
        </Button>
      </p>
    </main>
  )
}
