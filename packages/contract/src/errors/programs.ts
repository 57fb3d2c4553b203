import type { ErrorTexts } from './error-texts.ts'

export const programsErrors = {} satisfies ErrorTexts
