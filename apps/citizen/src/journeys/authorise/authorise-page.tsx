import { ApiProblem, type OutputOf, verificationRoutes } from '@songtan/contract'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { Loaded, Problem } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { CodeStep, type Signed } from './code-step.tsx'
import { useAuthoriseTexts } from './texts.ts'

type Invitation = OutputOf<typeof verificationRoutes.readInvitation>

interface RequestProps {
  readonly invitation: Invitation
  readonly onAgree: () => void
  readonly onRefuse: () => void
}

/** Who asks, of whom, for what, of which sources, until when: all before anything is agreed to. */
const Request = ({ invitation, onAgree, onRefuse }: RequestProps) => {
  const t = useAuthoriseTexts()
  const label = useLabel()
  const { day, instant } = useWords()
  const { office, forName, signerName, signerPhone, purpose, sources, number, openedOn, expiresAt } =
    invitation
  return (
    <div data-testid="invitation-request">
      <Heading>{t('title')}</Heading>
      <p>
        <strong>{t('asks', { office })}</strong>
      </p>
      <dl className="sheet facts">
        <dt>{t('for')}</dt>
        <dd>
          {forName === signerName
            ? t('forSelf', { name: forName })
            : t('forOther', { name: forName, signer: signerName })}
        </dd>
        <dt>{t('why')}</dt>
        <dd>{t(`purpose-${purpose}`)}</dd>
        <dt>{t('sources')}</dt>
        <dd>
          <ul>
            {sources.map(({ code, department }) => (
              <li key={code}>{label(department)}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <p className="notice good">{t('rights')}</p>
      <p className="hint">
        {t('until', { at: instant(expiresAt) })} · {t('opened', { number, day: day(openedOn) })}
      </p>
      {signerPhone === '' ? (
        <p className="notice bad" role="alert">
          {t('noPhone')}
        </p>
      ) : null}
      <div className="row">
        <button type="button" className="main wide" disabled={signerPhone === ''} onClick={onAgree}>
          {t('agree')}
        </button>
        <button type="button" className="wide" onClick={onRefuse}>
          {t('refuse')}
        </button>
      </div>
    </div>
  )
}

const Refused = ({ onAgain }: { readonly onAgain: () => void }) => {
  const t = useAuthoriseTexts()
  return (
    <div data-testid="invitation-refused">
      <Heading>{t('refusedTitle')}</Heading>
      <p>{t('refused')}</p>
      <button type="button" onClick={onAgain}>
        {t('again')}
      </button>
    </div>
  )
}

const Done = ({ signed }: { readonly signed: Signed }) => {
  const t = useAuthoriseTexts()
  return (
    <div data-testid="invitation-signed">
      <Heading>{t('doneTitle')}</Heading>
      <p className="notice good">
        {t('done', { number: signed.number })} {t(signed.complete ? 'complete' : 'waiting')}
      </p>
      <p>{t('close')}</p>
      <Link href="/progress" className="plain">
        {t('progress')}
      </Link>
    </div>
  )
}

const Cannot = ({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) => {
  const t = useAuthoriseTexts()
  const status = error instanceof ApiProblem ? error.problem.status : 0
  const broken = status === 400
  const over = broken || [404, 409, 410].includes(status)
  return (
    <div data-testid="invitation-over">
      <Heading>{t(over ? 'cannotTitle' : 'title')}</Heading>
      {broken ? (
        <p className="notice bad" role="alert">
          {t('broken')}
        </p>
      ) : (
        <Problem error={error} {...(over ? {} : { onAgain })} />
      )}
    </div>
  )
}

/** 扫码授权: for a member of a family on their own phone, without signing in. */
const AuthorisePage = () => {
  const { token = '' } = useParams<{ token: string }>()
  const read = useRead(verificationRoutes.readInvitation, { token })
  const [stage, setStage] = useState<'read' | 'code' | 'refused'>('read')
  const [signed, setSigned] = useState<Signed>()
  if (signed) return <Done signed={signed} />
  if (read.error) return <Cannot error={read.error} onAgain={read.again} />
  return (
    <Loaded read={read}>
      {(invitation) =>
        stage === 'code' ? (
          <CodeStep token={token} signerPhone={invitation.signerPhone} onSigned={setSigned} />
        ) : stage === 'refused' ? (
          <Refused onAgain={() => setStage('read')} />
        ) : (
          <Request
            invitation={invitation}
            onAgree={() => setStage('code')}
            onRefuse={() => setStage('refused')}
          />
        )
      }
    </Loaded>
  )
}

export default AuthorisePage
