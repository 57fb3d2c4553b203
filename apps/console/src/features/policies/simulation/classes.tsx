import { SIMULATED_CLASSES } from '@songtan/contract'
import { useCodeName } from '../../../shell/code-names.ts'
import { Section } from '../../../shell/page.tsx'
import { Rows } from '../../../shell/rows.tsx'
import { Money } from '../../../shell/values.tsx'
import { Bar, Count, Difference } from './bars.tsx'
import { useSimulationTexts } from './texts.ts'
import type { Comparison, Side } from './use-simulation.ts'

type SimulatedClass = (typeof SIMULATED_CLASSES)[number]

const NONE = { families: 0, persons: 0, monthly: 0 }
const countIn = ({ classes }: Side, name: SimulatedClass) => classes.find((c) => c.class === name) ?? NONE

/** Classes side by side, as numbers and as bars of families. */
export const ClassTable = ({ whole: { before, after } }: { readonly whole: Comparison }) => {
  const t = useSimulationTexts()
  const name = useCodeName()
  const rows = SIMULATED_CLASSES.map((own) => ({
    name: own,
    was: countIn(before, own),
    is: countIn(after, own),
  })).filter(({ was, is }) => was.families + is.families > 0)
  const most = Math.max(...rows.flatMap(({ was, is }) => [was.families, is.families]))
  return (
    <Section title={t('classes')}>
      <p className="sim-key">
        <span className="sim-dot sim-dot-before" /> {t('before')} <span className="sim-dot sim-dot-after" />{' '}
        {t('after')}
      </p>
      <Rows<(typeof rows)[number]>
        rowKey={(row) => row.name}
        dataSource={rows}
        columns={[
          {
            title: t('class'),
            render: (row) => (
              <div className="sim-class">
                {name('class', row.name)}
                <div className="law-narrow">
                  <Count n={row.was.families} /> → <Count n={row.is.families} />
                </div>
                <Bar value={row.was.families} most={most} tone="before" />
                <Bar value={row.is.families} most={most} tone="after" />
              </div>
            ),
          },
          { title: t('familiesBefore'), align: 'right', render: ({ was }) => <Count n={was.families} /> },
          { title: t('familiesAfter'), align: 'right', render: ({ is }) => <Count n={is.families} /> },
          {
            title: t('change'),
            align: 'right',
            render: ({ was, is }) => <Difference n={is.families - was.families} />,
          },
          { title: t('personsAfter'), align: 'right', render: ({ is }) => <Count n={is.persons} /> },
          { title: t('monthly'), align: 'right', render: ({ is }) => <Money fen={is.monthly} /> },
        ]}
      />
    </Section>
  )
}

/** From which class to which, as a matrix of families. */
export const MovedTable = ({ whole: { moved } }: { readonly whole: Comparison }) => {
  const t = useSimulationTexts()
  const name = useCodeName()
  const from = SIMULATED_CLASSES.filter((own) => moved.some((m) => m.from === own))
  const to = SIMULATED_CLASSES.filter((own) => moved.some((m) => m.to === own))
  const cell = (row: SimulatedClass, column: SimulatedClass) =>
    moved.find((m) => m.from === row && m.to === column)?.families
  return (
    <Section title={t('moved')}>
      {moved.length === 0 ? (
        <p>{t('movedNobody')}</p>
      ) : (
        <>
          <p className="quiet">{t('movedSays')}</p>
          <Rows<{ own: SimulatedClass }>
            rowKey={({ own }) => own}
            dataSource={from.map((own) => ({ own }))}
            columns={[
              { title: t('fromTo'), render: ({ own }) => name('class', own) },
              ...to.map((column) => ({
                title: name('class', column),
                align: 'right' as const,
                render: ({ own }: { own: SimulatedClass }) => {
                  const families = cell(own, column)
                  return families === undefined ? <span className="quiet">·</span> : <Count n={families} />
                },
              })),
            ]}
          />
        </>
      )}
    </Section>
  )
}

/** Programmes that families gain or lose as a whole. */
export const ProgramTable = ({ whole: { programs } }: { readonly whole: Comparison }) => {
  const t = useSimulationTexts()
  const name = useCodeName()
  return (
    <Section title={t('programs')}>
      {programs.length === 0 ? (
        <p>{t('programsNobody')}</p>
      ) : (
        <Rows<Comparison['programs'][number]>
          rowKey={({ program }) => program}
          dataSource={[...programs]}
          columns={[
            { title: t('program'), render: ({ program }) => name('program', program) },
            { title: t('gained'), align: 'right', render: ({ gained }) => <Count n={gained.families} /> },
            { title: t('lost'), align: 'right', render: ({ lost }) => <Count n={lost.families} /> },
          ]}
        />
      )}
    </Section>
  )
}
