import type { PlainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { accountsOf } from './accounts.queries.ts'
import { type Comparison, declaredBesideVerified } from './domain/beside.ts'
import { factsOn, type StoredFact } from './facts.queries.ts'
import { type Member, membersOn } from './members.queries.ts'

/** What a request for correction is about. */
export interface About {
  readonly what: 'fact' | 'member' | 'account'
  readonly personId: string | null
  readonly kind: string | null
  readonly aspect: string | null
}

type Account = Awaited<ReturnType<typeof accountsOf>>[number]

/** What the register holds of it, with marks that are others as soon as it was corrected. */
export interface Held {
  readonly fact: Comparison<StoredFact> | null
  readonly member: Member | null
  readonly account: Account | null
  readonly marks: readonly string[]
}

const NOTHING: Held = { fact: null, member: null, account: null, marks: [] }

export const idsOf = ({ declared, verified }: Comparison<StoredFact>): string[] =>
  [...declared, ...verified].map(({ factId }) => factId).sort()

export interface HeldAt {
  readonly county: string
  readonly householdId: string
  readonly day: PlainDate
}

const factHeld = async (db: ReadDb, at: HeldAt, { personId, kind, aspect }: About): Promise<Held> => {
  const facts = await factsOn(db, { ...at, personIds: personId === null ? [] : [personId] })
  const fact = declaredBesideVerified(facts).find(
    (row) => row.personId === personId && row.kind === kind && row.aspect === aspect,
  )
  return fact ? { ...NOTHING, fact, marks: idsOf(fact) } : NOTHING
}

/** What the register holds of the thing now; nothing of one that is no more. One query. */
export const heldNow = async (db: ReadDb, at: HeldAt, about: About): Promise<Held> => {
  if (about.what === 'fact') return factHeld(db, at, about)
  if (about.what === 'account') {
    const account = (await accountsOf(db, at.county, at.householdId)).find(({ current }) => current)
    return account ? { ...NOTHING, account, marks: [account.accountId] } : NOTHING
  }
  const member = (await membersOn(db, at)).find(({ personId }) => personId === about.personId)
  return member
    ? { ...NOTHING, member, marks: [member.personId, member.relation, String(member.version)] }
    : NOTHING
}
