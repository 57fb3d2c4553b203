import { orgRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { parseCalendarNotice } from '../../platform/tables/parse-calendar-notice.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { calendarImported } from './events.ts'
import { orgPermissions } from './permissions.ts'
import { storeCalendarNotice } from './store-calendar-notice.ts'

const read = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError(422, 'calendar-notice.unreadable', { field: 'lines.1', params: { line: 1 } })
  }
}

/**
 * Puts a year's holiday notice (国务院办公厅节假日安排通知) in force, a corrected one in place of an earlier one.
 * @throws AppError 422 `file.empty` and `calendar-notice.*` with the line
 */
export const importCalendar = writeCase(
  orgRoutes.importCalendar,
  { permission: orgPermissions.importCalendar },
  async ({ tx, input, now, call, newId, emit, note }) => {
    if (!call.upload) throw new AppError(422, 'file.empty', { field: 'file' })
    const notice = parseCalendarNotice(read(call.upload.bytes), input.year)
    note({ details: { year: input.year, notice: notice.notice } })
    await storeCalendarNotice(tx, notice, now)
    await emit(calendarImported, { county: '000000', subject: newId() }, { year: input.year })
    return {
      year: notice.year,
      notice: notice.notice,
      loadedAt: now.toISOString(),
      days: notice.days.length,
    }
  },
)
