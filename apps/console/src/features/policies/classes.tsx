import type { PlaceLaw } from '@songtan/policy'
import { useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { Section } from '../../shell/page.tsx'
import { Cite, From, Span } from './cite.tsx'
import { RuleText } from './rules.tsx'
import { Sentence } from './sentence.tsx'
import { usePolicyTexts } from './texts.ts'

const Classes = ({ law }: { readonly law: PlaceLaw }) => {
  const t = usePolicyTexts()
  return (
    <Section title={t('inOrder')}>
      <ol className="trace">
        {law.classes.map(({ is, cel }) => (
          <li key={is.class}>
            <CodeTerm group="class" code={is.class} />
            <RuleText name="" cel={cel} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Programme = ({
  program,
  law,
}: {
  readonly program: PlaceLaw['programs'][number]
  readonly law: PlaceLaw
}) => {
  const t = usePolicyTexts()
  const name = useCodeName()
  const { is, cel, origin } = program
  return (
    <Section title={name('program', is.program)} extra={<Span from={is.from} to={is.to} />}>
      <p className="quiet">
        <Cite basis={is.basis} /> · {t(is.of)} {origin.level === 'nation' ? null : <From origin={origin} />}
      </p>
      {is.refusals.length > 0 ? (
        <>
          <p>{t('refusals')}</p>
          <ul className="trace">
            {is.refusals.map((refusal) => (
              <li key={refusal.code} title={refusal.code}>
                <Sentence words={refusal.words} law={law} />{' '}
                <span className="quiet">
                  <Cite basis={refusal.basis} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <RuleText name="" cel={cel} />
    </Section>
  )
}

/** Classes in the order in which they are tried, and what each programme asks for. */
export const ClassesAndProgrammes = ({ law }: { readonly law: PlaceLaw }) => (
  <>
    <Classes law={law} />
    {law.programs.map((program) => (
      <Programme key={program.is.program} program={program} law={law} />
    ))}
  </>
)
