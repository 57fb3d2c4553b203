import type { SourceCode } from '@songtan/contract'
import { ageOn, type PlainDate } from '@songtan/kernel'

/** A member's signature, by the member or by a guardian (民法典 §17–24; PIPL §29, §31). */
export interface MemberSignature {
  readonly personId: string
  readonly needsGuardian: boolean
  readonly signedOn: PlainDate | null
}

/** Why an authorisation ended: revoked by the family, other members, a newer application, help over. */
export type EndReason = 'revoked' | 'composition' | 'new-application' | 'closed'

/** 核对授权书 (policy-reference §5.3): one a family, signed by all, living from the last signature. */
export interface Authorisation {
  readonly id: string
  readonly number: string
  readonly householdId: string
  readonly purpose: string
  readonly scope: readonly SourceCode[]
  readonly validFrom: PlainDate | null
  /** First day no longer covered; null while help lasts. */
  readonly validTo: PlainDate | null
  readonly ended: { readonly because: EndReason } | null
  readonly members: readonly MemberSignature[]
}

export type NotLive = 'none' | 'unsigned' | 'not-yet' | 'expired' | EndReason

export type Liveness =
  | { readonly live: true; readonly since: PlainDate }
  | {
      readonly live: false
      readonly reason: NotLive
      /** Members still to sign, or those by whom the family differs from the form. */
      readonly persons: readonly string[]
    }

const missing = (wanted: readonly string[], from: readonly string[]): string[] =>
  wanted.filter((id) => !from.includes(id))

/**
 * May sources be asked on `day` about the family as it is now? Composition is compared at every question, not only
 * when the register announces a change: a form signed by other people covers nobody (policy-reference §5.3).
 */
export const livenessOf = (
  authorisation: Authorisation | undefined,
  familyNow: readonly string[],
  day: PlainDate,
): Liveness => {
  const not = (reason: NotLive, persons: readonly string[] = []): Liveness => ({
    live: false,
    reason,
    persons,
  })
  if (!authorisation) return not('none')
  const { ended, members, validFrom, validTo } = authorisation
  if (ended) return not(ended.because)
  const signatories = members.map((member) => member.personId)
  const differing = [...missing(familyNow, signatories), ...missing(signatories, familyNow)]
  if (differing.length > 0) return not('composition', differing)
  const unsigned = members.filter((member) => member.signedOn === null).map((member) => member.personId)
  if (unsigned.length > 0 || members.length === 0 || validFrom === null) return not('unsigned', unsigned)
  if (day < validFrom) return not('not-yet')
  if (validTo !== null && day >= validTo) return not('expired')
  return { live: true, since: validFrom }
}

/** The day it becomes valid: that of the last signature; null while one is missing. */
export const validFromOf = (members: readonly MemberSignature[]): PlainDate | null => {
  const days = members.map((member) => member.signedOn)
  if (days.length === 0 || days.some((day) => day === null)) return null
  return days.reduce((last, day) => ((day ?? '') > (last ?? '') ? day : last))
}

/** One who can sign: an adult in years, not named as lacking full capacity. */
export const hasCapacity = (
  person: { readonly id: string; readonly born: PlainDate },
  day: PlainDate,
  ageOfMajority: number,
  withoutCapacity: readonly string[],
): boolean => ageOn(person.born, day) >= ageOfMajority && !withoutCapacity.includes(person.id)
