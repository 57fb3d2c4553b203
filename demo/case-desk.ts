import { divisionCode, type PlainDate, townOf } from '@songtan/kernel'
import { SEND_QUESTIONS } from '../apps/server/src/domains/verification/job-names.ts'
import type { StaffActor } from '../apps/server/src/platform/authz/actor.ts'
import type { Clock } from '../apps/server/src/platform/clock/clock.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import { makeFileStore } from '../apps/server/src/platform/files/file-store.ts'
import type { JobQueue } from '../apps/server/src/platform/jobs/queue.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import type { UseCase } from '../apps/server/src/platform/use-case/use-case.ts'
import { type DemoStaff, staffAt } from './staff.ts'

/** Everybody who takes part in a case of a town, one person a role. */
export interface CaseDesk {
  readonly clerk: DemoStaff
  /** The second clerk, who goes on visits. */
  readonly visitor: DemoStaff
  readonly assistant: DemoStaff
  readonly approver: DemoStaff
  readonly examiner: DemoStaff
  readonly confirmer: DemoStaff
}

export const deskOf = (staff: readonly DemoStaff[], village: string): CaseDesk => {
  const town = townOf(divisionCode(village))
  const county = divisionCode(village.slice(0, 6))
  return {
    clerk: staffAt(staff, 'town-clerk', town),
    visitor: staffAt(staff, 'town-clerk', town, 1),
    assistant: staffAt(staff, 'village-assistant', town),
    approver: staffAt(staff, 'town-approver', town),
    examiner: staffAt(staff, 'county-examiner', county),
    confirmer: staffAt(staff, 'county-approver', county),
  }
}

const MINUTE_MS = 60_000

/** A clock that stands on a past day in office hours and goes on by a minute whenever it is asked for the time. */
const officeClock = (real: Clock): Clock & { goTo(day: PlainDate): void } => {
  let instant = real.now().getTime()
  let today = real.today()
  return {
    ...real,
    now: () => {
      instant += MINUTE_MS / 10
      return new Date(Math.min(instant, real.now().getTime()))
    },
    today: () => today,
    goTo: (day) => {
      if (day === today) return
      today = day
      instant = Date.parse(`${day}T01:00:00Z`)
    },
  }
}

/** The office at work on past days: use cases of the program itself, in the transaction that fills the demo. */
export interface Office {
  readonly services: Services
  goTo(day: PlainDate): void
  act<I, O>(useCase: UseCase<I, O>, actor: StaffActor, input: I, paper?: Buffer): Promise<O>
  /** Acts without queueing questions to the departments: the demo answers them itself. */
  actQuietly<I, O>(useCase: UseCase<I, O>, actor: StaffActor, input: I): Promise<O>
}

const withoutQuestions = (jobs: JobQueue): JobQueue => ({
  ...jobs,
  enqueue: async (tx, name, data, options) => {
    if (name !== SEND_QUESTIONS) await jobs.enqueue(tx, name, data, options)
  },
})

export const openOffice = (services: Services, db: Db): Office => {
  const clock = officeClock(services.clock)
  const files = makeFileStore(services.config.dataFolder, services.cipher, clock)
  const here: Services = { ...services, db, clock, files }
  const quiet: Services = { ...here, jobs: withoutQuestions(services.jobs) }
  return {
    services: here,
    goTo: clock.goTo,
    act: (useCase, actor, input, paper) =>
      useCase.run({ actor, input, ...(paper ? { upload: { name: '扫描件.png', bytes: paper } } : {}) }, here),
    actQuietly: (useCase, actor, input) => useCase.run({ actor, input }, quiet),
  }
}
