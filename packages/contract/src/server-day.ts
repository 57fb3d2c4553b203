import { dayInShanghai, isPlainDate, type PlainDate } from '@songtan/kernel'

/** On every answer of the API: the day it is for the law, by the server's clock in Asia/Shanghai. */
export const DAY_HEADER = 'songtan-day'

let heard: PlainDate | undefined

/** Keeps the day that an answer told. */
export const hearDay = (answer: { readonly headers: Headers }): void => {
  const told = answer.headers.get(DAY_HEADER)
  if (told !== null && isPlainDate(told)) heard = told
}

/**
 * The day it is for terms, ages and deadlines: the server's as its last answer told it. Until the first answer it is
 * this device's day in China, the only place where a page asks the device.
 */
export const today = (): PlainDate => heard ?? dayInShanghai(new Date())
