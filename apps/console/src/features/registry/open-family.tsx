import { registryRoutes } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices } from '../../shell/code-names.ts'
import { useRegistryTexts } from './texts.ts'

/** Opens a family with its head; other members are added on its page. */
export const OpenFamily = ({ county }: { readonly county: string }) => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const navigate = useNavigate()
  return (
    <Action
      main
      route={registryRoutes.openHousehold}
      fixed={{ county }}
      label={t('open')}
      touches={['registry.']}
      fields={[
        { name: 'headName', label: t('headName'), kind: 'text', required: true },
        { name: 'headId', label: t('headId'), kind: 'text', required: true },
        { name: 'headPhone', label: t('headPhone'), kind: 'text' },
        {
          name: 'village',
          label: t('village'),
          kind: 'place',
          within: `${county}000000`,
          level: 'village',
          required: true,
        },
        {
          name: 'residence',
          label: t('residence'),
          kind: 'choice',
          choices: choices('residence', ['rural', 'urban']),
          required: true,
        },
        { name: 'address', label: t('address'), kind: 'text' },
      ]}
      shape={({ headName, headId, headPhone, ...rest }) => ({
        ...rest,
        head: { name: headName, residentId: headId, ...(headPhone ? { phone: headPhone } : {}) },
      })}
      onDone={({ householdId }) =>
        void navigate({ to: '/families/$county/$id', params: { county, id: householdId } })
      }
    />
  )
}
