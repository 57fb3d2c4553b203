import type { VerificationReport } from '@songtan/contract'
import { dayInShanghai, type Fen, fen, formatYuan, plainDate } from '@songtan/kernel'
import type {
  AmountsPart,
  DocumentLanguage,
  GridCell,
  VerificationReportData,
} from '../../platform/documents/templates.ts'
import {
  ASSET_WORDS,
  DIFFERENCE_WORDS,
  FAILURE_WORDS,
  GROUP_WORDS,
  PURPOSE_WORDS,
  relationWord,
  STATE_WORDS,
  SUBJECT_WORDS,
} from './report-words.ts'

interface Places {
  readonly county: string
  readonly village: string
}

interface Sides {
  readonly declared: number | null
  readonly verified: number | null
  readonly complete: boolean
}

type Say = (zh: string, en: string) => string

const grouped = (amount: Fen): string => formatYuan(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const money = (amount: number | null, none: string): string => (amount === null ? none : grouped(fen(amount)))
const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${grouped(fen(amount))}`

const cells = ({ declared, verified }: Sides, say: Say): string[] => [
  money(declared, say('未申报', 'not declared')),
  money(verified, say('未核', 'not verified')),
  declared === null || verified === null ? '—' : signed(verified - declared),
]

const remark = ({ verified, complete }: Sides, say: Say): string =>
  verified !== null && !complete
    ? say('部分来源未取得，数额可能不全', 'some sources failed: may be incomplete')
    : ''

const columns = (say: Say): string[] => [
  say('项目', 'Item'),
  say('申报（元）', 'Declared'),
  say('核对（元）', 'Verified'),
  say('差额（元）', 'Difference'),
  say('说明', 'Remark'),
]

const incomesPart = (
  { incomes, totals }: VerificationReport,
  language: DocumentLanguage,
  say: Say,
): AmountsPart => ({
  name: say('收入（近十二个月）', 'Incomes (last twelve months)'),
  columns: columns(say),
  rows: [
    ...incomes.map((row) => [GROUP_WORDS[row.group][language], ...cells(row, say), remark(row, say)]),
    [say('家庭年收入合计', 'Yearly total'), ...cells(totals.income, say), remark(totals.income, say)],
    [
      say('人均月收入', 'Monthly a person'),
      ...cells(totals.perCapita, say),
      say('合计÷人数÷12，未作扣减', 'total ÷ persons ÷ 12, nothing deducted'),
    ],
  ],
})

const assetsPart = (
  { assets, totals }: VerificationReport,
  language: DocumentLanguage,
  say: Say,
): AmountsPart => ({
  name: say('财产', 'Property'),
  columns: columns(say),
  rows: [
    ...assets.map((row) => {
      const counts =
        row.declaredCount + row.verifiedCount === 0
          ? ''
          : [
              say(`申报 ${row.declaredCount} 项`, `${row.declaredCount} declared`),
              ...(row.verified === null
                ? []
                : [say(`查得 ${row.verifiedCount} 项`, `${row.verifiedCount} found`)]),
            ].join(say('，', ', '))
      return [ASSET_WORDS[row.kind][language], ...cells(row, say), remark(row, say) || counts]
    }),
    [say('财产合计', 'Total'), ...cells(totals.assets, say), remark(totals.assets, say)],
  ],
})

const gridCell = (
  item: VerificationReport['items'][number] | undefined,
  language: DocumentLanguage,
): GridCell => {
  if (!item) return { state: 'waiting', word: '—', under: '' }
  const word = STATE_WORDS[item.state][language]
  if (item.failure !== null) return { state: item.state, word, under: FAILURE_WORDS[item.failure][language] }
  const late = item.late ? { zh: ' 补', en: ' late' }[language] : ''
  return { state: item.state, word, under: `${item.dataDate ?? ''}${late}` }
}

const gridPart = (report: VerificationReport, language: DocumentLanguage, say: Say) => ({
  name: say('各来源答复', 'Answers of the sources'),
  corner: say('成员', 'Member'),
  sources: report.sources.map(({ short }) => short[language]),
  rows: report.members.map((member) => ({
    name: member.name,
    under: `${relationWord(member.relation, language)} ${member.maskedId}`,
    cells: report.sources.map(({ code }) =>
      gridCell(
        report.items.find(({ personId, source }) => personId === member.personId && source === code),
        language,
      ),
    ),
  })),
  legend: say(
    '日期为来源数据截止日；“未取得”不等于“无记录”；“补”为报告完成后补到的答复。',
    'Dates are those of the data. "Failed" is not "none". "Late": came after the report was first made.',
  ),
})

const differencesPart = (report: VerificationReport, language: DocumentLanguage, say: Say) => ({
  name: say('申报与核对不一致', 'Differences'),
  columns: [
    say('成员', 'Member'),
    say('事项', 'Matter'),
    say('申报（元）', 'Declared'),
    say('核对（元）', 'Verified'),
    say('来源', 'Source'),
  ],
  rows: report.differences.map((difference) => {
    const subject = difference.subject === 'person' ? '' : SUBJECT_WORDS[difference.subject][language]
    const matter = DIFFERENCE_WORDS[difference.code][language]
    return [
      report.members.find(({ personId }) => personId === difference.personId)?.name ?? '',
      subject === '' ? matter : `${subject}${say('：', ': ')}${matter}`,
      money(difference.declared, '—'),
      money(difference.verified, '—'),
      difference.sources
        .flatMap((code) => report.sources.find((source) => source.code === code)?.short[language] ?? [])
        .join(say('、', ', ')),
    ]
  }),
  empty: say('没有发现不一致。', 'None was found.'),
})

const conclusionLine = ({ conclusion, differences }: VerificationReport, say: Say): string => {
  if (conclusion === 'incomplete')
    return say(
      '部分来源未取得，本次核对不完整：未取得的项目不作“无记录”处理，不据此确认或不予确认。',
      'Some sources could not be asked: what they hold is unknown, and nothing is confirmed or refused on it.',
    )
  return conclusion === 'differences'
    ? say(
        `发现 ${differences.length} 处不一致，请告知申请人并听取说明。`,
        `${differences.length} differences: tell the applicant and hear the explanation.`,
      )
    : say('申报与核对一致。', 'What was declared agrees with what was found.')
}

const summaryLines = (report: VerificationReport, say: Say): string[] => {
  const { standard, totals } = report
  const share = totals.perCapita.verified
  const beside =
    standard === null
      ? say('当地低保标准：未载入。', 'Local standard: not loaded.')
      : say(
          `当日低保标准每人每月 ${grouped(fen(standard.monthly))} 元（${standard.source}）；核对人均月收入 ${money(share, '未核')}${share === null ? '' : ' 元'}。`,
          `Standard of the day: ${grouped(fen(standard.monthly))} yuan a person and month (${standard.source}); verified income a person and month: ${money(share, 'not verified')}.`,
        )
  return [conclusionLine(report, say), beside]
}

const aboutLines = (
  report: VerificationReport,
  language: DocumentLanguage,
  { village }: Places,
  say: Say,
) => {
  const lines: readonly (readonly [string, string])[] = [
    [say('户编号', 'Household'), report.householdNumber],
    [say('住址', 'Village'), village],
    [say('核对事由', 'Purpose'), PURPOSE_WORDS[report.purpose][language]],
    [say('授权书号', 'Authorisation'), report.authorisation.number],
    [say('授权生效', 'In force since'), report.authorisation.since],
    [say('提请日期', 'Ordered'), dayInShanghai(new Date(report.orderedAt))],
    [say('完成日期', 'Finished'), dayInShanghai(new Date(report.finishedAt))],
    [
      say('有效期', 'Valid'),
      report.validTo === null
        ? say('以当地规定为准', 'as the place rules')
        : say(`至 ${report.validTo} 前`, `before ${report.validTo}`),
    ],
  ]
  return lines.map(([name, value]) => ({ name, value }))
}

/** The report as it is printed: every code a word, every fen a figure, nothing left for the template to decide. */
export const reportDocument = (
  report: VerificationReport,
  language: DocumentLanguage,
  places: Places,
): VerificationReportData => {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en)
  const failed = report.items.filter(({ state }) => state === 'failed').length
  return {
    language,
    issuer: say(`${places.county}居民家庭经济状况核对机构`, `${places.county}, verification centre`),
    title: say('居民家庭经济状况核对报告', "Verification of a family's economic standing"),
    number:
      report.revision > 1
        ? `${report.number}${say(`（第${report.revision}版）`, ` (revision ${report.revision})`)}`
        : report.number,
    seal: say('（印章）', '(seal)'),
    day: plainDate(report.day),
    about: aboutLines(report, language, places, say),
    warning:
      failed === 0
        ? ''
        : say(
            `有 ${failed} 项未取得，报告不完整。`,
            `${failed} answers are missing: this report is partial.`,
          ),
    summary: {
      name: say('结论（仅供审核参考）', 'Conclusion (for reference)'),
      lines: summaryLines(report, say),
    },
    grid: gridPart(report, language, say),
    incomes: incomesPart(report, language, say),
    assets: assetsPart(report, language, say),
    differences: differencesPart(report, language, say),
    note: {
      name: say('说明', 'Notes'),
      lines: [
        say(
          '本报告依据《社会救助暂行办法》第五十八条、《最低生活保障审核确认办法》第十七条，在申请家庭全体成员授权范围内查询形成，为审核认定提供依据，不是审核认定决定。',
          'Made under article 58 of the Interim Measures for Social Assistance and article 17 of the dibao measures, within what every member authorised. It informs a decision and is none.',
        ),
        say(
          '申请人对核对结果有异议的，可以提供佐证，由乡镇人民政府（街道办事处）复查（《最低生活保障审核确认办法》第十八条）。',
          'The applicant may object with evidence; the town then checks again (article 18 of the dibao measures).',
        ),
      ],
    },
  }
}
