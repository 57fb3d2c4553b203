import { describe, expect, it } from 'vitest'
import { commandOf, type Pressed } from './keys.ts'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
})
const free = { typing: false, single: true }

describe('a key', () => {
  it.each([
    [press('j'), 'next'],
    [press('k'), 'previous'],
    [press('?'), 'help'],
    [press('/'), 'search'],
    [press('ArrowDown', { altKey: true }), 'next'],
    [press('ArrowUp', { altKey: true }), 'previous'],
    [press('k', { ctrlKey: true }), 'command-bar'],
    [press('K', { metaKey: true }), 'command-bar'],
    [press('x'), undefined],
    [press('ArrowDown'), undefined],
    [press('j', { ctrlKey: true }), undefined],
  ])('%o asks for %s', (pressed, command) => {
    expect(commandOf(pressed, free)).toBe(command)
  })

  it('goes into the field while somebody types; only the command bar opens from everywhere', () => {
    const typing = { typing: true, single: true }
    expect(commandOf(press('j'), typing)).toBeUndefined()
    expect(commandOf(press('ArrowDown', { altKey: true }), typing)).toBeUndefined()
    expect(commandOf(press('k', { ctrlKey: true }), typing)).toBe('command-bar')
  })

  it('belongs to the input method while a character is composed', () => {
    expect(commandOf(press('k', { ctrlKey: true, isComposing: true }), free)).toBeUndefined()
  })

  it('of one character does nothing when such keys are switched off', () => {
    const off = { typing: false, single: false }
    expect(commandOf(press('j'), off)).toBeUndefined()
    expect(commandOf(press('ArrowUp', { altKey: true }), off)).toBe('previous')
  })
})
