import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { queryClient } from './api.ts'
import { useThemeName } from './appearance.ts'
import { useLanguage } from './i18n.ts'
import { router } from './router.tsx'
import { signStyles, styleNonce } from './style-nonce.ts'
import { themes } from './theme.ts'

signStyles()

export const App = () => {
  const [language] = useLanguage()
  return (
    <ConfigProvider
      theme={themes[useThemeName()]}
      locale={language === 'en' ? enUS : zhCN}
      csp={{ nonce: styleNonce }}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}
