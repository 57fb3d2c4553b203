import { Button, Checkbox } from 'antd'
import { Dialog } from './dialog.tsx'
import { useSingleKeys } from './keys.ts'
import { useShellTexts } from './texts.ts'

const KEYS = [
  [['Ctrl K', '⌘ K'], 'keyCommandBar'],
  [['j', 'Alt ↓'], 'keyNext'],
  [['k', 'Alt ↑'], 'keyPrevious'],
  [['Enter'], 'keyOpen'],
  [['/'], 'keySearch'],
  [['?'], 'keyHelp'],
  [['Esc'], 'keyClose'],
] as const

/** Which key does what, and the switch for those of one character. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useShellTexts()
  const [on, setOn] = useSingleKeys()
  return (
    <Dialog label={t('keys')} className="key-help" onClose={onClose}>
      <h2>{t('keys')}</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Checkbox checked={on} onChange={(event) => setOn(event.target.checked)}>
          {t('singleKeys')}
        </Checkbox>
      </p>
      <Button onClick={onClose}>{t('close')}</Button>
    </Dialog>
  )
}
