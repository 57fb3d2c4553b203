import { CASE_STATES, type CaseState, WORK_BUCKETS } from '@songtan/contract'
import { useLocation, useRouter } from '@tanstack/react-router'
import { saidIn } from '../../shell/list-place.ts'

export type Bucket = (typeof WORK_BUCKETS)[number]

/** What of the open applications is looked at; it stands in the address, so that it can be sent to a colleague. */
export interface WorkChoice {
  readonly bucket: Bucket
  readonly area?: string | undefined
  readonly state?: CaseState | undefined
}

const AREA = /^\d{12}$/

const bucketOf = (text: string | undefined, first: Bucket): Bucket =>
  WORK_BUCKETS.find((bucket) => bucket === text) ?? first

/** The address of a list of open applications. */
export const workHref = (path: string, { bucket, area, state }: WorkChoice): string => {
  const query = new URLSearchParams({ bucket, ...(area ? { area } : {}), ...(state ? { state } : {}) })
  return `${path}?${query}`
}

/** What the address says, and the way to say something else; unknown words are left out. */
export const useWorkChoice = (first: Bucket): [WorkChoice, (choice: WorkChoice) => void] => {
  const router = useRouter()
  const said = useLocation({
    select: ({ searchStr }) => ['bucket', 'area', 'state'].map((name) => saidIn(searchStr, name)),
    structuralSharing: true,
  })
  const [bucket, area, state] = said
  const choice = {
    bucket: bucketOf(bucket, first),
    area: area && AREA.test(area) ? area : undefined,
    state: CASE_STATES.find((known) => known === state),
  }
  const choose = (next: WorkChoice) => {
    const { pathname } = router.latestLocation
    void router.navigate({ href: workHref(pathname, next), replace: true })
  }
  return [choice, choose]
}
