import type { Convert } from './traditional-words.ts'

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
      if (known && known.is === text.data) text.data = known.was
    }
  }
}
