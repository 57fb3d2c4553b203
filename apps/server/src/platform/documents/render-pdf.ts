import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { drawable, missingGlyphs } from './missing-glyphs.ts'
import type { Templates } from './templates.ts'

const FOLDER = path.dirname(fileURLToPath(import.meta.url))

/** Faces of Debian and Ubuntu for characters that the bundled face lacks; used where they are installed. */
const SYSTEM_FONTS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/noto']

/** Compilations after which an unused piece of the typesetter's memory is let go. */
const KEEP = 4

const fontFolders = (): string[] => {
  const found = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
  const bundled = ['400Regular', '700Bold'].map((face) => path.join(path.dirname(found), face))
  return [...bundled, ...SYSTEM_FONTS.filter((folder) => existsSync(folder))]
}

const openCompiler = async (): Promise<NodeCompiler> => {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths: fontFolders() }] })
}

let compiler: Promise<NodeCompiler> | undefined

const compile = (typst: NodeCompiler, template: string, data: string): NodeTypstDocument => {
  const compiled = typst.compile({ mainFilePath: path.join(FOLDER, `${template}.typ`), inputs: { data } })
  const { result } = compiled
  if (result) return result
  const problems = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`template ${template} does not compile: ${JSON.stringify(problems)}`)
}

/**
 * Sets a document as PDF/A-2a. The typesetter and its fonts are loaded by the first call, about 50 MB; nothing
 * is fetched. The data reaches the template as JSON in `sys.inputs`, so that no text is ever read as markup. A
 * character that no font holds is printed as 〓 with its number.
 * @throws Error naming the template when it does not compile, which is our fault and never the data's.
 */
export const renderPdf = async <T extends keyof Templates>(
  template: T,
  data: Templates[T],
): Promise<Buffer> => {
  compiler ??= openCompiler()
  const typst = await compiler
  const set = (missing: ReadonlySet<string>): Buffer => {
    const document = compile(typst, template, drawable(JSON.stringify(data), missing))
    return typst.pdf(document, { pdfStandard: 'a-2a' })
  }
  try {
    return set(new Set())
  } catch (error) {
    const missing = missingGlyphs(String(error))
    if (missing.size === 0) throw error
    return set(missing)
  } finally {
    typst.evictCache(KEEP)
  }
}
