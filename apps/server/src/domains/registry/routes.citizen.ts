import { registryRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { askCorrection } from './ask-correction.ts'
import { myCorrections } from './my-corrections.ts'
import { myFamilies } from './my-families.ts'
import { myFamily } from './my-family.ts'
import { whoLooked } from './who-looked.ts'

export const registryCitizenBindings = [
  bind(registryRoutes.myFamilies, myFamilies),
  bind(registryRoutes.myFamily, myFamily),
  bind(registryRoutes.whoLooked, whoLooked),
  bind(registryRoutes.askCorrection, askCorrection),
  bind(registryRoutes.myCorrections, myCorrections),
]
