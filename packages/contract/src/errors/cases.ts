import type { ErrorTexts } from './error-texts.ts'

export const casesErrors = {} satisfies ErrorTexts
