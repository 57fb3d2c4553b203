import { ApiProblem, actionName, POST_NAMES, postKind } from '@songtan/contract'
import { Alert, Button } from 'antd'
import { useCodeName } from './code-names.ts'
import { defineTexts, useLabel } from './i18n.ts'
import { useShellTexts } from './texts.ts'
import { useSaidMoment } from './values.tsx'

const useChangedTexts = defineTexts({
  zh: {
    who: '{{who}}在 {{at}} 办了“{{what}}”。',
    somebody: '同事',
    stays: '您填写的内容都还在：看过最新内容以后，可以再提交。',
    nowIs: '同事已改为：{{value}}',
    take: '用这个',
  },
  en: {
    who: '{{who}} did “{{what}}” at {{at}}.',
    somebody: 'A colleague',
    stays: 'What you typed is still here: look at the newest, then hand it in again.',
    nowIs: 'A colleague changed it to: {{value}}',
    take: 'Take it over',
  },
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What the server says the first one did: a step of a case, or an act on a family. */
const useWhoChanged = (): ((error: unknown) => string) => {
  const t = useChangedTexts()
  const label = useLabel()
  const name = useCodeName()
  const said = useSaidMoment()
  return (error) => {
    const { action, change, post, at } = error instanceof ApiProblem ? (error.problem.params ?? {}) : {}
    if (!textOf(at) || !(textOf(action) || textOf(change))) return ''
    const kind = postKind.safeParse(post)
    return t('who', {
      who: kind.success ? label(POST_NAMES[kind.data]) : t('somebody'),
      what: textOf(action) ? name('caseAction', textOf(action)) : label(actionName(textOf(change))),
      at: said(textOf(at)),
    })
  }
}

/** Somebody else was first: who did what and when, that nothing typed is lost, and the way to the newest. */
export const ChangedByOther = ({
  error,
  onReload,
}: {
  readonly error: unknown
  readonly onReload: () => void
}) => {
  const t = useChangedTexts()
  const shell = useShellTexts()
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={shell('changedByOther')}
      description={`${useWhoChanged()(error)}${t('stays')}`}
      action={
        <Button size="small" onClick={onReload}>
          {shell('reload')}
        </Button>
      }
      style={{ marginBlock: 12 }}
    />
  )
}

/** Beside a field: a colleague has written something else there meanwhile, which may be taken over. */
export const Meanwhile = ({ shown, onTake }: { readonly shown: string; readonly onTake: () => void }) => {
  const t = useChangedTexts()
  return (
    <span role="status">
      {t('nowIs', { value: shown })}{' '}
      <Button size="small" onClick={onTake}>
        {t('take')}
      </Button>
    </span>
  )
}
