import { describe, expect, it } from 'vitest'
import { oneAdult } from '../../../../../test-kit/policies.ts'
import { claimsOf, suiteTests, tryAll } from './claims.ts'

describe('the public conformance suite of CEL', () => {
  const outcomes = tryAll(suiteTests(), oneAdult())

  it('whatever is taken when loaded gives what the suite expects', () => {
    const failed = [...outcomes].flatMap(([name, o]) => (o.is === 'failed' ? [`${name} ${o.why}`] : []))
    expect(failed).toEqual([])
  })

  it('passes what the list says, no less and no more; npm run generate writes it anew', async () => {
    await expect(`${JSON.stringify(claimsOf(outcomes), null, 2)}\n`).toMatchFileSnapshot('claims.gen.json')
  })
})
