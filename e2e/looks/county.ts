import { readFileSync } from 'node:fs'
import path from 'node:path'
import { benefitsRoutes, type CaseState, type PostKind } from '@songtan/contract'
import pg from 'pg'
import { demoApplicants, pastApplicants } from '../../demo/applicants.ts'
import { CASE_WAYS, PAST_WAYS } from '../../demo/case-ways.ts'
import type { DemoMember } from '../../demo/demo-family.ts'
import { demoFamilies } from '../../demo/families.ts'
import { demoPlan, fillDemo } from '../../demo/fill-demo.ts'
import { SIGN_INS_FILE } from '../../demo/sign-ins.ts'
import { staffWith } from '../../test-kit/actors.ts'
import { policyDesk } from '../../test-kit/factories/publications.ts'
import type { Product } from '../product.ts'
import { askCorrections } from './asked-corrections.ts'
import { simulatedDraft } from './simulated-draft.ts'

/** What somebody types to get in. */
export interface SignIn {
  readonly login: string
  readonly password: string
  readonly secret: string
}

export interface RecordAt {
  readonly county: string
  readonly id: string
}

/** The small demo, with work in every state. */
export interface DemoCounty {
  /** How somebody with a post signs in; a town's or county's are those of the first. */
  signIn(kind: PostKind): SignIn
  /** A case in a state, in the town of the sign-ins if there is one. */
  caseIn(state: CaseState, where?: string): Promise<RecordAt>
  /** The first record that a query finds. */
  find(sql: string): Promise<RecordAt>
  /** Everybody in an application, whose names English sentences hold too. */
  readonly names: readonly string[]
  /** The applicant of a case of the demo that has come as far as its way says. */
  readonly applicants: readonly DemoMember[]
  /** The head of a family that the demo's books have paid for months. */
  readonly paid: DemoMember
}

const signInsIn = (folder: string) => {
  const lines = readFileSync(path.join(folder, SIGN_INS_FILE), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [kind = '', login = '', password = '', secret = ''] = line.split('\t')
    return { kind, login, password, secret }
  })
}

const headOf = (members: readonly DemoMember[]): DemoMember => {
  const [head] = members
  if (!head) throw new Error('a family of the demo has nobody')
  return head
}

/**
 * Three new standards: one for towns that was applied and then withdrawn, one for villages that waits for somebody to
 * apply it, one whose day has not come.
 */
const raiseStandards = async (product: Product, county: string): Promise<void> => {
  const policy = await policyDesk(product)
  const approver = await staffWith(product.services, [{ kind: 'county-approver', area: county }], '策三')
  const publish = async (key: string, unit: string, value: string, from: string) => {
    const published = await policy.publish({ key, unit, value, from })
    await product.settle()
    return published
  }
  const urban = await publish('dibao.standard.urban', 'yuan/month', '702.00', '2026-10-01')
  const { body } = await product.call(approver, benefitsRoutes.listAdjustments, { county })
  for (const { id, version } of body.items)
    await product.call(approver, benefitsRoutes.applyAdjustment, { county, id, version })
  await product.settle()
  await policy.withdraw(urban)
  await product.settle()
  await publish('dibao.standard.rural', 'yuan/year', '6564.00', '2026-11-01')
  await publish('dibao.standard.rural', 'yuan/year', '6864.00', '2027-01-01')
}

/** Fills the product's empty database with the small demo and lets its background work come to rest. */
export const fillCounty = async (product: Product): Promise<DemoCounty> => {
  const { services, database } = product
  const { dataFolder } = services.config
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  await fillDemo({ size: 'small', owner, services, dataFolder, onProgress: async () => undefined })
  await owner.end()
  await simulatedDraft(product)
  await product.settle()
  const plan = demoPlan(services, 'small')
  await raiseStandards(product, plan.places.county)
  const signIns = signInsIn(dataFolder)
  const applying = demoApplicants(plan, CASE_WAYS)
  const find: DemoCounty['find'] = async (sql) => {
    const client = new pg.Client(database.ownerUrl)
    await client.connect()
    const { rows } = await client.query<RecordAt>(sql).finally(() => client.end())
    const [row] = rows
    if (!row) throw new Error(`the demo has nothing for: ${sql}`)
    return { county: row.county, id: row.id }
  }
  const paid = demoFamilies(plan).find(
    ({ class: demoClass, members, county }) =>
      demoClass === 'dibao' && county === plan.places.county && members[0]?.phone && members.length > 2,
  )
  const head = headOf(paid?.members ?? [])
  await askCorrections(product, plan.places.county, head)
  return {
    signIn: (kind) => {
      const found = signIns.find((one) => one.kind === kind)
      if (!found) throw new Error(`nobody is ${kind}`)
      return found
    },
    find,
    caseIn: (state, where = 'true') =>
      find(`select county, id from cases.case_file where state = '${state}' and ${where}
            order by village like '${plan.places.town.slice(0, 9)}%' desc, filed_at limit 1`),
    names: [...applying, ...pastApplicants(plan, PAST_WAYS)].flatMap(({ members }) =>
      members.map(({ name }) => name),
    ),
    applicants: applying.map(({ members }) => headOf(members)),
    paid: head,
  }
}
