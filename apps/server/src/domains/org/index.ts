export { addStaff, type StaffWithPosts } from './add-staff.ts'
export { type CalendarService, makeCalendarService } from './calendar-service.ts'
export { isDelegated } from './delegation.queries.ts'
export {
  decidingCounty,
  divisionName,
  divisionNames,
  divisionOn,
  divisionPath,
  divisionPaths,
  isDecidingCounty,
  type PlaceName,
} from './division.queries.ts'
export { existsAt } from './domain/post-levels.ts'
export { calendarImported } from './events.ts'
export type {} from './services.ts'
export { heldPosts, staffNames } from './staff.queries.ts'
export { type StaffMember, wholePersonInArea } from './staff-in-area.ts'
