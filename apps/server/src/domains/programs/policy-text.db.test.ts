import { policySetHash } from '@songtan/policy'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { policyOf, recordPolicyText } from './policy-text.ts'
import { openPolicies } from './services.ts'

const { services, server } = await testApp()
const policies = await openPolicies()

test('the text of a set is kept once and opens to the same law', async () => {
  await services.db.transaction().execute(async (tx) => {
    await recordPolicyText(tx, services, policies)
    await recordPolicyText(tx, services, policies)
  })
  const { n } = await services.db
    .selectFrom('programs.policy_text')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(Number(n)).toBe(1)
  const later = { policies: { ...policies, hash: 'a newer set' } }
  expect(policySetHash(await policyOf(services.db, later, policies.hash))).toBe(policies.hash)
})

test('a version that was never used here says so', async () => {
  await expect(policyOf(services.db, { policies }, 'f'.repeat(64))).rejects.toMatchObject({
    code: 'policy.unknown-version',
  })
})

test('anybody may read the law of a place', async () => {
  const response = await server.inject('/api/v1/policies/619901?day=2023-04-01')
  expect(response.statusCode).toBe(200)
  expect(response.json().packs.length).toBeGreaterThan(1)
})
