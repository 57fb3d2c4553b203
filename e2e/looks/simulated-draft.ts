import { programsRoutes } from '@songtan/contract'
import { staffWith } from '../../test-kit/actors.ts'
import { savedDraft } from '../../test-kit/factories/drafted-values.ts'
import type { Product } from '../product.ts'

const CITY = '6199'
const FROM = '2026-12-01'

/**
 * A way of single cover for which the city has no percentage: whom it concerns cannot be decided. And twice the need for a
 * child, which is lost all at once.
 */
const MORE = `  - key: dibao.single.mode
    basis: { instrument: L1, article: 第十条 }
    source: 虚构
    values: [{ of: illness, value: standardMinusOwnIncome, from: ${FROM} }]
rules:
  - name: need
    of: member
    type: yearly
    from: ${FROM}
    basis: { instrument: L1, article: 第十条 }
    is: "member.minor ? standard + standard : standard"
`

/**
 * A draft that raises the standards, simulated: families gain, fall off cliffs and cannot be decided. One that is under
 * way for ever, and one with a fault that never was.
 */
export const simulatedDraft = async (product: Product): Promise<void> => {
  const officer = await staffWith(product.services, [{ kind: 'policy-officer', area: CITY }], '周政策')
  const values = {
    'dibao.standard.rural': { value: '7200.00', unit: 'yuan/year' },
    'dibao.standard.urban': { value: '720.00', unit: 'yuan/month' },
  }
  const draft = await savedDraft(product, officer, { place: CITY, from: FROM, values, more: MORE })
  const { status, problem } = await product.call(officer, programsRoutes.startSimulation, {
    id: draft.id,
    version: draft.version,
  })
  if (status !== 200) throw new Error(problem.title)
  const under = await savedDraft(product, officer, { place: CITY, from: FROM, values })
  const { services } = product
  await services.db
    .insertInto('programs.simulation')
    .values({
      ...{
        id: services.clock.newId(),
        draftId: under.id,
        draftVersion: under.version,
        place: CITY,
        day: FROM,
      },
      ...{ text: under.text, state: 'running', attempt: 1, families: 1000, familiesInAll: 2028 },
      ...{ askedBy: officer.id, askedAt: services.clock.now() },
    })
    .execute()
  const faulty = { 'dibao.standard.rural': { value: '很多', unit: 'yuan/year' } }
  await savedDraft(product, officer, { place: CITY, from: FROM, values: faulty })
}
