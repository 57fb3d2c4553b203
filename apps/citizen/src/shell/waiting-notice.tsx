import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { useShellTexts } from './texts.ts'
import { onWaiting, readWaiting } from './waiting-store.ts'

type Standing = 'line' | 'sending' | 'sign-in' | 'refused'

/** What waits for the line on every page: it goes by itself when the line is back, or at a press. */
export const WaitingNotice = () => {
  const t = useShellTexts()
  const waiting = useSyncExternalStore(onWaiting, readWaiting, () => undefined)
  const [standing, setStanding] = useState<Standing>('line')
  const [sent, setSent] = useState<{ readonly path: string; readonly number: string }>()
  const send = useCallback(async () => {
    if (!readWaiting()) return
    setStanding('sending')
    try {
      const { sendWaiting } = await import('../journeys/apply/send-waiting.ts')
      const answer = await sendWaiting()
      if (answer.kind === 'sent')
        setSent({ path: `/progress/${answer.county}/${answer.id}`, number: answer.receiptNumber })
      else setStanding(answer.kind === 'nothing' ? 'line' : answer.kind)
    } catch {
      setStanding('line')
    }
  }, [])
  useEffect(() => {
    if (navigator.onLine) void send()
    const online = () => void send()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [send])
  if (sent)
    return (
      <section className="notice good" role="status" data-testid="waiting-sent">
        <p>{t('waitingSent', { number: sent.number })}</p>
        <Link href={sent.path} className="plain">
          {t('waitingSee')}
        </Link>
      </section>
    )
  if (!waiting) return null
  return (
    <section className="notice" role="status" data-testid="waiting">
      <p>
        <strong>{t('waiting', { n: 1 })}</strong>
      </p>
      {standing === 'sign-in' || standing === 'refused' ? (
        <p>
          <Link href="/apply" className="plain">
            {t(standing === 'sign-in' ? 'waitingSignIn' : 'waitingRefused')}
          </Link>
        </p>
      ) : null}
      <button type="button" disabled={standing === 'sending'} onClick={() => void send()}>
        {t(standing === 'sending' ? 'waitingSending' : 'waitingNow')}
      </button>
    </section>
  )
}
