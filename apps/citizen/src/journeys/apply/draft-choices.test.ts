import { describe, expect, test } from 'vitest'
import { emptyApplication } from './application-form.ts'
import { draftChoices, type ServerDraft } from './draft-choices.ts'
import { type LocalDraft, parseDraft, writeDraft } from './local-draft.ts'

const named = (address: string) => ({ ...emptyApplication(), address })
const local = (change: Partial<LocalDraft> = {}): LocalDraft => ({
  form: named('here'),
  server: { draftId: 'd1', version: 2 },
  dirty: false,
  savedAt: '2026-11-22T08:00:00Z',
  ...change,
})
const server = (version: number, draftId = 'd1'): ServerDraft => ({
  draftId,
  version,
  updatedAt: '2026-11-22T09:00:00Z',
  content: JSON.stringify(named('server')),
})
const told = (...drafts: Parameters<typeof draftChoices>) =>
  draftChoices(...drafts).map(
    ({ where, server: of }) => `${where} ${of?.draftId ?? '-'} ${of?.version ?? '-'}`,
  )

describe('drafts to go on with', () => {
  test('none anywhere', () => expect(told(undefined, [])).toEqual([]))
  test('only here', () => expect(told(local({ server: undefined, dirty: true }), [])).toEqual(['here - -']))
  test('only on the server', () => expect(told(undefined, [server(1)])).toEqual(['server d1 1']))
  test('the same on both is offered once, as the server has it', () =>
    expect(told(local(), [server(3)])).toEqual(['server d1 3']))
  test('further here is offered from here', () =>
    expect(told(local({ dirty: true }), [server(2)])).toEqual(['here d1 2']))
  test('both went on: a person chooses, and either can be kept', () =>
    expect(told(local({ dirty: true }), [server(3)])).toEqual(['here d1 3', 'server d1 3']))
  test('filed or thrown away elsewhere: gone here too', () => expect(told(local(), [])).toEqual([]))
  test('thrown away elsewhere but changed here: kept as a new one', () =>
    expect(told(local({ dirty: true }), [])).toEqual(['here - -']))
  test('others stand beside it', () =>
    expect(told(local(), [server(2), server(1, 'd2')])).toEqual(['server d1 2', 'server d2 1']))
  test('a draft of an unknown shape is not offered', () =>
    expect(told(undefined, [{ ...server(1), content: '{"x":1}' }])).toEqual([]))
})

describe('a draft on this phone', () => {
  test('comes back as it was', () => {
    expect(parseDraft(writeDraft(local()))).toEqual(local())
    const fresh = local({ server: undefined })
    expect(parseDraft(writeDraft(fresh))).toEqual(fresh)
  })

  test.each(['', 'x', '{}', '{"form":"{}","dirty":true,"savedAt":""}'])('is not read out of %j', (text) => {
    expect(parseDraft(text)).toBeUndefined()
  })
})
