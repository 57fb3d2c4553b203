import { Link } from 'wouter'
import { Heading } from '../../shell/heading.tsx'
import { useWords } from '../../shell/words.ts'
import { useApplyTexts } from './texts.ts'

export interface ReceiptProps {
  readonly county: string
  readonly id: string
  readonly receiptNumber: string
  readonly nextDueOn: string | null
}

/** 受理登记回执: the number to keep, the day by which something happens, and what it will be. */
export const Receipt = ({ county, id, receiptNumber, nextDueOn }: ReceiptProps) => {
  const t = useApplyTexts()
  const { day } = useWords()
  return (
    <div data-testid="receipt">
      <Heading>{t('receiptTitle')}</Heading>
      <section className="notice good">
        <p>{t('receiptNumber')}</p>
        <p className="number" data-testid="receipt-number">
          {receiptNumber}
        </p>
        <p>{t('receiptKeep')}</p>
      </section>
      {nextDueOn === null ? null : <p>{t('dueOn', { day: day(nextDueOn) })}</p>}
      <p>
        <Link href={`/progress/${county}/${id}`} className="button main wide">
          {t('toNext')}
        </Link>
      </p>
      <section className="sheet">
        <h2>{t('happens')}</h2>
        <ol>
          <li>{t('happens1')}</li>
          <li>{t('happens2')}</li>
          <li>{t('happens3')}</li>
          <li>{t('happens4')}</li>
          <li>{t('happens5')}</li>
        </ol>
      </section>
    </div>
  )
}

/** No line: the application is on this phone, whole, and goes by itself. */
export const Waits = () => {
  const t = useApplyTexts()
  return (
    <div data-testid="waits">
      <Heading>{t('waitsTitle')}</Heading>
      <p>{t('waits')}</p>
      <Link href="/" className="button wide">
        {t('waitsHome')}
      </Link>
    </div>
  )
}
