import { lazy, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { emptyHousehold, type HouseholdForm, type Residence } from '../../household/household-form.ts'
import { FirstQuestion } from './first-question.tsx'

const Questions = lazy(() => import('./self-check-page.tsx'))

const residenceOf = (text: string | null): Residence | '' =>
  text === 'rural' || text === 'urban' || text === 'unsure' ? text : ''

/**
 * 政策自查 with its first question in the page as it is sent: it can be read and answered before any script has come.
 * The answer leads to the questions after it, by script or by the plain form.
 */
export const SelfCheckDoor = () => {
  const [params] = useSearchParams()
  const [, navigate] = useLocation()
  const [form, setForm] = useState<HouseholdForm>(() => ({
    ...emptyHousehold(),
    residence: residenceOf(params.get('residence')),
  }))
  if (form.residence !== '' && params.has('step')) return <Questions form={form} onForm={setForm} />
  return (
    <FirstQuestion
      onAnswer={(residence) => {
        setForm({ ...form, residence })
        navigate('/self-check?step=where')
      }}
    />
  )
}
