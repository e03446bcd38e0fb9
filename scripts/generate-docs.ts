// Writes the generated references under docs/: `node scripts/generate-docs.ts`, or `npm run docs`. A test holds them to the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderDocs } from './render-docs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const [path, text] of renderDocs()) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(path)
}
