import pino from 'pino'

export type Log = pino.Logger

/** Numbers long enough to be an id, a phone or an account never reach a log line. */
const LONG_NUMBER = /(?<![\da-fA-F-])\d{11,19}[Xx]?(?![\da-fA-F-])/g

export const hideNumbers = (line: string): string => line.replace(LONG_NUMBER, '[number]')

/** Structured log on stderr; digits of ids, phones and accounts are hidden in every string. */
export const makeLog = (name: string, level: string): Log =>
  pino(
    {
      name,
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.password',
        '*.code',
        '*.residentId',
        '*.phone',
      ],
      hooks: { streamWrite: hideNumbers },
    },
    pino.destination({ dest: 2, sync: true }),
  )
