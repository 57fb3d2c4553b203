import { RecordLink } from '../../shell/record-link.tsx'
import { useMay } from '../../shell/session.tsx'

/** The number of a family, as the way to its page for those who may open it. */
export const HouseholdLink = ({
  county,
  row: { householdId, householdNumber },
}: {
  readonly county: string
  readonly row: { readonly householdId: string; readonly householdNumber: string }
}) => {
  const may = useMay()
  return may('registry.family') ? (
    <RecordLink to={`/families/${county}/${householdId}`}>{householdNumber}</RecordLink>
  ) : (
    householdNumber
  )
}
