import { type ApplicationContent, applicationContent, problem } from '@songtan/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../src/shell/json-schema.ts'
import { schemaText, slimSource } from './slim-contract.ts'

const slimContent = schemaOf(JSON.parse(schemaText(applicationContent)))
const slimProblem = schemaOf(JSON.parse(schemaText(problem)))

const content: ApplicationContent = {
  village: '619901001001',
  residence: 'rural',
  address: '三组 12 号',
  members: [
    {
      key: 'm1',
      name: '冯秋水',
      residentId: '619901198005010020',
      relation: 'applicant',
      livesWith: true,
      disability: { kind: 'physical', grade: 2 },
      majorIllness: false,
      selfCareFailed: 0,
      labour: 'full',
      schooling: 'none',
      away: null,
      awaySince: '2024-02-29',
    },
  ],
  incomes: [{ member: 'm1', kind: 'wage', amount: 120_000, per: 'month' }],
  assets: [{ member: 'm1', kind: 'home', value: 0, area: 60 }],
  spending: [],
  supporters: [{ of: 'm1', relation: 'child', able: true }],
  holding: [{ program: 'dibao', monthly: 0 }],
  account: { holder: 'm1', bank: '农信社', number: '6217000010004' },
  consent: true,
}

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        at,
        ...Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [at]

const withAt = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? withAt(item, rest, put) : item))
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, part]) => [name, name === key ? withAt(part, rest, put) : part]),
  )
}

describe('schemas as the phone reads them', () => {
  test('a filled application is read by both', () => {
    expect(applicationContent.safeParse(content).success).toBe(true)
    expect(slimContent.safeParse(content).success).toBe(true)
  })

  test('whatever is put in the place of any part, both take it or both refuse it', () => {
    const odd = fc.oneof(
      fc.constantFrom(undefined, null, true, false, '', 'm1', 'rural', 'x', '2024-02-30', '619901001001'),
      fc.constantFrom([], {}, { more: 1 }, [1]),
      fc.integer({ min: -2, max: 8 }),
      fc.constantFrom(1.5, Number.NaN, 100_000_000_01, 2 ** 53),
      fc.string({ maxLength: 210 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(content)), odd, (path, put) => {
        const changed = withAt(content, path, put)
        expect(slimContent.safeParse(changed).success).toBe(applicationContent.safeParse(changed).success)
      }),
      { numRuns: 3000 },
    )
  })

  test('what is wrong is told with its path', () => {
    const found = slimContent.safeParse({ ...content, village: '1', consent: false })
    expect(found.success ? [] : found.error.issues.map(({ path }) => path.join('.'))).toEqual([
      'village',
      'consent',
    ])
  })

  test('a refusal of the server is read, anything else is not', () => {
    const refusal = { type: 'urn:x', title: 'x', status: 422, code: 'a.b', params: { n: 1, t: 'x' } }
    expect(slimProblem.safeParse(refusal).success).toBe(true)
    for (const other of [undefined, {}, { ...refusal, status: '422' }, { ...refusal, params: { n: {} } }])
      expect(slimProblem.safeParse(other).success).toBe(false)
  })
})

describe('the contract as it travels', () => {
  const source = slimSource()

  test('holds the routes for families and nothing that only staff may call', () => {
    expect(source).toContain('"/my/drafts/{draftId}"')
    expect(source).not.toContain('"/counties/{county}/cases/{id}/decision"')
    expect(source.match(/"id":"(cases|org|access)\.\w+"/g)?.length).toBeGreaterThan(15)
  })

  test('holds the sentences that the phone says by itself', () => {
    for (const code of ['line.broken', 'service.unavailable', 'application.person-twice', 'money.unreadable'])
      expect(source, code).toContain(`"${code}":{"zh"`)
    expect(source).not.toContain('"payment.')
  })
})
