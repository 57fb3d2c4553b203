import type { CalendarService } from './calendar-service.ts'

declare module '../../platform/use-case/services.ts' {
  interface Services {
    readonly calendar: CalendarService
  }
}
