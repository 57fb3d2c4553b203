import { programsRoutes } from '@songtan/contract'
import { AppError, addDays } from '@songtan/kernel'
import {
  draftItems,
  draftValues,
  type PolicySet,
  placeLaw,
  type ValueRow,
  withItemRows,
  withValueRows,
} from '@songtan/policy'
import { readCase, writeCase } from '../../platform/use-case/use-case.ts'
import { draftLaw, showProblem } from './draft-law.ts'
import { type KeptDraft, keptDraft, takeStep } from './drafts.repo.ts'
import { programsPermissions } from './permissions.ts'
import { readSheets, writeSheets } from './sheet-file.ts'

/** The values in force the day before the draft, as rows. */
const valuesInForce = (set: PolicySet, { place, from }: KeptDraft): ValueRow[] =>
  placeLaw(set, place, addDays(from, -1)).parameters.flatMap(({ key, code, entry }) => {
    if (!entry) return []
    const { text, unit, basis, source, certainty, value } = entry
    const declared = code ? key.slice(0, -code.is.length - 1) : key
    return [
      {
        ...{
          key: declared,
          of: code?.is ?? '',
          value: text,
          unknown: value ? '' : 'yes',
          unit,
          from: entry.from,
        },
        ...{ to: entry.to ?? '', instrument: basis.id, article: basis.article, source, certainty },
      },
    ]
  })

/** A draft as a workbook, to be filled in by whoever knows the figures. */
export const exportDraftSheet = readCase(
  programsRoutes.exportDraftSheet,
  { permission: programsPermissions.readDraft, audit: 'none' },
  async ({ db, input, actor, permission, services }) => {
    const draft = await keptDraft(db, input.id, { actor, permission })
    const { set } = await services.policies.current(db)
    const rows = { values: draftValues(draft.text), items: draftItems(draft.text) }
    return {
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `draft-${draft.place}-${draft.from}.xlsx`,
      bytes: await writeSheets(rows, valuesInForce(set, draft)),
    }
  },
)

const typesOf = (set: PolicySet) => {
  const declared = new Map(set.packs.flatMap((p) => p.declarations.map((d) => [d.key, d.type] as const)))
  return (key: string) => declared.get(key)
}

/** Puts what a workbook says in place of the draft's values and items; instruments and rules stay. */
export const importDraftSheet = writeCase(
  programsRoutes.importDraftSheet,
  { permission: programsPermissions.saveDraft },
  async (context) => {
    const { tx, input, call, note, services } = context
    if (!call.upload) throw new AppError(422, 'file.empty', { field: 'file' })
    const draft = await keptDraft(tx, input.id, context)
    const law = await services.policies.current(tx)
    const { values, items } = await readSheets(call.upload.bytes)
    const text = withItemRows(withValueRows(draft.text, values, typesOf(law.set)), items)
    const version = await takeStep(context, draft, { done: 'save', version: input.version }, { text })
    const { problems } = draftLaw(law, { ...draft, text })
    note({ subject: { kind: 'policy-draft', id: draft.id }, details: { values: values.length } })
    return { version, values: values.length, items: items.length, problems: problems.map(showProblem) }
  },
)
