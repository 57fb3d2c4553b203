import { Alert } from 'antd'
import { Loaded } from '../../../shell/states.tsx'
import { Cases } from '../cases.tsx'
import { useScenarios } from '../use-law.ts'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, useDraftLaw } from './use-draft.ts'

/** The worked cases of the place, computed by the draft. */
export const DraftCases = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const files = useScenarios(draft.place)
  const law = useDraftLaw(draft)
  if (draft.problems.length > 0) return <Alert type="info" showIcon title={t('faulty')} />
  return (
    <>
      <p className="quiet">{t('casesSays')}</p>
      <Loaded query={law}>
        {(set) => <Loaded query={files}>{(found) => <Cases files={found} lawOf={async () => set} />}</Loaded>}
      </Loaded>
    </>
  )
}
