export { lackingIn } from './domain/outcome.ts'
export { caseDecided } from './events.ts'
export { type Filing, openCase } from './open-case.ts'
export { takeDownNotices } from './take-down-notices.ts'
