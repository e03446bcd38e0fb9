// Bundles what runs outside the app into the folder named: the form for customers, the thread that does its work, and the widget for other sites.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './setup.mjs'

const from = join(root, 'web/features/contact')
const outDir = process.argv[2]

async function bundle(name) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      // Each is one plain script under a name that other sites can write down.
      rollupOptions: { input: join(from, `${name}.ts`), output: { format: 'iife', entryFileNames: `${name}.js` } },
    },
  })
}

try {
  for (const name of ['contact', 'contact-worker', 'widget']) await bundle(name)
  copyFileSync(join(from, 'contact.css'), join(outDir, 'contact.css'))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
