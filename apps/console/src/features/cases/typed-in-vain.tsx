import type { CaseAction } from '@songtan/contract'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useCodeName } from '../../shell/code-names.ts'
import { dropKept, keptName, readKept } from '../../shell/kept-work.ts'
import { useMe } from '../../shell/session.tsx'
import { useCasePageTexts } from './case-page-texts.ts'
import type { CaseView } from './case-view.ts'
import { useStepForms } from './step-forms.ts'

interface Typed {
  readonly action: CaseAction
  readonly name: string
  readonly texts: readonly string[]
}

const textsOf = (kept: unknown): string[] =>
  typeof kept === 'object' && kept !== null
    ? Object.values(kept).filter((value) => typeof value === 'string' && value.trim() !== '')
    : []

/** What the reader typed for steps that the case has no place for any more, since a colleague took it further. */
const useTypedInVain = (view: CaseView, dropped: readonly string[]): readonly Typed[] => {
  const { id } = useMe()
  const forms = Object.entries(useStepForms(view)) as [
    CaseAction,
    { route: { id: string }; fixed?: object },
  ][]
  const open = new Set(view.actions.filter(({ allowed }) => allowed).map(({ action }) => action))
  return forms.flatMap(([action, { route, fixed }]) => {
    if (open.has(action)) return []
    const name = keptName(route.id, { county: view.county, id: view.id, ...fixed })
    const texts = dropped.includes(name) ? [] : textsOf(readKept(sessionStorage, id, name))
    return texts.length === 0 ? [] : [{ action, name, texts }]
  })
}

/** Nothing typed is lost: it can be read and copied, until its writer throws it away. */
export const TypedInVain = ({ view }: { readonly view: CaseView }) => {
  const t = useCasePageTexts()
  const codeName = useCodeName()
  const { id } = useMe()
  const [dropped, setDropped] = useState<readonly string[]>([])
  return useTypedInVain(view, dropped).map(({ action, name, texts }) => (
    <Alert
      key={name}
      type="info"
      showIcon
      className="no-print"
      title={t('typedInVain', { step: codeName('caseAction', action) })}
      description={texts.map((text) => (
        <p key={text} className="typed-in-vain">
          {text}
        </p>
      ))}
      action={
        <Button
          size="small"
          onClick={() => {
            dropKept(sessionStorage, id, name)
            setDropped([...dropped, name])
          }}
        >
          {t('throwAway')}
        </Button>
      }
    />
  ))
}
