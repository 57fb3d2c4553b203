import { orgRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { listDivisionChildren } from './list-division-children.ts'
import { searchDivisions } from './search-divisions.ts'
import { showDivision } from './show-division.ts'

export const publicBindings = [
  bind(orgRoutes.searchDivisions, searchDivisions),
  bind(orgRoutes.showDivision, showDivision),
  bind(orgRoutes.listDivisionChildren, listDivisionChildren),
]
