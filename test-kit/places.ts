import { type DivisionLevel, divisionCode } from '@songtan/kernel'
import { type DivisionRow, SINCE_BEFORE } from '../apps/server/src/platform/tables/division-row.ts'

type Place = readonly [code: string, name: string, parent: string, level: DivisionLevel]

/** A county of 暖河市 that the demo does not have, so that tests know each of its places, and the province above. */
const PLACES: readonly Place[] = [
  ['61', '陕西省', '000000000000', 'province'],
  ['619901', '炉前区', '6199', 'county'],
  ['619901001', '柴门镇', '619901', 'town'],
  ['619901001001', '薪火村', '619901001', 'village'],
  ['619901001002', '余烬村', '619901001', 'village'],
  ['619901002', '灶台街道', '619901', 'town'],
  ['619901002001', '灰堆社区', '619901002', 'village'],
]

export const TEST_DIVISIONS: readonly DivisionRow[] = PLACES.map(([code, name, parent, level]) => ({
  code: divisionCode(code),
  name,
  levels: [level],
  parent: divisionCode(parent),
  zone: false,
  validFrom: SINCE_BEFORE,
  validTo: null,
  source: '测试',
}))
