import type { Determination } from '@songtan/policy'
import { CLASSES, PROGRAMS } from '../../household/labels.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { useSelfCheckTexts } from './texts.ts'

const HELPED = ['tekun', 'dibao', 'edge', 'rigid'] as const

/** The class and each grant with its monthly amount. */
export const Help = ({ determination }: { readonly determination: Determination }) => {
  const t = useSelfCheckTexts()
  const label = useLabel()
  const { money } = useWords()
  const helped = HELPED.find((held) => held === determination.class)
  return (
    <>
      {helped ? (
        <>
          <p>
            {t('familyIs')} <strong data-testid="class">{label(CLASSES[helped])}</strong>
          </p>
          <p>{t(`help-${helped}`)}</p>
        </>
      ) : null}
      {determination.grants.length === 0 ? (
        <p className="quiet">{t('nothing')}</p>
      ) : (
        <ul className="amounts">
          {determination.grants.map(({ program, member, monthly }) => (
            <li key={`${program} ${member ?? ''}`} data-testid={`grant-${program}`}>
              <span>
                {label(PROGRAMS[program])} {member === undefined ? '' : t('forWhom', { name: member })}
              </span>
              <strong className="money">
                {monthly === null ? t('amountLater') : t('aMonth', { amount: money(monthly) })}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
