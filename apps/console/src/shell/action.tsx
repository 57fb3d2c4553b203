import type { InputOf, OutputOf, Route } from '@songtan/contract'
import { parseYuan } from '@songtan/kernel'
import { App, Button, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAct } from './api.ts'
import { type Field, FieldInput } from './fields.tsx'
import { useMay } from './session.tsx'
import { Problem } from './states.tsx'
import { useShellTexts } from './texts.ts'

type Values = Record<string, unknown>

/** What the form holds as the route wants it: money in fen, empty things left out. */
const toInput = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = values[name]
      if (kind === 'file' || value === undefined || value === null || value === '') return []
      return [[name, kind === 'money' ? parseYuan(String(value)) : value]]
    }),
  )

const isMoney = (text: unknown): boolean => {
  try {
    parseYuan(String(text))
    return true
  } catch {
    return false
  }
}

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

const ActionForm = <R extends Route>(props: ActionProps<R> & { readonly close: () => void }) => {
  const { route, fixed, fields = [], touches, shape = (values) => values, onDone, close, children } = props
  const t = useShellTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const act = useAct(route, touches)
  const file = fields.find(({ kind }) => kind === 'file')
  const submit = (values: Values) => {
    const input = {
      ...fixed,
      ...shape(toInput(fields, values)),
      ...(file ? { file: values[file.name] } : {}),
    }
    act.mutate(input as never, {
      onSuccess: (output) => {
        void message.success(t('done'))
        onDone?.(output)
        close()
      },
    })
  }
  return (
    <Modal
      open
      title={props.label}
      onCancel={close}
      onOk={form.submit}
      okText={props.label}
      okButtonProps={{ danger: props.danger === true }}
      confirmLoading={act.isPending}
      destroyOnHidden
    >
      {props.says ? <p>{props.says}</p> : null}
      {children}
      <Problem error={act.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={Object.fromEntries(fields.map(({ name, initial }) => [name, initial]))}
      >
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            extra={field.hint}
            rules={[
              { required: field.required === true, message: t('required') },
              ...(field.kind === 'money'
                ? [
                    {
                      validator: async (_: unknown, v: unknown) =>
                        v && !isMoney(v) ? Promise.reject(new Error(t('moneyForm'))) : undefined,
                    },
                  ]
                : []),
            ]}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}

/**
 * An action as a button with its form. Shown only to those whose post may take it; what was typed stays when the
 * server refuses, and the refusal stands above the fields.
 */
export const Action = <R extends Route>(props: ActionProps<R>) => {
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may(props.route.id)) return null
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
