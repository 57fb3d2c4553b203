import { codeLabel } from './code-names.ts'
import { TermLabel } from './term.tsx'

/** A code by its name, explained where it stands first on its page when the law has a word for it. */
export const CodeTerm = ({ group, code }: { readonly group: string; readonly code: string }) => (
  <TermLabel label={codeLabel(group, code)} />
)
