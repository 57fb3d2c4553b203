import { defineConfig } from 'vite'
import { drawnPages } from './build/drawn-pages.ts'
import { slimContract } from './build/slim-contract.ts'
import { traditional } from './build/traditional.ts'

/** Components are written for React and run on Preact, a tenth of its size (ADR 0016). */
const PREACT = {
  'react-dom/client': 'preact/compat/client',
  'react-dom/server': 'preact-render-to-string',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
}

export default defineConfig({
  base: '/m/',
  plugins: [slimContract(), traditional(), drawnPages(PREACT)],
  resolve: { alias: PREACT },
  build: { target: 'es2020', sourcemap: false, assetsDir: 'assets' },
  server: { port: 7702, proxy: { '/api': 'http://127.0.0.1:7700' } },
})
