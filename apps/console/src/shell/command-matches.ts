/** Something the command bar leads to. */
export interface Command {
  readonly key: string
  readonly kind: 'page' | 'action' | 'family' | 'case'
  readonly label: string
  /** Beside the label, in a quieter voice. */
  readonly detail?: string
  /** Address of the page, with the action's name behind `#` when one is to be opened. */
  readonly href: string
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '')

/** Do the letters stand in the text in their order? */
const inOrder = (letters: string, text: string): boolean => {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const rank = (typed: string, label: string): number | undefined => {
  if (label.startsWith(typed)) return 0
  if (label.includes(typed)) return 1
  return inOrder(typed, label) ? 2 : undefined
}

/** Those that fit what was typed, the closest first; all of them while nothing is typed. */
export const matching = (commands: readonly Command[], typed: string): readonly Command[] => {
  const wanted = plain(typed)
  return commands
    .flatMap((command) => {
      const at = rank(wanted, plain(command.label))
      return at === undefined ? [] : [{ command, at }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ command }) => command)
}

/** Beginnings of 回执号, 受理号 and 文书号, and how long they are when whole. */
const CASE_NUMBER = /^(?:SQ|SL|GZ)\d+$/
const CASE_NUMBER_LENGTH = 18

/** A number of an application, as it is printed, and whether it is whole; nothing when the text is none. */
export const caseNumberIn = (
  typed: string,
): { readonly text: string; readonly whole: boolean } | undefined => {
  const text = plain(typed.normalize('NFKC')).toUpperCase()
  return CASE_NUMBER.test(text) ? { text, whole: text.length === CASE_NUMBER_LENGTH } : undefined
}

/** A text that may name a family: two characters of a name at least, or most of a number. */
export const namesFamily = (typed: string): boolean => {
  const text = plain(typed)
  return /[\p{Script=Han}*]/u.test(text) ? text.length >= 2 : /^[a-z]*\d{6,}/i.test(text)
}
