let undo: (() => void) | undefined
let wanted = false

/** 繁體: the dictionary is fetched by those who read it, once. */
export const readInTraditional = async (want: boolean): Promise<void> => {
  wanted = want
  if (!want) {
    undo?.()
    undo = undefined
    return
  }
  if (undo) return
  const [{ showTraditional }, { converterOf }, { default: words }] = await Promise.all([
    import('./traditional.ts'),
    import('./traditional-words.ts'),
    import('virtual:songtan-traditional'),
  ])
  if (wanted && !undo) undo = showTraditional(converterOf(words))
}
