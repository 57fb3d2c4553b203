import type { ErrorTexts } from './error-texts.ts'

export const accessErrors = {} satisfies ErrorTexts
