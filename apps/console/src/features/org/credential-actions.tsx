import { accessRoutes, type OutputOf } from '@songtan/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useAccessTexts } from '../access/texts.ts'

/** Hands a person what is needed to sign in, or ends what is open. */
export const CredentialActions = ({ id }: { readonly id: string }) => {
  const t = useAccessTexts()
  const [issued, setIssued] = useState<OutputOf<typeof accessRoutes.issueCredential>>()
  const reason = { name: 'reason', label: t('reason'), kind: 'long', required: true } as const
  return (
    <>
      <Action
        route={accessRoutes.issueCredential}
        fixed={{ id }}
        label={t('issueCredential')}
        says={t('issueSays')}
        touches={[]}
        fields={[reason]}
        onDone={setIssued}
      />
      <Action
        danger
        route={accessRoutes.revokeSessions}
        fixed={{ id }}
        label={t('revokeSessions')}
        touches={[]}
        fields={[reason]}
      />
      <Modal
        open={issued !== undefined}
        title={t('issued')}
        onCancel={() => setIssued(undefined)}
        footer={null}
      >
        <dl className="facts">
          <dt>{t('login')}</dt>
          <dd>{issued?.login}</dd>
          <dt>{t('temporaryPassword')}</dt>
          <dd>
            <code>{issued?.temporaryPassword}</code>
          </dd>
          <dt>{t('secret')}</dt>
          <dd>
            <code>{issued?.totpSecret}</code>
          </dd>
        </dl>
      </Modal>
    </>
  )
}
