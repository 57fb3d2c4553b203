import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD_S } as const
/** A phone's clock may be one step off, before or behind. */
const WINDOW = 1

/** A fresh secret of 160 bits, base32 (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, login: string): string =>
  new TOTP({ ...SHAPE, issuer: 'Songtan', label: login, secret: Secret.fromBase32(secret) }).toString()

/**
 * The time step a code belongs to (RFC 6238), at most one away from now; undefined when it is none of the three.
 * A step must be used once only: the caller keeps the last one.
 */
export const totpStep = (secret: string, code: string, at: Date): number | undefined => {
  const timestamp = at.getTime()
  const delta = TOTP.validate({
    ...SHAPE,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window: WINDOW,
  })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta
}

/** The code an authenticator shows at an instant: for the sign-in of demos and tests. */
export const totpCode = (secret: string, at: Date): string =>
  TOTP.generate({ ...SHAPE, secret: Secret.fromBase32(secret), timestamp: at.getTime() })
