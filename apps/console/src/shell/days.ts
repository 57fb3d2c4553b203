const DAY_MS = 86_400_000

/** Calendar days from one `YYYY-MM-DD` to another; negative when the other is earlier. */
export const daysFrom = (one: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / DAY_MS)
