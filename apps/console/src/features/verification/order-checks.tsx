import { checkPurpose, type SourceCode, verificationRoutes } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices } from '../../shell/code-names.ts'
import { useVerificationTexts } from './texts.ts'

/** Asks the sources about a family outside of an application: a review, or a complaint. */
export const OrderChecks = ({
  county,
  householdId,
  scope,
}: {
  readonly county: string
  readonly householdId: string
  readonly scope: readonly SourceCode[]
}) => {
  const t = useVerificationTexts()
  const choices = useCodeChoices()
  const navigate = useNavigate()
  return (
    <Action
      route={verificationRoutes.orderChecks}
      fixed={{ county, householdId }}
      label={t('order')}
      says={t('orderSays')}
      touches={['verification.', 'cases.', 'registry.']}
      fields={[
        {
          name: 'purpose',
          label: t('purpose'),
          kind: 'choice',
          required: true,
          initial: 'review',
          choices: choices('checkPurpose', checkPurpose.options),
        },
        {
          name: 'sources',
          label: t('scope'),
          kind: 'choices',
          required: true,
          initial: [...scope],
          choices: choices('source', scope),
        },
      ]}
      onDone={({ id }) => void navigate({ to: '/verification/$county/$id', params: { county, id } })}
    />
  )
}
