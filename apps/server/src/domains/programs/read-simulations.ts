import { errorSentence, programsRoutes, simulationResult } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionName, staffNames } from '../org/index.ts'
import { hashAround } from './draft-law.ts'
import { type Asking, areaOf, type KeptDraft, keptDraft } from './drafts.repo.ts'
import type { LawText } from './law-in-force.ts'
import { programsPermissions } from './permissions.ts'
import { simulationState } from './simulations.repo.ts'

/** All but the result, which is long; `asWritten`: the draft still says what was simulated. */
const heads = (db: ReadDb) =>
  db
    .selectFrom('programs.simulation as s')
    .innerJoin('programs.draft as d', 'd.id', 's.draftId')
    .select([
      's.id',
      's.draftId',
      's.draftVersion',
      's.place',
      's.day',
      's.state',
      's.families',
      's.familiesInAll',
    ])
    .select(['s.failure', 's.lawHash', 's.askedBy', 's.askedAt', 's.finishedAt', 'd.title as draftTitle'])
    .select(sql<boolean>`s.text = d.text and s.day = d.from_day`.as('asWritten'))

type Row = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]

/** A draft that became law, or was put away, is not to be simulated again: nothing about it is stale. */
const staleIn = (
  draft: KeptDraft,
  aroundNow: string,
  { asWritten, lawHash }: Row,
): 'draft' | 'law' | null => {
  if (draft.state !== 'drafting' && draft.state !== 'submitted') return null
  if (!asWritten) return 'draft'
  return lawHash !== null && lawHash !== aroundNow ? 'law' : null
}

interface Around {
  readonly draft: KeptDraft
  readonly law: LawText
}

const failureIn = ({ failure, place, day }: Row) =>
  failure === null
    ? null
    : { zh: errorSentence(failure, 'zh', { place, day }), en: errorSentence(failure, 'en', { place, day }) }

const tellHeads = async (db: ReadDb, rows: readonly Row[], { draft, law }: Around) => {
  const people = await staffNames(
    db,
    rows.map(({ askedBy }) => askedBy),
  )
  const placeName = await divisionName(db, areaOf(draft.place))
  const aroundNow = hashAround(law, draft.place)
  return rows.map((row) => {
    const { asWritten, lawHash, askedBy, askedAt, finishedAt, ...kept } = row
    return {
      ...kept,
      state: simulationState(row.state),
      placeName,
      failure: failureIn(row),
      stale: staleIn(draft, aroundNow, row),
      askedBy: people.get(askedBy) ?? '',
      askedAt: askedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }
  })
}

const cursor = z.tuple([z.iso.datetime(), z.uuid()])
const isCursor = (values: readonly string[]): boolean => cursor.safeParse(values).success

/** Simulations of a draft, newest first. */
export const listSimulations = readCase(
  programsRoutes.listSimulations,
  { permission: programsPermissions.listSimulations, audit: 'none' },
  async ({ db, input: { id, after, limit }, actor, permission, services }) => {
    const draft = await keptDraft(db, id, { actor, permission })
    const rows = await heads(db)
      .where('s.draftId', '=', id)
      .$if(after !== undefined, (query) => {
        const [at, last] = readCursor(after ?? '', 2, isCursor)
        return query.where(sql<boolean>`(s.asked_at, s.id) < (${at}::timestamptz, ${last}::uuid)`)
      })
      .orderBy('s.askedAt', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1)
      .execute()
    const all = db.selectFrom('programs.simulation').select('id').where('draftId', '=', id)
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const law = await services.policies.current(db)
    const items = await tellHeads(db, rows.slice(0, limit), { draft, law })
    const last = items.at(-1)
    const more = last && rows.length > limit ? { next: writeCursor([last.askedAt, last.id]) } : {}
    return { items, ...total, ...more }
  },
)

/** A simulation within one's area, with what came of it. @throws AppError 404 `record.not-found` */
export const findSimulation = async (
  db: ReadDb,
  id: string,
  { policies, ...asking }: Asking & { readonly policies: { current(db: ReadDb): Promise<LawText> } },
) => {
  const row = await heads(db).select('s.result').where('s.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  const { result, ...head } = row
  const draft = await keptDraft(db, row.draftId, asking)
  const [told] = await tellHeads(db, [head], { draft, law: await policies.current(db) })
  if (!told) throw new AppError(404, 'record.not-found')
  return { ...told, result: result === null ? null : simulationResult.parse(result) }
}

/** How far a simulation is, and what came of it: asked every second while it runs, and nobody is named in it. */
export const readSimulation = readCase(
  programsRoutes.readSimulation,
  { permission: programsPermissions.readSimulation, audit: 'none' },
  ({ db, input, actor, permission, services: { policies } }) =>
    findSimulation(db, input.id, { actor, permission, policies }),
)
