import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/m/',
  plugins: [react()],
  build: { target: 'es2020', sourcemap: false, assetsDir: 'assets' },
  server: { port: 7702, proxy: { '/api': 'http://127.0.0.1:7700' } },
})
