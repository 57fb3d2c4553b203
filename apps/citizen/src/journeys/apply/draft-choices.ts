import { type ApplicationForm, readDraftText } from './application-form.ts'
import type { LocalDraft } from './local-draft.ts'

/** A draft as the server keeps it. */
export interface ServerDraft {
  readonly draftId: string
  readonly version: number
  readonly updatedAt: string
  readonly content: string
}

/** A draft that can be gone on with. */
export interface DraftChoice {
  readonly where: 'here' | 'server'
  readonly form: ApplicationForm
  readonly server: LocalDraft['server']
  readonly at: string
}

const fromServer = ({ draftId, version, updatedAt, content }: ServerDraft): DraftChoice[] => {
  const form = readDraftText(content)
  return form ? [{ where: 'server', form, server: { draftId, version }, at: updatedAt }] : []
}

/**
 * Drafts to choose from. The same draft here and on the server is offered once, the further one; where both went on
 * apart, both are offered and a person chooses.
 */
export const draftChoices = (
  local: LocalDraft | undefined,
  kept: readonly ServerDraft[],
): readonly DraftChoice[] => {
  const twin = kept.find(({ draftId }) => draftId === local?.server?.draftId)
  const here = (draft: LocalDraft): DraftChoice => ({
    where: 'here',
    form: draft.form,
    server: draft.server,
    at: draft.savedAt,
  })
  const others = kept.filter((draft) => draft !== twin).flatMap(fromServer)
  if (!local) return others
  if (!twin) {
    const gone = local.server !== undefined && !local.dirty
    return gone ? others : [here({ ...local, server: undefined }), ...others]
  }
  if (!local.dirty) return [...fromServer(twin), ...others]
  return twin.version === local.server?.version
    ? [here(local), ...others]
    : [
        here({ ...local, server: { draftId: twin.draftId, version: twin.version } }),
        ...fromServer(twin),
        ...others,
      ]
}
