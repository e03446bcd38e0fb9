// Bundles the server and the command line into plain JavaScript in the folder named; packages stay outside, in node_modules.
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './setup.mjs'

const building = build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: process.argv[2],
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: join(root, 'src/main.ts'),
        cli: join(root, 'src/cli/main.ts'),
        // The entries of threads, found beside the chunk that begins it.
        'core-worker': join(root, 'src/core-worker.ts'),
        'answering-worker': join(root, 'src/ask/answering-worker.ts'),
        'encoder-worker': join(root, 'src/ask/encoder-worker.ts'),
        'document-worker': join(root, 'src/ask/document-worker.ts'),
        'mail-worker': join(root, 'src/ask/mail-worker.ts'),
      },
      // One flat folder, so that a path relative to a source file one level down means the same in every chunk.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})

await building.catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
