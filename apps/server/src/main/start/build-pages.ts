import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const ROOT = path.join(import.meta.dirname, '../../../../..')
const SOURCES = [
  'package-lock.json',
  'docs/glossary.md',
  'packages/*/src/**/*.ts',
  'apps/{console,citizen}/{index.html,vite.config.ts}',
  'apps/{console,citizen}/{src,public,build}/**/*.*',
]

/** One hash over everything the front ends are built from. */
const sourceHash = async (): Promise<string> => {
  const files: string[] = []
  for await (const file of glob(SOURCES, { cwd: ROOT })) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(path.join(ROOT, file)))
  return hash.digest('hex')
}

const build = (app: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: path.join(ROOT, 'apps', app),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the front end ${app} could not be built`)),
    )
  })

const squeeze = promisify(brotliCompress)
const zip = promisify(gzip)
/** Within some per cent of the smallest, in a tenth of its time. */
const SQUEEZED = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const TEXT = 'assets/*.{js,css,svg}'

/** Lays beside each asset what browsers take in its place: the server never squeezes the same file twice. */
const squeezeAssets = async (folder: string): Promise<void> => {
  for await (const name of glob(TEXT, { cwd: folder })) {
    const file = path.join(folder, name)
    const text = await readFile(file)
    const [br, gz] = await Promise.all([squeeze(text, SQUEEZED), zip(text, { level: 9 })])
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
  }
}

/** Builds a front end whose sources changed since its last build. @returns the apps that were built. */
export const buildPages = async (): Promise<string[]> => {
  const wanted = await sourceHash()
  const built: string[] = []
  for (const app of ['citizen', 'console']) {
    const stamp = path.join(ROOT, 'apps', app, 'dist/.sources')
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue
    await build(app)
    await squeezeAssets(path.join(ROOT, 'apps', app, 'dist'))
    await writeFile(stamp, wanted)
    built.push(app)
  }
  return built
}
