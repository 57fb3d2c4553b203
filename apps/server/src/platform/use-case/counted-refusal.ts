import { AppError } from '@songtan/kernel'

/**
 * A refusal that must be remembered though nothing else is: a wrong password, a wrong one-time code, one request too
 * many. The write use case commits what was counted and then refuses; thrown before anything else was written.
 */
export class CountedRefusal extends AppError {}
