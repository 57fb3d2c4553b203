import path from 'node:path'
import { z } from 'zod'

/** A setting that cannot work: one line that says what to do, exit 2. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

export const DEMO_SIZES = ['none', 'small', 'city'] as const
export type DemoSize = (typeof DEMO_SIZES)[number]

const hexKey = z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits')

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(7700),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  SONGTAN_DATA: z.string().min(1).default('.data'),
  SONGTAN_DEMO: z.enum(DEMO_SIZES).optional(),
  SONGTAN_NOW: z.iso.datetime({ offset: true }).optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_APP_URL: z.string().startsWith('postgres').optional(),
  SONGTAN_KEY_FIELDS: hexKey.optional(),
  SONGTAN_KEY_INDEX: hexKey.optional(),
  SONGTAN_KEY_SESSIONS: hexKey.optional(),
  SONGTAN_BOUNDARIES: z.string().min(1).optional(),
  SONGTAN_METRICS_TOKEN: z.string().min(16).optional(),
  SONGTAN_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SONGTAN_SMS_TOKEN: z.string().min(16).optional(),
  SONGTAN_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** What QR codes and letters carry; the listening address unless set. */
  readonly publicUrl: string
  readonly dataFolder: string
  readonly demo: DemoSize
  /** A fixed clock for demos and tests. */
  readonly fixedNow: Date | undefined
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly keys: { readonly fields?: string; readonly index?: string; readonly sessions?: string }
  /** GeoJSON with the shapes of towns by their codes; the one in the data folder unless set. */
  readonly boundaryFile: string | undefined
  readonly metricsToken: string | undefined
  /** The gateway that carries messages to phones. */
  readonly sms: { readonly url: string; readonly token: string } | undefined
  readonly logLevel: string
  readonly production: boolean
}

const KEY_NAMES = ['SONGTAN_KEY_FIELDS', 'SONGTAN_KEY_INDEX', 'SONGTAN_KEY_SESSIONS'] as const

const gatewayOf = (url: string | undefined, token: string | undefined): Config['sms'] => {
  if (url === undefined && token === undefined) return undefined
  if (url === undefined || token === undefined)
    throw new ConfigError('SONGTAN_SMS_URL and SONGTAN_SMS_TOKEN go together: set both, or neither.')
  return { url, token }
}

/** @throws ConfigError naming the variable and the mend. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(
      `${issue?.path.join('.')}: ${issue?.message}. See the environment table in README.md.`,
    )
  }
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  const missing = KEY_NAMES.filter((name) => !e[name])
  if (production && missing.length > 0) {
    throw new ConfigError(
      `${missing.join(', ')} must be set (64 hexadecimal digits each) when NODE_ENV=production.`,
    )
  }
  if (production && e.SONGTAN_DEMO && e.SONGTAN_DEMO !== 'none') {
    throw new ConfigError('SONGTAN_DEMO must be none when NODE_ENV=production: no demo is ever filled there.')
  }
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${e.HOST}:${e.PORT}`,
    dataFolder: path.resolve(e.SONGTAN_DATA),
    demo: e.SONGTAN_DEMO ?? (production || e.DATABASE_URL ? 'none' : 'small'),
    fixedNow: e.SONGTAN_NOW ? new Date(e.SONGTAN_NOW) : undefined,
    databaseUrl: e.DATABASE_URL,
    databaseAppUrl: e.DATABASE_APP_URL,
    keys: {
      ...(e.SONGTAN_KEY_FIELDS ? { fields: e.SONGTAN_KEY_FIELDS } : {}),
      ...(e.SONGTAN_KEY_INDEX ? { index: e.SONGTAN_KEY_INDEX } : {}),
      ...(e.SONGTAN_KEY_SESSIONS ? { sessions: e.SONGTAN_KEY_SESSIONS } : {}),
    },
    boundaryFile: e.SONGTAN_BOUNDARIES ? path.resolve(e.SONGTAN_BOUNDARIES) : undefined,
    metricsToken: e.SONGTAN_METRICS_TOKEN,
    sms: gatewayOf(e.SONGTAN_SMS_URL, e.SONGTAN_SMS_TOKEN),
    logLevel: e.SONGTAN_LOG,
    production,
  }
}
