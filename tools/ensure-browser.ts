import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fonts-noto-cjk']

const installed = (): string | undefined =>
  process.env.CHROMIUM ?? CANDIDATES.find((file) => existsSync(file))

const hasChineseFont = (): boolean => {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

const apt = (...args: string[]): void => {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/**
 * Path of a Chromium, with fonts that hold Chinese: installed from Debian's packages when root on Debian.
 * @throws Error saying what to install elsewhere.
 */
export const ensureBrowser = (): string => {
  const found = installed()
  if (found && hasChineseFont()) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    if (found) return found
    throw new Error('Browser tests need Chromium: install it and name its path in CHROMIUM.')
  }
  process.stderr.write(`Installing ${PACKAGES.join(' and ')} for the browser tests…\n`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES, 'fontconfig')
  const path = installed()
  if (!path) throw new Error('Chromium was installed but not found; name its path in CHROMIUM.')
  return path
}

if (import.meta.main) process.stdout.write(`${ensureBrowser()}\n`)
