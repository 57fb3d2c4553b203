import { formatYuan } from '@songtan/kernel'
import type { Entry, Package } from '../engine/package.ts'
import type { ExpectedItem } from './scenario.ts'

interface Difference {
  readonly expected: string
  readonly got: string
}

const fits = (w: ExpectedItem, e: Entry): boolean =>
  (w.member === undefined || w.member === e.member) &&
  w.standing === e.standing &&
  (w.amount === undefined || w.amount === (e.amount?.fen ?? null)) &&
  (w.share === undefined || w.share === e.amount?.share) &&
  (w.decide === undefined || w.decide === e.decide.code) &&
  (w.on ?? []).every((o) => e.hangsOn.facts.includes(o) || e.hangsOn.parameters.includes(o))

const sayAmount = (e: Entry): string =>
  e.amount ? ` ${e.amount.share ?? (e.amount.fen === null ? 'unknown' : formatYuan(e.amount.fen))}` : ''

const sayEntry = (e: Entry): string =>
  `${e.member ? `${e.member} ` : ''}${e.standing}${sayAmount(e)}` +
  (e.standing === 'hangs' ? ` on ${[...e.hangsOn.facts, ...e.hangsOn.parameters].join(', ')}` : '') +
  (e.standing === 'entitled' ? ` by ${e.decide.code}` : '')

const sayWanted = ({ item, on, ...w }: ExpectedItem): string =>
  [
    item,
    w.member,
    w.standing,
    w.amount === undefined ? w.share : w.amount === null ? 'unknown' : formatYuan(w.amount),
    on && `on ${on.join(', ')}`,
    w.decide && `by ${w.decide}`,
  ]
    .filter(Boolean)
    .join(' ')

/** Where the named items of the package stand otherwise than a scenario expects. `not` means: for nobody. */
export const comparePackage = (expected: readonly ExpectedItem[], given: Package): Difference[] =>
  expected.flatMap((wanted) => {
    const item = given.items.find((i) => i.item === wanted.item)
    if (!item) return [{ expected: sayWanted(wanted), got: 'no such item' }]
    const spoken = item.for.filter((e) => wanted.member === undefined || e.member === wanted.member)
    const right =
      wanted.standing === 'not' ? spoken.every((e) => fits(wanted, e)) : spoken.some((e) => fits(wanted, e))
    return right ? [] : [{ expected: sayWanted(wanted), got: spoken.map(sayEntry).join('; ') || 'nobody' }]
  })
