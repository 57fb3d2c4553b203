import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './shell/app.tsx'
import { beginAppearance } from './shell/appearance.ts'
import './shell/base.css'

// The page's policy forbids eval; zod must not try it.
z.config({ jitless: true })

beginAppearance()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
