import { benefitsRoutes } from '@songtan/contract'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { keyed } from '../../shell/keyed.ts'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { useProgressTexts } from './texts.ts'

/** 发放记录: each month with what reached the account and what became of it. */
export const Payments = () => {
  const t = useProgressTexts()
  const label = useLabel()
  const { money, month } = useWords()
  const read = useRead(benefitsRoutes.myPayments, {})
  return (
    <section className="sheet" data-testid="payments">
      <h2>{t('payments')}</h2>
      <Loaded read={read}>
        {({ payments }) =>
          payments.length === 0 ? (
            <p className="quiet">{t('noPayments')}</p>
          ) : (
            <ul className="plain-list">
              {keyed(payments, (p) => `${p.month} ${p.program} ${p.kind}`).map(({ key, item: p }) => (
                <li key={key} data-testid={`payment-${p.state}`}>
                  <div className="split">
                    <span>
                      {month(p.month)} · {label(p.programName)}
                      {p.kind === 'back-pay' ? ` · ${t('backPay')}` : ''}
                    </span>
                    <strong className="money">{money(p.toAccount)}</strong>
                  </div>
                  <p className="hint">
                    {p.because ? `${label(p.because)} ` : ''}
                    {label(p.sentence)}
                    {p.withheld > 0 ? ` ${t('withheld', { amount: money(p.withheld) })}` : ''}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
