import { verificationRoutes } from '@songtan/contract'
import { useRead } from '../shell/api.ts'
import { Loaded } from '../shell/states.tsx'
import { AuthorisationCard } from './authorisation-card.tsx'
import type { Authorisation } from './labels.ts'
import { useAuthorisationTexts } from './texts.ts'

interface AuthorisationsProps {
  /** Which of mine to show. */
  readonly of: (all: readonly Authorisation[]) => readonly Authorisation[]
}

/** The authorisations of my family. */
export const Authorisations = ({ of }: AuthorisationsProps) => {
  const t = useAuthorisationTexts()
  const read = useRead(verificationRoutes.listMyAuthorisations, {})
  return (
    <section>
      <h2>{t('title')}</h2>
      <Loaded read={read}>
        {({ items }) => {
          const shown = of(items)
          return shown.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            shown.map((authorisation) => (
              <AuthorisationCard
                key={authorisation.id}
                authorisation={authorisation}
                onChanged={read.again}
              />
            ))
          )
        }}
      </Loaded>
    </section>
  )
}
