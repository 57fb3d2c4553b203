import { dayInShanghai, type PlainDate } from '@songtan/kernel'

/** The day it is in China by this device's clock: the edge at which time comes in. */
export const today = (): PlainDate => dayInShanghai(new Date())
