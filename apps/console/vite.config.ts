import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { glossary } from './build/glossary.ts'

/** Our packages only declare things: of a page nobody opened, nothing is loaded. */
const OURS = /[\\/]packages[\\/](contract|kernel|policy)[\\/]/

export default defineConfig({
  base: '/',
  plugins: [react(), glossary()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsDir: 'assets',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !OURS.test(id) } },
  },
  server: { port: 7701, proxy: { '/api': 'http://127.0.0.1:7700' } },
})
