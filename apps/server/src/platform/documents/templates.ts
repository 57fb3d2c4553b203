import type { PlainDate } from '@songtan/kernel'

/** Language of a printed document. */
export type DocumentLanguage = 'zh' | 'en'

interface Printed {
  readonly language: DocumentLanguage
  /** The office that issues it, over its seal (落款). */
  readonly issuer: string
  readonly title: string
  /** Number of the document (文号); also in the foot of every page. */
  readonly number: string
  /** Where the seal goes, e.g. （印章）. */
  readonly seal: string
  /** The day under the seal; the template writes it as people do. */
  readonly day: PlainDate
}

/** A table of figures inside a letter; money columns are set right. */
export interface LetterFigures {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly money: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** A letter to a family (告知书、决定书): what was decided, the articles it rests on, and how to object. */
export interface LetterData extends Printed {
  /** Whom it is written to, without the colon. */
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly figures: LetterFigures | null
  /** Instruments and articles, one a line. */
  readonly basis: readonly string[]
  /** Right of reconsideration and action (L2 §38, L1 §65); empty where the letter decides nothing. */
  readonly rights: string
  /** Small print under the seal: copies, delivery, whom to call. */
  readonly notes: readonly string[]
}

/** Rows of five cells: what, declared, verified, difference, remark. */
export interface AmountsPart {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One answer in the member × source grid. */
export interface GridCell {
  readonly state: 'found' | 'none' | 'failed' | 'waiting'
  readonly word: string
  /** Data date, or why it failed. */
  readonly under: string
}

/** The verification report (核对报告), ready to print: every word and figure is final text. */
export interface VerificationReportData extends Printed {
  readonly about: readonly { readonly name: string; readonly value: string }[]
  /** Said in a frame at the head; empty when nothing is missing. */
  readonly warning: string
  readonly summary: { readonly name: string; readonly lines: readonly string[] }
  readonly grid: {
    readonly name: string
    readonly corner: string
    readonly sources: readonly string[]
    readonly rows: readonly {
      readonly name: string
      readonly under: string
      readonly cells: readonly GridCell[]
    }[]
    readonly legend: string
  }
  readonly incomes: AmountsPart
  readonly assets: AmountsPart
  readonly differences: AmountsPart & { readonly empty: string }
  readonly note: { readonly name: string; readonly lines: readonly string[] }
}

/** Every template with what it prints. */
export interface Templates {
  readonly letter: LetterData
  readonly 'verification-report': VerificationReportData
}
