import { renderToString } from 'react-dom/server'
import { App } from './shell/app.tsx'
import { drawIn, type Reading } from './shell/preferences.ts'

/** Addresses whose page is sent drawn, by the name of its file. */
const DRAWN = { home: '/m', 'self-check': '/m/self-check' } as const
const READINGS: readonly Reading[] = ['zh', 'zh-Hant', 'en']

/** A page as HTML, to be read before any script has come. */
const draw = (path: string, reading: Reading): string => {
  drawIn(reading)
  return renderToString(<App path={path} />)
}

/** Every drawn page in every language; asked for by the build (`build/drawn-pages.ts`). */
export const pages = READINGS.flatMap((reading) =>
  Object.entries(DRAWN).map(([name, path]) => ({ name, path, reading, html: draw(path, reading) })),
)
