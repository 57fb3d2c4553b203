/** Simplified words with their Traditional form, made at each build from OpenCC (`build/traditional.ts`). */
export interface Traditional {
  /** Pairs of characters, one behind the other: `万萬与與…`. */
  readonly chars: string
  /** Words that are not what their characters give: `头发` → `頭髮`. */
  readonly words: readonly (readonly [string, string])[]
}

type Convert = (text: string) => string

/** Longest word first, else character by character. */
export const converterOf = ({ chars, words }: Traditional): Convert => {
  const one = new Map<string, string>()
  const letters = [...chars]
  for (let i = 0; i < letters.length; i += 2) one.set(letters[i] ?? '', letters[i + 1] ?? '')
  const several = new Map(words)
  const longest = Math.max(1, ...words.map(([word]) => word.length))
  const wordAt = (text: string, at: number): string | undefined => {
    for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
      const word = text.slice(at, at + length)
      if (several.has(word)) return word
    }
    return undefined
  }
  return (text) => {
    let out = ''
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at)
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
      out += word === undefined ? (one.get(letter) ?? letter) : several.get(word)
      at += (word ?? letter).length
    }
    return out
  }
}

const HELD = 'script, style, textarea, [translate="no"]'
const SAID = ['aria-label', 'title', 'placeholder', 'alt']

const texts = function* (root: Node): Generator<Text> {
  if (root instanceof Text) yield root
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node
}

/**
 * Shows every Chinese text of the page in Traditional characters, whoever wrote it: our texts, sentences of the rules,
 * letters of the server. What is typed is left as it is. @returns puts the page back
 */
export const showTraditional = (convert: Convert): (() => void) => {
  const before = new WeakMap<Node, { readonly was: string; readonly is: string }>()
  const turn = (text: Text) => {
    if (text.parentElement?.closest(HELD) || before.get(text)?.is === text.data) return
    const is = convert(text.data)
    if (is === text.data) return
    before.set(text, { was: text.data, is })
    text.data = is
  }
  const turnSaid = (element: Element) => {
    for (const name of SAID) {
      const said = element.getAttribute(name)
      if (said !== null && convert(said) !== said) element.setAttribute(name, convert(said))
    }
  }
  const turnAll = (node: Node) => {
    for (const text of texts(node)) turn(text)
    if (!(node instanceof Element)) return
    for (const element of [node, ...node.querySelectorAll(SAID.map((name) => `[${name}]`).join())])
      turnSaid(element)
  }
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) turnAll(node)
      else turnAll(target)
    }
  })
  turnAll(document.documentElement)
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: SAID,
  })
  return () => {
    observer.disconnect()
    for (const text of texts(document.documentElement)) {
      const known = before.get(text)
      if (known?.is === text.data) text.data = known.was
    }
  }
}
