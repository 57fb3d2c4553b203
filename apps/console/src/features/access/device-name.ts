const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['MicroMessenger', 'WeChat'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const MACHINES = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac', 'Linux'] as const

/** What somebody signed in with, as people call it: `Chrome · Windows`; a program that names itself otherwise, by that name. */
export const deviceName = (userAgent: string): string => {
  const browser = BROWSERS.find(([sign]) => userAgent.includes(sign))?.[1]
  const machine = MACHINES.find((name) => userAgent.includes(name))
  return browser ? [browser, machine].filter(Boolean).join(' · ') : userAgent.split('/')[0] || '—'
}
