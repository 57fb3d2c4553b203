import { casesRoutes, type OutputOf } from '@songtan/contract'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { CLASSES } from '../../household/labels.ts'
import { PlacePicker } from '../../household/place-picker.tsx'
import { useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { useBoardTexts } from './texts.ts'

type Notice = OutputOf<typeof casesRoutes.listPublicNotices>['items'][number]

type Chosen = Parameters<typeof PlacePicker>[0]['chosen']

const NOWHERE: Chosen = { places: [], county: '', village: '' }

const NoticeCard = ({ notice }: { readonly notice: Notice }) => {
  const t = useBoardTexts()
  const [language] = useLanguage()
  const { day, money } = useWords()
  return (
    <section className="sheet">
      <h2>{notice.subject}</h2>
      <p>
        {CLASSES[notice.result][language]} · {t('people', { n: notice.memberCount })}
      </p>
      {notice.coveredSingly > 0 ? <p>{t('single', { n: notice.coveredSingly })}</p> : null}
      {notice.monthly > 0 ? <p>{t('monthly', { amount: money(notice.monthly) })}</p> : null}
      <p className="hint">
        {t('days', { from: day(notice.firstDay), to: day(notice.lastDay) })} ·{' '}
        {t('number', { number: notice.number })}
      </p>
    </section>
  )
}

/** The mark is a picture: words that faint would be read out and strain the eye. */
const pictureOf = (text: string): string => {
  const words = text.replace(/[<>&"']/g, '')
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150">' +
    `<text x="20" y="120" font-size="14" fill="#6b635b" fill-opacity="0.28" transform="rotate(-22 20 120)">${words}</text></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** Over the notices, so that a picture of them says where and for what they were shown. */
const Watermark = ({ text }: { readonly text: string }) => (
  <div className="watermark" style={{ backgroundImage: pictureOf(text) }} />
)

const Board = ({ village }: { readonly village: string }) => {
  const t = useBoardTexts()
  const read = useRead(casesRoutes.listPublicNotices, { village })
  return (
    <Loaded read={read}>
      {({ villageName, items }) => (
        <>
          <h2>{t('of', { village: villageName })}</h2>
          {items.length === 0 ? <p className="sheet">{t('nothing')}</p> : null}
          <div className="marked">
            <Watermark text={t('mark', { village: villageName })} />
            {items.map((notice) => (
              <NoticeCard key={notice.number} notice={notice} />
            ))}
          </div>
        </>
      )}
    </Loaded>
  )
}

/** 村（居）公示栏 on the phone: open to everybody, for its days only (L2 §19); the sheet on the board leads to its village. */
export default function BoardPage() {
  const t = useBoardTexts()
  const { village } = useParams<{ readonly village?: string }>()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Chosen>(NOWHERE)
  return (
    <>
      <Heading>{t('title')}</Heading>
      <p className="hint">{t('hint')}</p>
      {village === undefined ? (
        <PlacePicker
          chosen={chosen}
          down="village"
          onChange={(next) => (next.village === '' ? setChosen(next) : go(`/notices/${next.village}`))}
        />
      ) : (
        <>
          <Board village={village} />
          <p>{t('object')}</p>
          <Link href="/notices" className="button wide">
            {t('other')}
          </Link>
        </>
      )}
    </>
  )
}
