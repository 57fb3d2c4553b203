import { ApiProblem, accessRoutes, type OutputOf } from '@songtan/contract'
import type { ReactNode } from 'react'
import { useRead } from '../shell/api.ts'
import { Loaded } from '../shell/states.tsx'
import { IdentifyForm } from './identify-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

export type Profile = OutputOf<typeof accessRoutes.myProfile>

const signedOut = (error: Error | undefined): boolean =>
  error instanceof ApiProblem && error.problem.status === 401

const brokenLine = (error: Error | undefined): boolean =>
  error instanceof ApiProblem && error.problem.status === 0

interface RequireSessionProps {
  /** Also asks who the person is, where that is not known yet. */
  readonly identified?: boolean
  /** What can be done while the line is broken and nobody can be asked who it is. */
  readonly offline?: ReactNode
  readonly children: (profile: Profile, again: () => void) => ReactNode
}

/** Shows its content to somebody signed in, and the sign-in in its place to others; nothing typed elsewhere is lost. */
export const RequireSession = ({ identified = false, offline, children }: RequireSessionProps) => {
  const read = useRead(accessRoutes.myProfile, {})
  if (offline !== undefined && brokenLine(read.error)) return offline
  if (signedOut(read.error)) return <SignInForm onDone={read.again} />
  return (
    <Loaded read={read}>
      {(profile) =>
        identified && !profile.identified ? (
          <IdentifyForm onDone={read.again} />
        ) : (
          children(profile, read.again)
        )
      }
    </Loaded>
  )
}
