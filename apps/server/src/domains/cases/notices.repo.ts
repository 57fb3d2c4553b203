import type { PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { NoticeContent } from './domain/notice-content.ts'

interface OfCase {
  readonly county: string
  readonly id: string
}

export interface NewNotice {
  readonly noticeId: string
  readonly village: string
  readonly shown: NoticeContent
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly postedBy: string
  readonly postedAt: Date
}

export const insertNotice = async (
  tx: Tx,
  { county, id: caseId }: OfCase,
  { noticeId, shown, ...notice }: NewNotice,
): Promise<void> => {
  await tx
    .insertInto('cases.notice')
    .values({ county, caseId, id: noticeId, shown: JSON.stringify(shown), ...notice })
    .execute()
}
