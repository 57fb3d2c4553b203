import { casesRoutes, verificationRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  caseDesk,
  fileCase,
  investigated,
  paper,
  proposed,
  showCase,
  signAuthorisation,
  step,
  surveyed,
  tryStep,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const officer = await staffAs(app.services, 'verification-officer')

const bankIsDown = async <T>(act: () => Promise<T>): Promise<T> => {
  desk.sources.control({ source: 'bank', down: true })
  try {
    return await act()
  } finally {
    desk.sources.control({ source: 'bank', down: false })
  }
}

const addPaper = async (id: string): Promise<string> => {
  const added = await app.call(
    desk.clerk,
    casesRoutes.addAttachment,
    { county: '619901', id, kind: 'paper-evidence' },
    { file: paper },
  )
  return added.body.attachmentId
}

describe('the authorisation', () => {
  it('comes before any question: unsigned, nothing starts', async () => {
    const accepted = await step(
      app,
      desk.clerk,
      casesRoutes.accept,
      await fileCase(app, desk.clerk, applicationOf()),
      {},
    )
    const refused = await tryStep(app, desk.clerk, casesRoutes.startInvestigation, accepted, {})
    expect(refused.problem).toMatchObject({ status: 409, code: 'verification.authorisation-unsigned' })
    await signAuthorisation(app, desk, accepted)
    await step(app, desk.clerk, casesRoutes.startInvestigation, accepted, {})
  })
})

describe('a source that failed (C28)', () => {
  it('may carry neither confirmation nor refusal, until paper answers for it', async () => {
    const started = await bankIsDown(async () =>
      investigated(app, desk, await fileCase(app, desk.clerk, applicationOf())),
    )
    const visited = await surveyed(app, [desk.visitor, desk.assistant], started)
    const page = await showCase(app, desk.clerk, visited)
    expect(page.verification).toMatchObject({ state: 'partial', failed: [{ source: 'bank' }] })
    const assessed = await step(app, desk.clerk, casesRoutes.assess, visited, {})
    const blocked = await tryStep(app, desk.approver, casesRoutes.formPrelim, assessed, {
      ...{ opinion: '同意', reviewed: [] },
    })
    expect(blocked.problem).toMatchObject({ code: 'case.verification-partial', params: { open: 1 } })
    const { personId = '', source = '' } = page.verification?.failed[0] ?? {}
    const evidence = { personId, source: 'bank' as const, attachmentId: await addPaper(assessed.id) }
    expect(source).toBe('bank')
    const other = await tryStep(app, desk.clerk, casesRoutes.recordPaperEvidence, assessed, {
      ...evidence,
      source: 'tax',
      remark: '完税证明',
    })
    expect(other.problem.code).toBe('case.not-a-failed-item')
    const answered = await step(app, officer, casesRoutes.recordPaperEvidence, assessed, {
      ...evidence,
      remark: '银行流水原件已核',
    })
    const after = await showCase(app, desk.clerk, answered)
    expect(after.verification?.failed).toEqual([{ personId, source: 'bank', answeredByPaper: true }])
    expect(after.timeline.at(-1)).toMatchObject({ action: 'record-paper-evidence', note: '银行流水原件已核' })
    await proposed(app, desk, answered)
  })

  it('is no longer in the way once it was asked again and answered', async () => {
    const started = await bankIsDown(async () =>
      investigated(app, desk, await fileCase(app, desk.clerk, applicationOf())),
    )
    const { verification } = await showCase(app, desk.clerk, started)
    const order = await app.call(officer, verificationRoutes.showOrder, {
      ...{ county: started.county, id: verification?.orderId ?? '' },
    })
    const asked = await app.call(officer, verificationRoutes.askAgain, {
      ...{ county: started.county, id: verification?.orderId ?? '', version: order.body.version },
    })
    expect(asked.status).toBe(200)
    await app.drain()
    const visited = await surveyed(app, [desk.visitor, desk.assistant], started)
    await proposed(app, desk, visited)
  })
})
