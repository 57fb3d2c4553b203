import type { InputOf, OutputOf, Route } from '@songtan/contract'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { ActionForm } from './action-form.tsx'
import type { Field } from './fields.tsx'
import { useMay } from './session.tsx'

export type Values = Record<string, unknown>

export interface ActionProps<R extends Route> {
  readonly route: R
  /** What the page already knows: ids, version. */
  readonly fixed: Partial<InputOf<R>>
  readonly fields?: readonly Field[]
  readonly label: string
  /** What it will do, in a sentence. */
  readonly says?: string
  readonly touches: readonly string[]
  readonly main?: boolean
  readonly danger?: boolean
  /** Shapes flat form values into nested input. */
  readonly shape?: (values: Values) => Values
  readonly onDone?: (output: OutputOf<R>) => void
  readonly children?: ReactNode
}

/** Opens the form when the address names the action behind `#`, as the command bar does. */
const useNamedInAddress = (action: string, open: () => void): void => {
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  useEffect(() => {
    if (hash !== action) return
    open()
    void navigate({ to: '.', hash: '', replace: true })
  }, [hash, action, open, navigate])
}

/**
 * An action as a button with its form. Shown only to those whose post may take it; what was typed stays when the
 * server refuses, and the refusal stands above the fields.
 */
export const Action = <R extends Route>(props: ActionProps<R>) => {
  const may = useMay()
  const [open, setOpen] = useState(false)
  const allowed = may(props.route.id)
  useNamedInAddress(props.route.id, () => setOpen(allowed))
  if (!allowed) return null
  return (
    <>
      <Button
        type={props.main ? 'primary' : 'default'}
        danger={props.danger === true}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      {open ? <ActionForm {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}
