import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

it('the widget and the form are small, plain scripts that a strict content policy lets run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-contact-'))
  try {
    const built = spawnSync(process.execPath, ['scripts/bundle-contact.mjs', folder], { cwd: root, encoding: 'utf8' })
    expect(built.stderr).toBe('')
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(Buffer.byteLength(read('widget.js'))).toBeLessThan(15_000)
    expect(Buffer.byteLength(read('contact.js')) + Buffer.byteLength(read('contact-worker.js'))).toBeLessThan(15_000)
    for (const name of ['widget.js', 'contact.js', 'contact-worker.js']) {
      expect(read(name), name).not.toMatch(/\beval\(|new Function\(|\.style\b|setAttribute\(.style|^import\b|^export\b/m)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
