import { registryRoutes } from '@songtan/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeChoices } from '../../shell/code-names.ts'
import { TooMuch } from '../../shell/states.tsx'
import type { FamilyView } from './fact-text.ts'
import { MEMBER_RELATIONS } from './relations.ts'
import { useRegistryTexts } from './texts.ts'

/** Finds another family of the county by name or number. */
const OtherFamily = ({
  family,
  onPick,
}: {
  readonly family: FamilyView
  readonly onPick: (id: string) => void
}) => {
  const t = useRegistryTexts()
  const [text, setText] = useState('')
  const found = useRead(
    registryRoutes.searchFamilies,
    { county: family.county, text, limit: 20 },
    { enabled: text !== '' },
  )
  const options = (found.data?.items ?? [])
    .filter(({ householdId }) => householdId !== family.householdId)
    .map((row) => ({ value: row.householdId, label: `${row.number} ${row.headName}` }))
  return (
    <>
      <Select
        aria-label={t('mergeFrom')}
        placeholder={t('mergeFrom')}
        showSearch={{ filterOption: false, onSearch: setText }}
        options={options}
        onChange={onPick}
        style={{ width: '100%', marginBottom: 12 }}
      />
      {found.data ? (
        <TooMuch
          shown={found.data.items.length}
          {...(found.data.over || found.data.total === undefined ? {} : { total: found.data.total })}
        />
      ) : null}
    </>
  )
}

/** 并户: all members of another family join this one, each in a relation to its head. */
export const MergeFamily = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const [fromId, setFromId] = useState<string>()
  const other = useRead(
    registryRoutes.family,
    { county: family.county, id: fromId ?? '' },
    { enabled: fromId !== undefined },
  )
  const members = other.data?.members ?? []
  return (
    <Action
      route={registryRoutes.mergeFamilies}
      fixed={{
        county: family.county,
        id: family.householdId,
        version: family.version,
        ...(other.data ? { fromId: other.data.householdId, fromVersion: other.data.version } : {}),
      }}
      label={t('merge')}
      touches={['registry.', 'cases.', 'benefits.']}
      fields={[
        ...members.map((member) => ({
          name: member.personId,
          label: `${member.name} · ${t('relation')}`,
          kind: 'choice' as const,
          required: true,
          choices: choices('relation', MEMBER_RELATIONS),
        })),
        { name: 'on', label: t('on'), kind: 'day', required: true },
        { name: 'reason', label: t('reason'), kind: 'text', required: true },
      ]}
      shape={({ on, reason, ...relations }) => ({
        on,
        reason,
        relations: Object.entries(relations).map(([personId, relation]) => ({ personId, relation })),
      })}
    >
      <OtherFamily family={family} onPick={setFromId} />
    </Action>
  )
}
