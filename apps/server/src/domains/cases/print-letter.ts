import { casesRoutes } from '@songtan/contract'
import { AppError, dayInShanghai } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { renderPdf } from '../../platform/documents/render-pdf.ts'
import type { LetterData } from '../../platform/documents/templates.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { letterJson } from './frozen.ts'
import { requireMine } from './own-case.ts'
import { casesPermissions } from './permissions.ts'

interface LetterAt {
  readonly county: string
  readonly id: string
  readonly letterId: string
}

const readLetter = async (db: ReadDb, { county, id, letterId }: LetterAt) => {
  const row = await db
    .selectFrom('cases.letter as l')
    .innerJoin('cases.case_file as c', (join) =>
      join.onRef('c.county', '=', 'l.county').onRef('c.id', '=', 'l.caseId'),
    )
    .select(['l.number', 'l.content', 'l.issuedAt', 'c.village', 'c.householdId'])
    .where('l.county', '=', county)
    .where('l.caseId', '=', id)
    .where('l.id', '=', letterId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return { ...row, content: letterJson.parse(row.content) }
}

type Letter = Awaited<ReturnType<typeof readLetter>>

/** The letter as it was issued, in Chinese; nothing is written anew when it is printed again. */
const letterData = ({ content, number, issuedAt }: Letter): LetterData => ({
  ...{ language: 'zh', issuer: content.issuer, title: content.title.zh, number, seal: '（印章）' },
  day: dayInShanghai(issuedAt),
  addressee: content.addressee,
  paragraphs: content.paragraphs.map(({ zh }) => zh),
  figures:
    content.figures.length === 0
      ? null
      : {
          caption: '',
          columns: [
            { name: '救助项目', money: false },
            { name: '每月金额（元）', money: true },
          ],
          rows: content.figures.map(({ words, monthly }) => [words.zh, monthly]),
        },
  basis: content.basis.map(({ zh }) => zh),
  rights: content.rights.zh,
  notes: ['本文书一式两份，一份送达家庭，一份存档。'],
})

const pdfOf = async (letter: Letter) => ({
  mediaType: 'application/pdf',
  name: `${letter.content.title.zh}-${letter.number}.pdf`,
  bytes: new Uint8Array(await renderPdf('letter', letterData(letter))),
})

/** A letter as PDF, for the counter and the archive. */
export const printLetter = readCase(
  casesRoutes.printLetter,
  { permission: casesPermissions.printLetter },
  async ({ db, input, requireArea, note }) => {
    const letter = await readLetter(db, input)
    requireArea(letter.village)
    note({ householdId: letter.householdId, subject: { kind: 'letter', id: input.letterId } })
    return pdfOf(letter)
  },
)

/** The same for the family on its phone. */
export const printMyLetter = readCase(
  casesRoutes.printMyLetter,
  { permission: casesPermissions.printMyLetter },
  async ({ db, input, actor, note }) => {
    await requireMine(db, actor.id, input)
    const letter = await readLetter(db, input)
    note({ householdId: letter.householdId, subject: { kind: 'letter', id: input.letterId } })
    return pdfOf(letter)
  },
)
