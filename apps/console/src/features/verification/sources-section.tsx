import { verificationRoutes } from '@songtan/contract'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useVerificationTexts } from './texts.ts'

/** Which departments and banks can be asked at all; one that is not connected answers nothing, which is not "none". */
export const SourcesSection = () => {
  const t = useVerificationTexts()
  const label = useLabel()
  const may = useMay()
  const allowed = may('verification.listSources')
  const sources = useRead(verificationRoutes.listSources, {}, { enabled: allowed })
  if (!allowed) return null
  return (
    <Section title={t('sources')}>
      <Loaded query={sources}>
        {({ items }) => (
          <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {items.map(({ code, department, connected }) => (
              <Tag key={code} color={connected ? 'green' : 'red'}>
                {label(department)} · {t(connected ? 'connected' : 'notConnected')}
              </Tag>
            ))}
          </span>
        )}
      </Loaded>
    </Section>
  )
}
