import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false, assetsDir: 'assets', chunkSizeWarningLimit: 1200 },
  server: { port: 7701, proxy: { '/api': 'http://127.0.0.1:7700' } },
})
