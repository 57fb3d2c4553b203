import { BellOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button } from 'antd'
import { useId, useRef, useState } from 'react'
import './bell.css'
import { useBellTexts } from './bell-texts.ts'
import { keepLook, lastLook, newSince } from './notices.ts'
import { useMe } from './session.tsx'
import { useNotices } from './use-notices.ts'
import { Moment, useSaidMoment } from './values.tsx'

/** So far back is told, however long ago somebody looked. */
const MEMORY_MS = 3 * 24 * 60 * 60 * 1000

/** 新消息: what changed for me since I last looked. The badge is a figure and nothing else. */
export default function Bell() {
  const t = useBellTexts()
  const said = useSaidMoment()
  const { id } = useMe()
  const panel = useRef<HTMLElement>(null)
  const name = useId()
  const [looked, setLooked] = useState(() => lastLook(localStorage, id))
  const [since] = useState(() => new Date(Date.now() - MEMORY_MS).toISOString())
  const notices = useNotices(since)
  const fresh = newSince(notices, looked)
  const look = (open: boolean) => {
    if (open) keepLook(localStorage, id, new Date())
    // What is new is marked so until the panel is closed.
    else setLooked(lastLook(localStorage, id))
  }
  return (
    <>
      <Badge count={fresh} size="small" overflowCount={99} offset={[-8, 8]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={fresh > 0 ? t('bellNew', { n: fresh }) : t('bell')}
          title={t('bell')}
          popoverTarget={name}
        />
      </Badge>
      <section
        ref={panel}
        id={name}
        popover="auto"
        aria-label={t('bell')}
        className="bell-panel"
        onToggle={(event) => look(event.newState === 'open')}
      >
        <p className="quiet">{t('since', { at: said(since) })}</p>
        {notices.length === 0 ? <p>{t('nothing')}</p> : null}
        <ul>
          {notices.map((notice) => (
            <li key={notice.key}>
              <Link to={notice.href} onClick={() => panel.current?.hidePopover()}>
                {notice.about}
              </Link>{' '}
              {looked === undefined || notice.at > looked ? <strong>{t('new')}</strong> : null}
              <div>
                {t(notice.kind)} <span className="quiet">{notice.detail}</span>
              </div>
              <span className="quiet">
                <Moment at={notice.at} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
