import { expect, test } from 'vitest'
import { dropDraft, keepDraft, readDraft } from './window-draft.ts'
import { emptyForm, newMember } from './window-form.ts'

const shelfOf = (kept = new Map<string, string>()) => ({
  kept,
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})

const form = { ...emptyForm(), address: '三组 12 号', members: [newMember('m1', 'applicant')] }

test('what was typed comes back to the one who typed it, and to nobody else', () => {
  const shelf = shelfOf()
  keepDraft(shelf, 'clerk-1', form)
  expect(readDraft(shelf, 'clerk-1')).toEqual(form)
  expect(readDraft(shelf, 'clerk-2')).toEqual(emptyForm())
  dropDraft(shelf, 'clerk-1')
  expect(shelf.kept.size).toBe(0)
})

test.each(['{', '[]', '{"members":[]}', '{"members":[{"name":"林安"}]}', 'null'])(
  'a draft that cannot be read begins anew: %s',
  (text) => {
    const shelf = shelfOf()
    keepDraft(shelf, 'clerk-1', form)
    for (const key of shelf.kept.keys()) shelf.kept.set(key, text)
    expect(readDraft(shelf, 'clerk-1')).toEqual(emptyForm())
  },
)
