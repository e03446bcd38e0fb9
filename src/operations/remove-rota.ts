import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteRota, findRotaForUpdate, listRotas } from '../store/rotas.ts'
import { MOST_ROTAS } from './list-rotas.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { rotaNotFound } from './save-rota.ts'
import { id, version } from './schemas.ts'

/** Removes a rota that nothing leads to any more. */
export const removeRota = transactionalOperation({
  name: 'remove-rota',
  summary: 'Remove a rota. One that the policy in force or another rota leads to stays.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version }),
  output: z.object({ id }),
  async run(context, { id, version }) {
    const { db } = context
    const row = await findRotaForUpdate(db, id)
    if (!row) throw rotaNotFound()
    if (row.version !== version)
      throw new AppError('version_conflict', 'Somebody changed this rota since you read it. Look at their change, then decide.', {
        details: { currentVersion: row.version },
      })
    const { document, number } = await readPolicy(db, context.now)
    if (JSON.stringify(document).includes(id))
      throw new AppError('bad_input', `Version ${number} of the policy leads to this rota. Publish a policy without it, then remove it.`)
    const other = (await listRotas(db, MOST_ROTAS)).find(({ plan }) => plan.fallback?.kind === 'rota' && plan.fallback.rotaId === id)
    if (other) throw new AppError('bad_input', `The rota ${other.name} falls back on this one. Change that one, then remove it.`)
    await deleteRota(db, id)
    await context.record({ subjectId: id, data: { name: row.name } })
    return { id }
  },
})
