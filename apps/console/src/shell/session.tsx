import { accessRoutes, type OutputOf } from '@songtan/contract'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useRead } from './api.ts'
import { clearOthers } from './kept-work.ts'

export type Me = OutputOf<typeof accessRoutes.me>

const Session = createContext<Me | undefined>(undefined)

/** Who is signed in; pages under the shell always have it. */
export const useMe = (): Me => {
  const me = useContext(Session)
  if (!me) throw new Error('used outside of a session')
  return me
}

/** May the signed-in person take this action anywhere? Screens offer only what this allows. */
export const useMay = (): ((action: string) => boolean) => {
  const { actions } = useMe()
  return (action) => actions.includes(action)
}

export const SessionGate = ({
  children,
  signIn,
  waiting,
}: {
  readonly children: ReactNode
  readonly signIn: ReactNode
  readonly waiting: ReactNode
}): ReactNode => {
  const me = useRead(accessRoutes.me, {})
  const id = me.data?.id
  // Before anything of the page reads what was kept.
  useMemo(() => {
    if (id) clearOthers(sessionStorage, id)
  }, [id])
  if (me.isPending) return waiting
  if (!me.data) return signIn
  return <Session.Provider value={me.data}>{children}</Session.Provider>
}
