/**
 * An unknown among numbers: one that lies beyond every known number. It is UNKNOWN plus the rank of the parameter it
 * hangs on, keys in their order as texts, or FACT when it hangs on facts alone. So what hangs on two things is the
 * smaller of both, as `merge` puts the parameter that is to be named first.
 */
export const UNKNOWN = 2 ** 29
export const FACT = UNKNOWN + 2 ** 28
/** Quotients are larger than counts: their unknowns are multiplied by this. */
export const WIDE = 2 ** 31
/** How a column of bytes says that nobody has told. */
export const UNTOLD = 255
