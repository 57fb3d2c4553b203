import type { PolicySet } from '@songtan/policy'
import { Button, Progress } from 'antd'
import { useMemo, useState } from 'react'
import { useLabel } from '../../shell/i18n.ts'
import { PlaceName } from '../../shell/place.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Problem } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day } from '../../shell/values.tsx'
import { described, type Ran, ran } from './run-scenarios.ts'
import { usePolicyTexts } from './texts.ts'
import type { ScenarioFile } from './use-law.ts'

/** The law by which the cases of a place are run. */
export type LawOf = (place: string) => Promise<PolicySet>

/** Runs cases one after the other, letting the page draw in between. */
const useRun = (files: readonly ScenarioFile[], readLaw: LawOf) => {
  const cases = useMemo(() => files.map(described), [files])
  const [done, setDone] = useState<readonly Ran[]>([])
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async () => {
    const laws = new Map<string, ReturnType<LawOf>>()
    const lawOf = (place: string) => {
      const law = laws.get(place) ?? readLaw(place)
      laws.set(place, law)
      return law
    }
    setRunning(true)
    setError(undefined)
    setDone([])
    try {
      for (const one of cases) {
        const result = await ran(one, lawOf)
        setDone((before) => [...before, result])
        await new Promise((drawn) => requestAnimationFrame(drawn))
      }
    } catch (failed) {
      setError(failed)
    }
    setRunning(false)
  }
  return { rows: [...done, ...cases.slice(done.length)], done, running, error, run }
}

const Outcome = ({ row }: { readonly row: Ran }) => {
  const t = usePolicyTexts()
  if (row.passed === undefined) return <span className="quiet">{t('waiting')}</span>
  return <Tag color={row.passed ? 'green' : 'red'}>{t(row.passed ? 'pass' : 'fail')}</Tag>
}

const Details = ({ row }: { readonly row: Ran }) => {
  const t = usePolicyTexts()
  const label = useLabel()
  return (
    <>
      {row.fault ? <pre className="law-cel">{label(row.fault)}</pre> : null}
      {row.differences.map(({ expected, got }) => (
        <p key={expected}>
          {t('expected')} <code>{expected}</code> · {t('got')} <code className="law-loud">{got}</code>
        </p>
      ))}
      <p className="quiet">
        {t('file')} <code>{row.path}</code>
      </p>
      <pre className="law-cel" lang="zh-CN">
        {row.text}
      </pre>
    </>
  )
}

/** Worked cases as rows, run one after the other in the browser. */
export const Cases = ({
  files,
  lawOf,
}: {
  readonly files: readonly ScenarioFile[]
  readonly lawOf: LawOf
}) => {
  const t = usePolicyTexts()
  const { rows, done, running, error, run } = useRun(files, lawOf)
  const failed = done.filter(({ passed }) => passed === false)
  const share = Math.round((100 * done.length) / Math.max(rows.length, 1))
  return (
    <>
      <p className="quiet">{t('runSays')}</p>
      <div className="law-where">
        <Button type="primary" loading={running} onClick={() => void run()}>
          {t('run')}
        </Button>
        {done.length > 0 ? (
          <Progress
            aria-label={t('run')}
            percent={share}
            size="small"
            style={{ maxWidth: 240 }}
            status={failed.length > 0 ? 'exception' : running ? 'active' : 'success'}
          />
        ) : null}
        <span role="status">
          {running ? t('running', { n: done.length + 1, total: rows.length }) : null}
          {!running && done.length > 0 ? t('passed', { n: done.length - failed.length }) : null}
          {failed.length > 0 ? <span className="law-loud"> {t('failed', { n: failed.length })}</span> : null}
        </span>
      </div>
      <Problem error={error} />
      <Rows<Ran>
        rowKey={({ path }) => path}
        dataSource={rows}
        columns={[
          { title: t('result'), render: (row) => <Outcome row={row} /> },
          {
            title: t('name'),
            render: (row) => (
              <span lang="zh-CN" title={row.path}>
                {row.name}
              </span>
            ),
          },
          {
            title: t('about'),
            render: ({ place, day }) =>
              place ? (
                <>
                  <PlaceName code={place.padEnd(12, '0')} /> <Day day={day} />
                </>
              ) : (
                '—'
              ),
          },
        ]}
        unfolds={{ render: (row) => <Details row={row} /> }}
      />
    </>
  )
}
