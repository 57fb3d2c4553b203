import { type DivisionLevel, divisionCode } from '@songtan/kernel'
import { type DivisionRow, SINCE_BEFORE } from '../apps/server/src/platform/tables/division-row.ts'

type Place = readonly [code: string, name: string, parent: string | null, levels: readonly DivisionLevel[]]

/** The fictional 暖河市 6199 as far as tests need it, and 中山市 with one town: a city that is its own county. */
const PLACES: readonly Place[] = [
  ['000000000000', '全国', null, ['nation']],
  ['61', '陕西省', '000000000000', ['province']],
  ['6199', '暖河市', '61', ['city']],
  ['619901', '炉前区', '6199', ['county']],
  ['619901001', '柴门镇', '619901', ['town']],
  ['619901001001', '薪火村', '619901001', ['village']],
  ['619901001002', '余烬村', '619901001', ['village']],
  ['619901002', '灶台街道', '619901', ['town']],
  ['619901002001', '灰堆社区', '619901002', ['village']],
  ['619902', '炉后县', '6199', ['county']],
  ['619902001', '炭窑镇', '619902', ['town']],
  ['619902001001', '炭心村', '619902001', ['village']],
  ['44', '广东省', '000000000000', ['province']],
  ['4420', '中山市', '44', ['city', 'county']],
  ['442000001', '石岐街道', '4420', ['town']],
  ['442000001001', '民生社区', '442000001', ['village']],
]

export const TEST_DIVISIONS: readonly DivisionRow[] = PLACES.map(([code, name, parent, levels]) => ({
  code: divisionCode(code),
  name,
  levels,
  parent: parent === null ? null : divisionCode(parent),
  zone: false,
  validFrom: SINCE_BEFORE,
  validTo: null,
  source: '测试',
}))
