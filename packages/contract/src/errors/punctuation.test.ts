import { expect, test } from 'vitest'
import { errorTexts } from './index.ts'

/** , ; : ? ! beside a Chinese character; numbers and English words keep theirs. */
const HALF_WIDTH = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u

test.each(Object.entries(errorTexts))('%s is punctuated as Chinese is', (_code, { zh }) => {
  expect(zh).not.toMatch(HALF_WIDTH)
})
