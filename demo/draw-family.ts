import type { DivisionCode } from '@songtan/kernel'
import { demoAccount } from './bank-accounts.ts'
import type { DemoDays } from './demo-days.ts'
import type { DemoClass, DemoFamily, DemoGrant, DemoMember, Residence } from './demo-family.ts'
import type { DemoLaw } from './demo-law.ts'
import type { Draw } from './draw.ts'
import { drawFigures } from './figures.ts'
import { countedYearly } from './incomes.ts'
import { drawMeans } from './means.ts'
import { drawPeople, type Offices } from './people.ts'
import { drawShape } from './shapes.ts'

/** What is settled of a family before it is drawn. */
export interface Slot {
  readonly class: DemoClass
  readonly members: number
  readonly village: DivisionCode
  readonly residence: Residence
}

/** What families are drawn with. */
export interface Drawing {
  readonly law: DemoLaw
  readonly days: DemoDays
  readonly counties: readonly [string, ...string[]]
  readonly offices: Offices
}

/** What the law of the day gives a family of its class, as a determination would find. */
const grantsOf = (
  law: DemoLaw,
  demoClass: DemoClass,
  residence: Residence,
  members: readonly DemoMember[],
): DemoGrant[] => {
  if (demoClass === 'dibao') {
    const counted = countedYearly(
      law,
      members.map(({ incomes }) => incomes),
    )
    return [{ program: 'dibao', monthly: law.dibaoMonthly(residence, members.length, counted) }]
  }
  if (demoClass === 'tekun')
    return members.map(({ id, selfCareFailed }) => ({
      program: 'tekun',
      memberId: id,
      monthly: law.tekunMonthly(residence, selfCareFailed),
    }))
  if (demoClass !== 'edge') return []
  return members
    .filter(({ disability, majorIllness }) => disability !== null || majorIllness)
    .map(({ id }) => ({ program: 'dibao-single', memberId: id, monthly: law.singleMonthly(residence) }))
}

const addressOf = (draw: Draw, residence: Residence): string =>
  residence === 'urban'
    ? `${draw.int(1, 40)}号楼${draw.int(1, 6)}0${draw.int(1, 4)}室`
    : `${draw.int(1, 9)}组${draw.int(1, 120)}号`

/** Draws a family into its slot: people, health, money and kin that put it into its class. `n` counts its account. */
export const drawFamily = (
  draw: Draw,
  slot: Slot,
  { law, days, counties, offices }: Drawing,
  n: number,
): Omit<DemoFamily, 'number' | 'since'> => {
  const { class: demoClass, village, residence } = slot
  const county = village.slice(0, 6)
  const figures = drawFigures(draw, demoClass, drawShape(draw, demoClass, slot.members), days)
  const means = drawMeans(draw, law, demoClass, residence, figures, days)
  const members = drawPeople(draw, { county, village, counties }, figures, means, offices)
  return {
    id: offices.newId(),
    county,
    village,
    residence,
    address: addressOf(draw, residence),
    class: demoClass,
    members,
    account: demoAccount(n),
    grants: grantsOf(law, demoClass, residence, members),
  }
}
