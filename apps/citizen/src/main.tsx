import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './shell/app.tsx'
import './shell/base.css'
import './shell/pieces.css'

// The page's policy forbids eval; zod must not try it.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
