import path from 'node:path'
import type { WebPages } from '../platform/http/web-pages.ts'

const APPS = path.join(import.meta.dirname, '../../..')

/** Both front ends, built into their own `dist`. */
export const webPages: readonly WebPages[] = [
  { folder: path.join(APPS, 'console/dist'), base: '/' },
  { folder: path.join(APPS, 'citizen/dist'), base: '/m/' },
]
