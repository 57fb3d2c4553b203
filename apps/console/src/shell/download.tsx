import { ApiProblem, type InputOf, problem, type Route, urlOf } from '@songtan/contract'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Choice } from './fields.tsx'
import { currentLanguage } from './i18n.ts'
import { useMay } from './session.tsx'
import { Problem } from './states.tsx'
import { useShellTexts } from './texts.ts'

const nameIn = (response: Response): string => {
  const found = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')
  return found?.[1] ? decodeURIComponent(found[1]) : 'download'
}

/** Fetches a file and hands it to the browser. @throws ApiProblem */
export const fetchFile = async (route: Route, input: Readonly<Record<string, unknown>>): Promise<void> => {
  const get = route.method === 'GET'
  const body = Object.fromEntries(Object.keys(route.body).map((name) => [name, input[name]]))
  const response = await fetch(urlOf(route, input), {
    method: route.method,
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage(), ...(get ? {} : { 'content-type': 'application/json' }) },
    ...(get ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new ApiProblem(problem.parse(await response.json()))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response)
  link.click()
  URL.revokeObjectURL(link.href)
}

interface DownloadProps<R extends Route> {
  readonly route: R
  readonly input: Partial<InputOf<R>>
  readonly label: string
  readonly says?: string
  /** Asked for when the route wants a purpose; kept with the look. */
  readonly purposes?: readonly Choice[]
}

/** A file as the answer, with its purpose asked first where one is recorded. */
export const Download = <R extends Route>({ route, input, label, says, purposes }: DownloadProps<R>) => {
  const t = useShellTexts()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [purpose, setPurpose] = useState(purposes?.[0]?.value)
  if (!may(route.id)) return null
  const get = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await fetchFile(route, { ...input, ...(purpose ? { purpose } : {}) })
      setAsking(false)
    } catch (failed) {
      setError(failed)
      setAsking(true)
    }
    setBusy(false)
  }
  return (
    <>
      <Button loading={busy} onClick={() => (purposes || says ? setAsking(true) : void get())}>
        {label}
      </Button>
      <Modal
        open={asking}
        title={label}
        onCancel={() => setAsking(false)}
        onOk={() => void get()}
        okText={label}
        confirmLoading={busy}
      >
        {says ? <p>{says}</p> : null}
        <Problem error={error} />
        {purposes ? (
          <Select
            aria-label={t('purpose')}
            options={[...purposes]}
            value={purpose}
            onChange={setPurpose}
            style={{ width: '100%' }}
          />
        ) : null}
      </Modal>
    </>
  )
}
