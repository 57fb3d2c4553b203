import { authorisationPurpose, type OutputOf, SOURCE_CODES, verificationRoutes } from '@songtan/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Moment } from '../../shell/values.tsx'
import { Changes } from './authorisation-changes.tsx'
import { type Authorisation, EarlierAuthorisations, SignedHow } from './authorisation-papers.tsx'
import { OrderChecks } from './order-checks.tsx'
import { useVerificationTexts } from './texts.ts'

type Invitation = OutputOf<typeof verificationRoutes.inviteMember>
interface Person {
  readonly personId: string
  readonly name: string
}

const touches = ['verification.', 'cases.']

const QrCode = ({
  invitation,
  onClose,
}: {
  readonly invitation: Invitation
  readonly onClose: () => void
}) => {
  const t = useVerificationTexts()
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(invitation.url))}`
  return (
    <Modal open title={t('invite')} onCancel={onClose} onOk={onClose} cancelButtonProps={{ hidden: true }}>
      <p>{t('inviteSays')}</p>
      <img
        src={picture}
        alt={invitation.url}
        width={260}
        height={260}
        style={{ display: 'block', margin: '0 auto' }}
      />
      <p>
        <a href={invitation.url} target="_blank" rel="noreferrer">
          {invitation.url}
        </a>
      </p>
      <p className="quiet">
        <Moment at={invitation.expiresAt} />
      </p>
    </Modal>
  )
}

const Members = ({
  authorisation,
  people,
}: {
  readonly authorisation: Authorisation
  readonly people: readonly Person[]
}) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  const [invitation, setInvitation] = useState<Invitation>()
  const at = { county: authorisation.county, id: authorisation.id }
  return (
    <>
      {authorisation.members.map((member) => (
        <div key={member.personId} className="offered">
          {member.name} · {name('relation', member.relation)}{' '}
          {member.signedAt ? (
            <Tag color="green">
              {t('signed')} {member.method ? name('signatureMethod', member.method) : ''}{' '}
              <Moment at={member.signedAt} />
            </Tag>
          ) : (
            <Tag>{t('unsigned')}</Tag>
          )}
          <SignedHow authorisation={authorisation} member={member} />
          {member.signedAt || authorisation.ended ? null : (
            <Action
              route={verificationRoutes.inviteMember}
              fixed={{ ...at, personId: member.personId }}
              label={t('invite')}
              says={t('inviteSays')}
              touches={touches}
              fields={
                member.needsGuardian
                  ? [
                      {
                        name: 'guardianId',
                        label: t('guardian'),
                        kind: 'choice',
                        required: true,
                        choices: people
                          .filter((p) => p.personId !== member.personId)
                          .map((p) => ({ value: p.personId, label: p.name })),
                      },
                    ]
                  : []
              }
              onDone={setInvitation}
            />
          )}
        </div>
      ))}
      {invitation ? <QrCode invitation={invitation} onClose={() => setInvitation(undefined)} /> : null}
    </>
  )
}

/** 核对授权书: who has signed, how, and whether sources may be asked. */
export const AuthorisationSection = ({
  county,
  householdId,
  members,
}: {
  readonly county: string
  readonly householdId: string
  readonly members: readonly Person[]
}) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  const may = useMay()
  const list = useRead(
    verificationRoutes.listAuthorisations,
    { county, householdId },
    { enabled: may('verification.listAuthorisations') },
  )
  if (!may('verification.listAuthorisations')) return null
  return (
    <Section
      title={t('authorisation')}
      extra={
        <Action
          route={verificationRoutes.openAuthorisation}
          fixed={{ county, householdId }}
          label={t('open')}
          says={t('openSays')}
          touches={touches}
          fields={[
            {
              name: 'purpose',
              label: t('purpose'),
              kind: 'choice',
              required: true,
              initial: 'social-assistance',
              choices: choices('authorisationPurpose', authorisationPurpose.options),
            },
            {
              name: 'scope',
              label: t('scope'),
              kind: 'choices',
              required: true,
              initial: [...SOURCE_CODES],
              choices: choices('source', SOURCE_CODES),
            },
            {
              name: 'withoutCapacity',
              label: t('withoutCapacity'),
              kind: 'choices',
              choices: members.map((m) => ({ value: m.personId, label: m.name })),
            },
          ]}
        />
      }
    >
      <Loaded
        query={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="quiet">{t('noAuthorisation')}</p>}
      >
        {({ items }) =>
          items.slice(0, 1).map((authorisation) => (
            <div key={authorisation.id}>
              <p>
                {authorisation.number}{' '}
                {authorisation.live ? (
                  <Tag color="green">{t('live')}</Tag>
                ) : (
                  <Tag color="red">{`${t('notLive')} ${name('notLive', authorisation.notLive)}`}</Tag>
                )}
              </p>
              <Members authorisation={authorisation} people={members} />
              <div className="offered">
                <Changes authorisation={authorisation} />
                {authorisation.live ? (
                  <OrderChecks county={county} householdId={householdId} scope={authorisation.scope} />
                ) : null}
              </div>
              <EarlierAuthorisations items={items.slice(1)} />
            </div>
          ))
        }
      </Loaded>
    </Section>
  )
}
