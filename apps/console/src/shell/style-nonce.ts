/** This answer's nonce, without which the page's policy refuses a style element. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

/**
 * antd gives its theme the nonce, but two of its parts make a style element without it: the scroll lock of dialogs
 * and the scroll bar measure of tables. Every style element made by a script gets it here; other scripts than ours
 * do not run at all.
 */
export const signStyles = (): void => {
  const make = document.createElement.bind(document)
  Object.defineProperty(document, 'createElement', {
    value: (name: string, options?: ElementCreationOptions) => {
      const made = make(name, options)
      if (made instanceof HTMLStyleElement) made.nonce = styleNonce
      return made
    },
  })
}
