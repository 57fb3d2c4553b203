import { registryRoutes } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import type { FamilyView } from './fact-text.ts'
import { MergeFamily } from './merge-family.tsx'
import { MEMBER_RELATIONS } from './relations.ts'
import { useRegistryTexts } from './texts.ts'

const touches = ['registry.', 'cases.', 'benefits.']

const personOf = ({ name, residentId, phone }: Record<string, unknown>) => ({
  name,
  residentId,
  ...(phone ? { phone } : {}),
})

const usePersonFields = (): readonly Field[] => {
  const t = useRegistryTexts()
  return [
    { name: 'name', label: t('name'), kind: 'text', required: true },
    { name: 'residentId', label: t('id'), kind: 'text', required: true },
    { name: 'phone', label: t('phone'), kind: 'text' },
  ]
}

/** Who belongs to the family: joining, leaving, head, split, merge. */
const Composition = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const person = usePersonFields()
  const at = { county: family.county, id: family.householdId, version: family.version }
  const on: Field = { name: 'on', label: t('on'), kind: 'day', required: true }
  const reason: Field = { name: 'reason', label: t('reason'), kind: 'text', required: true }
  const relation: Field = {
    name: 'relation',
    label: t('relation'),
    kind: 'choice',
    required: true,
    choices: choices('relation', MEMBER_RELATIONS),
  }
  const members = family.members.map((m) => ({ value: m.personId, label: m.name }))
  const who = (name: string, label: string): Field => ({
    name,
    label,
    kind: 'choice',
    required: true,
    choices: members,
  })
  return (
    <>
      <Action
        route={registryRoutes.addMember}
        fixed={at}
        label={t('add')}
        touches={touches}
        fields={[...person, relation, on, { ...reason, required: false }]}
        shape={({ relation: r, on: day, reason: why, ...rest }) => ({
          person: personOf(rest),
          relation: r,
          on: day,
          ...(why ? { reason: why } : {}),
        })}
      />
      <Action
        route={registryRoutes.changeHead}
        fixed={at}
        label={t('changeHead')}
        touches={touches}
        fields={[who('headId', t('newHead')), on, reason]}
      />
      <Action
        route={registryRoutes.splitFamily}
        fixed={at}
        label={t('split')}
        touches={touches}
        fields={[
          { name: 'leaving', label: t('leaving'), kind: 'choices', required: true, choices: members },
          who('headId', t('newHead')),
          { ...who('stayingHeadId', t('stayingHead')), required: false },
          on,
          reason,
        ]}
      />
      <MergeFamily family={family} />
    </>
  )
}

export const FamilyActions = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const person = usePersonFields()
  if (family.closedOn) return null
  const at = { county: family.county, id: family.householdId, version: family.version }
  const on: Field = { name: 'on', label: t('on'), kind: 'day', required: true }
  const reason: Field = { name: 'reason', label: t('reason'), kind: 'text', required: true }
  return (
    <>
      <Composition family={family} />
      <Action
        route={registryRoutes.moveFamily}
        fixed={at}
        label={t('move')}
        touches={touches}
        fields={[
          {
            name: 'village',
            label: t('village'),
            kind: 'place',
            within: `${family.county}000000`,
            level: 'village',
            required: true,
          },
          {
            name: 'residence',
            label: t('residence'),
            kind: 'choice',
            required: true,
            initial: family.residence,
            choices: choices('residence', ['rural', 'urban']),
          },
          { name: 'address', label: t('address'), kind: 'text' },
          on,
          reason,
        ]}
      />
      <Action
        route={registryRoutes.nameAgent}
        fixed={at}
        label={t('agent')}
        touches={touches}
        fields={[...person, { name: 'basis', label: t('agentBasis'), kind: 'text', required: true }]}
        shape={({ basis, ...rest }) => ({ person: personOf(rest), basis })}
      />
      <Action
        danger
        route={registryRoutes.closeFamily}
        fixed={at}
        label={t('close')}
        touches={touches}
        fields={[on, reason]}
      />
    </>
  )
}
