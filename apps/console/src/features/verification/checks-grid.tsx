import { useCodeName } from '../../shell/code-names.ts'
import { Tag } from '../../shell/tag.tsx'
import { useVerificationTexts } from './texts.ts'

/** How a question stands; `paper` where a failed one was answered by paper evidence. */
export type Answered = 'waiting' | 'found' | 'none' | 'failed' | 'paper'

export interface Checked {
  readonly personId: string
  readonly source: string
  readonly state: Answered
  readonly late: boolean
}

const LOOKS: Readonly<Record<Answered, { readonly colour: string; readonly mark: string }>> = {
  found: { colour: 'blue', mark: '●' },
  none: { colour: 'default', mark: '○' },
  failed: { colour: 'red', mark: '✕' },
  waiting: { colour: 'gold', mark: '…' },
  paper: { colour: 'purple', mark: '✎' },
}

const WORST: readonly Answered[] = ['failed', 'waiting', 'paper', 'found', 'none']
const SCROLLS = { tabIndex: 0 }

const Answer = ({ checked }: { readonly checked: Checked | undefined }) => {
  const t = useVerificationTexts()
  if (!checked) return <span className="quiet">—</span>
  const { colour, mark } = LOOKS[checked.state]
  return (
    <>
      <Tag color={colour}>
        <span aria-hidden>{mark}</span> {t(checked.state === 'paper' ? 'byPaper' : checked.state)}
      </Tag>
      {checked.late ? <span className="quiet">{t('late')}</span> : null}
    </>
  )
}

/** Source × member, the sources that need somebody first; what failed is never shown as nothing found. */
export const ChecksGrid = ({
  checks,
  members,
}: {
  readonly checks: readonly Checked[]
  readonly members: readonly { readonly personId: string; readonly name: string }[]
}) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  const rank = (source: string) =>
    Math.min(...checks.filter((row) => row.source === source).map(({ state }) => WORST.indexOf(state)))
  const sources = [...new Set(checks.map(({ source }) => source))].sort((a, b) => rank(a) - rank(b))
  return (
    <div className="rows" {...SCROLLS}>
      <table className="checks">
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            {members.map((member) => (
              <th key={member.personId} scope="col">
                {member.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source}>
              <th scope="row">{name('source', source)}</th>
              {members.map(({ personId }) => (
                <td key={personId}>
                  <Answer
                    checked={checks.find((row) => row.source === source && row.personId === personId)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
