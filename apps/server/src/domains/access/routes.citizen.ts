import { accessRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { citizenSignIn } from './citizen-sign-in.ts'
import { demoMessages } from './demo-messages.ts'
import { identifyMyself } from './identify-myself.ts'
import { myMessages } from './my-messages.ts'
import { myProfile } from './my-profile.ts'
import { requestCode } from './request-code.ts'
import { citizenSignOut } from './sign-out.ts'

export const citizenBindings = [
  bind(accessRoutes.requestCode, requestCode),
  bind(accessRoutes.citizenSignIn, citizenSignIn),
  bind(accessRoutes.citizenSignOut, citizenSignOut),
  bind(accessRoutes.myProfile, myProfile),
  bind(accessRoutes.identifyMyself, identifyMyself),
  bind(accessRoutes.myMessages, myMessages),
  bind(accessRoutes.demoMessages, demoMessages),
]
