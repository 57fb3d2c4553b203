import { callRoute, orgRoutes } from '@songtan/contract'
import { useEffect, useState } from 'react'
import { currentLanguage } from '../../shell/i18n.ts'

const asked = new Map<string, Promise<string>>()

/** The name of a place, asked once however often it stands on the page; empty when it cannot be read. */
const nameOf = (code: string): Promise<string> => {
  const before = asked.get(code)
  if (before) return before
  const found = callRoute(orgRoutes.showDivision, { code }, { language: currentLanguage() })
    .then(({ name }) => name)
    .catch(() => {
      asked.delete(code)
      return ''
    })
  asked.set(code, found)
  return found
}

export const PlaceName = ({ code }: { readonly code: string }) => {
  const [name, setName] = useState('')
  useEffect(() => {
    let wanted = true
    void nameOf(code).then((found) => wanted && setName(found))
    return () => {
      wanted = false
    }
  }, [code])
  return <span>{name}</span>
}
