import type { ReactNode } from 'react'
import { CheckField } from '../shell/fields.tsx'
import { useShellTexts } from '../shell/texts.ts'
import type { ListName } from './household-form.ts'
import type { QuestionProps } from './question.ts'
import { useHouseholdTexts } from './texts.ts'

interface RowsProps {
  readonly titles: readonly string[]
  readonly addLabel: string
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
  readonly children: (at: number) => ReactNode
}

/** Things of one kind, as many as there are: each a card that can be taken out, and a button for the next. */
export const Rows = ({ titles, addLabel, onAdd, onRemove, children }: RowsProps) => {
  const t = useShellTexts()
  return (
    <>
      {titles.map((title, i) => (
        <fieldset key={title} className="sheet">
          <legend>{title}</legend>
          {children(i)}
          <button type="button" className="plain" onClick={() => onRemove(i)}>
            {t('remove')} · {title}
          </button>
        </fieldset>
      ))}
      <button type="button" className="wide" onClick={onAdd}>
        + {addLabel}
      </button>
    </>
  )
}

interface ListQuestionProps extends RowsProps {
  readonly list: ListName
  readonly question: QuestionProps
}

/** A list that may be passed over with 说不清: unknown to the rules, which is not the same as empty. */
export const ListQuestion = ({ list, question, ...rows }: ListQuestionProps) => {
  const { form, onChange, asked } = question
  const t = useHouseholdTexts()
  const unsure = form.unsure.includes(list)
  return (
    <>
      {unsure ? null : <Rows {...rows} />}
      {(asked === 'ages' && rows.titles.length === 0) || unsure ? (
        <CheckField
          name={`${list}.unsure`}
          label={t('unsureList')}
          checked={unsure}
          onChange={(on) =>
            onChange({ unsure: on ? [...form.unsure, list] : form.unsure.filter((l) => l !== list) })
          }
        />
      ) : null}
    </>
  )
}
