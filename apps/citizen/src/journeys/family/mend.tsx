import { type InputOf, registryRoutes } from '@songtan/contract'
import { useId, useState } from 'react'
import { useAct } from '../../shell/api.ts'
import { FieldErrorsProvider, LongField } from '../../shell/fields.tsx'
import { newId } from '../../shell/new-id.ts'
import { Problem } from '../../shell/states.tsx'
import { keepCorrection, readCorrection } from './correction-drafts.ts'
import type { Correction } from './corrections.tsx'
import type { OfFamily } from './look-pages.tsx'
import { useFamilyTexts } from './texts.ts'

type Asked = InputOf<typeof registryRoutes.askCorrection>['about']

interface MendProps extends OfFamily {
  readonly about: Asked
  /** The same for the same thing, whatever fact tells of it now. */
  readonly thing: string
  /** What is wrong, as the page calls it. */
  readonly label: string
  /** The request about it that still waits. */
  readonly waiting: Correction | undefined
  readonly onAsked: () => void
}

const MOST = 500

/** What was written, kept on this phone at every letter; the same words go under the same id until they have arrived. */
const useWritten = (name: string) => {
  const [draft, setDraft] = useState(() => readCorrection(localStorage, name))
  const put = (next: typeof draft) => {
    keepCorrection(localStorage, name, next)
    setDraft(next)
  }
  return {
    says: draft?.says ?? '',
    begun: draft !== undefined,
    write: (says: string) => put(says === '' ? undefined : { says }),
    drop: () => put(undefined),
    sendingId: (): string => {
      const sendingId = draft?.sendingId ?? newId()
      if (draft && !draft.sendingId) put({ ...draft, sendingId })
      return sendingId
    },
  }
}

const MendForm = ({
  county,
  id,
  about,
  thing,
  onAsked,
  onClose,
}: MendProps & { readonly onClose: () => void }) => {
  const t = useFamilyTexts()
  const field = `right-${useId()}`
  const ask = useAct(registryRoutes.askCorrection)
  const written = useWritten(`${id} ${thing}`)
  const [short, setShort] = useState(false)
  const send = async () => {
    const says = written.says.trim()
    if (says.length < 2) return setShort(true)
    if (!(await ask.run({ county, id, about, says, sendingId: written.sendingId() }))) return
    written.drop()
    onAsked()
    onClose()
  }
  return (
    <div className="notice" data-testid="mend-form">
      <FieldErrorsProvider value={short ? { [field]: t('rightTooShort') } : {}}>
        <LongField
          name={field}
          label={t('right')}
          hint={t('rightHint')}
          value={written.says}
          maxLength={MOST}
          onChange={(says) => {
            written.write(says)
            setShort(false)
          }}
        />
      </FieldErrorsProvider>
      <p className="hint">
        {t('askedNote')} {written.begun ? t('draftKept') : null}
      </p>
      <Problem error={ask.error} />
      <div className="row">
        <button type="button" className="main" disabled={ask.pending} onClick={() => void send()}>
          {t(ask.pending ? 'asking' : 'ask')}
        </button>
        <button
          type="button"
          onClick={() => {
            written.drop()
            onClose()
          }}
        >
          {t('notNow')}
        </button>
      </div>
    </div>
  )
}

/** 这里不对: opens in its place; what was begun before a reload is open again. */
export const Mend = (props: MendProps) => {
  const t = useFamilyTexts()
  const { id, thing, label, waiting } = props
  const [open, setOpen] = useState(() => readCorrection(localStorage, `${id} ${thing}`) !== undefined)
  if (waiting) return <span className="basis">{t('waits', { number: waiting.number })}</span>
  if (open) return <MendForm {...props} onClose={() => setOpen(false)} />
  return (
    <button
      type="button"
      className="plain"
      aria-label={t('wrongOf', { what: label })}
      onClick={() => setOpen(true)}
    >
      {t('wrong')}
    </button>
  )
}
