// `npm run rows`: writes src/store/rows.ts from a database that was migrated for the purpose.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../src/log.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { rowsSource } from './rows-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-rows-'))
chmodSync(folder, 0o711)
const log = createLog('warn')
const embedded = await startEmbedded({ dataFolder: folder, log })
try {
  await migrate({ connection: embedded.connection, log })
  const database = await openDatabase({ connection: embedded.connection, log })
  writeFileSync(join(import.meta.dirname, '../src/store/rows.ts'), await rowsSource(database.kysely as never))
  await database.close()
} finally {
  await embedded.stop()
  rmSync(folder, { recursive: true, force: true })
}
