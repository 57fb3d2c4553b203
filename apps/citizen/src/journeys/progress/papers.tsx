import { casesRoutes, urlOf } from '@songtan/contract'
import { useState } from 'react'
import { useOptions } from '../../household/question.ts'
import { useAct } from '../../shell/api.ts'
import { SelectField } from '../../shell/fields.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { shrunkPhoto } from '../../shell/shrink-photo.ts'
import { Problem } from '../../shell/states.tsx'
import type { ApplicationPartProps, MyApplication } from './my-application.ts'
import { PAPER_KINDS, PAPER_WORDS, type PaperKind } from './states.ts'
import { useProgressTexts } from './texts.ts'

const AddPaper = ({ application, onChanged }: ApplicationPartProps) => {
  const t = useProgressTexts()
  const options = useOptions()
  const add = useAct(casesRoutes.addMyAttachment)
  const [kind, setKind] = useState<PaperKind>('identity')
  const [sent, setSent] = useState('')
  const { county, id } = application
  const send = async (file: File) => {
    setSent('')
    if (!(await add.run({ county, id, kind }, await shrunkPhoto(file)))) return
    setSent(file.name)
    onChanged()
  }
  return (
    <>
      <SelectField
        name="paper.kind"
        label={t('kind')}
        value={kind}
        options={options(PAPER_WORDS, PAPER_KINDS)}
        onChange={setKind}
      />
      <label className={add.pending ? 'button wide busy' : 'button wide'}>
        {t(add.pending ? 'sending' : 'addPhoto')}
        <input
          type="file"
          className="unseen"
          data-testid="add-paper"
          accept="image/*,application/pdf"
          disabled={add.pending}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void send(file)
          }}
        />
      </label>
      <p className="hint">{t('photoHint')}</p>
      {sent === '' ? null : (
        <p className="notice good" role="status">
          {t('sent', { name: sent })}
        </p>
      )}
      <Problem error={add.error} />
    </>
  )
}

const SentPapers = ({ application }: { readonly application: MyApplication }) => {
  const t = useProgressTexts()
  const label = useLabel()
  const { county, id, attachments } = application
  if (attachments.length === 0) return <p className="quiet">{t('noPapers')}</p>
  return (
    <ul className="plain-list">
      {attachments.map(({ attachmentId, kind, name }) => (
        <li key={attachmentId}>
          <a
            className="plain"
            href={urlOf(casesRoutes.readMyAttachment, { county, id, attachmentId })}
            target="_blank"
            rel="noreferrer"
          >
            {label(PAPER_WORDS[PAPER_KINDS.find((known) => known === kind) ?? 'other'])}
          </a>{' '}
          <span className="hint">{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** 材料: what lacks, what is there, and a photo of the next. */
export const Papers = ({ application, onChanged }: ApplicationPartProps) => {
  const t = useProgressTexts()
  const supply = useAct(casesRoutes.supplyMyPapers)
  const { county, id, version, lacking, maySupply } = application
  const supplied = async () => {
    if (await supply.run({ county, id, version })) onChanged()
  }
  return (
    <section className="sheet" data-testid="papers">
      {maySupply && lacking.length > 0 ? (
        <div className="notice">
          <h2>{t('lacking')}</h2>
          <ul>
            {lacking.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
          <p>{t('lackingHint')}</p>
        </div>
      ) : null}
      <h2>{t('papers')}</h2>
      <SentPapers application={application} />
      <AddPaper application={application} onChanged={onChanged} />
      {maySupply ? (
        <>
          <Problem error={supply.error} />
          <button
            type="button"
            className="main wide"
            disabled={supply.pending}
            onClick={() => void supplied()}
          >
            {t('supply')}
          </button>
        </>
      ) : null}
    </section>
  )
}
