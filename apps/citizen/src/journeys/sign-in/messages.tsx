import { accessRoutes } from '@songtan/contract'
import { useSessionTexts } from '../../session/texts.ts'
import { useRead } from '../../shell/api.ts'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'

/** 给您的消息: what was sent to the phone, to be read again. */
export const Messages = () => {
  const t = useSessionTexts()
  const { instant } = useWords()
  const read = useRead(accessRoutes.myMessages, {})
  return (
    <section className="sheet" data-testid="messages">
      <h2>{t('messages')}</h2>
      <Loaded read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noMessages')}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ id, at, text }) => (
                <li key={id}>
                  <span lang="zh-CN">{text}</span>
                  <span className="basis">{instant(at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
