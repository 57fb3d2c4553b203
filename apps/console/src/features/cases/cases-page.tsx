import { PageHead } from '../../shell/page.tsx'
import { NewCaseLink } from './new-case-link.tsx'
import { useCasesTexts } from './texts.ts'
import { WorkTable } from './work-table.tsx'

export default function CasesPage() {
  const t = useCasesTexts()
  return (
    <>
      <PageHead title={t('cases')}>
        <NewCaseLink />
      </PageHead>
      <WorkTable first="all" />
    </>
  )
}
