import { Button, Form, type FormRule } from 'antd'
import { type ReactNode, useRef } from 'react'
import { Section } from '../../shell/page.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useWindowRules } from './use-window-rules.ts'

/** One field of a row: its name in the row, its label, and how it is filled in. */
export interface Control {
  readonly part: string | readonly string[]
  readonly label: string
  readonly control: ReactNode
  readonly rules?: readonly FormRule[]
  /** A box to tick: it has a value either way. */
  readonly tick?: boolean
  /** Texts are judged when the clerk goes on, choices at once. */
  readonly typed?: boolean
  readonly wide?: boolean
  readonly extra?: ReactNode
}

export const RowField = ({
  row,
  control,
}: {
  readonly row: readonly (string | number)[]
  readonly control: Control
}) => {
  const { free } = useWindowRules()
  const { part, label, rules = [free], tick, typed, wide, extra } = control
  return (
    <Form.Item
      name={[...row, ...(typeof part === 'string' ? [part] : part)]}
      label={label}
      rules={[...rules]}
      {...(wide ? { className: 'wide' } : {})}
      {...(tick ? { valuePropName: 'checked' } : {})}
      {...(typed ? { validateTrigger: 'onBlur' } : {})}
      {...(extra ? { extra } : {})}
    >
      {control.control}
    </Form.Item>
  )
}

interface RowsProps {
  readonly list: string
  readonly title: string
  readonly hint?: string
  readonly add: string
  /** The fields of the n-th row as it is filled in so far. */
  readonly controls: (at: number) => readonly Control[]
  readonly start: () => object
  readonly atLeast?: number
  readonly onRemove?: (at: number) => void
}

/** A list whose rows are added and taken away; the next row is ready to be typed into as soon as it is there. */
export const Rows = ({ list, title, hint, add, controls, start, atLeast = 0, onRemove }: RowsProps) => {
  const t = useNewCaseTexts()
  const box = useRef<HTMLDivElement>(null)
  const goToLast = () =>
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    )
  return (
    <Section title={title}>
      {hint ? <p className="quiet">{hint}</p> : null}
      <Form.List name={list}>
        {(rows, { add: append, remove }) => (
          <div ref={box}>
            {rows.map((row, i) => (
              <fieldset key={row.key} className="typed-row" aria-label={`${title} ${i + 1}`}>
                <span className="quiet" aria-hidden>
                  {i + 1}
                </span>
                <div className="typed-fields">
                  {controls(row.name).map((control) => (
                    <RowField key={String(control.part)} row={[row.name]} control={control} />
                  ))}
                </div>
                {rows.length > atLeast ? (
                  <Button
                    type="text"
                    danger
                    aria-label={`${t('remove')} ${title} ${i + 1}`}
                    onClick={() => {
                      onRemove?.(row.name)
                      remove(row.name)
                    }}
                  >
                    {t('remove')}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button
              onClick={() => {
                append(start())
                goToLast()
              }}
            >
              {add}
            </Button>
          </div>
        )}
      </Form.List>
    </Section>
  )
}
