import { execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { chownSync } from 'node:fs'

const ACCOUNT = 'postgres'

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, ACCOUNT], { encoding: 'utf8' }))

const ensureAccount = (): { uid: number; gid: number } => {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT])
    return { uid: idOf('-u'), gid: idOf('-g') }
  }
}

const isRoot = process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. Started by root, its programs run as the account `postgres` with the one
 * capability to walk through folders it does not own, since a checkout under /root is closed to others.
 */
export const commandFor = (program: string, args: readonly string[]): [string, string[]] => {
  if (!isRoot) return [program, [...args]]
  const { uid, gid } = ensureAccount()
  const drop = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  const keep = ['--inh-caps', '-all,+dac_read_search', '--ambient-caps', '-all,+dac_read_search']
  return ['setpriv', [...drop, ...keep, '--', program, ...args]]
}

/** Hands a folder to whoever the database runs as. */
export const giveFolder = (folder: string): void => {
  if (!isRoot) return
  const { uid, gid } = ensureAccount()
  chownSync(folder, uid, gid)
}

/** Runs a program of PostgreSQL to its end. @returns exit code and all it printed. */
export const runPostgres = (
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const [command, full] = commandFor(program, args)
    const child = spawn(command, full, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
