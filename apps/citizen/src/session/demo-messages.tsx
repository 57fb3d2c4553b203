import { accessRoutes } from '@songtan/contract'
import { useRead } from '../shell/api.ts'
import { useSessionTexts } from './texts.ts'

const SHOWN = 20

/** 演示短信: what would have gone to this phone. Absent where messages really leave, since the route is not there. */
export const DemoMessages = ({ phoneMasked }: { readonly phoneMasked: string }) => {
  const t = useSessionTexts()
  const read = useRead(accessRoutes.demoMessages, { limit: SHOWN })
  if (!read.data) return null
  const mine = read.data.items.filter((m) => m.phoneMasked === phoneMasked).slice(0, 1)
  return (
    <aside className="notice demo" data-testid="demo-messages">
      <p>
        <strong>{t('demoSms')}</strong> <span className="hint">{t('demoSmsHint')}</span>
      </p>
      {mine.length === 0 ? <p>{t('demoNone')}</p> : null}
      {mine.map((m) => (
        <p key={m.id} data-testid="demo-message">
          {m.text}
        </p>
      ))}
    </aside>
  )
}
