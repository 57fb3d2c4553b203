import { accessRoutes, POST_NAMES } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { queryClient, useAct } from './api.ts'
import { useLabel } from './i18n.ts'
import { useMe } from './session.tsx'
import { useShellTexts } from './texts.ts'

const WHO = accessRoutes.me.id

/** Asks who is there now, which takes the page away, and then forgets all that it had read. */
const leave = async (): Promise<void> => {
  await queryClient.resetQueries({ queryKey: [WHO] })
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== WHO })
}

/** The person signed in with posts and places, and the way out. */
export const WhoAmI = () => {
  const t = useShellTexts()
  const label = useLabel()
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useAct(accessRoutes.signOut)
  const posts = me.posts.map((post) => `${label(POST_NAMES[post.kind])} · ${post.areaName}`)
  const items = [
    ...posts.map((text, i) => ({ key: `post-${i}`, label: text, disabled: true })),
    { type: 'divider' as const },
    { key: 'account', label: t('account') },
    { key: 'sign-out', label: t('signOut') },
  ]
  const go = ({ key }: { key: string }) => {
    if (key === 'account') void navigate({ to: '/account' })
    if (key === 'sign-out') signOut.mutate({}, { onSuccess: () => void leave() })
  }
  return (
    <Dropdown menu={{ items, onClick: go }} trigger={['click']}>
      <Button type="text">{me.name} ▾</Button>
    </Dropdown>
  )
}
