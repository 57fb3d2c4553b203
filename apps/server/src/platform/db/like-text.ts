/** Escapes what `like` would read as a wildcard. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`)
