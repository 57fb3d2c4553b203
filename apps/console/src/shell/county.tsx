import { orgRoutes } from '@songtan/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from './api.ts'
import { useMe } from './session.tsx'
import { useShellTexts } from './texts.ts'

const STORED = 'songtan.county'
const WHOLE_CITY = /^\d{4}0{8}$/

/** The county a page works in: the one of my posts, or one chosen below a city post, remembered on this machine. */
export const useCounty = (): { readonly county: string | undefined; readonly picker: ReactNode } => {
  const t = useShellTexts()
  const me = useMe()
  const [chosen, setChosen] = useState(() => localStorage.getItem(STORED) ?? undefined)
  const city = me.posts.find(({ area }) => WHOLE_CITY.test(area) && !area.endsWith('0000000000'))
  const below = useRead(
    orgRoutes.listDivisionChildren,
    { code: city?.area ?? '' },
    { enabled: city !== undefined },
  )
  const own = me.posts
    .filter(({ area }) => !WHOLE_CITY.test(area))
    .map(({ area, areaName }) => ({ value: area.slice(0, 6), label: areaName }))
  const counties = (below.data?.items ?? [])
    .filter(({ zone }) => !zone)
    .map(({ code, name }) => ({ value: code.slice(0, 6), label: name }))
  const options = [...new Map([...own, ...counties].map((option) => [option.value, option])).values()]
  const county = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value
  const picker =
    options.length > 1 ? (
      <Select
        aria-label={t('place')}
        style={{ minWidth: 160 }}
        options={options}
        {...(county ? { value: county } : {})}
        onChange={(value) => {
          localStorage.setItem(STORED, value)
          setChosen(value)
        }}
      />
    ) : null
  return { county, picker }
}
