import { type OutputOf, verificationRoutes } from '@songtan/contract'
import { useCodeName } from '../../shell/code-names.ts'
import { Download } from '../../shell/download.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, Moment } from '../../shell/values.tsx'
import { useVerificationTexts } from './texts.ts'

export type Authorisation = OutputOf<typeof verificationRoutes.listAuthorisations>['items'][number]
type Member = Authorisation['members'][number]

/** Who signed for whom, before whom, and the scanned form itself. */
export const SignedHow = ({
  authorisation,
  member,
}: {
  readonly authorisation: Authorisation
  readonly member: Member
}) => {
  const t = useVerificationTexts()
  const { county, id } = authorisation
  return (
    <>
      {member.guardian ? (
        <span className="quiet">
          {t('guardian')} {member.guardian}
        </span>
      ) : null}
      {member.witnesses.length > 0 ? (
        <span className="quiet">
          {t('witnesses')} {member.witnesses.join('、')}
        </span>
      ) : null}
      {member.fileId ? (
        <Download
          route={verificationRoutes.readPaper}
          input={{ county, id, fileId: member.fileId }}
          label={t('readPaper')}
        />
      ) : null}
    </>
  )
}

/** Authorisations before this one: what was signed then, and why each ended. */
export const EarlierAuthorisations = ({ items }: { readonly items: readonly Authorisation[] }) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  if (items.length === 0) return null
  return (
    <details>
      <summary>
        {t('earlier')} {items.length}
      </summary>
      {items.map((authorisation) => (
        <div key={authorisation.id}>
          <p>
            {authorisation.number} · <Day day={authorisation.validFrom} /> –{' '}
            {authorisation.ended ? (
              <>
                <Moment at={authorisation.ended.at} />{' '}
                <Tag>{name('notLive', authorisation.ended.because)}</Tag>
                {authorisation.endedNote}
              </>
            ) : (
              <Day day={authorisation.validTo} />
            )}
          </p>
          {authorisation.members.map((member) => (
            <div key={member.personId} className="offered">
              {member.name} <Moment at={member.signedAt} />
              <SignedHow authorisation={authorisation} member={member} />
            </div>
          ))}
        </div>
      ))}
    </details>
  )
}
