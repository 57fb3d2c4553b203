import { benefitsRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { myPayments } from './my-payments.ts'

export const citizenBindings = [bind(benefitsRoutes.myPayments, myPayments)]
