import { orgRoutes } from '@songtan/contract'
import type { ReactNode } from 'react'
import { useRead } from './api.ts'

/** A place by its name, from the county down; the code while it is being looked up. */
export const PlaceName = ({ code }: { readonly code: string }): ReactNode => {
  const place = useRead(orgRoutes.showDivision, { code }, { keep: true })
  if (!place.data) return <span className="quiet">{code}</span>
  return (
    <span title={code}>
      {place.data.path
        .slice(-2)
        .map(({ name }) => name)
        .join(' ')}
    </span>
  )
}
