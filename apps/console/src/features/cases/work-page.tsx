import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { openDoors } from '../../shell/navigation.ts'
import { PageHead } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { NewCaseLink } from './new-case-link.tsx'
import { useCasesTexts } from './texts.ts'
import { WorkChanges } from './work-changes.tsx'
import { WorkTable } from './work-table.tsx'

/** Where the day begins; posts without applications are shown their own doors. */
export default function WorkPage() {
  const t = useCasesTexts()
  const shell = useShellTexts()
  const may = useMay()
  if (may('cases.listWork')) {
    return (
      <>
        <PageHead title={t('work')}>
          <NewCaseLink />
        </PageHead>
        <WorkChanges />
        <WorkTable first="mine" />
      </>
    )
  }
  const places = openDoors(may).flatMap((door) => door.places)
  return (
    <>
      <PageHead title={t('work')} />
      {places.length === 0 ? <Empty description={shell('empty')} /> : null}
      {places.map(({ path, label }) => (
        <p key={path}>
          <Link to={path}>{shell(label)}</Link>
        </p>
      ))}
    </>
  )
}
