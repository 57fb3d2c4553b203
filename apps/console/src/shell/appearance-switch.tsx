import { BulbOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { type Appearance, useAppearance } from './appearance.ts'
import { useShellTexts } from './texts.ts'

const CHOICES: readonly Appearance[] = ['system', 'light', 'dark']

/** Light, dark, or as the machine is. */
export const AppearanceSwitch = () => {
  const t = useShellTexts()
  const [choice, choose] = useAppearance()
  const items = CHOICES.map((key) => ({ key, label: t(`look-${key}`), onClick: () => choose(key) }))
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [choice] }} trigger={['click']}>
      <Button type="text" icon={<BulbOutlined />} aria-label={t('look')} title={t('look')} />
    </Dropdown>
  )
}
