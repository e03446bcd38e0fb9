import { z } from 'zod'
import { membersOfRota, rotaPlanSchema } from '../core/escalation/rota.ts'
import { AppError } from '../errors.ts'
import { listAbleMembers } from '../store/escalations.ts'
import { findRotaForUpdate, insertRota, listRotas, updateRota } from '../store/rotas.ts'
import { MOST_ROTAS } from './list-rotas.ts'
import { transactionalOperation } from './operation.ts'
import { rotaOf, rotaSchema } from './rota-detail.ts'
import { id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Keeps who is on when. Who left, or may only look, cannot be put on it anew; whoever is on it already may stay until they are taken out. */
export const saveRota = transactionalOperation({
  name: 'save-rota',
  summary: 'Keep a rota: who is on when, in weekly turns or by hours, with overrides and a fallback. With its version, change one.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version: version.optional().describe('Of the rota that was read; left out for a new one.'),
    name: z.string().trim().min(1, 'give the rota a name').max(60, 'may have 60 characters'),
    plan: rotaPlanSchema,
  }),
  output: rotaSchema,
  async run(context, { id, version, name, plan }) {
    const { db, shopId, now } = context
    const row = await findRotaForUpdate(db, id)
    if (row && row.version !== version)
      throw new AppError('version_conflict', 'Somebody changed this rota since you read it. Look at their change, then make yours again.', {
        details: { currentVersion: row.version },
      })
    if (!row && version !== undefined) throw rotaNotFound()
    const all = await listRotas(db, MOST_ROTAS)
    if (all.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase()))
      throw new AppError('already_exists', 'There is a rota of that name. Take another name, or change that one.')
    if (!row && all.length >= MOST_ROTAS) throw new AppError('bad_input', `A shop may have ${MOST_ROTAS} rotas. Remove one first.`)
    const members = await listAbleMembers(db)
    const before = row ? membersOfRota(row.plan) : []
    const unknown = membersOfRota(plan).find((memberId) => !before.includes(memberId) && !members.some((one) => one.id === memberId))
    if (unknown !== undefined)
      throw new AppError('bad_input', 'plan: names somebody who is no member, or who may only look. Choose owners, managers or agents.')
    if (plan.fallback?.kind === 'rota' && plan.fallback.rotaId === id)
      throw new AppError('bad_input', 'plan.fallback: is this rota itself. Choose a member, a role or another rota.')
    if (row) await updateRota(db, { id, name, plan, now })
    else await insertRota(db, { shopId, id, name, plan, now })
    await context.record({ subjectId: id, data: { name } })
    const { profile } = await readShop(db)
    return rotaOf({ id, version: (row?.version ?? 0) + 1, name, plan }, { now, timeZone: profile.timeZone, members })
  },
})

export function rotaNotFound(): AppError {
  return new AppError('not_found', 'There is no such rota. It may have been removed.')
}
