import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AliasOptions, build, type Plugin } from 'vite'
import { z } from 'zod'
import { icon } from './icons.ts'
import { slimContract } from './slim-contract.ts'
import { toTraditional, traditional } from './traditional.ts'

const APP = path.join(import.meta.dirname, '..')
const LANGUAGE_TAGS = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' } as const
const SIZES = [192, 512] as const

const MANIFEST = {
  name: '送炭 · 社会救助',
  short_name: '送炭',
  description: '查一查能得到什么帮助、提出申请、查看进度。',
  lang: 'zh-CN',
  start_url: '/m/',
  scope: '/m',
  display: 'standalone',
  background_color: '#faf7f2',
  theme_color: '#2b2826',
  icons: SIZES.flatMap((size) =>
    (['any', 'maskable'] as const).map((purpose) => ({
      src: `/m/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  ),
}

const drawnPage = z.object({
  name: z.string(),
  path: z.string(),
  reading: z.enum(['zh', 'zh-Hant', 'en']),
  html: z.string(),
})
type DrawnPage = z.infer<typeof drawnPage>
const SAY_PAGES = "import { pages } from './drawn.mjs'; process.stdout.write(JSON.stringify(pages))"

/** The page's own components, built for Node and run there: they say their pages. */
const drawAll = async (alias: AliasOptions): Promise<readonly DrawnPage[]> => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'songtan-drawn-'))
  try {
    await build({
      root: APP,
      configFile: false,
      logLevel: 'error',
      plugins: [slimContract(), traditional()],
      resolve: { alias },
      ssr: { noExternal: true },
      build: { ssr: 'src/drawn.tsx', outDir, rolldownOptions: { output: { entryFileNames: 'drawn.mjs' } } },
    })
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', SAY_PAGES], {
      cwd: outDir,
      encoding: 'utf8',
    })
    return z.array(drawnPage).min(1).parse(JSON.parse(said))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** The styles travel inside the page: on a slow line a second question for them would cost half a second. */
const withStyles = (html: string, dist: string): string =>
  html.replace(/<link rel="stylesheet"[^>]*href="\/m\/(assets\/[^"]+)"[^>]*>/, (_, file: string) => {
    const css = readFileSync(path.join(dist, file), 'utf8')
    return `<style nonce="__STYLE_NONCE__">${css}</style>`
  })

const inLanguage = (shell: string, reading: DrawnPage['reading']): string =>
  shell.replace('<html lang="zh-CN"', `<html lang="${LANGUAGE_TAGS[reading]}" data-look=""`)

const drawPages = async (dist: string, alias: AliasOptions): Promise<void> => {
  const shell = withStyles(readFileSync(path.join(dist, 'index.html'), 'utf8'), dist)
  const folder = path.join(dist, 'drawn')
  mkdirSync(folder, { recursive: true })
  for (const { name, path: at, reading, html } of await drawAll(alias)) {
    const body = reading === 'zh-Hant' ? toTraditional(html) : html
    const page = inLanguage(shell, reading).replace(
      /<div id="root">[\s\S]*?<\/main>\s*<\/div>/,
      () => `<div id="root" data-drawn="${at}">${body}</div>`,
    )
    writeFileSync(path.join(folder, `${name}.${reading}.html`), page)
    writeFileSync(path.join(folder, `shell.${reading}.html`), inLanguage(shell, reading))
  }
}

/** What every phone keeps; the dictionary of Traditional characters comes to those who read them. */
const keptFiles = (dist: string): readonly string[] =>
  globSync('assets/*.{js,css}', { cwd: dist })
    .filter((file) => !readFileSync(path.join(dist, file), 'utf8').includes('萬'))
    .concat(['favicon.svg', 'manifest.webmanifest', ...SIZES.map((size) => `icon-${size}.png`)])
    .map((file) => `/m/${file}`)
    .sort()

const writeWorker = async (dist: string): Promise<void> => {
  const files = keptFiles(dist)
  const hash = createHash('sha256').update(files.join())
  for (const page of globSync('drawn/*.html', { cwd: dist }).sort())
    hash.update(readFileSync(path.join(dist, page)))
  await build({
    root: APP,
    configFile: false,
    logLevel: 'error',
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)) },
    publicDir: false,
    build: {
      outDir: dist,
      emptyOutDir: false,
      lib: { entry: 'src/offline/service-worker.ts', formats: ['es'], fileName: () => 'service-worker.js' },
    },
  })
}

/** After the page is built: its drawn pages in each language, what makes it installable, and the worker that keeps it. */
export const drawnPages = (alias: AliasOptions): Plugin => ({
  name: 'songtan-drawn-pages',
  apply: 'build',
  closeBundle: async () => {
    const dist = path.join(APP, 'dist')
    for (const size of SIZES) writeFileSync(path.join(dist, `icon-${size}.png`), icon(size))
    writeFileSync(path.join(dist, 'manifest.webmanifest'), JSON.stringify(MANIFEST))
    await drawPages(dist, alias)
    await writeWorker(dist)
  },
})
