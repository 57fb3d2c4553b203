import type { ErrorTexts } from './error-texts.ts'

export const registryErrors = {} satisfies ErrorTexts
