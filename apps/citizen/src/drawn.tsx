import { renderToString } from 'react-dom/server'
import { App } from './shell/app.tsx'
import { drawIn, type Reading } from './shell/preferences.ts'

/** The page of an address as HTML, drawn at build time: read before any script has come. */
export const draw = (path: string, reading: Reading): string => {
  drawIn(reading)
  return renderToString(<App path={path} />)
}
