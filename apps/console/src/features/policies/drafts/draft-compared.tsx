import { plainDate } from '@songtan/kernel'
import { diffLaw, placeLaw } from '@songtan/policy'
import { Alert } from 'antd'
import { Loaded } from '../../../shell/states.tsx'
import { Differences } from '../differences.tsx'
import { useLaw } from '../use-law.ts'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, useDraftLaw } from './use-draft.ts'

/** The law of the draft's day as it is and as it would be, side by side. */
export const DraftCompared = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const { place, from, problems } = draft
  const now = useLaw(place)
  const then = useDraftLaw(draft)
  if (problems.length > 0) return <Alert type="info" showIcon title={t('faulty')} />
  return (
    <Loaded query={now}>
      {(inForce) => (
        <Loaded query={then}>
          {(drafted) => {
            const day = plainDate(from)
            const [before, after] = [placeLaw(inForce, place, day), placeLaw(drafted, place, day)]
            return (
              <>
                <p className="quiet">{t('compareSays')}</p>
                <Differences
                  diff={diffLaw(before, after)}
                  before={before}
                  after={after}
                  names={{ before: t('beforeLaw'), after: t('afterLaw') }}
                />
              </>
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
