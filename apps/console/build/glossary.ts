import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { readGlossary } from '../src/shell/glossary-rows.ts'

const NAME = 'virtual:songtan-glossary'
const FILE = path.join(import.meta.dirname, '../../../docs/glossary.md')

/** The terms of docs/glossary.md that are explained to staff, as a module: the page is their only place. */
export const glossary = (): Plugin => ({
  name: 'songtan-glossary',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined
    this.addWatchFile(FILE)
    return `export default ${JSON.stringify(readGlossary(readFileSync(FILE, 'utf8')))}`
  },
})
