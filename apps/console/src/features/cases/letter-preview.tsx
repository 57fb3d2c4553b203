import { casesRoutes, type OutputOf, type PREVIEWED_LETTERS } from '@songtan/contract'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useMay } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Day, useSaidDay } from '../../shell/values.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView } from './case-view.ts'

type Kind = (typeof PREVIEWED_LETTERS)[number]
type Letter = OutputOf<typeof casesRoutes.previewLetter>

/** The letter as the family would hold it, marked so that nobody takes it for one. */
const Paper = ({ letter }: { readonly letter: Letter }) => {
  const t = useCasePageTexts()
  const label = useLabel()
  const said = useSaidDay()
  return (
    <article className="letter-paper" data-mark={t('previewMark')}>
      <h3>{label(letter.title)}</h3>
      <p>{letter.addressee}：</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph.zh}>{label(paragraph)}</p>
      ))}
      {letter.figures.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th>{t('program')}</th>
              <th className="money">{t('monthly')}</th>
            </tr>
          </thead>
          <tbody>
            {letter.figures.map(({ words, monthly }) => (
              <tr key={words.zh}>
                <td>{label(words)}</td>
                <td className="money">{monthly}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p>
        {t('basis')}：{letter.basis.map((basis) => label(basis)).join('；')}
      </p>
      {label(letter.rights) ? <p>{label(letter.rights)}</p> : null}
      <p className="letter-sign">
        {letter.issuer}
        <br />
        <Day day={letter.day} />
      </p>
      <p className="quiet">{t('deliverBy', { day: said(letter.dueOn) })}</p>
    </article>
  )
}

const Shown = ({
  view,
  kind,
  text,
}: {
  readonly view: CaseView
  readonly kind: Kind
  readonly text: string
}) => {
  const { county, id } = view
  const items = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const letter = useRead(casesRoutes.previewLetter, {
    ...{ county, id, kind },
    ...(kind === 'supplement' ? { items } : {}),
    ...(kind === 'termination' ? { reason: text } : {}),
  })
  return <Loaded query={letter}>{(found) => <Paper letter={found} />}</Loaded>
}

/** What a letter says that is still to be written: typed here, shown as sent when asked for. */
const Typed = ({ view, kind }: { readonly view: CaseView; readonly kind: Kind }) => {
  const t = useCasePageTexts()
  const [text, setText] = useState('')
  const [shown, setShown] = useState<string>()
  const words = t(kind === 'supplement' ? 'previewItems' : 'previewReason')
  return (
    <>
      <Input.TextArea
        aria-label={words}
        placeholder={words}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <Button disabled={text.trim() === ''} onClick={() => setShown(text.trim())}>
          {t('previewShow')}
        </Button>
      </p>
      {shown ? <Shown view={view} kind={kind} text={shown} /> : null}
    </>
  )
}

/** A letter before it is sent: nothing is recorded and no number is given. */
export const LetterPreview = ({ view, kind }: { readonly view: CaseView; readonly kind: Kind }) => {
  const t = useCasePageTexts()
  const may = useMay()('cases.previewLetter')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('preview')}</Button>
      <Modal
        open={open}
        title={t('preview')}
        width={720}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{t('close')}</Button>}
        destroyOnHidden
      >
        <Alert type="info" showIcon title={t('previewSays')} style={{ marginBottom: 12 }} />
        {kind === 'decision' ? <Shown view={view} kind={kind} text="" /> : <Typed view={view} kind={kind} />}
      </Modal>
    </>
  )
}
