import { verificationRoutes } from '@songtan/contract'
import { dayInShanghai, divisionCode } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionName } from '../org/index.ts'
import { maskName } from '../registry/index.ts'
import { SOURCES } from './domain/sources.ts'
import { openInvitation } from './invitation.ts'
import { verificationPermissions } from './permissions.ts'

/** What the holder of the link is asked to sign: little enough that a lost link tells nobody's affairs (PIPL §17). */
export const readInvitation = readCase(
  verificationRoutes.readInvitation,
  { permission: verificationPermissions.readInvitation },
  async ({ db, input, services, note }) => {
    const { authorisation, line, signerId, family, expiresAt } = await openInvitation(
      db,
      services,
      input.token,
    )
    const { county, number, purpose, scope, createdAt } = authorisation
    note({
      county,
      householdId: family.householdId,
      subject: { kind: 'authorisation', id: authorisation.id },
    })
    const person = (id: string) => family.members.find(({ personId }) => personId === id)
    return {
      office: await divisionName(db, divisionCode(county)),
      ...{ number, purpose },
      sources: SOURCES.filter(({ code }) => scope.includes(code)).map(({ code, department }) => ({
        code,
        department,
      })),
      forName: maskName(person(line.personId)?.name ?? ''),
      signerName: maskName(person(signerId)?.name ?? ''),
      signerPhone: person(signerId)?.phoneMasked ?? '',
      openedOn: dayInShanghai(createdAt),
      expiresAt: expiresAt.toISOString(),
    }
  },
)
