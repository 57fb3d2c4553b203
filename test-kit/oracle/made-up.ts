import type { PackSource } from '@songtan/policy'

const value = (key: string, unit: string, amount: string, rest = ''): string =>
  `  - {key: ${key}, unit: ${unit}, source: 虚构, basis: {instrument: made-up, article: 虚构}, values: [{${rest}value: "${amount}", from: 2020-01-01}]}`

const pack = (place: string, ...lines: readonly string[]): PackSource => ({
  path: `${place}-made-up/pack.yaml`,
  text: [
    `pack: {place: "${place}", zh: 虚构, en: made up, fictional: 虚构}`,
    ...(place === '210102' ? ['instruments:', '  - {id: made-up, zh: 虚构, en: made up}'] : []),
    'parameters:',
    ...lines,
  ].join('\n'),
})

const standards = (urban: string, rural: string, unit = 'yuan/month'): string[] => [
  value('dibao.standard.urban', 'yuan/month', urban),
  value('dibao.standard.rural', unit, rural),
]

/** Figures that the places of the oracle did not publish, made up so that their published rules decide. */
export const MADE_UP: readonly PackSource[] = [
  pack(
    '210102',
    ...standards('777.77', '777.77'),
    value('disposableIncome.lastYear', 'yuan/year', '50000.00'),
  ),
  pack(
    '220202',
    ...standards('701.01', '5432.11', 'yuan/year'),
    value('disposableIncome.lastYear', 'yuan/year', '40000.00'),
  ),
  pack('350203', value('rigid.ratio', 'percent', '50')),
  pack('330902', ...standards('1100.00', '1100.00'), value('wage.minimum', 'yuan/month', '1490.00')),
  pack(
    '230102',
    value('wage.minimum', 'yuan/month', '1450.00'),
    value('tekun.base.urban', 'yuan/month', '1000.00'),
    value('tekun.base.rural', 'yuan/month', '800.00'),
  ),
  pack(
    '619998',
    ...standards('655.55', '655.55'),
    ...['disability', 'illness'].map(
      (ground) =>
        `  - {key: dibao.single.mode, source: 虚构, basis: {instrument: made-up, article: 虚构}, values: [{of: ${ground}, value: full, from: 2020-01-01}]}`,
    ),
    '  - {key: dibao.rounding, source: 虚构, basis: {instrument: made-up, article: 虚构}, values: [{value: jiao down, from: 2020-01-01}]}',
    '  - key: dibao.bands',
    '    type: tiers',
    '    zh: 分档',
    '    en: bands',
    '    source: 虚构',
    '    basis: {instrument: made-up, article: 虚构}',
    '    values:',
    '      - value: [{below: "0.3", share: "80"}, {below: "0.6", share: "55"}, {share: "30"}]',
    '        from: 2020-01-01',
    'rules:',
    '  - name: dibaoMonthly',
    '    of: household',
    '    type: monthly',
    '    from: 2021-07-01',
    '    basis: {instrument: made-up, article: 虚构}',
    '    is: "inGrace ? heldMonthly : rounded(monthly(standard) * tier(dibao.bands, incomeYear, standard * persons) * persons, dibao.rounding)"',
  ),
]
