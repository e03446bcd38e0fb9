import { z } from 'zod'
import { parseDeskQuery } from '../core/search/desk-query.ts'
import { AppError } from '../errors.ts'
import { findSavedViewForUpdate, insertSavedView, updateSavedView } from '../store/saved-views.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { savedViewSchema, viewOf } from './saved-view.ts'
import { id, version } from './schemas.ts'

/** Keeps a query of the Desk under a name, for oneself or for all of the shop. */
export const saveView = transactionalOperation({
  name: 'save-view',
  summary: 'Keep a query of the Desk under a name, for oneself or for all of the shop; with its version, change one that is there.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version: version.optional().describe('Of the view that was read; left out for a new one.'),
    name: z.string().trim().min(1, 'give the list a name').max(60, 'may have 60 characters'),
    query: z.string().trim().min(1, 'is empty; look for something first').max(500, 'may hold 500 characters'),
    shared: z.boolean().default(false),
  }),
  output: savedViewSchema,
  async run(context, { id, version, name, query, shared }) {
    const { db, shopId, now, principal } = context
    if (principal.kind !== 'member') throw new AppError('bad_input', 'A list is kept by a member; a program keeps its query itself.')
    const [problem] = parseDeskQuery(query).problems
    if (problem) throw new AppError('bad_input', `query: ${problem.message}`)
    const { memberId } = principal
    const row = await findSavedViewForUpdate(db, id)
    if (row) {
      requireOwn(context, row, version)
      await updateSavedView(db, { id, name, query, shared, now })
      return viewOf({ ...row, name, query, shared, version: row.version + 1 }, memberId)
    }
    if (version !== undefined) throw viewNotFound()
    await insertSavedView(db, { shopId, id, name, query, shared, madeBy: memberId, now })
    return viewOf({ id, version: 1, name, query, shared, madeBy: memberId }, memberId)
  },
})

/** Throws unless who asks may change it and has read it as it is now: one's own, or a shared one where one leads the shop. */
export function requireOwn(
  { principal }: Pick<CallContext, 'principal'>,
  row: { readonly madeBy: string; readonly shared: boolean; readonly version: number },
  version: number | undefined,
): void {
  const leads = principal.kind === 'member' && (principal.role === 'owner' || principal.role === 'manager')
  const isOwn = principal.kind === 'member' && principal.memberId === row.madeBy
  if (!isOwn && !row.shared) throw viewNotFound()
  if (!isOwn && !leads)
    throw new AppError('not_allowed', 'A colleague made this list. Ask them, an owner or a manager, or save one of your own.')
  if (row.version !== version)
    throw new AppError('version_conflict', 'Somebody changed this list since you read it. Look at their change, then make yours again.', {
      details: { currentVersion: row.version },
    })
}

export function viewNotFound(): AppError {
  return new AppError('not_found', 'There is no such list. It may have been removed.')
}
