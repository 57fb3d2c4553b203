import { registryRoutes } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices } from '../../shell/code-names.ts'
import { useRegistryTexts } from './texts.ts'

/** Says whether two entries are one person, and which of the two stays. */
export const DecideDuplicate = ({
  county,
  row,
  people,
}: {
  readonly county: string
  readonly row: { readonly duplicateId: string; readonly version: number }
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}) => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  return (
    <Action
      route={registryRoutes.decideDuplicate}
      fixed={{ county, id: row.duplicateId, version: row.version }}
      label={t('decide')}
      touches={['registry.']}
      fields={[
        {
          name: 'decision',
          label: t('decision'),
          kind: 'choice',
          required: true,
          choices: choices('duplicateState', ['same', 'different']),
        },
        {
          name: 'keepId',
          label: t('keep'),
          hint: t('keepHint'),
          kind: 'choice',
          choices: people.map(({ personId, name }, i) => ({
            value: personId,
            label: `${name}（${t(i === 0 ? 'oneEntry' : 'otherEntry')}）`,
          })),
        },
        { name: 'reason', label: t('reason'), kind: 'text', required: true },
      ]}
    />
  )
}
