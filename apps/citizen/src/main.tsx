import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { keepForOffline } from './shell/keep-for-offline.ts'
import { onPreferences, preferences, showPreferences } from './shell/preferences.ts'
import { readInTraditional } from './shell/read-in-traditional.ts'
import './shell/base.css'
import './shell/pieces.css'
import './shell/reading.css'

const root = document.getElementById('root')
if (root) {
  const lang = document.documentElement.lang
  showPreferences()
  const drawn = root.dataset.drawn === location.pathname.replace(/\/$/, '') + location.search
  if (drawn && lang === document.documentElement.lang) hydrateRoot(root, <App />)
  else {
    root.replaceChildren()
    createRoot(root).render(<App />)
  }
}

const chooseCharacters = () => void readInTraditional(preferences().language === 'zh-Hant')
chooseCharacters()
onPreferences(chooseCharacters)
window.addEventListener('load', keepForOffline)
