import type { Route } from '@songtan/contract'
import { parseYuan } from '@songtan/kernel'
import { App, Button, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ActionProps, Values } from './action.tsx'
import { problemCode, refresh, useAct } from './api.ts'
import { ChangedByOther, Meanwhile } from './changed-by-other.tsx'
import { useDayRule } from './day-field.tsx'
import { type Field, FieldInput } from './fields.tsx'
import { dropKept, keepTyped, keptName, readKept } from './kept-work.ts'
import { useMe } from './session.tsx'
import { Problem } from './states.tsx'
import { useShellTexts } from './texts.ts'

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

const NEVER_KEPT: readonly Field['kind'][] = ['password', 'file']

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed into this form for this record before, by this person, and how to keep and drop it. */
const useKept = (routeId: string, fixed: object, fields: readonly Field[]) => {
  const { id } = useMe()
  const name = keptName(routeId, fixed)
  const kinds = new Map(fields.map((field) => [field.name, field.kind]))
  const [found, setFound] = useState(() => readKept(sessionStorage, id, name))
  return {
    found: isValues(found) ? found : undefined,
    keep: (values: Values) => {
      const lasting = Object.entries(values).filter(([field]) => {
        const kind = kinds.get(field)
        return kind !== undefined && !NEVER_KEPT.includes(kind)
      })
      keepTyped(sessionStorage, id, name, Object.fromEntries(lasting))
    },
    drop: () => {
      dropKept(sessionStorage, id, name)
      setFound(undefined)
    },
  }
}

const moneyRule = (says: string) => ({
  validator: async (_: unknown, value: unknown) =>
    value && !isMoney(value) ? Promise.reject(new Error(says)) : undefined,
})

const Item = ({ field, meanwhile }: { readonly field: Field; readonly meanwhile: ReactNode }) => {
  const t = useShellTexts()
  const of = { money: moneyRule(t('moneyForm')), day: useDayRule('day'), month: useDayRule('month') }
  const judged = field.kind === 'money' || field.kind === 'day' || field.kind === 'month'
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={meanwhile ?? field.hint}
      {...(judged ? { validateTrigger: 'onBlur' } : {})}
      rules={[
        { required: field.required === true, message: t('required') },
        ...(judged ? [of[field.kind]] : []),
      ]}
    >
      <FieldInput field={field} />
    </Form.Item>
  )
}

/** Says that something had been typed before, with the way to begin anew. */
const Restored = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const t = useShellTexts()
  return (
    <p role="status" className="restored">
      {t('restored')}{' '}
      <Button size="small" onClick={onDiscard}>
        {t('discard')}
      </Button>
    </p>
  )
}

/**
 * The form of an action. When a colleague has changed the record meanwhile, the newest is read behind the form and what
 * was typed stays in it.
 */
export const ActionForm = <R extends Route>(props: ActionProps<R> & { readonly close: () => void }) => {
  const { route, fixed, fields = [], touches, shape = (values) => values, onDone, close, children } = props
  const t = useShellTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const act = useAct(route, touches)
  const kept = useKept(route.id, fixed, fields)
  const initial = Object.fromEntries(fields.map(({ name, initial: value }) => [name, value]))
  const file = fields.find(({ kind }) => kind === 'file')
  const changed = problemCode(act.error) === 'record.changed'
  const submit = (values: Values) => {
    const input = {
      ...fixed,
      ...shape(toInput(fields, values)),
      ...(file ? { file: values[file.name] } : {}),
    }
    act.mutate(input as never, {
      onSuccess: (output) => {
        kept.drop()
        void message.success(t('done'))
        onDone?.(output)
        close()
      },
    })
  }
  const [opened] = useState(initial)
  /** What a colleague has made of a field since the form was opened. */
  const meanwhile = ({ name, kind, choices, initial: now }: Field) => {
    if (now === undefined || now === opened[name] || kind === 'file') return undefined
    const shown = choices?.find(({ value }) => value === now)?.label ?? String(now)
    return <Meanwhile shown={shown} onTake={() => form.setFieldsValue({ [name]: now })} />
  }
  const discard = () => {
    kept.drop()
    form.setFieldsValue(initial)
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
      {kept.found ? <Restored onDiscard={discard} /> : null}
      {changed ? (
        <ChangedByOther error={act.error} onReload={() => void refresh(touches).then(() => act.reset())} />
      ) : (
        <Problem error={act.error} />
      )}
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        onValuesChange={() => kept.keep(form.getFieldsValue(true))}
        initialValues={{ ...initial, ...kept.found }}
      >
        {fields.map((field) => (
          <Item key={field.name} field={field} meanwhile={meanwhile(field)} />
        ))}
      </Form>
    </Modal>
  )
}
