import { benefitsRoutes, type PayableProgram } from '@songtan/contract'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { PLACES, staffAs } from '../actors.ts'
import type { TestApp } from '../app.ts'
import { linesSent, returnText } from './payments.ts'

const { county } = PLACES

/** The two people who pay, and the ways they go, over the real routes. */
export const payDesk = async (app: TestApp) => {
  const clerk = await staffAs(app.services, 'finance-clerk')
  const approver = await staffAs(app.services, 'finance-approver')

  const build = (month: string, program: PayableProgram = 'dibao', actor: StaffActor = clerk) =>
    app.call(actor, benefitsRoutes.buildRun, { county, program, month })

  const open = async (id: string) => (await app.call(clerk, benefitsRoutes.openRun, { county, id })).body

  const approve = async (id: string, actor: StaffActor = approver) => {
    const { version } = await open(id)
    return app.call(actor, benefitsRoutes.approveRun, { county, id, version })
  }

  const cancel = async (id: string) => {
    const { version } = await open(id)
    return app.call(clerk, benefitsRoutes.cancelRun, { county, id, version, reason: '月份选错' })
  }

  const send = async (id: string) => {
    const { version } = await open(id)
    return app.call(clerk, benefitsRoutes.makeBankFile, { county, id, version })
  }

  const upload = (fileId: string, text: string | Buffer) =>
    app.call(
      clerk,
      benefitsRoutes.readReturn,
      { county, id: fileId },
      { file: { name: '回盘.csv', bytes: Buffer.from(text), mediaType: 'text/csv' } },
    )

  /** `reasonOf` by household number; paid where it is undefined. */
  const answer = async (
    fileId: string,
    reasonOf: (householdNumber: string) => string | undefined = () => undefined,
  ) =>
    upload(
      fileId,
      returnText(await linesSent(app.services, fileId), (line) => reasonOf(line.householdNumber)),
    )

  /** A whole month to the end. @returns the run's id */
  const payMonth = async (
    month: string,
    reasonOf?: (householdNumber: string) => string | undefined,
    program: PayableProgram = 'dibao',
  ): Promise<string> => {
    const built = await build(month, program)
    if (built.status !== 200) throw new Error(`build: ${built.problem.code}`)
    const { id } = built.body
    const approved = await approve(id)
    if (approved.status !== 200) throw new Error(`approve: ${approved.problem.code}`)
    if (approved.body.state === 'approved') {
      const file = await send(id)
      if (file.status !== 200) throw new Error(`send: ${file.problem.code}`)
      const returned = await answer(file.body.id, reasonOf)
      if (returned.status !== 200) throw new Error(`return: ${returned.problem.code}`)
    }
    return id
  }

  return { clerk, approver, build, open, approve, cancel, send, upload, answer, payMonth }
}

export type PayDesk = Awaited<ReturnType<typeof payDesk>>
