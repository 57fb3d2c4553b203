import { type InputOf, registryRoutes } from '@songtan/contract'
import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useAct } from './api.ts'
import { useMay } from './session.tsx'
import { Problem } from './states.tsx'
import { useShellTexts } from './texts.ts'

const SHOWN_MS = 60_000

/** A masked value that opens with a reason, which is recorded and shown to the family; it closes by itself. */
export const Reveal = ({
  masked,
  input,
}: {
  readonly masked: string
  readonly input: Omit<InputOf<typeof registryRoutes.reveal>, 'purpose'>
}) => {
  const t = useShellTexts()
  const may = useMay()
  const act = useAct(registryRoutes.reveal)
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState('')
  const value = act.data?.value
  const { reset } = act
  useEffect(() => {
    if (!value) return
    const timer = setTimeout(reset, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [value, reset])
  if (value) return <span className="money">{value}</span>
  return (
    <>
      <span className="money">{masked}</span>{' '}
      {may('registry.reveal') ? (
        <Button size="small" type="link" onClick={() => setAsking(true)}>
          {t('reveal')}
        </Button>
      ) : null}
      <Modal
        open={asking}
        title={t('reveal')}
        onCancel={() => setAsking(false)}
        okButtonProps={{ disabled: purpose.trim() === '' }}
        confirmLoading={act.isPending}
        onOk={() => act.mutate({ ...input, purpose }, { onSuccess: () => setAsking(false) })}
      >
        <p>{t('revealSays')}</p>
        <Problem error={act.error} />
        <Input.TextArea
          aria-label={t('purpose')}
          rows={2}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </Modal>
    </>
  )
}
