import { programsRoutes } from '@songtan/contract'
import { openBundle } from '@songtan/policy'
import exceljs, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { openedDraft, readPolicyDraft, savedDraft } from '../../../../../test-kit/factories/policy-drafts.ts'

const app = await testApp({ day: '2023-06-12' })
const officer = await staffAs(app.services, 'policy-officer', '6199')
const opened = () => openedDraft(app, officer)
const read = (id: string) => readPolicyDraft(app, officer, id)
const saved = (id: string, value: string) => savedDraft(app, officer, id, { value })

describe('a draft as a workbook', () => {
  const sheetOf = async (id: string): Promise<Buffer> => {
    const { body }: { body: unknown } = await app.call(officer, programsRoutes.exportDraftSheet, { id })
    return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  }
  const upload = async (id: string, bytes: Buffer) => {
    const { version } = await read(id)
    return app.call(
      officer,
      programsRoutes.importDraftSheet,
      { id, version },
      { file: { name: 'draft.xlsx', bytes, mediaType: 'application/octet-stream' } },
    )
  }
  const changed = async (bytes: Buffer, change: (values: Worksheet) => void) => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const values = book.getWorksheet('数值 values')
    if (values) change(values)
    return Buffer.from(await book.xlsx.writeBuffer())
  }

  it('comes back unchanged with the same meaning', async () => {
    const id = await opened()
    await saved(id, '750.00')
    const lawBefore = openBundle((await app.call(officer, programsRoutes.readDraftLaw, { id })).body)
    const { status, body } = await upload(id, await sheetOf(id))
    expect([status, body.values, body.items, body.problems]).toEqual([200, 1, 0, []])
    const lawAfter = openBundle((await app.call(officer, programsRoutes.readDraftLaw, { id })).body)
    expect(lawAfter.hash).toBe(lawBefore.hash)
  })

  it('takes figures as people type them, and rows copied from what is in force', async () => {
    const id = await opened()
    await saved(id, '750.00')
    const bytes = await changed(await sheetOf(id), (values) => {
      values.getCell('C2').value = 755.5
      const [key, ...row] = ['dibao.standard.rural', '', '6000.00', 'yuan/year', '2023-07-01', '', '']
      values.addRow([key, ...row, values.getCell('H2').value, '二', '虚构', ''])
    })
    const { body } = await upload(id, bytes)
    expect(body.problems).toEqual([])
    expect((await read(id)).text).toContain('"755.5"')
  })

  it('is loud about a row without a value, and changes nothing then', async () => {
    const id = await opened()
    await saved(id, '750.00')
    const before = (await read(id)).text
    const bytes = await changed(await sheetOf(id), (values) => {
      values.getCell('C2').value = ''
    })
    const { status, problem } = await upload(id, bytes)
    expect([status, problem?.code, problem?.params?.row]).toEqual([422, 'policy-sheet.value-missing', 2])
    expect((await read(id)).text).toBe(before)
  })

  it('is not some other file', async () => {
    const id = await opened()
    const other = Buffer.from(await new exceljs.Workbook().xlsx.writeBuffer())
    for (const bytes of [Buffer.from('PK no'), other, Buffer.alloc(0)])
      expect((await upload(id, bytes)).status).toBe(422)
  })
})
