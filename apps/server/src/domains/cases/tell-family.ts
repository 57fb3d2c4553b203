import { mobilePhone } from '@songtan/kernel'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { citizenById, sendMessage } from '../access/index.ts'
import { personOpened } from '../registry/index.ts'

/** What a family is told on its phone: one plain sentence, nothing of money, illness or result. */
const SENTENCES = {
  accepted: (number: string) => `您的救助申请 ${number} 已受理，可登录查看进度。`,
  supplement: (number: string) => `您的救助申请 ${number} 还缺材料，请登录查看要补什么。`,
  extended: (number: string) => `您的救助申请 ${number} 办理时限已依法延长，请登录查看原因和新的期限。`,
  decided: (number: string) => `您的救助申请 ${number} 已有结果，请登录查看。`,
  'sign-survey': (number: string) => `您的救助申请 ${number} 有入户记录等您签字，请登录查看。`,
} as const

interface Told {
  readonly county: string
  readonly receiptNumber: string
  readonly applicantId: string
  readonly citizenId: string | null
}

/** The phone that filed, else the applicant's own; a family without any phone is told at the door. */
const phoneOf = async (
  { tx, services }: Pick<WriteContext<unknown>, 'tx' | 'services'>,
  { county, citizenId, applicantId }: Told,
): Promise<string | undefined> => {
  const citizen = citizenId === null ? undefined : await citizenById(tx, services, citizenId)
  if (citizen) return citizen.phone
  return (await personOpened(tx, services, county, applicantId)).phone ?? undefined
}

/** Puts the sentence into the outbox, in the same transaction as what it tells of. */
export const tellFamily = async (
  context: Pick<WriteContext<unknown>, 'tx' | 'services'>,
  of: Told,
  what: keyof typeof SENTENCES,
): Promise<void> => {
  const phone = await phoneOf(context, of)
  if (phone === undefined) return
  const text = `【送炭】${SENTENCES[what](of.receiptNumber)}`
  await sendMessage(context.tx, context.services, { phone: mobilePhone(phone), text, kind: 'news' })
}
