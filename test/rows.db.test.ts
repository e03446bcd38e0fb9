import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsSource } from '../scripts/rows-source.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

it('the row types are those of the migrated database (else: npm run rows)', async () => {
  const written = readFileSync(join(import.meta.dirname, '../src/store/rows.ts'), 'utf8')
  expect(await rowsSource(test.database.kysely as never)).toBe(written)
})
