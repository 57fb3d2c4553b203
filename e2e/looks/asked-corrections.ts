import { registryRoutes } from '@songtan/contract'
import type { DemoMember } from '../../demo/demo-family.ts'
import { citizenNamed, staffWith } from '../../test-kit/actors.ts'
import type { Product } from '../product.ts'

/** Somebody known by the phone and by name, as after signing in and the identity check. */
const signedIn = async ({ services }: Product, { name, residentId, phone }: DemoMember) => {
  if (!phone) throw new Error('the family has no phone')
  const { cipher, clock, db } = services
  const id = clock.newId()
  await db
    .insertInto('access.citizen')
    .values({
      ...{ id, phoneIndex: cipher.index('phone', phone), phoneSealed: cipher.seal(phone) },
      ...{ nameSealed: cipher.seal(name), residentIdSealed: cipher.seal(residentId) },
      residentIdIndex: cipher.index('resident-id', residentId),
      ...{ identifiedAt: clock.now(), createdAt: clock.now() },
    })
    .execute()
  return citizenNamed(id)
}

/** A family that says two things are wrong: one waits for the town, one was answered. */
export const askCorrections = async (product: Product, county: string, head: DemoMember): Promise<void> => {
  const me = await signedIn(product, head)
  const examiner = await staffWith(product.services, [{ kind: 'county-examiner', area: county }], '核五')
  const { body: mine } = await product.call(me, registryRoutes.myFamilies, {})
  for (const { householdId: id } of mine.items) {
    const { body } = await product.call(me, registryRoutes.myFamily, { county, id })
    const ask = (
      about: Parameters<typeof product.call<typeof registryRoutes.askCorrection>>[2]['about'],
      says: string,
    ) => product.call(me, registryRoutes.askCorrection, { county, id, about, says })
    const self = body.members.find((member) => member.self)
    const told = body.facts.flatMap(({ declared, verified }) => [...declared, ...verified])[0]
    if (!self || !told) throw new Error('nothing is kept of the family')
    const { body: answered } = await ask(
      { what: 'member', personId: self.personId },
      '我的名字少写了一个字。',
    )
    await product.call(examiner, registryRoutes.answerCorrection, {
      ...{ county, id: answered.correctionId, version: 1, outcome: 'kept' },
      words: '身份证上就是这个名字。改过名的，请带户口本到窗口。',
    })
    await ask({ what: 'fact', factId: told.factId }, '去年十月以后就不是这样了，具体可以问村里的会计。')
  }
}
