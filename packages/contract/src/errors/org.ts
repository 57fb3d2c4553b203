import type { ErrorTexts } from './error-texts.ts'

export const orgErrors = {} satisfies ErrorTexts
