import { z } from 'zod'
import { deleteSavedView, findSavedViewForUpdate } from '../store/saved-views.ts'
import { transactionalOperation } from './operation.ts'
import { requireOwn, viewNotFound } from './save-view.ts'
import { id, version } from './schemas.ts'

/** Removes a saved list; the cases on it stay as they are. */
export const removeView = transactionalOperation({
  name: 'remove-view',
  summary: 'Remove a saved list of the Desk; the cases on it stay as they are.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version }),
  output: z.object({ id }),
  async run(context, { id, version }) {
    const row = await findSavedViewForUpdate(context.db, id)
    if (!row) throw viewNotFound()
    requireOwn(context, row, version)
    await deleteSavedView(context.db, id)
    return { id }
  },
})
