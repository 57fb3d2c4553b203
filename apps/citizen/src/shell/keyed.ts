/** Items with a key each, for a list whose rows may be alike: the second of its kind is told apart by a number. */
export const keyed = <T>(
  items: readonly T[],
  kindOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] => {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const kind = kindOf(item)
    const n = (seen.get(kind) ?? 0) + 1
    seen.set(kind, n)
    return { key: `${kind} ${n}`, item }
  })
}
