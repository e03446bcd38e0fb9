import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['EVENKEEL_PORT'] ?? '4310'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Where Evenkeel lies is known when it starts, not when it is built: files name each other relatively, and the server completes the page.
  base: './',
  // The server puts a fresh nonce in the place of this word with every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own origin: the page's policy refuses data: scripts and fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: Number(process.env['EVENKEEL_WEB_PORT'] ?? 4311),
    proxy: { '/api': { target: `http://127.0.0.1:${server}`, changeOrigin: false } },
  },
})
