import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteImportParts, findImportForUpdate, updateImport } from '../store/imports.ts'
import { importNotFound, importOf, importSchema } from './import-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Stops an import where it is. What came in stays; sent again, the file goes on behind it. */
export const stopImport = transactionalOperation({
  name: 'stop-import',
  summary: 'Stop an import where it is. What came in stays; the same file sent again adds only the rest.',
  scope: 'data:import',
  access: 'write',
  shop: 'own',
  input: z.object({ importId: id }),
  output: importSchema,
  async run({ db, now, record }, { importId }) {
    const row = await findImportForUpdate(db, importId)
    if (!row) throw importNotFound()
    if (row.state === 'done' || row.state === 'stopped') throw new AppError('already_exists', 'This import has ended already.')
    await deleteImportParts(db, { importId })
    await updateImport(db, importId, { now, state: 'stopped', endedAt: now })
    await record({ subjectId: importId, data: { linesDone: row.linesDone, lines: row.lines } })
    return importOf({ ...row, state: 'stopped', endedAt: now })
  },
})
