import { errorTexts } from '@songtan/contract'
import { AppError, divisionCode } from '@songtan/kernel'
import { type OpenRecords, openRecords } from '../../app/open-records.ts'
import { enterFirstAdministrators } from '../../domains/access/index.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import { actorRef } from '../../platform/authz/actor.ts'

interface Io {
  out(line: string): void
  err(line: string): void
}

const USAGE = 'usage: songtan administrators CODE   (the county, city or province it serves, 2 to 12 digits)'

const sentence = (error: unknown): string | undefined =>
  error instanceof AppError ? errorTexts[error.code]?.en : undefined

/**
 * `songtan administrators CODE`: the three first administrators of an installation in which nobody works yet.
 * Prints `post⇥user⇥temporary password⇥TOTP secret`, one a line, this once.
 * @returns 0, 1 when somebody works there already or the place is unknown, 2 for wrong use
 */
export const run = async (
  args: readonly string[],
  io: Io,
  open: () => Promise<OpenRecords> = openRecords,
): Promise<number> => {
  const [code = '', ...rest] = args
  if (rest.length > 0 || !/^(\d\d){1,3}$|^\d{9}$|^\d{12}$/.test(code)) {
    io.err(USAGE)
    return 2
  }
  const area = divisionCode(code)
  const { db, cipher, clock, actor, close } = await open()
  try {
    const made = await db.transaction().execute(async (tx) => {
      const by = actorRef(actor)
      const entered = await enterFirstAdministrators(
        tx,
        { clock, cipher },
        {
          area,
          day: clock.today(),
          by,
        },
      )
      const entry = {
        county: area.slice(0, 6),
        action: 'access.enterFirstAdministrators',
        outcome: 'done' as const,
      }
      for (const { staffId } of entered) {
        await recordAudit(tx, clock, actor, { ...entry, subject: { kind: 'staff', id: staffId } })
      }
      return entered
    })
    for (const { kind, login, password, totpSecret } of made) {
      io.out([kind, login, password, totpSecret].join('\t'))
    }
    return 0
  } catch (error) {
    const said = sentence(error)
    if (said === undefined) throw error
    io.err(`songtan: ${said}`)
    return 1
  } finally {
    await close()
  }
}
